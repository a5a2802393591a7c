/** At how many other places of a text the words of each of its claims stand. */
import { FoldedWords, type Place } from './folded-words.ts';
import { leastInDocument, lengthInWords } from './least-length.ts';
import { placesOf } from './places-of.ts';
import { RunPlaces } from './run-places.ts';

/** Passages of many claims in a few lists, which go to a worker in no time. */
export interface ClaimSpans {
  /** How many fragments each claim has. */
  spans: Uint16Array;
  /** Of one fragment after the other, UTF-16 offsets of the text. */
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Claim by claim, so that one can stop in between.
 *
 * @returns the same number for a claim as `placesOf` finds places for it: 100 at most, 0 where its words are too few
 */
export function* countRepeats(text: FoldedWords, { spans, starts, ends }: ClaimSpans): Generator<number, void> {
  const runs = new RunPlaces(text.tokens);
  let at = 0;
  for (const many of spans) {
    const own: Place[] = [];
    for (const end = at + many; at < end; at += 1) own.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
    const passages = own.map(({ start, end }) => new FoldedWords(text.raw.slice(start, end))).filter((passage) => lengthInWords(passage) >= leastInDocument);
    yield placesOf(text, passages, own, runs).length;
  }
}
