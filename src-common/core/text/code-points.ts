/**
 * UTF-16 code units and Unicode code points, both ways. The program counts as
 * JavaScript does; the W3C Web Annotation model (section 4.2.4), brat and spaCy
 * count code points. Only the places of characters outside the BMP are kept, so
 * a map of ordinary prose is empty.
 */

/** How many of the first `length` numbers satisfy a condition that holds up to some point and not after. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offsets of one text, converted in O(log n). An unpaired surrogate counts as one code point. */
export class CodePointMap {
  /** Length of the text in code points. */
  readonly length: number;
  readonly #units: number;
  /** UTF-16 offsets at which a surrogate pair begins, ascending. */
  readonly #pairs: Uint32Array;

  constructor(text: string) {
    const pairs: number[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
      pairs.push(at);
      at += 1;
    }
    this.#pairs = Uint32Array.from(pairs);
    this.#units = text.length;
    this.length = text.length - pairs.length;
  }

  /**
   * The code point offset of a UTF-16 offset.
   *
   * @throws RangeError outside the text, or between the halves of a surrogate pair
   */
  toCodePoint(utf16: number): number {
    this.#check(utf16, this.#units, 'UTF-16 offset');
    const before = countWhile(this.#pairs.length, (index) => this.#pair(index) < utf16);
    if (before > 0 && this.#pair(before - 1) === utf16 - 1) {
      throw new RangeError(`UTF-16 offset ${utf16} lies inside a surrogate pair.`);
    }
    return utf16 - before;
  }

  /**
   * The UTF-16 offset of a code point offset.
   *
   * @throws RangeError outside the text
   */
  toUtf16(codePoint: number): number {
    this.#check(codePoint, this.length, 'Code point offset');
    return codePoint + countWhile(this.#pairs.length, (index) => this.#pair(index) - index < codePoint);
  }

  #pair(index: number): number {
    return this.#pairs[index] ?? Infinity;
  }

  #check(offset: number, limit: number, what: string): void {
    if (!Number.isInteger(offset) || offset < 0 || offset > limit) {
      throw new RangeError(`${what} ${offset} is outside the text (0 to ${limit}).`);
    }
  }
}
