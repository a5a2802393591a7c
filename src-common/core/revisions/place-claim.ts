/**
 * A claim in another text, from what the engine answered. Content that was
 * found takes its markers, cues and names along; those that were not found are
 * noted as lost, because all words of a claim lie in one text.
 */
import { describeSpan } from '../anchoring/describe.ts';
import { normaliseFragments } from '../anchoring/fragments.ts';
import { isFound, type Candidate, type Resolution } from '../anchoring/resolution.ts';
import type { LostWords, MoveTier, PassageCandidate } from '../claims/anchoring.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { partsOf, type ClaimPart } from './passages.ts';

export interface Place {
  documentId: Urn;
  text: string;
}

/** What a claim has in a text. */
export interface Placed {
  documentId: Urn;
  spans: TextSpan[];
  markers: TextSpan[];
  attribution: AttributionLink[];
  lost: LostWords[];
}

/** As many as somebody will look through. */
const mostCandidates = 8;

const tiers: readonly MoveTier[] = ['position', 'quote', 'context', 'fuzzy', 'chosen', 'picked'];

/** The place of the content, where every fragment was found; with the least certain tier and score. */
export function contentFound(answers: readonly Resolution[]): { spans: Candidate[]; tier: MoveTier; score: number } | null {
  const found = answers.filter(isFound);
  if (found.length === 0 || found.length < answers.length) return null;
  return {
    spans: found.map(({ start, end, score }) => ({ start, end, score })),
    tier: found.map(({ tier }) => tier).reduce(lessCertain),
    score: Math.min(...found.map(({ score }) => score)),
  };
}

export function lessCertain<T extends MoveTier>(one: T, other: T): T {
  return tiers.indexOf(one) > tiers.indexOf(other) ? one : other;
}

/** Places to choose from. Of several fragments the best of each, if they keep their order. */
export function candidatesOf(answers: readonly Resolution[]): PassageCandidate[] {
  const lists = answers.map((answer) => (isFound(answer) ? [answer] : answer.candidates));
  const [only] = lists;
  if (lists.length === 1 && only) return only.slice(0, mostCandidates).map(({ start, end, score }) => ({ spans: [{ start, end }], score }));
  const best = lists.flatMap((list) => list.slice(0, 1));
  const inOrder = best.length === lists.length && best.every(({ start }, index) => index === 0 || start >= (best[index - 1]?.end ?? 0));
  return inOrder ? [{ spans: best.map(({ start, end }) => ({ start, end })), score: Math.min(...best.map(({ score }) => score)) }] : [];
}

/**
 * @param spans where the content is, UTF-16, in text order
 * @param answers of the engine, one list for each of `partsOf(claim)`
 * @throws RangeError where `spans` are no passage of the text
 */
export function placeClaim(claim: Claim, spans: readonly { start: number; end: number }[], place: Place, answers: readonly (readonly Resolution[])[]): Placed {
  const placed: Placed = {
    documentId: place.documentId,
    spans: normaliseFragments(spans.map(({ start, end }) => describeSpan(place.text, start, end))),
    markers: [],
    attribution: claim.attribution.map((link) => ({ ...link, cueSpan: null, sourceSpan: null })),
    lost: [],
  };
  partsOf(claim).forEach((part, index) => {
    if (part.part === 'content') return;
    const span = spanOf(part, place, answers[index]?.[0]);
    if (!span || !putWords(placed, part, span)) placed.lost.push(part.lost ?? lostWords(part, claim.documentId));
  });
  return placed;
}

function spanOf({ lost }: ClaimPart, place: Place, answer: Resolution | undefined): TextSpan | null {
  const start = lost?.documentId === place.documentId ? lost.passage.start : null;
  if (lost && start !== null) return describeSpan(place.text, start, start + lost.passage.exact.length);
  return answer && isFound(answer) ? describeSpan(place.text, answer.start, answer.end) : null;
}

/** @returns false where there is no room for them */
function putWords(placed: Placed, { part, linkId }: ClaimPart, span: TextSpan): boolean {
  if (part === 'marker') {
    if (placed.markers.some((other) => span.start < other.end && other.start < span.end)) return false;
    placed.markers = normaliseFragments([...placed.markers, span]);
    return true;
  }
  const link = placed.attribution.find(({ id }) => id === linkId);
  const field = part === 'cue' ? 'cueSpan' : 'sourceSpan';
  if (!link || link[field] !== null) return false;
  link[field] = span;
  return true;
}

function lostWords({ part, linkId, selectors, passages }: ClaimPart, documentId: Urn): LostWords {
  const [passage] = passages;
  return {
    part: part === 'content' ? 'marker' : part, linkId, documentId,
    passage: { start: selectors[0]?.start ?? null, exact: passage?.exact ?? '', prefix: passage?.prefix ?? '', suffix: passage?.suffix ?? '' },
  };
}
