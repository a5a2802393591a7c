/**
 * Text as it is searched and sorted: exactly what `foldName` gives, by a short
 * way for what most claims are written in. A hundred thousand claims are folded
 * for one search, so this is what its first letter waits for.
 */
import { foldName } from '../claims/fold-name.ts';

/** ASCII and the typographic punctuation of General Punctuation, none of which decomposes into letters. */
const plain = /^[\u0000-\u007f\u2010-\u2027\u2030-\u205e]*$/;
const separators = /[^a-z0-9]+/g;

/** @returns the words of the text, without case, diacritics and punctuation, a space apart */
export function foldText(text: string): string {
  return plain.test(text) ? text.toLowerCase().replace(separators, ' ').trim() : foldName(text);
}
