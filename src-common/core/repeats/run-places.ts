/**
 * Where each run of three words stands in a text, so that ten thousand passages
 * can be looked for without going through the text for each of them.
 */
import type { Tokens } from '../anchoring/tokens.ts';
import { hashOfRun, runLength } from './fingerprints.ts';

type Words = Pick<Tokens, 'hashes' | 'length'>;

export class RunPlaces {
  /** Runs are kept by the low bits of their hash: bucket n is `#places` from `#from[n]` to `#from[n + 1]`, ascending. */
  readonly #from: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor({ hashes, length }: Words) {
    const runs = Math.max(0, length - runLength + 1);
    const size = 2 ** Math.ceil(Math.log2(runs + 1));
    this.#mask = size - 1;
    this.#from = new Int32Array(size + 1);
    this.#places = new Int32Array(runs);
    const bucketOf = (at: number): number => hashOfRun(hashes, at) & this.#mask;
    for (let at = 0; at < runs; at += 1) {
      const next = bucketOf(at) + 1;
      this.#from[next] = (this.#from[next] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < size; bucket += 1) this.#from[bucket + 1] = (this.#from[bucket + 1] ?? 0) + (this.#from[bucket] ?? 0);
    const free = this.#from.slice(0, size);
    for (let at = 0; at < runs; at += 1) {
      const bucket = bucketOf(at);
      const place = free[bucket] ?? 0;
      this.#places[place] = at;
      free[bucket] = place + 1;
    }
  }

  /**
   * Words of the text at which a passage may begin, ascending: all at which it does are among them.
   *
   * @param passage of three words at least
   */
  mayBegin({ hashes, length }: Words): number[] {
    let rarest = this.#places;
    let offset = 0;
    // The first is taken in any case: the whole text may be shorter than any bucket seems.
    for (let at = 0; at + runLength <= length; at += 1) {
      const bucket = hashOfRun(hashes, at) & this.#mask;
      const places = this.#places.subarray(this.#from[bucket], this.#from[bucket + 1]);
      if (at > 0 && places.length >= rarest.length) continue;
      rarest = places;
      offset = at;
    }
    return Array.from(rarest, (place) => place - offset).filter((start) => start >= 0);
  }
}
