/**
 * What another state of a set changes among its relations and groups. A layer's
 * are what the file says. Of one's own nothing is taken away that the file does
 * not contradict: a relation that is here under another id is not made again,
 * and a claim that the file puts into a group leaves the one it is in here.
 */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Operation, RecordTypes } from '../claims/change.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import { createRecord, deleteRecord } from '../claims/edits.ts';
import { removeFromGroup } from '../claims/group-edits.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import type { Json } from '../claims/json.ts';
import { groupBy, relationsOf, type LinkRecords } from '../claims/link-index.ts';
import { saysTheSame } from '../claims/relation.ts';

export interface LinkCounts {
  added: number;
  changed: number;
  removed: number;
}

export interface PlannedLinks {
  operations: Operation[];
  relations: LinkCounts;
  groups: LinkCounts;
}

/** @param asMine the set is to be one's own */
export function planLinks(set: Pick<AnnotationSet, 'id' | 'relations' | 'groups'>, records: LinkRecords, asMine: boolean): PlannedLinks {
  const incoming = asMine ? set.relations.filter((relation) => !isSaidHere(relation, records)) : set.relations;
  const relations = difference('relation', incoming, ofSet(records.relations, set.id), !asMine);
  const groups = difference('group', set.groups, ofSet(records.groups, set.id), !asMine);
  return {
    operations: [...relations.operations, ...(asMine ? leaveGroups(set.groups, records) : []), ...groups.operations],
    relations: relations.counts,
    groups: groups.counts,
  };
}

function isSaidHere(relation: AnnotationSet['relations'][number], records: LinkRecords): boolean {
  return relationsOf(records, relation.from).some((other) => other.id !== relation.id && other.author === relation.author && saysTheSame(other, relation));
}

/** Groups of the same analyst that are not in the file let go of the claims that the file's groups take. */
function leaveGroups(coming: readonly ClaimGroup[], records: LinkRecords): Operation[] {
  const replaced = new Set<string>(coming.map(({ id }) => id));
  const leaving = new Map<ClaimGroup, string[]>();
  for (const { members, author } of coming) {
    for (const id of members) {
      const group = groupBy(records, id, author);
      if (group && !replaced.has(group.id)) leaving.set(group, [...(leaving.get(group) ?? []), id]);
    }
  }
  return [...leaving].flatMap(([group, ids]) => removeFromGroup(group, ids));
}

function difference<T extends 'relation' | 'group'>(
  type: T, coming: readonly RecordTypes[T][], here: ReadonlyMap<string, RecordTypes[T]>, takesAway: boolean,
): { operations: Operation[]; counts: LinkCounts } {
  const left = new Map(here);
  const operations: Operation[] = [];
  const counts: LinkCounts = { added: 0, changed: 0, removed: 0 };
  for (const record of coming) {
    const there = left.get(record.id);
    left.delete(record.id);
    if (!there) {
      operations.push(...createRecord(type, record));
      counts.added += 1;
    } else if (!jsonEqual(there, record)) {
      operations.push({ type, id: record.id, field: '', before: there as unknown as Json, after: record as unknown as Json });
      counts.changed += 1;
    }
  }
  if (!takesAway) return { operations, counts };
  counts.removed = left.size;
  return { operations: [...[...left.values()].flatMap((record) => deleteRecord(type, record)), ...operations], counts };
}

function ofSet<R extends { id: string; setId: string }>(records: ReadonlyMap<string, R>, setId: string): Map<string, R> {
  return new Map([...records].filter(([, record]) => record.setId === setId));
}
