/** The places that come into question for one pattern, each with what speaks for and against it. */
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { trimRange } from '../text/white-space.ts';
import { align, type Alignment } from './align.ts';
import { exactPlaces, votedPlaces } from './find-places.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import { isInWord } from './tokens.ts';

/** How well the words on one side agree, 0 to 1: next to the passage, and further off; null where none are known. */
export interface SideFit {
  near: number | null;
  far: number | null;
}

export interface Place {
  /** UTF-16, half open, never cutting a grapheme cluster. */
  start: number;
  end: number;
  /** The folded quotation, character for character. */
  isExact: boolean;
  /** The quotation as it was recorded, white space and all. */
  isSame: boolean;
  /** Part of the quotation's words that stand here, rarer words counting more; words too many count against it. */
  likeness: number;
  /** Sums of the words' weights: those that are here, and those that are not or are too many. */
  held: number;
  lost: number;
  before: SideFit;
  after: SideFit;
  /** How sure its two ends are, 0 to 1: the first (last) word is there, or the one before (after) it. */
  firmStart: number;
  firmEnd: number;
  /** The part of its words at the ends of which neither is there nor the word outside. */
  looseWords: number;
}

/** More of the same words are not told apart one by one. */
const mostExact = 400;
const mostCompared = 16;
const nearWords = 6;
/** A passage of which less is there is not this passage. */
const leastLikeness = 0.2;

export interface Places {
  found: Place[];
  /** How often the quotation itself stands in the text (at most `mostExact`). */
  exactCount: number;
  /** Where else it stands: less promising places, not compared one by one. */
  rest: { start: number; end: number }[];
}

/** @param expected where the passage would be if nothing else is known (UTF-16), to choose among very many */
export function findPlaces(text: MatchText, pattern: Pattern, expected: number | null): Places {
  const weights = Float32Array.from(pattern.hashes, (hash) => text.weightOf(hash));
  const exact = exactPlaces(text, pattern, mostExact).filter((at) => isWholeRange(text, at, at + pattern.quote.length) && isWholeWord(text, pattern, at));
  const compared = mostPromising(text, pattern, exact, expected);
  const found = compared.map((at) => exactPlace(text, pattern, weights, at));
  if (pattern.to > pattern.from) {
    for (const token of votedPlaces(text, pattern, weights)) {
      const place = alignedPlace(text, pattern, weights, token);
      if (place && !found.some((other) => overlap(place, other) > 0.3)) found.push(place);
    }
  }
  const rest = exact.filter((at) => !compared.includes(at)).map((at) => text.toRaw(at, at + pattern.quote.length));
  return { found, exactCount: exact.length, rest };
}

/** What two ranges share, as a part of the longer one. */
function overlap(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

/** "e" does not stand in "é", whichever way that is written. */
export function isWholeRange(text: MatchText, start: number, end: number): boolean {
  return text.startsUnit(start) && text.startsUnit(end) &&
    isGraphemeBoundary(text.raw, text.rawAt(start)) && isGraphemeBoundary(text.raw, text.rawEnd(end));
}

/** "Reply" does not stand in "Replying", unless it was cut out of such a word. */
function isWholeWord({ folded }: MatchText, { quote, before, after }: Pattern, at: number): boolean {
  const joins = (left: string, right: string): boolean => left !== '' && right !== '' && isInWord(left.charCodeAt(left.length - 1)) && isInWord(right.charCodeAt(0));
  const end = at + quote.length;
  return (joins(before, quote) || !joins(folded.slice(Math.max(0, at - 1), at), quote)) && (joins(quote, after) || !joins(quote, folded.slice(end, end + 1)));
}

/** Of very many equal quotations the ones with the same neighbours, and those nearest to where it is expected. */
function mostPromising(text: MatchText, pattern: Pattern, exact: readonly number[], expected: number | null): number[] {
  if (exact.length <= mostCompared) return [...exact];
  const { hashes } = text.tokens;
  const ranked = exact.map((at) => {
    const first = text.tokenAt(at);
    const next = text.tokenAt(at + pattern.quote.length);
    let agreed = 0;
    for (let step = 1; step <= nearWords; step += 1) {
      if (pattern.from - step >= 0 && hashes[first - step] === pattern.hashes[pattern.from - step]) agreed += 1 / step;
      if (pattern.to + step <= pattern.hashes.length && hashes[next + step - 1] === pattern.hashes[pattern.to + step - 1]) agreed += 1 / step;
    }
    return { at, agreed, distance: expected === null ? at : Math.abs(text.rawAt(at) - expected) };
  });
  const near = ranked.toSorted((a, b) => a.distance - b.distance).slice(0, mostCompared / 2);
  const alike = ranked.toSorted((a, b) => b.agreed - a.agreed || a.distance - b.distance).slice(0, mostCompared / 2);
  return [...new Set([...near, ...alike].map(({ at }) => at))].sort((a, b) => a - b);
}

function exactPlace(text: MatchText, pattern: Pattern, weights: Float32Array, at: number): Place {
  const first = text.tokenAt(at);
  const next = text.tokenAt(at + pattern.quote.length);
  const lastBefore = first - 1;
  const many = pattern.hashes.length;
  const before = align(pattern, weights, 0, pattern.from, text, Math.max(0, first - pattern.from - 8), first);
  const after = align(pattern, weights, pattern.to, many, text, next, Math.min(text.tokens.length, next + many - pattern.to + 8));
  let held = 0;
  for (let word = pattern.from; word < pattern.to; word += 1) held += weights[word] ?? 0;
  const range = asRecorded(text, pattern.selector.exact, text.toRaw(at, at + pattern.quote.length));
  return {
    ...range, isExact: true, likeness: 1, held, lost: 0, firmStart: 1, firmEnd: 1, looseWords: 0,
    before: sideFit(before, weights, pattern.from - 1, -1, lastBefore, -1),
    after: sideFit(after, weights, pattern.to, many, next, 1),
  };
}

/**
 * The range of the folded quotation with the white space at its ends that was
 * recorded, where that is the same here.
 */
export function asRecorded({ raw }: MatchText, exact: string, range: { start: number; end: number }): { start: number; end: number; isSame: boolean } {
  const words = trimRange(exact, 0, exact.length);
  for (const start of [range.start - words.start, range.end - words.end]) {
    const end = start + exact.length;
    if (start >= 0 && raw.startsWith(exact, start) && isGraphemeBoundary(raw, start) && isGraphemeBoundary(raw, end)) return { start, end, isSame: true };
  }
  return { start: range.start, end: range.end, isSame: false };
}

function alignedPlace(text: MatchText, pattern: Pattern, weights: Float32Array, token: number): Place | null {
  const many = pattern.hashes.length;
  const slack = 10 + ((pattern.to - pattern.from) >> 2);
  const windowStart = Math.max(0, token - pattern.from - slack);
  const windowEnd = Math.min(text.tokens.length, token + many - pattern.from + slack);
  if (windowStart >= windowEnd) return null;
  const aligned = align(pattern, weights, 0, many, text, windowStart, windowEnd);
  let first = -1;
  let last = -1;
  let beside = 0;
  let held = 0;
  let lost = 0;
  for (let word = pattern.from; word < pattern.to; word += 1) {
    const weight = weights[word] ?? 0;
    const alike = aligned.alike[word] ?? 0;
    held += weight * alike;
    lost += weight * (1 - alike);
    if ((aligned.partner[word] ?? -1) < 0) continue;
    if (first < 0) first = aligned.partner[word] ?? -1;
    last = aligned.partner[word] ?? -1;
    beside += 1;
  }
  if (first < 0) return null;
  lost += 0.5 * (last - first + 1 - beside);
  const likeness = held / (held + lost);
  if (likeness < leastLikeness) return null;
  const range = withPunctuation(text, pattern, text.tokens.starts[first] ?? 0, text.tokens.ends[last] ?? 0);
  return {
    ...text.toRaw(range.start, range.end), isExact: false, isSame: false, likeness, held, lost,
    ...ends(aligned, pattern, first, last),
    before: sideFit(aligned, weights, pattern.from - 1, -1, first - 1, -1),
    after: sideFit(aligned, weights, pattern.to, many, last + 1, 1),
  };
}

/** @param first @param last tokens of the text that the passage would take in */
function ends({ partner, alike }: Alignment, { from, to }: Pattern, first: number, last: number): Pick<Place, 'firmStart' | 'firmEnd' | 'looseWords'> {
  const at = (word: number, token: number): number => (partner[word] === token ? alike[word] ?? 0 : 0);
  const outsideStart = at(from - 1, first - 1);
  const outsideEnd = at(to, last + 1);
  let lead = from;
  while (lead < to && !alike[lead]) lead += 1;
  let tail = to;
  while (tail > lead && !alike[tail - 1]) tail -= 1;
  const loose = (outsideStart > 0 ? 0 : lead - from) + (outsideEnd > 0 ? 0 : to - tail);
  return { firmStart: Math.max(at(from, first), outsideStart), firmEnd: Math.max(at(to - 1, last), outsideEnd), looseWords: loose / (to - from) };
}

/** Folded range of the words, with as much of the quotation's outer punctuation as stands beside them. */
function withPunctuation({ folded }: MatchText, { lead, tail }: Pattern, start: number, end: number): { start: number; end: number } {
  let from = start;
  for (let at = lead.length - 1; at >= 0 && from > 0 && folded[from - 1] === lead[at]; at -= 1) from -= 1;
  let to = end;
  for (let at = 0; at < tail.length && folded[to] === tail[at]; at += 1) to += 1;
  while (from < start && folded[from] === ' ') from += 1;
  while (to > end && folded[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}

/**
 * @param word the pattern's token next to the passage; @param stop the one behind the last
 * @param expected the token of the text that stands there if nothing was changed
 */
function sideFit({ partner, alike }: Alignment, weights: Float32Array, word: number, stop: number, expected: number, step: 1 | -1): SideFit {
  let near = 0;
  let nearAll = 0;
  let far = 0;
  let farAll = 0;
  let decay = 1;
  for (let at = word, turn = 0; at !== stop; at += step, turn += 1) {
    const weight = weights[at] ?? 0;
    const other = partner[at] ?? -1;
    const off = other < 0 ? Infinity : Math.abs(other - (expected + step * turn));
    const credit = other >= 0 && off <= 3 + turn ? weight * (alike[at] ?? 0) : 0;
    if (turn < nearWords) {
      near += decay * credit;
      nearAll += decay * weight;
      decay *= 0.8;
    } else {
      far += credit;
      farAll += weight;
    }
  }
  return { near: nearAll === 0 ? null : near / nearAll, far: farAll < 1 ? null : far / farAll };
}
