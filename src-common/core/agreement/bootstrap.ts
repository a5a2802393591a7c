/**
 * The bootstrap interval: the units behind a figure are drawn anew with
 * replacement, as many as there are, and the figure is computed again. The
 * interval runs from the 2.5th to the 97.5th percentile of these (Efron and
 * Tibshirani 1993, ch. 13), between neighbouring ranks in proportion.
 */
import { noInterval, type Interval } from './figure.ts';
import { Draws } from './random.ts';

export interface Resampling {
  resamples: number;
  seed: number;
}

export const defaultResampling: Resampling = { resamples: 1000, seed: 20160118 };

/** Resamples for which the figure is not defined (one value only) are passed over; more than this part of them is too many. */
const mostUndefined = 0.05;

/**
 * Units that count alike are one kind; only how often each kind was drawn is
 * handed on, which keeps a resample of thousands of units cheap.
 *
 * @param kinds how many units there are of each kind
 * @param statistic the figure when kind `k` was drawn `drawn[k]` times; null where it is not defined. `drawn` is used again
 */
export function bootstrapInterval(
  kinds: ArrayLike<number>, statistic: (drawn: Int32Array) => number | null, { resamples, seed }: Resampling,
): Interval {
  let units = 0;
  for (let kind = 0; kind < kinds.length; kind += 1) units += kinds[kind] as number;
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
    for (let unit = 0; unit < units; unit += 1) drawn[kindOf[draws.below(units)] as number]! += 1;
    const value = statistic(drawn);
    if (value !== null) found.push(value);
  }
  if (found.length < resamples * (1 - mostUndefined) || found.length === 0) return noInterval('resamples-undefined');
  const sorted = Float64Array.from(found).sort();
  return { low: percentile(sorted, 0.025), high: percentile(sorted, 0.975), why: null };
}

function percentile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}
