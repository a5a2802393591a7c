/** Which texts can have a passage: their fingerprints, made once for each, and nothing else of them. */
import { fingerprintsOf, hasAll } from './fingerprints.ts';
import type { FoldedWords } from './folded-words.ts';

export class RepeatIndex {
  readonly #texts = new Map<string, Int32Array>();

  get size(): number {
    return this.#texts.size;
  }

  /** How much is kept, in bytes. */
  get bytes(): number {
    let sum = 0;
    for (const { byteLength } of this.#texts.values()) sum += byteLength;
    return sum;
  }

  /** @param key of the text: its SHA-256, so that the same text is kept once */
  put(key: string, { tokens }: FoldedWords): void {
    if (!this.#texts.has(key)) this.#texts.set(key, fingerprintsOf(tokens));
  }

  /**
   * Keys of the texts in which one of the passages may stand: each in which it does is among them.
   *
   * @param passages of five tokens at least
   */
  mayHave(passages: readonly FoldedWords[]): string[] {
    const wanted = passages.map(({ tokens }) => fingerprintsOf(tokens));
    return [...this.#texts].filter(([, all]) => wanted.some((some) => hasAll(all, some))).map(([key]) => key);
  }
}
