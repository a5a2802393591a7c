/**
 * A span as it is kept: its offsets, its words, and the words around it, so that
 * it can be found again when the text around it has moved.
 */
import type { TextSpan } from '../claims/text-span.ts';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from '../text/graphemes.ts';

/** Enough to tell repeated phrases apart, short enough to stay readable in a file. */
const contextLength = 32;

/**
 * Describes `start..end` (UTF-16, half open) of a text.
 *
 * @returns with prefix and suffix of up to 32 UTF-16 units, cut between graphemes
 * @throws RangeError when the span is empty, not inside the text, or cuts a grapheme cluster
 */
export function describeSpan(text: string, start: number, end: number): TextSpan {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    throw new RangeError(`The span ${start} to ${end} is not inside the text (0 to ${text.length}).`);
  }
  if (start >= end) throw new RangeError(`The span ${start} to ${end} is empty.`);
  for (const offset of [start, end]) {
    if (!isGraphemeBoundary(text, offset)) throw new RangeError(`Offset ${offset} lies inside a character.`);
  }
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(isGraphemeBoundary(text, from) ? from : nextGrapheme(text, from), start),
    suffix: text.slice(end, isGraphemeBoundary(text, to) ? to : previousGrapheme(text, to)),
  };
}
