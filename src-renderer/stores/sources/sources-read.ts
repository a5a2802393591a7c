/** Sources for reading, and what each of them means, made anew only where a source, link or merge is another one. */
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import { indexAliases, noAliases, type AliasIndex } from '../../../src-common/core/claims/aliases.ts';
import { mergePointers, sourcesAsRead } from '../../../src-common/core/claims/merged-source.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';

interface Registry {
  readonly sources: ReadonlyMap<string, Source>;
  readonly aliases: ReadonlyMap<string, Alias>;
}

export class SourcesRead {
  #revision = -1;
  #sources: ReadonlyMap<string, Source> = new Map();
  #aliases: AliasIndex = noAliases;
  /** What the index was made of: it stays the same object as long as this does. */
  #madeOf: readonly unknown[] = [];

  /** @param revision grows with every change of the registry */
  of({ sources, aliases }: Registry, revision: number): { sources: ReadonlyMap<string, Source>; aliases: AliasIndex } {
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#sources = sourcesAsRead(sources);
      const madeOf = [...aliases.values(), ...[...mergePointers(sources)].flat()];
      if (madeOf.length !== this.#madeOf.length || madeOf.some((one, at) => one !== this.#madeOf[at])) {
        this.#madeOf = madeOf;
        this.#aliases = indexAliases(aliases.values(), sources);
      }
    }
    return { sources: this.#sources, aliases: this.#aliases };
  }
}
