/**
 * Merging two sources, taking them apart again, and splitting one that turned
 * out to be two (docs/adr/0016-merged-sources.md). What is merged keeps its
 * record and its claims; what is split moves links of claims.
 */
import type { Alias } from '../claims/alias.ts';
import { indexAliases, resolveSource, type AliasIndex } from '../claims/aliases.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { createRecord, deleteRecord, putLink, setField } from '../claims/edits.ts';
import { mergePointers } from '../claims/merged-source.ts';
import { circleOf } from '../claims/settle-pointers.ts';
import type { Source } from '../claims/source.ts';

/** What is asked of the workspace; its state is one. */
export interface MergeRegistry {
  sources: ReadonlyMap<string, Source>;
  aliases: ReadonlyMap<string, Alias>;
}

/**
 * Makes one source of two: `from`, and all that was merged into it, is read as
 * `into`. Where `into` is read as `from` so far, it is the other way round from then on.
 *
 * @returns no operation where they are one already in this way, or where either is not one's own
 */
export function mergeSources(registry: MergeRegistry, from: string, into: string): Operation[] {
  const { sources } = registry;
  const meant = indexAliases(registry.aliases.values(), sources);
  const [kept, other] = [sources.get(into), sources.get(resolveSource(meant, from))];
  if (!kept || !other || kept.setId !== undefined || other.setId !== undefined) return [];
  if (kept.id === other.id) return [];
  const end = sources.get(resolveSource(meant, kept.id));
  if (end?.id !== other.id) return end && end.setId === undefined ? setField('source', other, 'mergedInto', end.id) : [];
  const freed = apart(registry, kept);
  const isFreed = freed.some(({ type, id }) => type === 'source' && id === other.id);
  return [...freed, ...setField('source', isFreed ? withoutMerge(other) : other, 'mergedInto', kept.id)];
}

/** Takes a source out of the one that it was merged into; what was merged into it stays with it. */
export function separateSource(registry: MergeRegistry, id: string): Operation[] {
  const source = registry.sources.get(id);
  return source && source.setId === undefined ? apart(registry, source) : [];
}

function apart({ sources, aliases }: MergeRegistry, source: Source): Operation[] {
  // Of a circle (two windows merged both ways round) the pointer that leads here goes, too: it would be the same source all the same.
  const before = sources.get(circleOf(mergePointers(sources), source.id).at(-1) ?? '');
  return [
    ...setField('source', source, 'mergedInto', undefined),
    ...(before && before.id !== source.id ? setField('source', before, 'mergedInto', undefined) : []),
    // That two of one's own are the same can have been said by a link, too.
    ...[...aliases.values()].filter(({ kind, theirs }) => kind === 'source' && theirs === source.id).flatMap((alias) => deleteRecord('alias', alias)),
  ];
}

/**
 * Gives some claims another source where they name this one: two of one name
 * were kept as one.
 *
 * @param claims one's own; those that do not name the source are left as they are
 * @param made the other source; made here where it is not in the registry yet
 * @returns no operation where none of the claims names the source
 */
export function splitSource(registry: MergeRegistry, id: string, claims: readonly Claim[], made: Source): Operation[] {
  const meant = indexAliases(registry.aliases.values(), registry.sources);
  const moved = claims.flatMap((claim) => claim.attribution.filter((link) => isRead(meant, link.sourceId, id))
    .flatMap((link) => putLink(claim, { ...link, sourceId: made.id })));
  return moved.length === 0 ? [] : [...(registry.sources.has(made.id) ? [] : createRecord('source', made)), ...moved];
}

function withoutMerge({ mergedInto: _mergedInto, ...source }: Source): Source {
  return source;
}

function isRead(meant: AliasIndex, id: string, as: string): boolean {
  return resolveSource(meant, id) === resolveSource(meant, as);
}
