/** A search for repeats as one would write it down first: every word of the text compared with every word of the passage. */
import fc from 'fast-check';

interface Word { start: number; letters: string }

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00ad]+/gu)].map((match) => ({ start: match.index, letters: match[0].replaceAll('\u00ad', '').normalize('NFD').replaceAll('ﬁ', 'fi').toLowerCase() }));
}

/** @returns where a passage begins in a text, UTF-16, the first of those that overlap */
export function plainPlaces(text: string, passage: string): number[] {
  const words = wordsOf(text);
  const sought = wordsOf(passage);
  const found: number[] = [];
  for (let at = 0; sought.length > 0 && at + sought.length <= words.length; at += 1) {
    if (!sought.every(({ letters }, by) => words[at + by]?.letters === letters)) continue;
    found.push(words[at]?.start ?? 0);
    at += sought.length - 1;
  }
  return found;
}

/** Where the first word of each found place begins: punctuation before it is no word. */
export function firstWords(text: string, places: readonly { start: number }[]): number[] {
  return places.map(({ start }) => start + text.slice(start).search(/[\p{L}\p{N}]/u));
}

/** Few words, so that they repeat; printed in several ways, the same word among them with other quotation marks, dashes and letters. */
const printed = fc.constantFrom('war', 'peace', 'Peace', 'the', 'THE', '“the', '"the', 'war,', 'war.', '— war', 'final', 'ﬁnal', 'fi\u00adnal', 'café', 'cafe\u0301', 'so', 'it’s', "it's", '\nwar', '\tthe');
export const repetitiveText = fc.array(printed, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
