/**
 * Where a word or a pair of neighbouring words stands in a text: chains through
 * a hash table, built in one pass and walked without allocating.
 */
import type { Tokens } from './tokens.ts';

/** Mixes two hashes into the key of the pair. */
export function pairKey(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ (second >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Positions by key. Keys are hashes: what is found still has to be compared. */
export class KeyIndex {
  readonly #mask: number;
  /** By slot its first position and how many it has, next to each other: they are read together. */
  readonly #slots: Int32Array;
  readonly #next: Int32Array;
  readonly #keys: Int32Array;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    const mask = size - 1;
    // One more than the position, so that 0 is none.
    const slots = new Int32Array(2 * size);
    const next = new Int32Array(keys.length);
    // From the end, so that a chain is in text order.
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const slot = 2 * ((keys[at] ?? 0) & mask);
      next[at] = (slots[slot] ?? 0) - 1;
      slots[slot] = at + 1;
      slots[slot + 1] = (slots[slot + 1] ?? 0) + 1;
    }
    this.#mask = mask;
    this.#slots = slots;
    this.#next = next;
    this.#keys = keys;
  }

  /** How often the key occurs at most; other keys of the same slot are counted, too. */
  countAtMost(key: number): number {
    return this.#slots[2 * (key & this.#mask) + 1] ?? 0;
  }

  /** The first position of the key at or after a position of its chain; -1 when there is none. */
  first(key: number): number {
    return this.#skip(key, (this.#slots[2 * (key & this.#mask)] ?? 0) - 1);
  }

  /** The next position of the same key. */
  after(key: number, position: number): number {
    return this.#skip(key, this.#next[position] ?? -1);
  }

  #skip(key: number, from: number): number {
    let at = from;
    while (at >= 0 && this.#keys[at] !== key) at = this.#next[at] ?? -1;
    return at;
  }
}

/** The keys of all pairs of neighbouring tokens, by the first of the two. */
export function pairKeys({ hashes, length }: Tokens): Int32Array {
  const keys = new Int32Array(Math.max(0, length - 1));
  for (let at = 0; at < keys.length; at += 1) keys[at] = pairKey(hashes[at] ?? 0, hashes[at + 1] ?? 0);
  return keys;
}
