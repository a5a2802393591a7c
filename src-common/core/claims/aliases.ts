/**
 * What a source or tag means here: itself, one of ours that a colleague's was
 * linked to, or the source that it was merged into. All records stay; only
 * reading them goes through here.
 */
import type { Alias } from './alias.ts';
import { mergeTarget, type Mergeable } from './merged-source.ts';
import { settlePointers } from './settle-pointers.ts';

/** The links of a workspace, to be asked for every claim. Built anew when one changes. */
export interface AliasIndex {
  /** The source that another means in the end; one that is itself is not in it. */
  readonly sources: ReadonlyMap<string, string>;
  /** By set and tag: the same word can mean two things in two sets. */
  readonly tags: ReadonlyMap<string, string>;
}

export const noAliases: AliasIndex = { sources: new Map(), tags: new Map() };

/**
 * Links may follow one another; of a circle all mean the one with the lowest
 * id, so that it never matters in which order they came.
 *
 * @param aliases in any order; where two speak of one source or tag, the one with the lowest id holds
 * @param registry every source, for those that were merged. What an alias says of one goes before its merge.
 */
export function indexAliases(aliases: Iterable<Alias>, registry: ReadonlyMap<string, Mergeable> = new Map()): AliasIndex {
  const pointers = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const alias of [...aliases].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [index, key] = alias.kind === 'source' ? [pointers, alias.theirs] : [tags, tagKey(alias.setId, alias.theirs)];
    if (!index.has(key)) index.set(key, alias.ours);
  }
  for (const source of registry.values()) {
    const target = mergeTarget(source, registry);
    if (target !== null && !pointers.has(source.id)) pointers.set(source.id, target);
  }
  return { sources: settlePointers(pointers), tags };
}

/** The source that an id means: ours where it was linked, the one it was merged into, else itself. */
export function resolveSource(aliases: AliasIndex, id: string): string {
  return aliases.sources.get(id) ?? id;
}

/** The tag that a tag of this set means. */
export function resolveTag(aliases: AliasIndex, setId: string, tag: string): string {
  return aliases.tags.get(tagKey(setId, tag)) ?? tag;
}

function tagKey(setId: string, tag: string): string {
  return `${setId}\n${tag}`;
}
