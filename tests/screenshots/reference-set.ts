/** The reference claims as an annotation set file: what an analyst's work on the seeds looks like. */
import { readFileSync } from 'node:fs';
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import type { AttributionLink, AttributionRole } from '../../src-common/core/claims/attribution.ts';
import type { Claim, Credibility } from '../../src-common/core/claims/claim.ts';
import type { Region } from '../../src-common/core/claims/document-record.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { Reliability, Source, SourceKind } from '../../src-common/core/claims/source.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import { exportSet } from '../../src-common/core/formats/exchange.ts';
import type { KnownDocument } from '../../src-common/core/formats/from-portable.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { analyst, claimOn, id, seed, setOf, textsOf, writeContext } from '../support/format-case.ts';

interface ReferenceLink { level: number; name: string; role: AttributionRole; asPrinted?: string }
interface ReferenceClaim {
  seed: string; start: number; end: number; claim: string; attribution: ReferenceLink[];
  cue?: string; evidenceMarker?: string; evidenceStatus: string;
  sourceReliability: Reliability; informationCredibility: Credibility;
  statedOn?: { text?: string; value?: string | null; basis?: string } | null;
}

/** What the corpus itself says of its documents, so that the set says the same. */
interface ManifestEntry { path: string; title: string | null; outlet: string | null; publishedOn: string | null; url: string | null; language: string | null; regions: Region[] }
const manifest = JSON.parse(readFileSync(new URL('../../seeds/corpus.json', import.meta.url), 'utf8')) as { documents: ManifestEntry[] };

/** How many of each document: enough for a picture. */
const claimsOf: Record<string, number> = { '000': 10, '003': 5, '004': 3 };

const reference = JSON.parse(readFileSync(new URL('../fixtures/reference/reference-claims.json', import.meta.url), 'utf8')) as { claims: ReferenceClaim[] };

/** @returns the content of a W3C file */
export function referenceSetFile(): string {
  const documents = new Map<string, KnownDocument>();
  const sources = new Map<string, Source>();
  const taken = new Map<string, number>();
  let next = 1000;

  const sourceFor = (link: ReferenceLink, grade: Reliability | null): Source => {
    const name = link.name.replace(/ \(.*\)$/, '');
    const known = sources.get(name) ?? {
      id: id(next++), name, kind: kindOf(link), aliases: /\(([A-Z]{2,5})\)/.exec(link.name)?.slice(1) ?? [], onBehalfOf: null, descriptor: '', grades: [],
    };
    const graded = grade === null || known.grades.length > 0 ? known : { ...known, grades: [{ grade, since: '', reason: '' }] };
    sources.set(name, graded);
    return graded;
  };

  const claims: Claim[] = [];
  for (const given of reference.claims) {
    const short = given.seed.slice(0, 3);
    const count = taken.get(short) ?? 0;
    if (count >= (claimsOf[short] ?? 0)) continue;
    taken.set(short, count + 1);
    const document = documents.get(given.seed) ?? described(given.seed, (outlet) => sourceFor({ level: 0, name: outlet, role: 'outlet' }, null).id);
    documents.set(given.seed, document);
    const near = (words: string | undefined): TextSpan | null => wordsNear(document.text, words, given.start, given.end);

    const deepest = Math.max(...given.attribution.map(({ level }) => level));
    const links: (AttributionLink & { level: number })[] = [];
    for (const link of given.attribution) {
      links.push({
        level: link.level, id: id(next++), role: link.role,
        sourceId: sourceFor(link, link.level === deepest ? given.sourceReliability : null).id,
        parents: links.filter(({ level }) => level === link.level - 1).map((parent) => parent.id),
        cueSpan: link.level === deepest && link.level > 0 ? near(given.cue) : link.role === 'anonymous' ? near(link.asPrinted) : null,
        sourceSpan: link.role === 'anonymous' ? null : near(link.asPrinted),
        asPrinted: '',
      });
    }
    const marker = near(given.evidenceMarker);
    const stated = given.statedOn;
    claims.push(claimOn(document, given.start, given.end, {
      id: id(next++),
      statement: given.claim,
      attribution: links.map(({ level: _level, ...link }) => link),
      signals: [given.evidenceStatus],
      markers: marker ? [marker] : [],
      credibility: given.informationCredibility,
      statedOn: stated ? { text: stated.text ?? '', value: stated.value ?? null, basis: stated.basis ?? '' } : null,
      tags: given.claim.includes('weapons') || given.claim.includes('drones') || given.claim.includes('war') ? ['military aid'] : [],
    }));
  }

  const known = [...documents.values()];
  return exportSet(w3cFormat, setOf(known, claims, { name: 'Mira Kessler', author: analyst, sources: [...sources.values()] }), { ...writeContext, texts: textsOf(known) as Map<Urn, string> }).content;
}

/** A seed with the facts of the manifest. */
function described(path: string, sourceOf: (outlet: string) => Urn): KnownDocument {
  const { record, text } = seed(path);
  const entry = manifest.documents.find((other) => other.path === path);
  if (!entry) return { record, text };
  const { title, outlet, publishedOn, url, language } = entry;
  const regions = entry.regions.map(({ kind, start, end }) => ({ kind, start, end }));
  return { record: { ...record, title: title ?? text.trimStart().split('\n')[0] ?? path, publishedOn, url, language, regions, outletSourceId: outlet === null ? null : sourceOf(outlet) }, text };
}

function kindOf({ role, name }: ReferenceLink): SourceKind {
  if (role === 'anonymous') return 'anonymous';
  if (role === 'speaker') return 'person';
  if (role === 'quoted-source') return 'organisation';
  return /Agency|Reuters/.test(name) ? 'agency' : 'outlet';
}

/** The occurrence of words closest to a passage, not in it. */
function wordsNear(text: string, words: string | undefined, start: number, end: number): TextSpan | null {
  if (!words) return null;
  const before = text.lastIndexOf(words, start - words.length);
  const after = text.indexOf(words, end);
  const at = before < 0 ? after : after < 0 ? before : start - before <= after - end ? before : after;
  return at < 0 ? null : describeSpan(text, at, at + words.length);
}
