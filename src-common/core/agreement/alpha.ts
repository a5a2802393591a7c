/**
 * Krippendorff's alpha for any number of coders, missing values and four levels
 * of measurement (Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability", section C): alpha = 1 - (n - 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k).
 *
 * Two of the distances have a short form. Ordinal: Σ n(g) from c to k, less
 * half of both ends, is the difference of the two values' mean ranks, so it is
 * interval alpha on ranks. Interval: the expected sum over all pairs is
 * n Σ n(c) v² - (Σ n(c) v)², which needs no pairs.
 */
import { bootstrapInterval, type Resampling } from './bootstrap.ts';
import { figure, noFigure, noInterval, type Figure, type Interval } from './figure.ts';
import { kindsOf, type Kinds, type Level, type Ratings } from './ratings.ts';

/** With more values than this, an interval at the ratio level (whose expected sum goes over all pairs) would take minutes. */
const mostRatioValues = 1000;

export interface Alpha {
  figure: Figure;
  /** null where none was asked for. */
  interval: Interval | null;
  /** Units with two values or more. */
  n: number;
  /** Values in them. */
  pairable: number;
}

/**
 * @param ratings `values` have to be numbers for interval and ratio, not negative for ratio
 * @param resampling null: no interval
 * @param kinds of the ratings, where they are known
 */
export function krippendorffAlpha(ratings: Ratings, level: Level, resampling: Resampling | null = null, kinds = kindsOf(ratings)): Alpha {
  const measure = new AlphaMeasure(kinds, ratings.values, level);
  const n = sum(kinds.units);
  const pairable = kinds.units.reduce((total, units, kind) => total + units * (kinds.size[kind] as number), 0);
  const found = alphaFigure(measure, ratings, n);
  return { figure: found, interval: resampling && (found.why === null ? alphaInterval(kinds, ratings.values, level, resampling, measure) : noInterval(found.why)), n, pairable };
}

/** Of an alpha that there is. */
export function alphaInterval(
  kinds: Kinds, values: readonly string[], level: Level, resampling: Resampling, measure = new AlphaMeasure(kinds, values, level),
): Interval {
  if (level === 'ratio' && values.length > mostRatioValues) return noInterval('too-many-values');
  return bootstrapInterval(kinds.units, (drawn) => measure.alpha(drawn), resampling);
}

function alphaFigure(measure: AlphaMeasure, { coders, cells }: Ratings, n: number): Figure {
  if (coders < 2) return noFigure('one-annotator');
  if (cells.every((cell) => cell < 0)) return noFigure('no-values');
  if (n === 0) return noFigure('no-two-values');
  const value = measure.alpha();
  return value === null ? noFigure('one-value') : figure(value);
}

/** Alpha over the kinds of units, each as often as it is said to be there. */
class AlphaMeasure {
  readonly #kinds: Kinds;
  readonly #level: Level;
  readonly #margins: Float64Array;
  /** A value's place on the scale: its number, made small by a shift of all, or its mean rank. */
  readonly #scale: Float64Array;
  /** Disagreement inside a unit of each kind; at the ordinal level it hangs on the ranks and is computed each time. */
  readonly #within: Float64Array;

  constructor(kinds: Kinds, values: readonly string[], level: Level) {
    this.#kinds = kinds;
    this.#level = level;
    this.#margins = new Float64Array(values.length);
    this.#scale = new Float64Array(values.length);
    if (level === 'interval' || level === 'ratio') values.forEach((value, index) => { this.#scale[index] = Number(value); });
    if (level === 'interval') shiftToMiddle(this.#scale);
    this.#within = new Float64Array(kinds.units.length);
    if (level !== 'ordinal') this.#measureWithin();
  }

  /** @returns null where no disagreement is to be expected: all values are the same */
  alpha(counts: ArrayLike<number> = this.#kinds.units): number | null {
    const { from, value, times, size, units } = this.#kinds;
    const margins = this.#margins.fill(0);
    let n = 0;
    for (let kind = 0; kind < units.length; kind += 1) {
      const count = counts[kind] as number;
      if (count === 0) continue;
      n += count * (size[kind] as number);
      for (let at = from[kind] as number; at < (from[kind + 1] as number); at += 1) margins[value[at] as number]! += count * (times[at] as number);
    }
    if (this.#level === 'ordinal') {
      meanRanks(margins, this.#scale);
      this.#measureWithin();
    }
    const expected = this.#expected(n);
    if (expected <= 0) return null;
    let observed = 0;
    for (let kind = 0; kind < units.length; kind += 1) observed += (counts[kind] as number) * (this.#within[kind] as number);
    return 1 - ((n - 1) * observed) / expected;
  }

  /** Sum over all ordered pairs of values, whichever unit they are in. */
  #expected(n: number): number {
    const margins = this.#margins;
    const used = margins.reduce((count, margin) => count + (margin > 0 ? 1 : 0), 0);
    if (used < 2) return 0;
    if (this.#level === 'nominal') return n * n - margins.reduce((total, margin) => total + margin * margin, 0);
    if (this.#level === 'ratio') return this.#expectedRatio();
    let first = 0;
    let second = 0;
    for (let index = 0; index < margins.length; index += 1) {
      const place = this.#scale[index] as number;
      first += (margins[index] as number) * place;
      second += (margins[index] as number) * place * place;
    }
    return 2 * (n * second - first * first);
  }

  #expectedRatio(): number {
    let total = 0;
    for (let c = 0; c < this.#margins.length; c += 1) {
      if (this.#margins[c] === 0) continue;
      for (let k = 0; k < c; k += 1) {
        total += 2 * (this.#margins[c] as number) * (this.#margins[k] as number) * ratioDistance(this.#scale[c] as number, this.#scale[k] as number);
      }
    }
    return total;
  }

  #measureWithin(): void {
    const { from, value, times, size, units } = this.#kinds;
    for (let kind = 0; kind < units.length; kind += 1) {
      let total = 0;
      for (let one = from[kind] as number; one < (from[kind + 1] as number); one += 1) {
        for (let other = from[kind] as number; other < one; other += 1) {
          total += 2 * (times[one] as number) * (times[other] as number) * this.#distance(value[one] as number, value[other] as number);
        }
      }
      this.#within[kind] = total / ((size[kind] as number) - 1);
    }
  }

  #distance(one: number, other: number): number {
    if (this.#level === 'nominal') return 1;
    const [c, k] = [this.#scale[one] as number, this.#scale[other] as number];
    return this.#level === 'ratio' ? ratioDistance(c, k) : (c - k) ** 2;
  }
}

function ratioDistance(c: number, k: number): number {
  return c === k ? 0 : ((c - k) / (c + k)) ** 2;
}

/** Only differences count; near 0 their squares lose no digits. */
function shiftToMiddle(scale: Float64Array): void {
  const middle = scale.length === 0 ? 0 : sum(scale) / scale.length;
  for (let index = 0; index < scale.length; index += 1) scale[index]! -= middle;
}

function meanRanks(margins: Float64Array, ranks: Float64Array): void {
  let below = 0;
  for (let index = 0; index < margins.length; index += 1) {
    ranks[index] = below + (margins[index] as number) / 2;
    below += margins[index] as number;
  }
  shiftToMiddle(ranks);
}

function sum(numbers: Int32Array | Float64Array): number {
  let total = 0;
  for (let index = 0; index < numbers.length; index += 1) total += numbers[index] as number;
  return total;
}
