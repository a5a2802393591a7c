/**
 * The rank of each of many strings in the order of their UTF-16 code units, as
 * `sort()` has it. The beginning of each becomes a number: its code units are
 * digits, in the base of how many different ones there are (some 40 in folded
 * Latin text, so ten of them fit). Only strings that begin alike are compared.
 */
import { radixOrder } from './radix-order.ts';
import { inSteps, type Steps } from './steps.ts';

const longestBeginning = 12;
const aStep = 4096;

export interface Ranks<Key = string> {
  /** From 0; equal ones have the same rank; -1 for what has none. */
  of: Int32Array;
  /** The different keys, by rank. Some may be left that no row has any more. */
  keys: readonly Key[];
}

/** The empty string has no rank. */
export function* rankStrings(strings: readonly string[]): Steps<Ranks> {
  const begin = yield* beginnings(strings);
  const order = radixOrder(begin);
  yield;
  const of = new Int32Array(strings.length);
  const keys: string[] = [];
  for (let from = 0, to = 0, pause = aStep; from < order.length; from = to) {
    if (from >= pause) {
      yield;
      pause = from + aStep;
    }
    const key = begin[order[from] as number];
    for (to = from + 1; to < order.length && begin[order[to] as number] === key; to += 1);
    if (key === 0) for (let at = from; at < to; at += 1) of[order[at] as number] = -1;
    else rankAlike(order.subarray(from, to), strings, of, keys);
  }
  return { of, keys };
}

/** Ranks strings that begin alike, often because they are the same. */
function rankAlike(rows: Uint32Array, strings: readonly string[], of: Int32Array, keys: string[]): void {
  const text = strings[rows[0] as number] as string;
  const first = keys.length;
  let same = true;
  for (const row of rows) same &&= strings[row] === text;
  if (same) {
    for (const row of rows) of[row] = first;
    keys.push(text);
    return;
  }
  const ranks = new Map<string, number>();
  for (const row of rows) ranks.set(strings[row] as string, 0);
  for (const other of [...ranks.keys()].sort()) ranks.set(other, keys.push(other) - 1);
  for (const row of rows) of[row] = ranks.get(strings[row] as string) ?? first;
}

/** @returns for each string a number that grows in its order; 0 for the empty one */
function* beginnings(strings: readonly string[]): Steps<Float64Array> {
  const digits = new Uint16Array(0x10000);
  yield* inSteps(strings.length, aStep, (index) => {
    const text = strings[index] as string;
    const end = Math.min(text.length, longestBeginning);
    for (let at = 0; at < end; at += 1) digits[text.charCodeAt(at)] = 1;
  });
  // 0 stands for "ends here", so that a beginning comes before what goes on.
  let base = 1;
  for (let unit = 0; unit < digits.length; unit += 1) if (digits[unit] === 1) digits[unit] = base++;
  const length = Math.max(1, Math.min(longestBeginning, Math.floor(53 / Math.log2(base))));
  const numbers = new Float64Array(strings.length);
  yield* inSteps(strings.length, aStep, (index) => {
    const text = strings[index] as string;
    let number = 0;
    for (let at = 0; at < length; at += 1) number = number * base + (at < text.length ? digits[text.charCodeAt(at)] as number : 0);
    numbers[index] = number;
  });
  return numbers;
}
