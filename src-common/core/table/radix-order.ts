/**
 * The order of many whole numbers, without comparing any: dealt out by 14 bits
 * at a time, lowest first (LSD radix sort), which is several times as fast as
 * sorting with a comparison at the sizes of the table.
 */

const bits = 14;
const mask = (1 << bits) - 1;
const half = 2 ** (2 * bits);

/**
 * @param keys whole numbers from 0 to 2^53 - 1
 * @param from all indices, in the order in which equal keys are to stay; default: ascending
 * @returns the indices in ascending order of their keys
 */
export function radixOrder(keys: Float64Array, from?: Uint32Array): Uint32Array {
  const { length } = keys;
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  let order = from?.slice() ?? Uint32Array.from(keys, (_, index) => index);
  let anyLow = 0;
  let anyHigh = 0;
  for (let index = 0; index < length; index += 1) {
    const key = keys[index] as number;
    const upper = Math.floor(key / half);
    const lower = key - upper * half;
    low[index] = lower;
    high[index] = upper;
    anyLow |= lower;
    anyHigh |= upper;
  }
  let spare = new Uint32Array(length);
  for (const [part, any, shift] of [[low, anyLow, 0], [low, anyLow, bits], [high, anyHigh, 0], [high, anyHigh, bits]] as const) {
    if (((any >>> shift) & mask) === 0) continue;
    deal(order, spare, part, shift);
    [order, spare] = [spare, order];
  }
  return order;
}

/** One round: from `order` to `to` by one digit, equal digits in the order they were in. */
function deal(order: Uint32Array, to: Uint32Array, part: Uint32Array, shift: number): void {
  const starts = new Uint32Array(mask + 2);
  for (let index = 0; index < part.length; index += 1) {
    const after = (((part[index] as number) >>> shift) & mask) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] as number;
    const digit = ((part[index] as number) >>> shift) & mask;
    const at = starts[digit] as number;
    to[at] = index;
    starts[digit] = at + 1;
  }
}
