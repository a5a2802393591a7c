/** How much two texts have in common, whatever their names: the runs of three words that both have, of all that either has. */
import { FoldedWords } from '../repeats/folded-words.ts';
import { runsOf } from '../repeats/fingerprints.ts';

/** What a text is compared by; white space, quotation marks and capitals do not count. */
export function shinglesOf(text: string): Int32Array {
  return runsOf(new FoldedWords(text).tokens);
}

/**
 * @param one of `shinglesOf`
 * @returns 0 to 1, the share of Jaccard; 0 where one of them has fewer than three words
 */
export function likeness(one: Int32Array, other: Int32Array): number {
  let both = 0;
  let at = 0;
  for (const value of one) {
    while (at < other.length && (other[at] ?? 0) < value) at += 1;
    if (at < other.length && other[at] === value) both += 1;
  }
  const all = one.length + other.length - both;
  return all === 0 ? 0 : both / all;
}
