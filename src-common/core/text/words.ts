/**
 * Words under a caret, by Unicode Standard Annex 29 with the dictionaries for
 * scripts that write without spaces (Chinese, Japanese, Thai, Khmer, Lao,
 * Burmese). Only the neighbourhood of the caret is read, however long the text.
 *
 * A word is what carries meaning: letters, digits, and pictographs, too;
 * punctuation between words is passed over as white space is.
 */
import { snapOutward } from './graphemes.ts';
import { isWhiteSpace } from './white-space.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const pictograph = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

interface Range {
  start: number;
  end: number;
}

/** Part of the text; its ends are `sure` where no word can cross them. */
interface Window extends Range {
  startIsSure: boolean;
  endIsSure: boolean;
}

function separates(unit: number): boolean {
  return isWhiteSpace(unit) || (unit >= 0x3001 && unit <= 0x3003) || (unit >= 0x3008 && unit <= 0x3011) || unit === 0xff0c;
}

/** At least `reach` units either way, then on to a separator, if one is as near again. */
function windowAround(text: string, offset: number, reach: number): Window {
  let start = Math.max(0, offset - reach);
  for (const last = Math.max(0, start - reach); start > last && !separates(text.charCodeAt(start)); ) start -= 1;
  let end = Math.min(text.length, offset + reach);
  for (const last = Math.min(text.length, end + reach); end < last && !separates(text.charCodeAt(end)); ) end += 1;
  const startIsSure = start === 0 || separates(text.charCodeAt(start));
  const endIsSure = end === text.length || separates(text.charCodeAt(end));
  return { ...snapOutward(text, start, end), startIsSure, endIsSure };
}

function wordsIn(text: string, window: Range): Range[] {
  const words: Range[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(window.start, window.end))) {
    if (!isWordLike && !pictograph.test(segment)) continue;
    const start = window.start + index;
    // A few word boundaries lie inside a grapheme (Thai SARA AM behind a Latin letter).
    const whole = snapOutward(text, start, start + segment.length);
    if (whole.start >= (words.at(-1)?.end ?? 0)) words.push(whole);
  }
  return words;
}

/** A word at the cut edge of a window may have begun before it. */
function isWhole({ start, end }: Range, window: Window): { start: boolean; end: boolean } {
  return { start: start > window.start || window.startIsSure, end: end < window.end || window.endIsSure };
}

const firstReach = 48;
const furthestReach = 768;

/** The start of the first word that begins after a UTF-16 offset, or the text's end. */
export function nextWord(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at += 1;
  for (let reach = firstReach; ; reach = Math.min(furthestReach, reach * 4)) {
    const window = windowAround(text, at, reach);
    const word = wordsIn(text, window).find((one) => one.start > offset && isWhole(one, window).start);
    if (word) return word.start;
    if (window.end >= text.length) return text.length;
    at = window.end;
  }
}

/** The start of the last word that begins before a UTF-16 offset, or 0. */
export function previousWord(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isWhiteSpace(text.charCodeAt(at - 1))) at -= 1;
  for (let reach = firstReach; ; reach = Math.min(furthestReach, reach * 4)) {
    const window = windowAround(text, at, reach);
    const word = wordsIn(text, window).findLast((one) => one.start < offset && isWhole(one, window).start);
    if (word) return word.start;
    if (window.start <= 0) return 0;
    at = window.start;
  }
}

/**
 * The word a UTF-16 offset stands in or before; else the one it stands
 * directly behind; else null.
 */
export function wordAt(text: string, offset: number): Range | null {
  for (let reach = firstReach; ; reach *= 4) {
    const window = windowAround(text, offset, reach);
    const words = wordsIn(text, window);
    const word = words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset);
    if (!word) return null;
    const whole = isWhole(word, window);
    if (whole.start && whole.end) return word;
  }
}
