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
}

/** A seed of its own for each figure, so that leaving one out changes no other (FNV-1a over the code units). */
export function seedFor(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash | 0;
}
