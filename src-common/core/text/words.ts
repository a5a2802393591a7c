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

/** Windows that grow until one of them gives an answer; the last is the whole text. */
function search<T>(text: string, offset: number, ask: (words: Range[], window: Window) => T | undefined): T | undefined {
  for (let reach = 48; ; reach *= 4) {
    const window = windowAround(text, offset, reach);
    const answer = ask(wordsIn(text, window), window);
    if (answer !== undefined || (window.start === 0 && window.end === text.length)) return answer;
  }
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

/** The start of the first word that begins after a UTF-16 offset, or the text's end. */
export function nextWord(text: string, offset: number): number {
  const next = search(text, offset, (words, window) => {
    const word = words.find(({ start }) => start > offset);
    if (word) return word.start;
    return window.end === text.length ? text.length : undefined;
  });
  return next ?? text.length;
}

/** The start of the last word that begins before a UTF-16 offset, or 0. */
export function previousWord(text: string, offset: number): number {
  const previous = search(text, offset, (words, window) => {
    const word = words.findLast(({ start }) => start < offset);
    if (word && (word.start > window.start || window.startIsSure)) return word.start;
    return window.start === 0 ? 0 : undefined;
  });
  return previous ?? 0;
}

/**
 * The word a UTF-16 offset stands in or before; else the one it stands
 * directly behind; else null.
 */
export function wordAt(text: string, offset: number): Range | null {
  const found = search<Range | null>(text, offset, (words, window) => {
    const word = words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset);
    if (!word) return null;
    const whole = (word.start > window.start || window.startIsSure) && (word.end < window.end || window.endIsSure);
    return whole ? word : undefined;
  });
  return found ?? null;
}
