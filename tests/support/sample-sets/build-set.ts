/** From an analyst's judgements to the records the program would have made of them. */
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { normaliseFragments } from '../../../src-common/core/anchoring/fragments.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { signalsInOrder } from '../../../src-common/core/claims/evidence-status.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { newClaim } from '../../../src-common/core/claims/new-claim.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import type { TextSpan } from '../../../src-common/core/claims/text-span.ts';
import type { KnownDocument } from '../../../src-common/core/formats/from-portable.ts';
import { buildLinks } from './build-links.ts';
import { findWords } from './find-words.ts';
import { namedId, orderedId } from './fixed-ids.ts';
import type { JudgedClaim, JudgedSet, Judgement, Words } from './judgement.ts';

/** Time between one passage and the next. */
const pace = 4 * 60_000;

interface Work {
  set: JudgedSet;
  setId: Urn;
  author: Urn;
  sourceIds: ReadonlyMap<string, Urn>;
  /** Short names of the sources that something refers to. */
  used: Set<string>;
}

/**
 * @param documents the seeds; their records get the analyst's own source as outlet
 * @throws Error naming the judgement whose words or sources are not there
 */
export function buildSet(set: JudgedSet, documents: readonly KnownDocument[]): AnnotationSet {
  const author = namedId(`${set.slug}/analyst`);
  const setId = namedId(`${set.slug}/set`);
  const sourceIds = new Map(Object.keys(set.sources).map((key) => [key, namedId(`${set.slug}/source/${key}`)]));
  const work: Work = { set, setId, author, sourceIds, used: new Set() };
  const claims = new Map<string, Claim>();
  const records: AnnotationSet['documents'] = [];
  for (const { path, outlet, judgements } of set.documents) {
    const document = documents.find(({ record }) => record.path === path);
    if (!document) throw new Error(`${path} is no document of the corpus`);
    records.push({ ...document.record, outletSourceId: outlet === null ? null : sourceId(work, outlet) });
    for (const judgement of judgements) {
      const at = new Date(Date.parse(set.began) + claims.size * pace).toISOString();
      try {
        claims.set(judgement.key, claimOf(work, judgement, document, at));
      } catch (error) {
        throw new Error(`${set.slug}, ${path}, ${judgement.key}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  }
  const links = buildLinks(set, { setId, author, claims, began: new Date(Date.parse(set.began) + claims.size * pace).toISOString() });
  return {
    id: setId, name: set.analyst.name, author: { id: author, ...set.analyst }, created: set.began,
    claims: [...claims.values()], ...links, sources: sourcesOf(work), documents: records,
  };
}

function claimOf(work: Work, judgement: Judgement, { record, text }: KnownDocument, at: string): Claim {
  const span = (words: Words): TextSpan => {
    const { start, end } = findWords(text, words);
    return describeSpan(text, start, end);
  };
  const { key, on, tags = [], note = '' } = judgement;
  const spans = normaliseFragments((Array.isArray(on) ? on : [on]).map(span));
  const kind = 'kind' in judgement ? 'highlight' : 'claim';
  const name = `${work.set.slug}/${key}`;
  const claim: Claim = {
    ...newClaim({ documentId: record.id, setId: work.setId, author: work.author, spans, kind, now: at, codebookVersion: builtInCodebook.version }),
    id: orderedId(name, at, 0), tags, note,
  };
  if ('kind' in judgement) return claim;
  const { says, signals, override, markers = [], reliability, credibility, confidence, stated } = judgement;
  return {
    ...claim,
    statement: says,
    attribution: linksOf(work, judgement, name, at, span),
    signals: signalsInOrder(signals, builtInCodebook),
    statusOverride: override ?? null,
    markers: normaliseFragments(markers.map(span)),
    reliability: reliability ?? null,
    credibility: credibility ?? null,
    confidence: confidence ?? null,
    statedOn: stated ?? null,
  };
}

/** Every link hangs on all links of the step before, and on those it names besides. */
function linksOf(work: Work, { chain }: JudgedClaim, name: string, at: string, span: (words: Words) => TextSpan): AttributionLink[] {
  const links: AttributionLink[] = [];
  const bySource = new Map<string, Urn>();
  let outer: Urn[] = [];
  for (const step of chain) {
    const inner: Urn[] = [];
    for (const judged of Array.isArray(step) ? step : [step]) {
      const id = orderedId(`${name}/${judged.by}`, at, links.length + 1);
      const further = (judged.alsoFrom ?? []).map((key) => {
        const link = bySource.get(key);
        if (link === undefined) throw new Error(`"${key}" is not further out in the chain`);
        return link;
      });
      links.push({
        id,
        sourceId: sourceId(work, judged.by),
        role: judged.as,
        parents: [...outer, ...further],
        cueSpan: judged.cue === undefined ? null : span(judged.cue),
        sourceSpan: judged.named === undefined ? null : span(judged.named),
        asPrinted: judged.printed ?? '',
      });
      bySource.set(judged.by, id);
      inner.push(id);
    }
    outer = inner;
  }
  return links;
}

function sourceId(work: Work, key: string): Urn {
  const id = work.sourceIds.get(key);
  if (id === undefined) throw new Error(`"${key}" is not among the sources`);
  work.used.add(key);
  return id;
}

/** The sources in the order of the list. One that nothing refers to would be a slip. */
function sourcesOf(work: Work): Source[] {
  const entries = Object.entries(work.set.sources);
  for (const [, { onBehalfOf }] of entries) if (onBehalfOf !== undefined) sourceId(work, onBehalfOf);
  const idle = entries.filter(([key]) => !work.used.has(key)).map(([key]) => key);
  if (idle.length > 0) throw new Error(`${work.set.slug}: nothing refers to ${idle.join(', ')}`);
  return entries.map(([key, { name, kind, aliases = [], onBehalfOf, descriptor = '', grades = [] }]) => ({
    id: sourceId(work, key), name, kind, aliases,
    onBehalfOf: onBehalfOf === undefined ? null : sourceId(work, onBehalfOf), descriptor, grades,
  }));
}
