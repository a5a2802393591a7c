/**
 * The rank of each of many strings in the order of their UTF-16 code units, as
 * `sort()` has it. The beginning of each becomes a number: its code units are
 * digits, in the base of how many different ones there are (some 40 in folded
 * Latin text, so ten of them fit). Only strings that begin alike are compared.
 */
import { radixOrder } from './radix-order.ts';

const longestBeginning = 12;

export interface Ranks {
  /** From 0; equal ones have the same rank; -1 for what has none. */
  of: Int32Array;
  /** How many different ranks there are. */
  count: number;
}

/** The empty string has no rank. */
export function rankStrings(strings: readonly string[]): Ranks {
  const keys = beginnings(strings);
  const order = radixOrder(keys);
  const of = new Int32Array(strings.length);
  let count = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from] as number];
    for (to = from + 1; to < order.length && keys[order[to] as number] === key; to += 1);
    if (key === 0) for (let at = from; at < to; at += 1) of[order[at] as number] = -1;
    else if (to === from + 1) of[order[from] as number] = count++;
    else count += rankAlike(order.subarray(from, to), strings, of, count);
  }
  return { of, count };
}

/** Ranks strings that begin alike, often because they are the same; answers how many different ones they are. */
function rankAlike(rows: Uint32Array, strings: readonly string[], of: Int32Array, first: number): number {
  const ranks = new Map<string, number>();
  const [one] = rows;
  const text = strings[one ?? 0] as string;
  let same = true;
  for (const row of rows) same &&= strings[row] === text;
  if (same) {
    for (const row of rows) of[row] = first;
    return 1;
  }
  for (const row of rows) ranks.set(strings[row] as string, 0);
  [...ranks.keys()].sort().forEach((other, rank) => ranks.set(other, rank));
  for (const row of rows) of[row] = first + (ranks.get(strings[row] as string) ?? 0);
  return ranks.size;
}

/** @returns for each string a number that grows in its order; 0 for the empty one */
function beginnings(strings: readonly string[]): Float64Array {
  const digits = new Uint16Array(0x10000);
  for (const text of strings) {
    const end = Math.min(text.length, longestBeginning);
    for (let at = 0; at < end; at += 1) digits[text.charCodeAt(at)] = 1;
  }
  // 0 stands for "ends here", so that a beginning comes before what goes on.
  let base = 1;
  for (let unit = 0; unit < digits.length; unit += 1) if (digits[unit] === 1) digits[unit] = base++;
  const length = Math.max(1, Math.min(longestBeginning, Math.floor(53 / Math.log2(base))));
  const keys = new Float64Array(strings.length);
  for (let index = 0; index < keys.length; index += 1) {
    const text = strings[index] as string;
    let key = 0;
    for (let at = 0; at < length; at += 1) key = key * base + (at < text.length ? digits[text.charCodeAt(at)] as number : 0);
    keys[index] = key;
  }
  return keys;
}
