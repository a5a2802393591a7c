/**
 * Text as the table searches and sorts it: `foldLetters`, by a short way for
 * what most claims are written in. A hundred thousand claims are folded for one
 * search, so this is what its first letter waits for. Punctuation stays: the
 * words of a search hold none, so it is never in their way.
 */
import { foldLetters } from '../claims/fold-name.ts';

/** ASCII and the typographic punctuation of General Punctuation, none of which decomposes into letters. */
const plain = /^[\u0000-\u007f\u2010-\u2027\u2030-\u205e]*$/;
const beginsPlain = /^[a-z0-9]/;
const beforeWords = /^[^\p{L}\p{N}]+/u;

export function foldText(text: string): string {
  return plain.test(text) ? text.toLowerCase() : foldLetters(text);
}

/** What a folded text is sorted by: a quotation mark or dash before its first word does not count. */
export function sortKey(folded: string): string {
  return beginsPlain.test(folded) ? folded : folded.replace(beforeWords, '');
}
