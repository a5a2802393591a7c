/**
 * White space, folded: every run of it is one plain space. Hard-wrapped files
 * hold the same sentence with its lines broken elsewhere; search and anchoring
 * compare folded texts and answer in offsets of the text as it is.
 */
import { snapOutward } from './graphemes.ts';

const whiteSpaceRun = /[\s\u0085]+/g;

/**
 * Whether a UTF-16 code unit is white space: Unicode's White_Space (with NBSP,
 * U+3000 and every line break) and the byte order mark.
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0x85 || unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 ||
    unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/**
 * `start..end` without the white space at its two ends; empty (at its start)
 * when there is nothing else. A space that carries a combining mark stays.
 */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let to = end;
  while (to > start && isWhiteSpace(text.charCodeAt(to - 1))) to -= 1;
  let from = start;
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from += 1;
  if (from >= to) return { start, end: start };
  const whole = snapOutward(text, from, to);
  return { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
}

/** How many of the sorted values are smaller than, or equal to, the limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text with its white space folded, and the way back. Offsets are UTF-16 code units. */
export class FoldedText {
  readonly folded: string;
  readonly #rawLength: number;
  /** Of every run longer than one unit: its space's folded offset, its raw start, its raw end. */
  readonly #spaces: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#rawLength = text.length;
    let dropped = 0;
    this.folded = text.replace(whiteSpaceRun, (run: string, offset: number) => {
      if (run.length > 1) {
        this.#spaces.push(offset - dropped);
        this.#starts.push(offset);
        this.#ends.push(offset + run.length);
        dropped += run.length - 1;
      }
      return ' ';
    });
  }

  /**
   * Where a folded offset lies in the text. A space stands for its whole run:
   * its own offset is the run's start, the one behind it the run's end.
   *
   * @throws RangeError when the offset is outside the folded text
   */
  toRaw(foldedOffset: number): number {
    if (!(foldedOffset >= 0 && foldedOffset <= this.folded.length)) {
      throw new RangeError(`Offset ${foldedOffset} is outside the folded text (0 to ${this.folded.length}).`);
    }
    const passed = countUpTo(this.#spaces, foldedOffset - 1);
    if (passed === 0) return foldedOffset;
    return (this.#ends[passed - 1] ?? 0) + foldedOffset - (this.#spaces[passed - 1] ?? 0) - 1;
  }

  /**
   * Where an offset of the text lies in the folded text; one inside a run of
   * white space is taken to the run's start.
   *
   * @throws RangeError when the offset is outside the text
   */
  toFolded(rawOffset: number): number {
    if (!(rawOffset >= 0 && rawOffset <= this.#rawLength)) {
      throw new RangeError(`Offset ${rawOffset} is outside the text (0 to ${this.#rawLength}).`);
    }
    const begun = countUpTo(this.#starts, rawOffset);
    if (begun === 0) return rawOffset;
    const space = this.#spaces[begun - 1] ?? 0;
    const end = this.#ends[begun - 1] ?? 0;
    return rawOffset < end ? space : space + 1 + rawOffset - end;
  }
}

/**
 * Every place where the query stands, white space counting as one space on
 * both sides; from the left, without overlaps.
 *
 * @param options.ignoreCase compare with Unicode's simple case folding (ECMA-262, `Canonicalize`)
 * @returns ranges of the text itself (UTF-16), in order; none for an empty query
 */
export function findAll(
  folded: FoldedText,
  query: string,
  options: { ignoreCase?: boolean } = {},
): { start: number; end: number }[] {
  if (query === '') return [];
  const pattern = query.replace(whiteSpaceRun, ' ').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // The u flag: without it a lone half could match inside a surrogate pair, and
  // case folding would know nothing beyond the BMP.
  const matches = folded.folded.matchAll(new RegExp(pattern, options.ignoreCase ? 'giu' : 'gu'));
  return Array.from(matches, (match) => ({
    start: folded.toRaw(match.index),
    end: folded.toRaw(match.index + match[0].length),
  }));
}
