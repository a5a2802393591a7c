/**
 * The rank of each of many strings in the order of their UTF-16 code units, as
 * `sort()` has it. Their beginnings become numbers, some thirty letters of each,
 * and only strings that are alike as far as that are compared.
 */
import { beginnings } from './digits.ts';
import { radixOrder } from './radix-order.ts';
import type { Steps } from './steps.ts';

const aStep = 4096;
const numbersOfEach = 3;

export interface Ranks<Key = string> {
  /** From 0; equal ones have the same rank; -1 for what has none. */
  of: Int32Array;
  /** The different keys, by rank. Some may be left that no row has any more. */
  keys: readonly Key[];
}

/** The empty string has no rank. */
export function* rankStrings(strings: readonly string[]): Steps<Ranks> {
  const known = yield* onceEach(strings);
  if (!known) return yield* rankEach(strings);
  const { of, keys } = yield* rankEach(known.different);
  return { of: known.places.map((place) => of[place] as number), keys };
}

/**
 * The different strings, and which of them each is. Names come back in many
 * rows, and to find one again is quicker than to rank it.
 *
 * @returns null where most strings are different ones
 */
function* onceEach(strings: readonly string[]): Steps<{ different: readonly string[]; places: Int32Array } | null> {
  const known = new Map<string, number>();
  const places = new Int32Array(strings.length);
  for (let index = 0; index < strings.length; index += 1) {
    if (index > 0 && index % aStep === 0) {
      if (known.size > index / 2) return null;
      yield;
    }
    const text = strings[index] as string;
    let place = known.get(text);
    if (place === undefined) known.set(text, place = known.size);
    places[index] = place;
  }
  return { different: [...known.keys()], places };
}

function* rankEach(strings: readonly string[]): Steps<Ranks> {
  const begin = yield* beginnings(strings, numbersOfEach);
  let order: Uint32Array | undefined;
  for (const numbers of begin.toReversed()) {
    order = radixOrder(numbers, order);
    yield;
  }
  const rows = order as Uint32Array;
  const of = new Int32Array(strings.length).fill(-1);
  const keys: string[] = [];
  for (let from = 0, to = 0, pause = aStep; from < rows.length; from = to) {
    if (from >= pause) {
      yield;
      pause = from + aStep;
    }
    const first = rows[from] as number;
    for (to = from + 1; to < rows.length && beginAlike(begin, first, rows[to] as number); to += 1);
    if (strings[first] === '') continue;
    if (to === from + 1) of[first] = keys.push(strings[first] as string) - 1;
    else rankAlike(rows.subarray(from, to), strings, of, keys);
  }
  return { of, keys };
}

function beginAlike(begin: readonly Float64Array[], one: number, other: number): boolean {
  for (const numbers of begin) if (numbers[one] !== numbers[other]) return false;
  return true;
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
