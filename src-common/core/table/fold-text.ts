/**
 * Text as the table searches and sorts it: `foldLetters`, by a short way for
 * what most claims are written in. A hundred thousand claims are folded for one
 * search, so this is what its first letter waits for. Punctuation stays: the
 * words of a search hold none, so it is never in their way.
 */
import { foldLetters } from '../claims/fold-name.ts';

/** All but ASCII and the typographic punctuation of General Punctuation, none of which decomposes into letters. */
const foreign = /[^\u0000-\u007f\u2010-\u2027\u2030-\u205e]/g;
const beginsPlain = /^[a-z0-9]/;
const beforeWords = /^[^\p{L}\p{N}]+/u;

/**
 * What stands between two spaces is folded by itself: no letter's fold hangs on
 * what is beyond one, so `foldText` of two texts with a space (or a line break
 * and a space) between them is the two folds with the same between them.
 */
export function foldText(text: string): string {
  foreign.lastIndex = 0;
  let found = foreign.exec(text);
  if (!found) return text.toLowerCase();
  let folded = '';
  let done = 0;
  while (found) {
    const from = text.lastIndexOf(' ', found.index) + 1;
    const space = text.indexOf(' ', found.index);
    const to = space < 0 ? text.length : space;
    folded += text.slice(done, from).toLowerCase() + foldedWord(text.slice(from, to));
    done = to;
    foreign.lastIndex = to;
    found = foreign.exec(text);
  }
  return folded + text.slice(done).toLowerCase();
}

/** What a folded text is sorted by: a quotation mark or dash before its first word does not count. */
export function sortKey(folded: string): string {
  return beginsPlain.test(folded) ? folded : folded.replace(beforeWords, '');
}

/** The same as `foldText`, for names: they come back in thousands of claims. */
export function foldedName(name: string): string {
  return remembered(names, name, foldText);
}

/** A longer one is a text without spaces, and does not come again. */
const longestWord = 40;

function foldedWord(word: string): string {
  return word.length > longestWord ? foldLetters(word) : remembered(words, word, foldLetters);
}

const names = new Map<string, string>();
const words = new Map<string, string>();
/** Dropped when there are far more of them than any corpus has. */
const mostRemembered = 50_000;

function remembered(known: Map<string, string>, text: string, fold: (text: string) => string): string {
  let folded = known.get(text);
  if (folded === undefined) {
    if (known.size >= mostRemembered) known.clear();
    folded = fold(text);
    known.set(text, folded);
  }
  return folded;
}
