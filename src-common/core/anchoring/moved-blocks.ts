/** Blocks of words that have changed their place, and what they have crossed. */
import type { KeptOrder } from './kept-order.ts';
import type { MatchText } from './match-text.ts';
import type { Partners } from './partners.ts';
import { isSentenceBreak } from './sentence-breaks.ts';
import type { TokenRange } from './token-range.ts';

/** What lies between the old and the new place of a block may itself have been moved, and not the block, where it is no longer than this. */
const shortStretch = 250;
/** Fewer words may seem to have crossed another place by chance, unless they are whole sentences. */
const leastCrossing = 6;

export class MovedBlocks {
  readonly #order: KeptOrder;
  /** Where the blocks begin: in the old text, ascending, and in the new one. */
  readonly #left: Int32Array;
  readonly #came: Int32Array;

  constructor(old: MatchText, now: MatchText, partners: Partners, order: KeptOrder) {
    this.#order = order;
    const left: number[] = [];
    const { forward, stays } = partners;
    for (let at = 0; at < forward.length; at += 1) {
      if (stays[at] === 1 || (forward[at] ?? -1) < 0 || partners.follows(at)) continue;
      let to = at + 1;
      while (partners.follows(to)) to += 1;
      const by = (forward[at] ?? 0) - at;
      if (to - at >= leastCrossing || [at, to].every((end) => isSentenceBreak(old, end) && isSentenceBreak(now, end + by))) left.push(at);
    }
    this.#left = Int32Array.from(left);
    this.#came = Int32Array.from(left, (at) => forward[at] ?? 0);
  }

  /**
   * Whether a passage that kept its order may all the same be what was moved: a
   * block has crossed it, and what the block has crossed is short.
   */
  isCutOff(passage: TokenRange, place: TokenRange): boolean {
    const rank = this.#order.rankOf(passage.from);
    const next = this.#countBefore(passage.from);
    const isNear = (block: number): boolean => Math.abs(this.#order.rankOf(this.#left[block] ?? -1) - rank) <= shortStretch;
    const isShort = (block: number): boolean => Math.abs(this.#order.rankInNow(this.#came[block] ?? 0) - this.#order.rankOf(this.#left[block] ?? 0)) <= shortStretch;
    for (let block = next - 1; isNear(block); block -= 1) if ((this.#came[block] ?? 0) >= place.to && isShort(block)) return true;
    for (let block = next; isNear(block); block += 1) {
      if ((this.#left[block] ?? 0) >= passage.to && (this.#came[block] ?? 0) < place.from && isShort(block)) return true;
    }
    return false;
  }

  /** How many blocks begin before a token of the old text. */
  #countBefore(token: number): number {
    let low = 0;
    let high = this.#left.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#left[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
