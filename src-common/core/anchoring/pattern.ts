/**
 * What is looked for: the words of a passage with the words around it, as
 * tokens. Where the text as it was is at hand, the words around come from there
 * and reach further than the 32 characters that are kept with a span.
 */
import { trimRange } from '../text/white-space.ts';
import { foldedText } from './fold-characters.ts';
import type { MatchText } from './match-text.ts';
import { isInWord, tokensOf } from './tokens.ts';

/** What was recorded; `start` in UTF-16 code units of the text as it was. */
export interface SpanSelector {
  start?: number;
  exact: string;
  prefix?: string;
  suffix?: string;
}

export interface Pattern {
  selector: SpanSelector;
  /** The passage, folded, without outer white space. */
  quote: string;
  /** Folded words before and after, as far as they are known. */
  before: string;
  after: string;
  /** Tokens of before, quote and after, one after another; offsets in `text`. */
  text: string;
  hashes: Int32Array;
  letters: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The quote's tokens are `from..to`. */
  from: number;
  to: number;
  /** Folded punctuation before the first and after the last word of the quote. */
  lead: string;
  tail: string;
}

/** Enough to get out of a phrase that is repeated with its neighbours, little enough to align at once. */
const mostContext = 24;
/** In folded characters: room for so many words. */
const contextReach = 240;

/** The words of a quotation, folded, without the white space at its ends. */
export function foldedQuote(exact: string): string {
  const words = trimRange(exact, 0, exact.length);
  return foldedText(exact.slice(words.start, words.end));
}

/** @param old the text as it was, where it is known; it counts only where the passage stands in it as recorded */
export function patternOf(selector: SpanSelector, old: MatchText | null): Pattern {
  const quote = foldedQuote(selector.exact);
  const { before, after } = (old && contextFrom(selector, old)) ??
    { before: foldedText(selector.prefix ?? ''), after: foldedText(selector.suffix ?? '') };
  const text = before + quote + after;
  const left = tokensOf(before);
  const own = tokensOf(quote);
  const right = tokensOf(after);
  // The outermost word may have been cut by the length that is kept.
  const first = Math.max(0, isInWord(before.charCodeAt(0)) ? 1 : 0, left.length - mostContext);
  const last = Math.max(0, Math.min(mostContext, isInWord(after.charCodeAt(after.length - 1)) ? right.length - 1 : right.length));
  const from = Math.max(0, left.length - first);
  const to = from + own.length;
  const join = (of: 'hashes' | 'letters' | 'starts' | 'ends', by = 0): Int32Array => {
    const joined = new Int32Array(to + last);
    let at = 0;
    for (let token = first; token < left.length; token += 1) joined[at++] = left[of][token] ?? 0;
    for (let token = 0; token < own.length; token += 1) joined[at++] = (own[of][token] ?? 0) + by * before.length;
    for (let token = 0; token < last; token += 1) joined[at++] = (right[of][token] ?? 0) + by * (before.length + quote.length);
    return joined;
  };
  const starts = join('starts', 1);
  const ends = join('ends', 1);
  return {
    selector, quote, before, after, text, from, to,
    hashes: join('hashes'), letters: join('letters'), starts, ends,
    lead: to > from ? text.slice(before.length, starts[from]) : quote,
    tail: to > from ? text.slice(ends[to - 1], before.length + quote.length) : '',
  };
}

/** Whether the passage stands in the text as it was recorded. */
export function standsIn(text: string, { start, exact }: SpanSelector): boolean {
  return start !== undefined && Number.isInteger(start) && start >= 0 && exact !== '' && text.startsWith(exact, start);
}

function contextFrom(selector: SpanSelector, old: MatchText): { before: string; after: string } | null {
  if (!standsIn(old.raw, selector)) return null;
  const start = selector.start ?? 0;
  const from = old.toFolded(start);
  const to = old.toFolded(start + selector.exact.length);
  return { before: old.folded.slice(Math.max(0, from - contextReach), from), after: old.folded.slice(to, to + contextReach) };
}
