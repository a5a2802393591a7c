/**
 * What a colleague's source or tag means here: itself, or one of ours that it
 * was linked to. Both records stay; only reading them goes through here.
 */
import type { Alias } from './alias.ts';

/** The links of a workspace, to be asked for every claim. Built anew when one changes. */
export interface AliasIndex {
  readonly sources: ReadonlyMap<string, string>;
  /** By set and tag: the same word can mean two things in two sets. */
  readonly tags: ReadonlyMap<string, string>;
}

export const noAliases: AliasIndex = { sources: new Map(), tags: new Map() };

/** @param aliases in any order; where two speak of one source or tag, the one with the lowest id holds */
export function indexAliases(aliases: Iterable<Alias>): AliasIndex {
  const sources = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const alias of [...aliases].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [index, key] = alias.kind === 'source' ? [sources, alias.theirs] : [tags, tagKey(alias.setId, alias.theirs)];
    if (!index.has(key)) index.set(key, alias.ours);
  }
  return { sources, tags };
}

/** The source that an id means: ours where it was linked, else itself. Links may follow one another, in a circle to no end. */
export function resolveSource(aliases: AliasIndex, id: string): string {
  let at = id;
  for (const seen = new Set([id]); ;) {
    const next = aliases.sources.get(at);
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

/** The tag that a tag of this set means. */
export function resolveTag(aliases: AliasIndex, setId: string, tag: string): string {
  return aliases.tags.get(tagKey(setId, tag)) ?? tag;
}

function tagKey(setId: string, tag: string): string {
  return `${setId}\n${tag}`;
}
