/** Many things in the order of a number, and those with the same number in the order of a comparison: few have to be compared. */
import { radixOrder } from './radix-order.ts';
import { finish, type Steps } from './steps.ts';

/**
 * @param keys a whole number from 0 to 2^53 - 1 for each of the items
 * @param compare of two with the same key: below 0 where the first comes first
 */
export function* dealtInSteps<T>(items: readonly T[], keys: Float64Array, compare: (a: T, b: T) => number): Steps<T[]> {
  const order = radixOrder(keys);
  yield;
  const list: T[] = [];
  let from = 0;
  let last = -1;
  for (const index of order) {
    const key = keys[index] as number;
    if (key !== last) {
      settle(list, from, compare);
      from = list.length;
      last = key;
    }
    list.push(items[index] as T);
  }
  settle(list, from, compare);
  return list;
}

/** The same in one go. */
export function dealtOrder<T>(items: readonly T[], keys: Float64Array, compare: (a: T, b: T) => number): T[] {
  return finish(dealtInSteps(items, keys, compare));
}

/** Those from there on, which their keys do not tell apart. */
function settle<T>(list: T[], from: number, compare: (a: T, b: T) => number): void {
  if (list.length - from < 2) return;
  for (const [at, item] of list.slice(from).sort(compare).entries()) list[from + at] = item;
}
