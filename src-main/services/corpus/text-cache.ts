/** The texts read last, up to a few megabytes: a reader goes back and forth between the same documents. */
export class TextCache {
  readonly #limit: number;
  readonly #texts = new Map<string, { text: string; signature: string }>();
  #size = 0;

  /** @param limit in UTF-16 code units, all texts together */
  constructor(limit = 4_000_000) {
    this.#limit = limit;
  }

  /** The text, if it was read from a file that still has this signature. */
  get(id: string, signature: string): string | null {
    const found = this.#texts.get(id);
    if (!found || found.signature !== signature) return null;
    this.#texts.delete(id); // to the end: used last
    this.#texts.set(id, found);
    return found.text;
  }

  set(id: string, signature: string, text: string): void {
    this.delete(id);
    if (text.length > this.#limit) return;
    this.#texts.set(id, { text, signature });
    this.#size += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(id: string): void {
    this.#size -= this.#texts.get(id)?.text.length ?? 0;
    this.#texts.delete(id);
  }

  clear(): void {
    this.#texts.clear();
    this.#size = 0;
  }
}
