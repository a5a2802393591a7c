/** Places in one text, for people: characters as code points, and the line. */
import { CodePointMap } from '../text/code-points.ts';
import { linesOf } from '../text/lines.ts';
import type { ReportPlace } from './material.ts';

export class TextPlaces {
  readonly map: CodePointMap;
  readonly #text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.map = new CodePointMap(text);
    this.#lineStarts = linesOf(text).map(({ start }) => start);
  }

  /**
   * @param start UTF-16 offset
   * @returns null where other words stand there
   */
  placeOf(start: number, end: number, exact: string): ReportPlace | null {
    if (start < 0 || end > this.#text.length || this.#text.slice(start, end) !== exact) return null;
    return { from: this.map.toCodePoint(start), to: this.map.toCodePoint(end), line: this.#lineOf(start) };
  }

  /** The same of offsets in code points. */
  placeOfCodePoints(from: number, to: number, exact: string): ReportPlace | null {
    if (from < 0 || to > this.map.length) return null;
    return this.placeOf(this.map.toUtf16(from), this.map.toUtf16(to), exact);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
