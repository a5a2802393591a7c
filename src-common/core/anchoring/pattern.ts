/**
 * What is looked for: the words of a passage with the words around it, as
 * tokens. Where the text as it was is at hand, the words around come from there
 * and reach further than the 32 characters that are kept with a span.
 */
import { trimRange } from '../text/white-space.ts';
import { foldCharacters } from './fold-characters.ts';
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

/** A piece of text with white space, quotation marks and the like folded. */
export function foldedPiece(piece: string): string {
  return piece === '' ? '' : foldCharacters(piece).folded;
}

/** The words of a quotation, folded, without the white space at its ends. */
export function foldedQuote(exact: string): string {
  const words = trimRange(exact, 0, exact.length);
  return foldedPiece(exact.slice(words.start, words.end));
}

/** @param old the text as it was, where it is known; it counts only where the passage stands in it as recorded */
export function patternOf(selector: SpanSelector, old: MatchText | null): Pattern {
  const quote = foldedQuote(selector.exact);
  const { before, after } = (old && contextFrom(selector, old)) ??
    { before: foldedPiece(selector.prefix ?? ''), after: foldedPiece(selector.suffix ?? '') };
  const text = before + quote + after;
  const tokens: [hash: number, start: number, end: number, letters: number][] = [];
  const add = (piece: string, offset: number, first: number, last: number): void => {
    const found = tokensOf(piece);
    for (let at = Math.max(0, first); at < Math.min(found.length, last); at += 1) {
      tokens.push([found.hashes[at] ?? 0, offset + (found.starts[at] ?? 0), offset + (found.ends[at] ?? 0), found.letters[at] ?? 0]);
    }
  };
  const { length: many } = tokensOf(before);
  // The outermost word may have been cut by the length that is kept.
  add(before, 0, Math.max(isInWord(before.charCodeAt(0)) ? 1 : 0, many - mostContext), many);
  const from = tokens.length;
  add(quote, before.length, 0, Infinity);
  const to = tokens.length;
  const { length: more } = tokensOf(after);
  add(after, before.length + quote.length, 0, Math.min(mostContext, isInWord(after.charCodeAt(after.length - 1)) ? more - 1 : more));
  const first = tokens[from];
  const last = tokens[to - 1];
  return {
    selector, quote, before, after, text, from, to,
    hashes: Int32Array.from(tokens, ([hash]) => hash),
    letters: Int32Array.from(tokens, ([, , , letters]) => letters),
    starts: Int32Array.from(tokens, ([, start]) => start),
    ends: Int32Array.from(tokens, ([, , end]) => end),
    lead: to > from && first ? text.slice(before.length, first[1]) : quote,
    tail: to > from && last ? text.slice(last[2], before.length + quote.length) : '',
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
