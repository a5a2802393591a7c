/**
 * Taking a layer away: its claims, rulings, relations and groups, its set, the
 * sources and links that came with it. What others said about its claims stays,
 * their relations of them too, and so does a source that something else speaks of.
 */
import type { Operation } from '../claims/change.ts';
import { deleteRecord } from '../claims/edits.ts';
import type { Source } from '../claims/source.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';

/** @returns operations for one Change; none where the set is not here */
export function removeLayer(state: WorkspaceState, setId: string): Operation[] {
  const set = state.sets.get(setId);
  if (!set) return [];
  return [
    ...[...state.relations.values()].filter((relation) => relation.setId === setId).flatMap((relation) => deleteRecord('relation', relation)),
    ...[...state.groups.values()].filter((group) => group.setId === setId).flatMap((group) => deleteRecord('group', group)),
    ...[...state.claims.values()].filter((claim) => claim.setId === setId).flatMap((claim) => deleteRecord('claim', claim)),
    ...[...state.rulings.values()].filter((ruling) => ruling.setId === setId).flatMap((ruling) => deleteRecord('ruling', ruling)),
    ...[...state.readings.values()].filter((reading) => reading.setId === setId).flatMap((reading) => deleteRecord('reading', reading)),
    ...[...state.aliases.values()].filter((alias) => alias.setId === setId).flatMap((alias) => deleteRecord('alias', alias)),
    ...unusedSources(state, setId, new Set()).flatMap((source) => deleteRecord('source', source)),
    ...deleteRecord('set', set),
  ];
}

/**
 * Sources that came with a set and that nothing outside of it speaks of.
 *
 * @param wanted ids that stay all the same
 */
export function unusedSources(state: WorkspaceState, setId: string, wanted: ReadonlySet<string>): Source[] {
  const candidates = new Map([...state.sources.values()].filter((source) => source.setId === setId && !wanted.has(source.id)).map((source) => [source.id as string, source]));
  const keep = (id: string | null): void => {
    const source = id === null ? undefined : candidates.get(id);
    if (!source) return;
    candidates.delete(source.id);
    keep(source.onBehalfOf);
    keep(source.mergedInto ?? null);
  };
  for (const claim of state.claims.values()) if (claim.setId !== setId) for (const link of claim.attribution) keep(link.sourceId);
  for (const document of state.documents.values()) keep(document.outletSourceId);
  for (const source of state.sources.values()) if (source.setId !== setId || wanted.has(source.id)) {
    keep(source.onBehalfOf);
    keep(source.mergedInto ?? null);
  }
  return [...candidates.values()];
}
