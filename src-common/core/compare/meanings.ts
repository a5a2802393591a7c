/** Which sources and tags of two sets mean the same, although each set has its own. */
import type { Alias } from '../claims/alias.ts';
import { indexAliases, resolveSource, resolveTag } from '../claims/aliases.ts';
import type { Source } from '../claims/source.ts';
import { sameByName, type IsSameSource } from './same-source.ts';

export interface Meanings {
  readonly isSameSource: IsSameSource;
  /** A tag of a claim as the own tag that it stands for; itself where nothing is said of it. */
  readonly tagAs: (tag: string, setId: string) => string;
}

/**
 * What the analyst has said ("the same as ours") goes first: a source or tag
 * with an alias is the one that the alias names, a merged source the one it was merged into. Sources are the same by name,
 * tags by the way they are written.
 */
export function meaningsOf(sources: ReadonlyMap<string, Source>, aliases: Iterable<Alias>): Meanings {
  const index = indexAliases(aliases, sources);
  const isSame = sameByName(sources);
  return {
    isSameSource: (a, b) => isSame(resolveSource(index, a), resolveSource(index, b)),
    tagAs: (tag, setId) => resolveTag(index, setId, tag),
  };
}
