/**
 * Words in a row that stand once in each of two stretches: sure signs that the
 * stretches belong together there (the idea of Bram Cohen's patience diff).
 */
import { pairKey } from './token-index.ts';
import type { Tokens } from './tokens.ts';

/** Pairs of places, as tokens of the old and of the new text, in the old order. */
export interface TokenPairs {
  length: number;
  old: Int32Array;
  now: Int32Array;
}

/** Keys of three words in a row, by the first of them. */
export function trigramKeys({ hashes, length }: Tokens): Int32Array {
  const keys = new Int32Array(Math.max(0, length - 2));
  for (let at = 0; at < keys.length; at += 1) keys[at] = pairKey(pairKey(hashes[at] ?? 0, hashes[at + 1] ?? 0), hashes[at + 2] ?? 0);
  return keys;
}

/** A stretch of each text, half open, in tokens. */
export interface Stretches {
  oldFrom: number;
  oldTo: number;
  nowFrom: number;
  nowTo: number;
}

const never = 0;
const often = -1;

/**
 * Where a key occurs once in the old stretch and once in the new one, in the old order.
 *
 * @param old @param now keys by token
 * @param isFree places of which it says no are left out
 */
export function uniquePairs(
  old: Int32Array, now: Int32Array, { oldFrom, oldTo, nowFrom, nowTo }: Stretches,
  isFree?: (isOld: boolean, at: number) => boolean,
): TokenPairs {
  let most = oldTo - oldFrom;
  if (isFree) {
    most = 0;
    for (let at = oldFrom; at < oldTo; at += 1) if (isFree(true, at)) most += 1;
  }
  const table = new OnceTable(most);
  if (most <= 0) return table.collect();
  for (let at = oldFrom; at < oldTo; at += 1) if (!isFree || isFree(true, at)) table.addOld(old[at] ?? 0, at);
  for (let at = nowFrom; at < nowTo; at += 1) if (!isFree || isFree(false, at)) table.addNow(now[at] ?? 0, at);
  return table.collect();
}

/** What is kept for a key, side by side: it is read together. */
const atKey = 0;
const atOld = 1;
const atNow = 2;
const size = 3;

/** By key its only place in each text: open addressing, since a text of a million characters has as many keys as words. */
class OnceTable {
  readonly #mask: number;
  /** Places are one more than they are, so that 0 is none; -1 is more than one. */
  readonly #numbers: Int32Array;
  /** Slots in the order in which the old text fills them. */
  readonly #order: Int32Array;
  #many = 0;

  constructor(most: number) {
    let slots = 16;
    while (slots < most * 1.5) slots *= 2;
    this.#mask = slots - 1;
    this.#numbers = new Int32Array(slots * size);
    this.#order = new Int32Array(Math.max(0, most));
  }

  addOld(key: number, at: number): void {
    const slot = this.#slotOf(key);
    if (this.#numbers[slot + atOld] === never) {
      this.#numbers[slot + atKey] = key;
      this.#numbers[slot + atOld] = at + 1;
      this.#order[this.#many] = slot;
      this.#many += 1;
    } else {
      this.#numbers[slot + atOld] = often;
    }
  }

  addNow(key: number, at: number): void {
    const slot = this.#slotOf(key);
    if (this.#numbers[slot + atOld] !== never) this.#numbers[slot + atNow] = this.#numbers[slot + atNow] === never ? at + 1 : often;
  }

  collect(): TokenPairs {
    const old = new Int32Array(this.#many);
    const now = new Int32Array(this.#many);
    let length = 0;
    for (let turn = 0; turn < this.#many; turn += 1) {
      const slot = this.#order[turn] ?? 0;
      const from = this.#numbers[slot + atOld] ?? never;
      const to = this.#numbers[slot + atNow] ?? never;
      if (from <= 0 || to <= 0) continue;
      old[length] = from - 1;
      now[length] = to - 1;
      length += 1;
    }
    return { length, old: old.subarray(0, length), now: now.subarray(0, length) };
  }

  #slotOf(key: number): number {
    let slot = (key ^ (key >>> 16)) & this.#mask;
    while (this.#numbers[slot * size + atOld] !== never && this.#numbers[slot * size + atKey] !== key) slot = (slot + 1) & this.#mask;
    return slot * size;
  }
}
