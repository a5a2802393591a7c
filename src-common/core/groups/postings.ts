/** Which claims have a key, by key. Most keys have one claim: these take no set of their own. */

export class Postings {
  readonly #ids = new Map<string, string | Set<string>>();

  add(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    else if (typeof known !== 'string') known.add(id);
    else if (known !== id) this.#ids.set(key, new Set([known, id]));
  }

  remove(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (typeof known === 'string' ? known === id : known?.delete(id) && known.size === 0) this.#ids.delete(key);
  }

  /** In the order in which they came. */
  of(key: string): Iterable<string> {
    const known = this.#ids.get(key) ?? [];
    return typeof known === 'string' ? [known] : known;
  }

  keys(): Iterable<string> {
    return this.#ids.keys();
  }
}
