/** The words of an old text that kept their order in the new one, numbered one after another. */
import type { Partners } from './partners.ts';

export class KeptOrder {
  readonly #forward: Int32Array;
  /** By token of the old text: how many of those before it stayed. */
  readonly #ranks: Int32Array;
  /** By rank the token of the old text. */
  readonly #tokens: Int32Array;

  constructor({ forward, stays }: Partners) {
    this.#forward = forward;
    this.#ranks = new Int32Array(forward.length + 1);
    const tokens = new Int32Array(forward.length);
    let rank = 0;
    for (let at = 0; at < forward.length; at += 1) {
      this.#ranks[at] = rank;
      if (stays[at] !== 1) continue;
      tokens[rank] = at;
      rank += 1;
    }
    this.#ranks[forward.length] = rank;
    this.#tokens = tokens.subarray(0, rank);
  }

  /** How many that stayed come before a token of the old text. */
  rankOf(token: number): number {
    return this.#ranks[token] ?? Infinity;
  }

  /** How many that stayed come before a token of the new text. */
  rankInNow(token: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.partnerAt(middle) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The token of the new text by its rank; -1 where there is no such rank. */
  partnerAt(rank: number): number {
    const token = this.#tokens[rank];
    return token === undefined ? -1 : this.#forward[token] ?? -1;
  }
}
