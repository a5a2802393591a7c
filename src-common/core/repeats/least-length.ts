/**
 * How long a passage has to be for its repeats to say something. One or two
 * words stand everywhere. Within the document that is read three words already
 * are a sentence that somebody repeats ("He denied it"); over a corpus it takes
 * five, which also is what the index of fingerprints finds without a miss.
 */
import type { FoldedWords } from './folded-words.ts';

export const leastInDocument = 3;
export const leastInCorpus = 5;

const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** In words. Where a script has no spaces each character is a token of its own: two of them count as a word. */
export function lengthInWords({ folded, tokens }: FoldedWords): number {
  let halves = 0;
  for (let at = 0; at < tokens.length; at += 1) halves += alone.test(folded[tokens.starts[at] ?? 0] ?? '') ? 1 : 2;
  return halves / 2;
}
