/**
 * The operations by which one claim follows its document to another text:
 * it goes there with all its words, or it stays and says that it was not found.
 */
import type { Resolution } from '../anchoring/resolution.ts';
import { isMissing, type Anchoring, type FormerPassage, type MovedAnchoring } from '../claims/anchoring.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { putLink, setField } from '../claims/edits.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { candidatesOf, contentFound, lessCertain, placeClaim, type Place, type Placed } from './place-claim.ts';

/** Told by words that are the same; a place told in another way gives way to the one that is on record. */
const sameWords: ReadonlySet<string> = new Set(['position', 'quote', 'context']);

/** @param answers of the engine, one list for each of `partsOf(claim)` */
export function followClaim(claim: Claim, place: Place, answers: readonly (readonly Resolution[])[]): Operation[] {
  const content = answers[0] ?? [];
  const found = contentFound(content);
  const before = former(claim, place);
  if (before && !(found && sameWords.has(found.tier))) return backTo(claim, place, before, answers);
  if (!found) return missing(claim, place, content);
  const placed = placeClaim(claim, found.spans, place, answers);
  if (before && samePlaces(placed.spans, before)) return backTo(claim, place, before, answers);
  return moveOperations(claim, placed, movedFrom(claim, placed, found));
}

/** The file was renamed, its text is the same: the claim goes with it as it is. */
export function renameClaim(claim: Claim, file: Urn): Operation[] {
  const operations = setField('claim', claim, 'documentId', file);
  // What was looked for in vain lies in the text of a file again.
  return isMissing(claim.anchoring) ? [...operations, ...setField('claim', claim, 'anchoring', undefined)] : operations;
}

/** Puts a claim where it is said to be. */
export function moveOperations(claim: Claim, { documentId, spans, markers, attribution }: Placed, anchoring: Anchoring | undefined): Operation[] {
  return [
    ...setField('claim', claim, 'documentId', documentId),
    ...setField('claim', claim, 'spans', spans),
    ...setField('claim', claim, 'markers', markers),
    ...attribution.flatMap((link) => putLink(claim, link)),
    ...setField('claim', claim, 'anchoring', anchoring),
  ];
}

/** What a claim remembers of the place that it leaves. */
export function passagesBefore(spans: readonly TextSpan[]): FormerPassage[] {
  return spans.map(({ start, exact, prefix, suffix }) => ({ start, exact, prefix, suffix }));
}

function missing(claim: Claim, place: Place, content: readonly Resolution[]): Operation[] {
  const state = content.some(({ tier }) => tier === 'ambiguous') ? 'unsure' : 'orphan';
  const before = claim.anchoring;
  return setField('claim', claim, 'anchoring', {
    state, soughtIn: place.documentId, candidates: candidatesOf(content),
    // Somebody who keeps an orphan is not asked again, until there is a place to choose.
    settled: isMissing(before) && before.settled && state === 'orphan', lost: before?.lost ?? [],
  });
}

function movedFrom(claim: Claim, placed: Placed, found: { tier: MovedAnchoring['tier']; score: number }): Anchoring | undefined {
  const before = claim.anchoring;
  const { lost } = placed;
  const stays = samePlaces(claim.spans, passagesBefore(placed.spans));
  if (before?.state === 'moved' && (stays || !before.settled)) {
    // Nobody has seen the step before: this one begins where that one did.
    const added = lost.length > before.lost.length;
    return { ...before, tier: stays ? before.tier : lessCertain(before.tier, found.tier), score: Math.min(before.score, found.score), lost, settled: before.settled && !added };
  }
  if (stays && lost.length === 0 && !isMissing(before)) return undefined;
  return { state: 'moved', tier: found.tier, score: found.score, from: { documentId: claim.documentId, passages: passagesBefore(claim.spans) }, settled: false, lost };
}

/** Where the claim was in this text before it left it. */
function former({ anchoring }: Claim, { documentId, text }: Place): FormerPassage[] | null {
  if (anchoring?.state !== 'moved' || anchoring.from.documentId !== documentId) return null;
  const { passages } = anchoring.from;
  return passages.every(({ start, exact }) => start !== null && text.startsWith(exact, start)) ? passages : null;
}

/** The text is again what it was: the claim is where it was, as if it had never left. */
function backTo(claim: Claim, place: Place, passages: readonly FormerPassage[], answers: readonly (readonly Resolution[])[]): Operation[] {
  const spans = passages.map(({ start, exact }) => ({ start: start ?? 0, end: (start ?? 0) + exact.length }));
  const placed = placeClaim(claim, spans, place, answers);
  const anchoring: Anchoring | undefined = placed.lost.length === 0 ? undefined
    : { state: 'moved', tier: 'position', score: 1, from: { documentId: claim.documentId, passages: passagesBefore(claim.spans) }, settled: false, lost: placed.lost };
  return moveOperations(claim, placed, anchoring);
}

function samePlaces(spans: readonly { start: number; exact: string }[], passages: readonly FormerPassage[]): boolean {
  return spans.length === passages.length && spans.every(({ start, exact }, index) => start === passages[index]?.start && exact === passages[index].exact);
}
