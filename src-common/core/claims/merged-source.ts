/**
 * Two records of one source: one points to the other, and is read as it from
 * then on (docs/adr/0016-merged-sources.md). Nothing that names it is altered.
 */
import { settlePointers } from './settle-pointers.ts';
import type { Source } from './source.ts';

/** What is asked of a source to know whether it is merged. */
export type Mergeable = Pick<Source, 'id' | 'mergedInto' | 'setId'>;

/**
 * The source that this one points to, or null where that does not count: it is
 * not here (any more, or not yet), it is itself, or one of one's own would be
 * read as a colleague's, which can go with their set.
 */
export function mergeTarget(source: Mergeable, registry: ReadonlyMap<string, Mergeable>): string | null {
  const { id, mergedInto, setId } = source;
  if (mergedInto === undefined || mergedInto === id) return null;
  const target = registry.get(mergedInto);
  return !target || (setId === undefined && target.setId !== undefined) ? null : target.id;
}

/** Every pointer that counts, by the source that has it. */
export function mergePointers(registry: ReadonlyMap<string, Mergeable>): Map<string, string> {
  const pointers = new Map<string, string>();
  for (const source of registry.values()) {
    const target = mergeTarget(source, registry);
    if (target !== null) pointers.set(source.id, target);
  }
  return pointers;
}

/** The records that were merged into each source, by its id and in the order of theirs; a source that stands alone is not in it. */
export function mergedInto<S extends Mergeable>(registry: ReadonlyMap<string, S>): Map<string, S[]> {
  const merged = new Map<string, S[]>();
  for (const [id, end] of [...settlePointers(mergePointers(registry))].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = registry.get(id);
    if (source) merged.set(end, [...merged.get(end) ?? [], source]);
  }
  return merged;
}

/** The name of a source, its aliases, then those of what was merged into it, each once. */
export function namesOf(source: Pick<Source, 'name' | 'aliases'>, merged: readonly Pick<Source, 'name' | 'aliases'>[] = []): string[] {
  return [...new Set([source, ...merged].flatMap(({ name, aliases }) => [name, ...aliases]))];
}

/**
 * The registry for reading: under the id of a merged source stands the record
 * of the one it was merged into, so that names, kinds and grades are that one's.
 *
 * @returns the very same map where nothing is merged
 */
export function sourcesAsRead<S extends Mergeable>(registry: ReadonlyMap<string, S>): ReadonlyMap<string, S> {
  const ends = settlePointers(mergePointers(registry));
  if (ends.size === 0) return registry;
  const read = new Map(registry);
  for (const [id, end] of ends) {
    const source = registry.get(end);
    if (source) read.set(id, source);
  }
  return read;
}
