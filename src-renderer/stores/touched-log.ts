/** Which records the last Changes touched, so that what follows them need not look at all others. */

/** So many ids are looked for sooner among all. */
const mostIds = 2000;

export class TouchedLog {
  #entries: { revision: number; ids: readonly string[] }[] = [];
  /** Of this revision and those before it nothing is known any more. */
  #forgotten: number;
  #count = 0;

  /** @param revision the one from which on is listened */
  constructor(revision: number) {
    this.#forgotten = revision;
  }

  /** @param revision one more than the last */
  add(revision: number, ids: readonly string[]): void {
    this.#entries.push({ revision, ids });
    // A Change that touches nothing of interest is remembered too: their number is held small as well.
    this.#count += Math.max(1, ids.length);
    while (this.#count > mostIds) {
      const first = this.#entries.shift();
      if (!first) break;
      this.#forgotten = first.revision;
      this.#count -= Math.max(1, first.ids.length);
    }
  }

  /** @returns the ids touched after a revision, each once; null where that is not known any more */
  since(revision: number): ReadonlySet<string> | null {
    if (revision < this.#forgotten) return null;
    const ids = new Set<string>();
    for (let at = this.#entries.length - 1; at >= 0; at -= 1) {
      const entry = this.#entries[at];
      if (!entry || entry.revision <= revision) break;
      for (const id of entry.ids) ids.add(id);
    }
    return ids;
  }
}
