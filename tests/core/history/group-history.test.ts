/** What became of a group, read off a log. */
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { createRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { addToGroup, createGroup, removeFromGroup, renameGroup } from '../../../src-common/core/claims/group-edits.ts';
import { relate } from '../../../src-common/core/claims/relate.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { groupHistoryOf } from '../../../src-common/core/history/group-history.ts';
import { claimOf, idOf, linkOf, logOf, reviewOf } from '../../support/sample-records.ts';

const making = { setId: idOf(0x5e), author: idOf(0xa0), now: '2026-01-01T10:00:00.000Z' };
const [one, two, three] = [claimOf(1), claimOf(2), claimOf(3)];

/** Steps that each see what the ones before made. */
function logged(...steps: ((state: WorkspaceState) => Operation[])[]) {
  const state = emptyState();
  const all: Operation[][] = [];
  for (const step of steps) {
    const operations = step(state);
    applyOperations(state, { at: making.now, operations });
    all.push(operations);
  }
  return { changes: logOf(all), state };
}

const { changes, state } = logged(
  () => [one, two, three].flatMap((claim) => createRecord('claim', claim)),
  // Not of the group yet.
  () => setField('claim', two, 'statement', 'Before.'),
  (now) => createGroup(now, [one], 'They met.', making).operations,
  (now) => addToGroup(now, [...now.groups.values()][0]!, [two]),
  (now) => renameGroup([...now.groups.values()][0]!, 'They met in Oslo.'),
  (now) => [...setField('claim', now.claims.get(two.id)!, 'credibility', 2), ...putLink(now.claims.get(two.id)!, linkOf(0x10)), ...setField('claim', three, 'credibility', 3)],
  () => createRecord('review', reviewOf(0x201)),
  (now) => relate(now, { type: 'contradicts', from: two, to: three }, making).operations,
  (now) => setField('group', [...now.groups.values()][0]!, 'note', 'See the minutes.'),
  (now) => removeFromGroup([...now.groups.values()][0]!, [two.id]),
  // No longer of the group.
  (now) => setField('claim', now.claims.get(two.id)!, 'statement', 'After.'),
  (now) => removeFromGroup([...now.groups.values()][0]!, [one.id]),
);

describe('the history of a group', () => {
  const groupId = changes[2]?.operations[0]?.id ?? '';
  const entries = groupHistoryOf(changes, groupId);

  it('is what was done to it and to its claims while they were in it', () => {
    expect(state.groups.size).toBe(0);
    expect(entries.map(({ event, claimIds, fields, words }) => ({ event, claims: claimIds.map((id) => [one, two, three].findIndex((claim) => claim.id === id) + 1), fields, words }))).toEqual([
      { event: 'made', claims: [1], fields: [], words: 'They met.' },
      { event: 'in', claims: [2], fields: [], words: '' },
      { event: 'statement', claims: [], fields: [], words: 'They met in Oslo.' },
      { event: 'claim', claims: [2], fields: ['credibility', 'attribution'], words: '' },
      { event: 'answer', claims: [1], fields: [], words: '' },
      { event: 'relation', claims: [2], fields: [], words: '' },
      { event: 'note', claims: [], fields: [], words: 'See the minutes.' },
      { event: 'out', claims: [2], fields: [], words: '' },
      { event: 'deleted', claims: [], fields: [], words: '' },
    ]);
  });

  it('says who did it, when and by which Change', () => {
    expect(entries[0]).toMatchObject({ changeId: changes[2]?.id, at: changes[2]?.at, actor: changes[2]?.actor, kind: 'edit' });
  });

  it('of a group that the log does not know, is nothing', () => {
    expect(groupHistoryOf(changes, idOf(0x999))).toEqual([]);
  });
});
