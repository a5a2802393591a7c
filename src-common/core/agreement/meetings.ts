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
  return values <= fewValues ? countDense(column.of, values, a, b) : countSorted(column.of, values, a, b);
}

/** Indexes of the matched passages behind one cell of the confusion matrix. */
export function passagesThatMet(
  column: { of: Int32Array }, { a, b }: Pick<PairMatches, 'a' | 'b'>, valueA: number, valueB: number,
): number[] {
  return Array.from(a.keys()).filter((at) => column.of[a[at] as number] === valueA && column.of[b[at] as number] === valueB);
}

/** Up to so many values, a square of counters is quicker than sorting. */
const fewValues = 64;

type Counted = ReturnType<typeof meetingsOf>;

function countDense(of: Int32Array, values: number, a: Int32Array, b: Int32Array): Counted {
  const square = new Int32Array(values * values);
  let n = 0;
  let met = 0;
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [of[a[at] as number] as number, of[b[at] as number] as number];
    if (one < 0 || other < 0) continue;
    n += 1;
    if (square[one * values + other]!++ === 0) met += 1;
  }
  const counted = { values, n, times: new Int32Array(met), a: new Int32Array(met), b: new Int32Array(met) };
  for (let key = 0, at = 0; at < met; key += 1) {
    if (square[key] === 0) continue;
    counted.times[at] = square[key] as number;
    counted.a[at] = Math.floor(key / values);
    counted.b[at] = key % values;
    at += 1;
  }
  return counted;
}

function countSorted(of: Int32Array, values: number, a: Int32Array, b: Int32Array): Counted {
  const keys = new Float64Array(a.length);
  let n = 0;
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [of[a[at] as number] as number, of[b[at] as number] as number];
    if (one >= 0 && other >= 0) keys[n++] = one * values + other;
  }
  const found: number[] = [];
  const times: number[] = [];
  keys.subarray(0, n).sort().forEach((key, at, sorted) => {
    if (at > 0 && key === sorted[at - 1]) times[times.length - 1]! += 1;
    else {
      found.push(key);
      times.push(1);
    }
  });
  return { values, n, times: Int32Array.from(times), a: Int32Array.from(found, (key) => Math.floor(key / values)), b: Int32Array.from(found, (key) => key % values) };
}
