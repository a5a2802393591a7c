/** The matches of two annotators over all documents that both have read, and the figures of finding the same passages. */
import { twoIntervals, type Resampling, type SeededStatistic } from './bootstrap.ts';
import { figure, noFigure, noInterval, type Figure, type Interval } from './figure.ts';
import type { Matcher } from './match-passages.ts';
import type { PassageList } from './passages.ts';
import { seedFor } from './random.ts';

/** Places in the list of passages. */
export interface PairMatches {
  /** Places in the list of annotators. */
  first: number;
  second: number;
  /** Matched passages: `a[i]` of the first annotator goes with `b[i]` of the second. */
  a: Int32Array;
  b: Int32Array;
  /** 1 where both have the same stretches. */
  isExact: Uint8Array;
  /** Passages that only one of them has. */
  onlyA: Int32Array;
  onlyB: Int32Array;
}

/**
 * How well two annotators found the same passages, the first taken as the
 * reference: precision is the part of the second's passages that the first has
 * too, recall the part of the first's that the second has too. F1 is the same
 * whoever is the reference.
 */
export interface SpanScore {
  precision: Figure;
  recall: Figure;
  f1: Figure;
  /** Of F1; null where none was asked for. */
  interval: Interval | null;
  /** Passages of either, those that match counted once. */
  n: number;
  matched: number;
}

/** Gathers the matches of one pair, document after document. */
export class PairCollector {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #isExact: Uint8Array;
  readonly #onlyA: Int32Array;
  readonly #onlyB: Int32Array;
  #matched = 0;
  #aloneA = 0;
  #aloneB = 0;

  /** @param most how many passages each of the two has in all documents */
  constructor(most: { a: number; b: number }) {
    const matches = Math.min(most.a, most.b);
    this.#a = new Int32Array(matches);
    this.#b = new Int32Array(matches);
    this.#isExact = new Uint8Array(matches);
    this.#onlyA = new Int32Array(most.a);
    this.#onlyB = new Int32Array(most.b);
  }

  /** What the matcher found last, in the lists that it was given. */
  add(matcher: Matcher, a: PassageList, b: PassageList): void {
    for (const place of a.places) {
      const partner = matcher.partner[place] as number;
      if (partner < 0) this.#onlyA[this.#aloneA++] = place;
      else {
        this.#a[this.#matched] = place;
        this.#b[this.#matched] = partner;
        this.#isExact[this.#matched++] = matcher.isExact(place) ? 1 : 0;
      }
    }
    for (const place of b.places) if ((matcher.partner[place] as number) < 0) this.#onlyB[this.#aloneB++] = place;
  }

  done(first: number, second: number): PairMatches {
    return {
      first, second,
      a: this.#a.slice(0, this.#matched), b: this.#b.slice(0, this.#matched), isExact: this.#isExact.slice(0, this.#matched),
      onlyA: this.#onlyA.slice(0, this.#aloneA), onlyB: this.#onlyB.slice(0, this.#aloneB),
    };
  }
}

export interface SpanScores {
  exact: SpanScore;
  overlap: SpanScore;
}

/** Without intervals. */
export function spanScores(pair: PairMatches): SpanScores {
  const rows = rowsOf(pair);
  const score = (isExact: boolean): SpanScore => {
    const counts = countsOf(rows, isExact);
    const f1 = f1Of(counts);
    return {
      precision: share(counts.matched, counts.b, counts.a + counts.b),
      recall: share(counts.matched, counts.a, counts.a + counts.b),
      f1: f1 === null ? noFigure('nothing-annotated') : figure(f1),
      interval: null,
      n: counts.a + counts.b - counts.matched,
      matched: counts.matched,
    };
  };
  return { exact: score(true), overlap: score(false) };
}

/** What the intervals of a pair are made from: plain data. */
export interface SpansToResample extends Pick<PairMatches, 'first' | 'second'> {
  rows: readonly number[];
}

export function spansToResample(pair: PairMatches): SpansToResample {
  return { first: pair.first, second: pair.second, rows: rowsOf(pair) };
}

/** Of both F1, by drawing passages. */
export function spanIntervals({ first, second, rows }: SpansToResample, { resamples, seed }: Resampling): Record<keyof SpanScores, Interval> {
  if (f1Of(countsOf(rows, false)) === null) return { exact: noInterval('nothing-annotated'), overlap: noInterval('nothing-annotated') };
  const of = (kind: keyof SpanScores): SeededStatistic => ({
    statistic: (drawn) => f1Of(countsOf(drawn, kind === 'exact')), seed: seedFor(seed, `spans ${kind} ${first} ${second}`),
  });
  const [exact, overlap] = twoIntervals(rows, [of('exact'), of('overlap')], resamples);
  return { exact, overlap };
}

/** Rows of the comparison: the same stretches, overlapping ones, only the first's, only the second's. */
function rowsOf(pair: PairMatches): number[] {
  const same = pair.isExact.reduce((sum, one) => sum + one, 0);
  return [same, pair.a.length - same, pair.onlyA.length, pair.onlyB.length];
}

interface Counts {
  matched: number;
  a: number;
  b: number;
}

function countsOf(rows: ArrayLike<number>, isExact: boolean): Counts {
  const [same, overlapping, onlyA, onlyB] = [rows[0] as number, rows[1] as number, rows[2] as number, rows[3] as number];
  const matched = same + (isExact ? 0 : overlapping);
  return { matched, a: same + overlapping + onlyA, b: same + overlapping + onlyB };
}

function f1Of({ matched, a, b }: Counts): number | null {
  return a + b === 0 ? null : (2 * matched) / (a + b);
}

function share(matched: number, of: number, either: number): Figure {
  if (of > 0) return figure(matched / of);
  return noFigure(either === 0 ? 'nothing-annotated' : 'one-sided');
}
