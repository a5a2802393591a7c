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
    const tokens: number[] = [];
    for (let at = 0; at < forward.length; at += 1) {
      this.#ranks[at] = tokens.length;
      if (stays[at] === 1) tokens.push(at);
    }
    this.#ranks[forward.length] = tokens.length;
    this.#tokens = Int32Array.from(tokens);
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
