/** How often the values of two annotators met: the confusion matrix of a field, over the passages that both have. */
import type { Meetings } from './kappa.ts';
import type { PairMatches } from './pair-matches.ts';

/**
 * @param column a field's value of each passage by index, -1 for missing, and how many values there are
 * @param pair matched passages
 * @returns in ascending order of the first's value, then the second's; passages that lack a value are left out
 */
export function meetingsOf(
  column: { of: Int32Array; values: readonly string[] }, { a, b }: Pick<PairMatches, 'a' | 'b'>,
): Meetings & { n: number } {
  const values = column.values.length;
  const keys = new Float64Array(a.length);
  let n = 0;
  for (let at = 0; at < a.length; at += 1) {
    const one = column.of[a[at] as number] as number;
    const other = column.of[b[at] as number] as number;
    if (one >= 0 && other >= 0) keys[n++] = one * values + other;
  }
  const counted = values <= fewValues ? countDense(keys.subarray(0, n), values * values) : countSorted(keys.subarray(0, n));
  return { values, n, times: counted.times, ...placesOf(counted.keys, values) };
}

/** Indexes of the matched passages behind one cell of the confusion matrix. */
export function passagesThatMet(
  column: { of: Int32Array }, { a, b }: Pick<PairMatches, 'a' | 'b'>, valueA: number, valueB: number,
): number[] {
  return Array.from(a.keys()).filter((at) => column.of[a[at] as number] === valueA && column.of[b[at] as number] === valueB);
}

function placesOf(keys: Float64Array, values: number): Pick<Meetings, 'a' | 'b'> {
  return { a: Int32Array.from(keys, (key) => Math.floor(key / values)), b: Int32Array.from(keys, (key) => key % values) };
}

/** Up to so many values, a square of counters is quicker than sorting. */
const fewValues = 64;

interface Counted {
  /** Row times values, and column. */
  keys: Float64Array;
  times: Int32Array;
}

function countDense(keys: Float64Array, size: number): Counted {
  const times = new Int32Array(size);
  for (let at = 0; at < keys.length; at += 1) times[keys[at] as number]! += 1;
  const met = Float64Array.from(times.keys()).filter((key) => (times[key] as number) > 0);
  return { keys: met, times: Int32Array.from(met, (key) => times[key] as number) };
}

function countSorted(keys: Float64Array): Counted {
  const found: number[] = [];
  const times: number[] = [];
  keys.sort().forEach((key, at) => {
    if (at > 0 && key === keys[at - 1]) times[times.length - 1]! += 1;
    else {
      found.push(key);
      times.push(1);
    }
  });
  return { keys: Float64Array.from(found), times: Int32Array.from(times) };
}
