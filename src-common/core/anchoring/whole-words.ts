/** Whether what was found is whole: characters, words, the white space that was recorded. */
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { trimRange } from '../text/white-space.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import { isInWord } from './tokens.ts';

/** "e" does not stand in "é", whichever way that is written. */
export function isWholeRange(text: MatchText, start: number, end: number): boolean {
  return text.startsUnit(start) && text.startsUnit(end) &&
    isGraphemeBoundary(text.raw, text.rawAt(start)) && isGraphemeBoundary(text.raw, text.rawEnd(end));
}

/** "Reply" does not stand in "Replying", unless it was cut out of such a word. */
export function isWholeWord({ folded }: MatchText, { quote, before, after }: Pattern, at: number): boolean {
  const joins = (left: string, right: string): boolean => left !== '' && right !== '' && isInWord(left.charCodeAt(left.length - 1)) && isInWord(right.charCodeAt(0));
  const end = at + quote.length;
  return (joins(before, quote) || !joins(folded.slice(Math.max(0, at - 1), at), quote)) && (joins(quote, after) || !joins(quote, folded.slice(end, end + 1)));
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
