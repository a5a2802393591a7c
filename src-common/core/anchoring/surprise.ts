/**
 * How surprising it is that words follow one another at a place, going by the
 * rest of the text. A report that repeats its phrases has the same words in
 * several places and would have them once more by chance; where they follow one
 * another nowhere else, chance explains less.
 */
import type { MatchText } from './match-text.ts';
import { pairKey, type KeyIndex } from './token-index.ts';

/** A word that stands more often elsewhere is as common as can be. */
const mostCounted = 32;

export interface Surprise {
  /** Bits: for every two words in a row, how rarely the second follows the first elsewhere; as rarely as it could where it never does. */
  bits: number;
  /** How many words follow one another nowhere else. */
  newPairs: number;
}

/**
 * Of the words in a stretch of a text.
 *
 * @param from @param to its tokens, half open
 * @param enough bits at which no more are counted
 */
export function surpriseOf(text: MatchText, from: number, to: number, enough: number): Surprise {
  const { hashes } = text.tokens;
  let bits = 0;
  let newPairs = 0;
  for (let at = from; at + 1 < to && bits < enough; at += 1) {
    const together = countElsewhere(text.pairs, pairKey(hashes[at] ?? 0, hashes[at + 1] ?? 0), from, to);
    const alone = countElsewhere(text.words, hashes[at] ?? 0, from, to);
    if (together === 0) newPairs += 1;
    bits += together === 0 ? Math.log2(alone + 1) + 1 : Math.max(0, Math.log2((alone + 1) / (together + 1)));
  }
  return { bits, newPairs };
}

/** How often a key stands outside of `from..to`, as far as it matters. */
function countElsewhere(index: KeyIndex, key: number, from: number, to: number): number {
  let many = 0;
  for (let at = index.first(key); at >= 0 && many < mostCounted; at = index.after(key, at)) {
    if (at < from || at >= to) many += 1;
  }
  return many;
}
