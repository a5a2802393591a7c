/** What an analyst does about a claim whose text has changed, as operations of one Change. */
import type { Resolution } from '../anchoring/resolution.ts';
import { isMissing, type MissingAnchoring } from '../claims/anchoring.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { setField } from '../claims/edits.ts';
import type { Urn } from '../claims/identifiers.ts';
import { moveOperations, passagesBefore } from './follow-claim.ts';
import { placeClaim, type Place } from './place-claim.ts';

/** Leaves a moved passage where it is, or an orphan an orphan: it was looked at. */
export function settle(claim: Claim): Operation[] {
  const { anchoring } = claim;
  if (!anchoring || anchoring.settled) return [];
  return setField('claim', claim, 'anchoring', isMissing(anchoring) ? { ...anchoring, state: 'orphan', settled: true } : { ...anchoring, settled: true });
}

/**
 * Puts the passage where the analyst says it is.
 *
 * @param by chosen: one of the places offered; picked: words selected anew
 * @param answers of the engine for the words beside the passage, one list for each of `partsOf(claim)`
 * @throws RangeError where `spans` are no passage of the text
 */
export function putAt(
  claim: Claim, spans: readonly { start: number; end: number }[], by: { tier: 'chosen' | 'picked'; score: number }, place: Place, answers: readonly (readonly Resolution[])[],
): Operation[] {
  const placed = placeClaim(claim, spans, place, answers);
  const from = claim.anchoring?.state === 'moved' ? claim.anchoring.from : { documentId: claim.documentId, passages: passagesBefore(claim.spans) };
  return moveOperations(claim, placed, { state: 'moved', ...by, from, settled: true, lost: placed.lost });
}

/** Whether a moved passage can be put back where it was: its old place is known. */
export function canGoBack({ anchoring }: Claim): boolean {
  return anchoring?.state === 'moved' && anchoring.from.passages.every(({ start }) => start !== null);
}

/**
 * The passage is not in the present text: the claim goes back to the text in
 * which it was, as an orphan of the present one.
 *
 * @param before that text
 * @param present the document that the file is now
 * @throws RangeError where its old place is not known, or is none in the text
 */
export function putBack(claim: Claim, before: Place, present: Urn, answers: readonly (readonly Resolution[])[]): Operation[] {
  if (claim.anchoring?.state !== 'moved') return settle(claim);
  const { passages } = claim.anchoring.from;
  const spans = passages.map(({ start, exact }) => {
    if (start === null || !before.text.startsWith(exact, start)) throw new RangeError('the passage does not stand in the text that it is said to be from');
    return { start, end: start + exact.length };
  });
  const placed = placeClaim(claim, spans, before, answers);
  const anchoring: MissingAnchoring = { state: 'orphan', soughtIn: present, candidates: [], settled: true, lost: placed.lost };
  return moveOperations(claim, placed, anchoring);
}
