/**
 * A document without its Regions. What is left is thought of as one text: the
 * characters before a place that lie in Regions are taken off its offset, so
 * that a passage that goes over a caption is still one stretch.
 */
import type { Stretch } from './agreement-input.ts';

export class Article {
  /** Characters that lie in Regions. */
  readonly leftOut: number;
  readonly #regions: Stretch[] = [];
  /** Characters left out before each region. */
  readonly #before: number[] = [];

  constructor(regions: readonly Stretch[]) {
    for (const { start, end } of regions.toSorted((a, b) => a.start - b.start)) {
      const last = this.#regions.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else if (end > start) this.#regions.push({ start, end });
    }
    let leftOut = 0;
    for (const { start, end } of this.#regions) {
      this.#before.push(leftOut);
      leftOut += end - start;
    }
    this.leftOut = leftOut;
  }

  /** An offset of the document as an offset of the article; inside a Region, where this begins. */
  offset(at: number): number {
    let low = 0;
    let high = this.#regions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#regions[middle] as Stretch).start < at) low = middle + 1;
      else high = middle;
    }
    const region = this.#regions[low - 1];
    if (!region) return at;
    return at - (this.#before[low - 1] as number) - (Math.min(at, region.end) - region.start);
  }

  /** What of a passage lies in the article, in text order, fragments that touch joined; empty if nothing. */
  within(spans: readonly Stretch[]): Stretch[] {
    const found: Stretch[] = [];
    for (const span of spans) {
      const [start, end] = [this.offset(span.start), this.offset(span.end)];
      const last = found.at(-1);
      if (end <= start) continue;
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else found.push({ start, end });
    }
    return found;
  }
}
