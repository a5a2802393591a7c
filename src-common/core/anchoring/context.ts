/**
 * How well the words around a place agree with a recorded prefix and suffix.
 * They are read outward from the quotation and only up to the first difference:
 * words next to a quotation tell its place, words further off may be another's.
 */
import { isWhiteSpace } from '../text/white-space.ts';

/** Recorded context of a quotation. */
export interface Context {
  prefix: string;
  suffix: string;
}

/**
 * The length of the agreement between a context and the text, any run of white
 * space counting as one space, and that next to the quotation not at all: tools
 * differ in which side they give it to.
 *
 * @param step 1 to read a suffix forward, -1 to read a prefix backward
 */
function agreement(context: string, text: string, offset: number, step: 1 | -1): number {
  const skip = (of: string, from: number): number => {
    let at = from;
    while (at >= 0 && at < of.length && isWhiteSpace(of.charCodeAt(at))) at += step;
    return at;
  };
  let inContext = skip(context, step === 1 ? 0 : context.length - 1);
  let inText = skip(text, step === 1 ? offset : offset - 1);
  let length = 0;
  while (inContext >= 0 && inContext < context.length && inText >= 0 && inText < text.length) {
    const expected = context.charCodeAt(inContext);
    const found = text.charCodeAt(inText);
    if (isWhiteSpace(expected) && isWhiteSpace(found)) {
      inContext = skip(context, inContext);
      inText = skip(text, inText);
    } else if (expected === found) {
      inContext += step;
      inText += step;
    } else {
      break;
    }
    length += 1;
  }
  return length;
}

/** Whether there are words in the context to compare with. */
export function tellsAnything({ prefix, suffix }: Context): boolean {
  return prefix.trim() !== '' || suffix.trim() !== '';
}

/**
 * The part of the context that stands around `start..end` (UTF-16), from 0
 * (nothing) to 1 (all of it, or there was none to compare with).
 */
export function contextScore(text: string, start: number, end: number, context: Context): number {
  const { prefix, suffix } = context;
  const whole = agreement(prefix, prefix, prefix.length, -1) + agreement(suffix, suffix, 0, 1);
  if (whole === 0) return 1;
  return (agreement(prefix, text, start, -1) + agreement(suffix, text, end, 1)) / whole;
}
