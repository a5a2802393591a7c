/**
 * Numbers that look drawn by chance and are the same on every machine: the
 * 32-bit xorshift generator of Marsaglia (2003, "Xorshift RNGs", shifts 13,
 * 17, 5). Good enough to resample with; not for secrets.
 */

/** Draws whole numbers from 0 to below `below`; the same seed draws the same numbers. */
export class Draws {
  #state: number;

  /** @param seed any whole number of 32 bits */
  constructor(seed: number) {
    // The generator stays at 0 for ever, and neighbouring seeds start alike until they are spread.
    this.#state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x6d2b79f5) || 1;
    for (let round = 0; round < 8; round += 1) this.below(2);
  }

  below(below: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * below);
  }

  /** Draws one of a list for each of its places, and counts how often each kind came: `counts[kinds[below(n)]] += 1`, `n` times. */
  count(kinds: Int32Array, counts: Int32Array): void {
    const n = kinds.length;
    let state = this.#state;
    for (let time = 0; time < n; time += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      counts[kinds[Math.floor(((state >>> 0) / 0x1_0000_0000) * n)] as number]! += 1;
    }
    this.#state = state;
  }

  /**
   * Adds up what two generators draw, so many times each. Each number hangs on
   * the one before it: two rows of them side by side take hardly longer than one.
   */
  static sumsOf(one: Draws, other: Draws, times: number, by: DrawWorth): [one: number, other: number] {
    const { worth, bits } = by;
    const shift = 32 - bits;
    let first = one.#state;
    let second = other.#state;
    let sum = 0;
    let sum2 = 0;
    for (let time = 0; time < times; time += 1) {
      first ^= first << 13;
      second ^= second << 13;
      first ^= first >>> 17;
      second ^= second >>> 17;
      first ^= first << 5;
      second ^= second << 5;
      let adds = worth[first >>> shift] as number;
      let adds2 = worth[second >>> shift] as number;
      if (adds < 0) adds = by.whole(first >>> 0);
      if (adds2 < 0) adds2 = by.whole(second >>> 0);
      sum += adds;
      sum2 += adds2;
    }
    one.#state = first;
    other.#state = second;
    return [sum, sum2];
  }
}

/** What a draw adds to a sum. */
export interface DrawWorth {
  /** By its first `bits` bits; negative: all of them have to be looked at. */
  worth: Float64Array;
  bits: number;
  /** By all of its 32 bits. */
  whole(drawn: number): number;
}

/** A seed of its own for each figure, so that leaving one out changes no other (FNV-1a over the code units). */
export function seedFor(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash | 0;
}
