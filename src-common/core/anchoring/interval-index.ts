/**
 * Which intervals lie over a place: asked for every pointer move, caret step
 * and visible paragraph, so the answer must not cost a walk over all claims.
 *
 * A sorted array read as a balanced binary tree (the middle of a range is its
 * root), each node knowing the furthest end below it: no node objects, quick to
 * rebuild whenever a claim changes.
 */
interface Interval {
  start: number;
  end: number;
}

/** Static index over half-open intervals; build a new one when the items change. */
export class IntervalIndex<T extends Interval> {
  readonly #items: readonly T[];
  /** At the middle of each subtree's range: the greatest `end` in that range. */
  readonly #furthest: Float64Array;

  /** @param items in any order; the array is copied, the items are not */
  constructor(items: readonly T[]) {
    // The sort is stable: intervals that are equal keep the order given.
    this.#items = items.toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.#furthest = new Float64Array(items.length);
    this.#measure(0, items.length);
  }

  /**
   * The items with `start <= offset < end`.
   *
   * @returns by start ascending, then end descending: an outer one before those nested in it
   */
  at(offset: number): T[] {
    const found: T[] = [];
    this.#collect(0, this.#items.length, offset, offset, found);
    return found;
  }

  /**
   * The items that share at least one unit with `start..end` (half open); for
   * an empty range the same as `at(start)`. In the order of `at`.
   */
  within(start: number, end: number): T[] {
    if (end <= start) return this.at(start);
    const found: T[] = [];
    // Offsets are integers, so "begins before end" is "begins at end - 1 at the latest".
    this.#collect(0, this.#items.length, start, end - 1, found);
    return found;
  }

  #measure(low: number, high: number): number {
    if (low >= high) return -Infinity;
    const middle = (low + high) >>> 1;
    const end = this.#items[middle]?.end ?? -Infinity;
    const furthest = Math.max(end, this.#measure(low, middle), this.#measure(middle + 1, high));
    this.#furthest[middle] = furthest;
    return furthest;
  }

  /** Adds, in order, the items of `low..high` with `end > after` and `start <= upTo`. */
  #collect(low: number, high: number, after: number, upTo: number, found: T[]): void {
    if (low >= high) return;
    const middle = (low + high) >>> 1;
    const item = this.#items[middle];
    if (!item || !((this.#furthest[middle] ?? -Infinity) > after)) return;
    this.#collect(low, middle, after, upTo, found);
    if (item.start > upTo) return;
    if (item.end > after) found.push(item);
    this.#collect(middle + 1, high, after, upTo, found);
  }
}
