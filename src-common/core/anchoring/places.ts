/** The places that come into question for one pattern, each with what speaks for and against it. */
import { alignedPlace } from './aligned-place.ts';
import { exactPlace } from './exact-place.ts';
import { exactPlaces, votedPlaces } from './find-places.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import { nearWords } from './side-fit.ts';
import { isWholeRange, isWholeWord } from './whole-words.ts';

/** More of the same words are not told apart one by one. */
const mostExact = 400;
const mostCompared = 16;

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
