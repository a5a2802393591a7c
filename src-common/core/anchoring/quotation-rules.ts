/**
 * What is for the reader to judge where only the quotation was kept, however
 * probable the model takes it to be. Without the old text a passage that was
 * deleted leaves a look-alike that nothing tells from a passage that was moved:
 * the words around a place, its distance from where the passage was, the
 * neighbours that have been found and how rare its words are in this text have
 * to speak for it. The limits were set on trials of their own (docs/anchoring.md).
 */
import type { Landmarks } from './landmarks.ts';
import type { MatchText } from './match-text.ts';
import { mostlyOther } from './passage-ends.ts';
import type { Pattern, SpanSelector } from './pattern.ts';
import type { Place } from './place.ts';
import { surpriseOf, type Surprise } from './surprise.ts';

/** Taken together with words of others, or without some of its own, a passage is another one below this. */
export const leastSure = 0.8;
/** A passage with so much in it is not found by chance where it does not belong. */
export const tellingMuch = 3;
/** So much of what was around the passage has to be around the place, on either side, where its own words tell little: elsewhere, and where it was. */
const leastBeside = { elsewhere: 0.95, there: 0.7, unplaced: 0.8 };
/** UTF-16 units: what is changed letter by letter moves what follows by less, and words that are changed here and there by hardly more. */
const stillThere = { letters: 24, words: 12 };
/** What is further off than a quarter of the text, and than a page (UTF-16 units), has hardly been pushed there by what was put in. */
const farOff = { part: 0.25, units: 2000 };
/** Neighbours on both sides agree with a place; and below the other one none of them does. */
const agreed = { both: 0.9, either: 0.5 };
/** What is further off than a few lines (UTF-16 units) needs words that are not there by chance, context and all. */
const away = 500;
/** Bits: words with less surprise stand elsewhere by chance; the passage's own, with their context, and where all known neighbours have gone elsewhere. */
const leastSurprise = { own: 12, whole: 10, against: 16 };
/** The passage's own words tell it by so many bits with a few new pairs, or by many new pairs, or by many more bits. */
const ownSurprise = { bits: 28, fewPairs: 4, manyPairs: 8, alone: 100 };

/**
 * Whether a place is so far from where the passage was that its words do not
 * tell it, not even with their context: they are common in this text; or it is
 * on another page, as with a report whose lead is repeated further down, of
 * which one is left when the other is deleted.
 *
 * @param at where the passage would begin (UTF-16)
 * @param neighbours annotations of the same document that have been found; null where there are none
 */
export function isAstray(selector: SpanSelector, at: number, text: MatchText, neighbours: Landmarks | null): boolean {
  const { start, exact } = selector;
  if (start === undefined) return false;
  const off = Math.abs(at - start);
  if (off === 0) return false;
  const { known, most } = agreementAt(start, exact.length, at, neighbours);
  if (known >= agreed.both) return false;
  if (off > Math.max(farOff.units, farOff.part * text.raw.length)) return true;
  const isAgainst = most < agreed.either;
  if (off <= away && !isAgainst) return false;
  const needed = isAgainst ? leastSurprise.against : leastSurprise.whole;
  return surpriseAround(selector, at, text, needed) < needed;
}

/**
 * Whether a place is for the reader to judge.
 *
 * @param neighbours annotations of the same document that have been found; null where there are none
 */
export function isUnsure(place: Place, text: MatchText, { selector }: Pattern, neighbours: Landmarks | null): boolean {
  if (!place.isExact && (place.sureShare < leastSure || place.likeness < mostlyOther)) return true;
  const { start, exact } = selector;
  // A file that never gave a place is not known to be about another text.
  if (start === undefined) return place.isExact && place.held < tellingMuch && nextTo(place) < leastBeside.unplaced;
  const { both, most } = agreementAt(start, exact.length, place.start, neighbours);
  const isWith = both >= agreed.both;
  const isAgainst = most < agreed.either;
  const isThere = isWith || (!isAgainst && Math.abs(place.start - start) <= (place.otherWords === 0 ? stillThere.letters : stillThere.words));
  if (!place.isExact) return !isThere;
  if (isThere) {
    const beside = Math.min(place.before.far ?? 1, place.after.far ?? 1, nextTo(place));
    return beside < leastBeside.there && (place.held < tellingMuch || surpriseIn(text, place.start, place.end, leastSurprise.own).bits < leastSurprise.own);
  }
  if (isAstray(selector, place.start, text, neighbours)) return true;
  const isBeside = !isAgainst && nextTo(place) >= leastBeside.elsewhere && surpriseAround(selector, place.start, text, leastSurprise.whole) >= leastSurprise.whole;
  return !isBeside && !isToldByItself(place, text);
}

/** How much of what was next to the passage is next to the place, on the side that has less of it. */
function nextTo({ before, after }: Place): number {
  return Math.min(before.near ?? 1, after.near ?? 1);
}

/**
 * How well a place fits the annotations found on its two sides, 0 to 1: the less
 * of both sides (0 unless both are known), of the known ones (0 where none is),
 * and the most of them (1 where none is known).
 */
function agreementAt(start: number, length: number, at: number, neighbours: Landmarks | null): { both: number; known: number; most: number } {
  const { before, after } = neighbours?.agreement(start, start + length, at, at + length) ?? { before: null, after: null };
  const first = before ?? after;
  const second = after ?? before;
  if (first === null || second === null) return { both: 0, known: 0, most: 1 };
  const known = Math.min(first, second);
  return { both: before === null || after === null ? 0 : known, known, most: Math.max(first, second) };
}

/** Whether the words of the passage are too rare in this text to stand at a place by chance, whatever is around it. */
function isToldByItself(place: Place, text: MatchText): boolean {
  const { bits, newPairs } = surpriseIn(text, place.start, place.end, ownSurprise.alone);
  return bits >= ownSurprise.alone || newPairs >= ownSurprise.manyPairs || (bits >= ownSurprise.bits && newPairs >= ownSurprise.fewPairs);
}

/** Bits of the words at a place with as much around them as was recorded. */
function surpriseAround({ exact, prefix = '', suffix = '' }: SpanSelector, at: number, text: MatchText, enough: number): number {
  return surpriseIn(text, Math.max(0, at - prefix.length), at + exact.length + suffix.length, enough).bits;
}

/** Of the words in a UTF-16 range. */
function surpriseIn(text: MatchText, start: number, end: number, enough: number): Surprise {
  return surpriseOf(text, text.tokenAt(text.toFolded(start)), text.tokenAt(text.toFolded(Math.min(end, text.raw.length) - 1)) + 1, enough);
}
