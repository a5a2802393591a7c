/** Every claim of a set found again in the texts of a corpus as they are now, fragment by fragment. */
import { isFound, type Candidate, type Resolution } from '../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../src-common/core/anchoring/resolve-set.ts';
import type { SpanSelector } from '../../src-common/core/anchoring/pattern.ts';
import type { KnownDocument } from '../../src-common/core/formats/from-portable.ts';
import { DocumentMatcher } from '../../src-common/core/formats/match-document.ts';
import type { PortableClaim, PortableDocument, PortableSet, PortableSpan } from '../../src-common/core/formats/portable-set.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { CodePointMap } from '../../src-common/core/text/code-points.ts';
import { snapOutward } from '../../src-common/core/text/graphemes.ts';
import type { CliIo } from './cli-io.ts';

/** Offsets in UTF-16 code units, and in code points beside them. */
export interface Words {
  start: number;
  end: number;
  startCodePoint: number;
  endCodePoint: number;
  exact: string;
}

export interface Anchored {
  id: string;
  document: string;
  /** The first fragment, where there are several; all or none of them are found. */
  selector: Words | null;
  tier: Resolution['tier'];
  score: number;
  candidates: (Words & { score: number })[];
  /** Only for an annotation of several fragments. */
  fragments?: { selector: Words | null; tier: Resolution['tier']; score: number; candidates: (Words & { score: number })[] }[];
}

/** The least sure first: an annotation is as sure as its least sure fragment. */
const tiers = ['orphan', 'ambiguous', 'fuzzy', 'context', 'quote', 'position'] as const;

/** An answer for every claim of the set, in the set's order. */
export function anchored(set: PortableSet, known: readonly KnownDocument[], io: CliIo): Anchored[] {
  const matcher = new DocumentMatcher(known.map(({ record }) => record));
  const answers = new Map<PortableClaim, Anchored>();
  for (const wanted of set.documents) {
    const claims = set.claims.filter(({ documentId }) => documentId === wanted.id);
    if (claims.length === 0) continue;
    const { document, by } = matcher.match(wanted);
    const text = known.find(({ record }) => record === document)?.text;
    const name = document?.path ?? wanted.path ?? wanted.iri ?? wanted.id;
    if (!document || text === undefined) {
      io.err(`${t(by === 'ambiguous' ? 'errors.format.documentAmbiguous' : 'errors.format.documentMissing', { document: name, count: claims.length })}\n`);
      for (const claim of claims) answers.set(claim, missing(claim, name));
    } else {
      const isUnchanged = wanted.textSha256 !== null && wanted.textSha256 === document.textSha256;
      claimsIn(text, name, claims, isUnchanged).forEach((answer, at) => answers.set(claims[at] as PortableClaim, answer));
    }
  }
  // A set that names a document without listing it has no text to look in.
  return set.claims.map((claim) => answers.get(claim) ?? missing(claim, nameOf(claim, set.documents)));
}

function nameOf(claim: PortableClaim, documents: readonly PortableDocument[]): string {
  return documents.find(({ id }) => id === claim.documentId)?.path ?? claim.documentId;
}

function missing({ id }: PortableClaim, document: string): Anchored {
  return { id, document, selector: null, tier: 'orphan', score: 0, candidates: [] };
}

function claimsIn(text: string, document: string, claims: readonly PortableClaim[], isUnchanged: boolean): Anchored[] {
  const map = new CodePointMap(text);
  const words = ({ start, end }: { start: number; end: number }): Words => ({
    start, end, startCodePoint: map.toCodePoint(start), endCodePoint: map.toCodePoint(end), exact: text.slice(start, end),
  });
  const shown = (candidate: Candidate) => ({ ...words(candidate), score: candidate.score });
  const resolved = resolveSet(text, claims.map(({ spans }) => spans.map((span) => selectorOf(span, text, map))), isUnchanged ? text : null);
  return claims.map(({ id }, at) => {
    const fragments = (resolved[at] ?? []).map((answer) => isFound(answer)
      ? { selector: words(answer), tier: answer.tier, score: answer.score, candidates: [] }
      : { selector: null, tier: answer.tier, score: answer.candidates[0]?.score ?? 0, candidates: answer.candidates.map(shown) });
    const [first] = fragments;
    if (!first) return { id, document, selector: null, tier: 'orphan', score: 0, candidates: [] };
    const worst = fragments.reduce((least, one) => (tiers.indexOf(one.tier) < tiers.indexOf(least.tier) ? one : least), first);
    const whole = { id, document, selector: first.selector, tier: worst.tier, score: Math.min(...fragments.map(({ score }) => score)), candidates: worst.candidates };
    return fragments.length === 1 ? whole : { ...whole, fragments };
  });
}

/** A file that gives a place and no words can only be taken at its word, so the words are those of its place. */
function selectorOf({ start, end, exact, prefix, suffix }: PortableSpan, text: string, map: CodePointMap): SpanSelector {
  if (exact === null) {
    if (start === null || end === null || end > map.length) return { exact: '' };
    const whole = snapOutward(text, map.toUtf16(start), map.toUtf16(end));
    return { start: whole.start, exact: text.slice(whole.start, whole.end) };
  }
  const selector: SpanSelector = { exact, prefix, suffix };
  if (start !== null) selector.start = start <= map.length ? map.toUtf16(start) : text.length + start - map.length;
  return selector;
}
