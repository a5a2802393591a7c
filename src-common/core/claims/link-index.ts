/** Relations and groups by the claims they speak of: kept by `putRecord`, so that no question goes through all of them. */
import type { ClaimGroup } from './claim-group.ts';
import type { Relation } from './relation.ts';

/** What of the workspace questions about relations and groups need; its state is one. */
export interface LinkRecords {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly groups: ReadonlyMap<string, ClaimGroup>;
  readonly relationIdsByClaim: ReadonlyMap<string, ReadonlySet<string>>;
  readonly groupIdsByClaim: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Enters a record under the claims it speaks of now, and takes it from those it spoke of before. */
export function reindex(index: Map<string, Set<string>>, id: string, before: readonly string[], after: readonly string[]): void {
  const staying = new Set(after);
  for (const claimId of before) {
    if (staying.has(claimId)) continue;
    const ids = index.get(claimId);
    ids?.delete(id);
    if (ids?.size === 0) index.delete(claimId);
  }
  for (const claimId of after) {
    const ids = index.get(claimId);
    if (ids) ids.add(id);
    else index.set(claimId, new Set([id]));
  }
}

/** Every relation of a claim, whoever made it and whether or not its other end is here; by id. */
export function relationsOf(records: LinkRecords, claimId: string): Relation[] {
  return found(records.relationIdsByClaim.get(claimId), records.relations);
}

/** Every group that a claim is in, one's own and those of layers; by id. */
export function groupsOf(records: LinkRecords, claimId: string): ClaimGroup[] {
  return found(records.groupIdsByClaim.get(claimId), records.groups);
}

/** The group that an analyst put a claim into, or null. Where two replicas each made one, the one with the lowest id. */
export function groupBy(records: LinkRecords, claimId: string, author: string): ClaimGroup | null {
  return groupsOf(records, claimId).find((group) => group.author === author) ?? null;
}

function found<T extends { id: string }>(ids: ReadonlySet<string> | undefined, records: ReadonlyMap<string, T>): T[] {
  return [...(ids ?? [])].flatMap((id) => records.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
}
