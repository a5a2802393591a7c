/**
 * The bootstrap interval: the units behind a figure are drawn anew with
 * replacement, as many as there are, and the figure is computed again. The
 * interval runs from the 2.5th to the 97.5th percentile of these (Efron and
 * Tibshirani 1993, ch. 13), between neighbouring ranks in proportion.
 */
import { FewKinds } from './few-kinds.ts';
import { noInterval, type Interval } from './figure.ts';
import { Draws } from './random.ts';

export interface Resampling {
  resamples: number;
  seed: number;
}

export const defaultResampling: Resampling = { resamples: 1000, seed: 20160118 };

/** The figure when kind `k` was drawn `drawn[k]` times; null where it is not defined. `drawn` is used again. */
export type Statistic = (drawn: Int32Array) => number | null;

export interface SeededStatistic {
  statistic: Statistic;
  seed: number;
}

/** Resamples for which the figure is not defined (one value only) are passed over; more than this part of them is too many. */
const mostUndefined = 0.05;

/**
 * Units that count alike are one kind; only how often each kind was drawn is
 * handed on, which keeps a resample of thousands of units cheap.
 *
 * @param kinds how many units there are of each kind
 */
export function bootstrapInterval(
  kinds: ArrayLike<number>, statistic: Statistic, { resamples, seed }: Resampling,
): Interval {
  const units = sum(kinds);
  if (units < 2) return noInterval('too-few-to-resample');
  const kindOf = new Int32Array(units);
  for (let kind = 0, at = 0; kind < kinds.length; kind += 1) {
    kindOf.fill(kind, at, at + (kinds[kind] as number));
    at += kinds[kind] as number;
  }
  const draws = new Draws(seed);
  const drawn = new Int32Array(kinds.length);
  const found: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    drawn.fill(0);
    draws.count(kindOf, drawn);
    const value = statistic(drawn);
    if (value !== null) found.push(value);
  }
  return between(found, resamples);
}

/** Two figures of the same few kinds of units, each drawn by a seed of its own: the same as two intervals, in less time. */
export function twoIntervals(
  kinds: ArrayLike<number>, [one, other]: readonly [SeededStatistic, SeededStatistic], resamples: number,
): [Interval, Interval] {
  const units = sum(kinds);
  const both = [one, other] as const;
  if (units < 2 || !FewKinds.fit(kinds, units)) {
    return both.map(({ statistic, seed }) => bootstrapInterval(kinds, statistic, { resamples, seed })) as [Interval, Interval];
  }
  const few = new FewKinds(kinds, units);
  const draws = both.map(({ seed }) => new Draws(seed)) as [Draws, Draws];
  const drawn = [new Int32Array(4), new Int32Array(4)] as const;
  const found: [number[], number[]] = [[], []];
  for (let round = 0; round < resamples; round += 1) {
    few.draw(...draws, drawn);
    both.forEach(({ statistic }, index) => {
      const value = statistic((drawn[index] as Int32Array).subarray(0, kinds.length));
      if (value !== null) found[index]?.push(value);
    });
  }
  return [between(found[0], resamples), between(found[1], resamples)];
}

function between(found: readonly number[], resamples: number): Interval {
  if (found.length < resamples * (1 - mostUndefined) || found.length === 0) return noInterval('resamples-undefined');
  const sorted = Float64Array.from(found).sort();
  return { low: percentile(sorted, 0.025), high: percentile(sorted, 0.975), why: null };
}

function sum(kinds: ArrayLike<number>): number {
  let units = 0;
  for (let kind = 0; kind < kinds.length; kind += 1) units += kinds[kind] as number;
  return units;
}

function percentile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}
