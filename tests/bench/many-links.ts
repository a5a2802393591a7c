/** Runs in the window: fills its database with claims that are related and gathered. */
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { emptyState, putRecord } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { groupOf, relationOf, setOf } from '../support/sample-records.ts';
import { manyClaims } from './many-claims.ts';

export interface HowMany {
  claims: number;
  sources: number;
  relations: number;
  groups: number;
  /** Members of most groups; the first has fifty times as many. */
  members: number;
}

export async function fill(workspaceId: string, me: Analyst, many: HowMany): Promise<void> {
  const { claims, lookups } = manyClaims(many.claims);
  const set = setOf(0x5e, { author: me });
  const state = emptyState();
  for (const document of lookups.documents.values()) putRecord(state, 'document', document.id, document);
  [...lookups.sources.values()].slice(0, many.sources).forEach((source) => putRecord(state, 'source', source.id, source));
  putRecord(state, 'set', set.id, set);
  const sourceIds = [...state.sources.values()].map(({ id }) => id);
  claims.forEach((claim, index) => putRecord(state, 'claim', claim.id, {
    ...claim, author: me.id, attribution: claim.attribution.map((link, at) => ({ ...link, sourceId: sourceIds[(index * 7 + at * 311) % sourceIds.length] as typeof link.sourceId })),
  }));
  const idAt = (place: number) => claims[place % claims.length]!.id;
  const types = ['corroborates', 'contradicts', 'restates', 'responds-to'] as const;
  for (let index = 0; index < many.relations; index += 1) {
    const relation = relationOf(0x700000 + index, { type: types[index % 4]!, from: idAt(index * 3), to: idAt(index * 3 + 1000), independent: index % 2 === 0, author: me.id });
    putRecord(state, 'relation', relation.id, relation);
  }
  for (let index = 0, next = 0; index < many.groups; index += 1) {
    const size = index === 0 ? many.members * 50 : many.members;
    const members = Array.from({ length: size }, (_, at) => idAt(next + at));
    next += size;
    const group = groupOf(0x800000 + index, { statement: `${claims[next % claims.length]!.statement}`, members, author: me.id });
    putRecord(state, 'group', group.id, group);
  }
  const database = await openWorkspaceDatabase(workspaceId);
  const { head } = await database.load();
  await database.replaceWith([], state, { replica: head.replica, sequence: 0, hash: null });
  await database.close();
}
