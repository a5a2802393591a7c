/**
 * Which sources of several annotators are the same: one id, merged, or a name or alias
 * in common (without case, accents and punctuation). Two names that a third
 * record holds together are one source for all. This is for counting only:
 * nothing is merged.
 */
import { foldName } from '../claims/fold-name.ts';
import { mergePointers } from '../claims/merged-source.ts';
import type { Source } from '../claims/source.ts';

export interface SameSources {
  /** One name for every record of a source; an id nobody has a record of stands for itself. */
  nameOf(sourceId: string): string;
}

export function sameSources(registries: Iterable<ReadonlyMap<string, Source>>): SameSources {
  const above = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    return at;
  };
  const names = new Map<string, string>();
  for (const sources of registries) {
    for (const [id, end] of mergePointers(sources)) {
      const [one, other] = [top(`id ${id}`), top(`id ${end}`)];
      // The name of what it was merged into counts.
      if (one !== other) above.set(one, other);
    }
    for (const [id, source] of sources) {
      const key = `id ${id}`;
      if (!names.has(key)) names.set(key, source.name);
      for (const name of [source.name, ...source.aliases].map(foldName).filter((folded) => folded !== '')) {
        const [one, other] = [top(key), top(`name ${name}`)];
        // The name goes below the id, so that every top is an id, the first one met.
        if (one !== other) above.set(...(other.startsWith('id ') ? [one, other] as const : [other, one] as const));
      }
    }
  }
  const known = new Map<string, string>();
  return {
    nameOf: (sourceId) => {
      let name = known.get(sourceId);
      if (name === undefined) known.set(sourceId, name = names.get(top(`id ${sourceId}`)) ?? sourceId);
      return name;
    },
  };
}
