/**
 * Words in a row that stand once in each of two stretches: sure signs that the
 * stretches belong together there (the idea of Bram Cohen's patience diff).
 */
import { pairKey } from './token-index.ts';
import type { Tokens } from './tokens.ts';

/** A pair of places, as tokens of the old and of the new text. */
export type TokenPair = readonly [old: number, now: number];

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

const never = -1;
const often = -2;

/**
 * Where a key occurs once in the old stretch and once in the new one, in the old order.
 *
 * @param old @param now keys by token
 * @param isFree places of which it says no are left out
 */
export function uniquePairs(
  old: Int32Array, now: Int32Array, { oldFrom, oldTo, nowFrom, nowTo }: Stretches,
  isFree?: (isOld: boolean, at: number) => boolean,
): TokenPair[] {
  const table = new OnceTable(oldTo - oldFrom);
  for (let at = oldFrom; at < oldTo; at += 1) if (!isFree || isFree(true, at)) table.addOld(old[at] ?? 0, at);
  for (let at = nowFrom; at < nowTo; at += 1) if (!isFree || isFree(false, at)) table.addNow(now[at] ?? 0, at);
  const pairs: TokenPair[] = [];
  table.collect(pairs);
  return pairs;
}

/** By key its only place in each text: open addressing, since a text of a million characters has as many keys as words. */
class OnceTable {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #old: Int32Array;
  readonly #now: Int32Array;
  /** Slots in the order in which the old text fills them. */
  readonly #order: Int32Array;
  #size = 0;

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#old = new Int32Array(size).fill(never);
    this.#now = new Int32Array(size).fill(never);
    this.#order = new Int32Array(Math.max(0, most));
  }

  addOld(key: number, at: number): void {
    const slot = this.#slotOf(key);
    if (this.#old[slot] === never) {
      this.#keys[slot] = key;
      this.#old[slot] = at;
      this.#order[this.#size] = slot;
      this.#size += 1;
    } else {
      this.#old[slot] = often;
    }
  }

  addNow(key: number, at: number): void {
    const slot = this.#slotOf(key);
    if (this.#old[slot] !== never) this.#now[slot] = this.#now[slot] === never ? at : often;
  }

  collect(pairs: TokenPair[]): void {
    for (let turn = 0; turn < this.#size; turn += 1) {
      const slot = this.#order[turn] ?? 0;
      const old = this.#old[slot] ?? never;
      const now = this.#now[slot] ?? never;
      if (old >= 0 && now >= 0) pairs.push([old, now]);
    }
  }

  #slotOf(key: number): number {
    let slot = (key ^ (key >>> 16)) & this.#mask;
    while (this.#old[slot] !== never && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
