/**
 * Places of an old text whose places in the new one are known. Between them
 * everything is expected to keep its order and its distances.
 *
 * With both texts at hand, three words in a row that stand once in each are a
 * landmark; annotations that have been found are landmarks of the others.
 */
import { longestRising } from './rising.ts';

/** How many landmarks on each side have a say. */
const asked = 4;

/** How well a place agrees with the landmarks on its two sides, each 0 to 1; null where there are none. */
export interface Agreement {
  before: number | null;
  after: number | null;
}

export class Landmarks {
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  #risingOnes: Int32Array | null = null;

  /** @param from offsets of the one text, ascending @param to where each of them is in the other */
  constructor(from: Float64Array, to: Float64Array) {
    this.#from = from;
    this.#to = to;
  }

  /** @param pairs from one offset to the other, in any order */
  static of(pairs: readonly (readonly [from: number, to: number])[]): Landmarks {
    const sorted = pairs.toSorted((a, b) => a[0] - b[0]);
    return new Landmarks(Float64Array.from(sorted, ([from]) => from), Float64Array.from(sorted, ([, to]) => to));
  }

  get size(): number {
    return this.#from.length;
  }

  /** The same places, seen from the other text. */
  reversed(): Landmarks {
    // Most keep their order already: only the others are sorted.
    const rising = this.#rising;
    const others: number[] = [];
    for (let at = 0, next = 0; at < this.size; at += 1) {
      if (rising[next] === at) next += 1;
      else others.push(at);
    }
    const isBefore = (one: number, other: number): boolean => {
      const by = (this.#to[one] ?? 0) - (this.#to[other] ?? 0);
      return by < 0 || (by === 0 && one < other);
    };
    others.sort((one, other) => (isBefore(one, other) ? -1 : 1));
    const order = new Int32Array(this.size);
    for (let at = 0, next = 0, moved = 0; at < order.length; at += 1) {
      const other = others[moved];
      const isOther = other !== undefined && (next >= rising.length || isBefore(other, rising[next] ?? 0));
      order[at] = isOther ? other : rising[next] ?? 0;
      if (isOther) moved += 1;
      else next += 1;
    }
    return this.#picked(order, true);
  }

  /** Those that keep their order. What was moved is not among them. */
  inOrder(): Landmarks {
    return this.#picked(this.#rising, false);
  }

  get #rising(): Int32Array {
    return this.#risingOnes ??= longestRising(this.#to);
  }

  #picked(places: Int32Array, reverses: boolean): Landmarks {
    const from = new Float64Array(places.length);
    const to = new Float64Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      from[at] = this.#from[places[at] ?? 0] ?? 0;
      to[at] = this.#to[places[at] ?? 0] ?? 0;
    }
    return reverses ? new Landmarks(to, from) : new Landmarks(from, to);
  }

  /**
   * Whether `start..end` of the one text, taken to lie at `toStart..toEnd` of
   * the other, fits the landmarks next to it. Those inside say nothing here.
   */
  agreement(start: number, end: number, toStart: number, toEnd: number): Agreement {
    return { before: this.#side(start, toStart, -1), after: this.#side(end, toEnd, 1) };
  }

  /** How far the landmarks next to `start..end` have moved, if those on both sides have moved alike; null otherwise. */
  shift(start: number, end: number): number | null {
    const before = this.#countBefore(start) - 1;
    const after = this.#countBefore(end);
    if (before < 0 || after >= this.size) return null;
    const by = (this.#to[before] ?? 0) - (this.#from[before] ?? 0);
    return (this.#to[after] ?? 0) - (this.#from[after] ?? 0) === by ? by : null;
  }

  /** Where a place is expected, going by the nearest landmark before or after it; null where there are none. */
  expected(offset: number): number | null {
    const next = this.#countBefore(offset);
    const before = next - 1;
    const isNear = before >= 0 && (next >= this.size || offset - (this.#from[before] ?? 0) <= (this.#from[next] ?? 0) - offset);
    const nearest = isNear ? before : next;
    if (nearest < 0 || nearest >= this.size) return null;
    return (this.#to[nearest] ?? 0) + offset - (this.#from[nearest] ?? 0);
  }

  /** The part of the landmarks inside `start..end` that lead into `toStart..toEnd`; null where there are none. */
  inside(start: number, end: number, toStart: number, toEnd: number): number | null {
    let all = 0;
    let good = 0;
    for (let at = this.#countBefore(start); at < this.size && (this.#from[at] ?? 0) < end; at += 1) {
      const to = this.#to[at] ?? 0;
      all += 1;
      if (to >= toStart && to < toEnd) good += 1;
    }
    return all === 0 ? null : good / all;
  }

  #side(offset: number, toOffset: number, step: 1 | -1): number | null {
    const next = this.#countBefore(offset);
    let sum = 0;
    let weights = 0;
    for (let turn = 0, at = step === 1 ? next : next - 1; turn < asked && at >= 0 && at < this.size; turn += 1, at += step) {
      const gap = Math.abs((this.#from[at] ?? 0) - offset);
      const off = Math.abs((this.#to[at] ?? 0) - toOffset - ((this.#from[at] ?? 0) - offset));
      const weight = 1 / (1 + gap / 200);
      sum += weight * Math.exp(-off / (20 + 0.25 * gap));
      weights += weight;
    }
    return weights === 0 ? null : sum / weights;
  }

  /** How many landmarks begin before the offset. */
  #countBefore(offset: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#from[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
