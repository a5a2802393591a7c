import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import { addToGroup, createGroup, joinGroups, moveToGroup, removeFromGroup, renameGroup, replaceMember } from '../../../src-common/core/claims/group-edits.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { groupBy } from '../../../src-common/core/claims/link-index.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { problemOfChange, problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, groupOf, idOf, logOf } from '../../support/sample-records.ts';

const making = { setId: idOf(0x5e), author: idOf(0xa0), now: '2026-01-01T10:00:00.000Z' };
const bea = { setId: idOf(0x5f), author: idOf(0xa1), now: making.now };
const claim = (number: number) => claimOf(number, number >= 9 ? { setId: bea.setId, author: bea.author } : {});

function desk(): WorkspaceState {
  const state = emptyState();
  for (const number of [1, 2, 3, 4, 9]) putRecord(state, 'claim', idOf(number), claim(number));
  return state;
}

function apply(state: WorkspaceState, operations: Operation[]): void {
  applyOperations(state, { at: making.now, operations });
}

function made(state: WorkspaceState, numbers: number[], statement = 'It is so.', by = making): ClaimGroup {
  const { group, operations } = createGroup(state, numbers.map(claim), statement, by);
  apply(state, operations);
  return group;
}

/** The members of every group: `1 2 | 3`. */
function groups(state: WorkspaceState): string {
  return [...state.groups.values()].map(({ members }) => members.map((id) => Number.parseInt(id.slice(-2), 16)).join(' ')).sort().join(' | ');
}

describe('a group', () => {
  test.each<[name: string, then: (state: WorkspaceState, a: ClaimGroup, b: ClaimGroup) => Operation[], is: string]>([
    ['takes in claims, each once', (state, a) => addToGroup(state, a, [claim(4), claim(1), claim(4)]), '1 2 4 | 3'],
    ['takes in a colleague’s', (state, a) => addToGroup(state, a, [claim(9)]), '1 2 9 | 3'],
    ['lets one go', (_state, a) => removeFromGroup(a, [idOf(1)]), '2 | 3'],
    ['goes with its last', (_state, _a, b) => removeFromGroup(b, [idOf(3)]), '1 2'],
    ['is joined with another', (_state, a, b) => joinGroups(a, b), '1 2 3'],
    ['is not joined with itself', (_state, a) => joinGroups(a, a), '1 2 | 3'],
    ['takes a claim from another', (state, a) => moveToGroup(state, a, claim(3)), '1 2 3'],
    ['takes a claim from another, which stays', (state, _a, b) => moveToGroup(state, b, claim(2)), '1 | 3 2'],
    ['takes a claim that is in none, asked to move it', (state, a) => moveToGroup(state, a, claim(4)), '1 2 4 | 3'],
    ['has one claim for another', (_state, a) => replaceMember(a, idOf(1), claim(4)), '3 | 4 2'],
    ['has one claim for another that it has', (_state, a) => replaceMember(a, idOf(1), claim(2)), '2 | 3'],
  ])('%s; and undo takes it back', (_name, then, is) => {
    const state = desk();
    const a = made(state, [1, 2]);
    const b = made(state, [3]);
    const operations = then(state, a, b);
    apply(state, operations);
    expect(groups(state)).toBe(is);
    for (const group of state.groups.values()) expect(problemOfRecord('group', group)).toBeNull();
    const inverse = invert({ operations }, state);
    expect(inverse.conflicts).toEqual([]);
    apply(state, inverse.operations);
    expect(groups(state)).toBe('1 2 | 3');
  });

  it('names the members of another set, and forgets them when they go', () => {
    const state = desk();
    const group = made(state, [1, 9]);
    expect(group.outside).toEqual([{ claimId: idOf(9), setId: bea.setId }]);
    apply(state, removeFromGroup(group, [idOf(9)]));
    expect(state.groups.get(group.id)).not.toHaveProperty('outside');
  });

  it('joined keeps its statement and both notes', () => {
    const state = desk();
    const a = { ...made(state, [1], 'A'), note: 'first' };
    const b = { ...made(state, [9], 'B'), note: 'second' };
    for (const group of [a, b]) putRecord(state, 'group', group.id, group);
    apply(state, joinGroups(a, b));
    expect([...state.groups.values()]).toMatchObject([{ statement: 'A', note: 'first\n\nsecond', outside: [{ claimId: idOf(9) }] }]);
  });

  it('is renamed, and says when', () => {
    const state = desk();
    const group = made(state, [1]);
    applyOperations(state, { at: '2026-01-05T10:00:00.000Z', operations: renameGroup(group, 'It is not so.') });
    expect(state.groups.get(group.id)).toMatchObject({ statement: 'It is not so.', modified: '2026-01-05T10:00:00.000Z' });
  });

  it('of one’s own is the only one of a claim; a colleague has theirs', () => {
    const state = desk();
    const group = made(state, [1, 2]);
    made(state, [1, 3], 'As I see it', bea);
    expect(groupBy(state, idOf(1), making.author)?.id).toBe(group.id);
    expect(groupBy(state, idOf(1), bea.author)?.statement).toBe('As I see it');
    expect(() => createGroup(state, [claim(2), claim(4)], '', making)).toThrow(RangeError);
    expect(() => addToGroup(state, groupOf(0x700, { members: [idOf(4)] }), [claim(1)])).toThrow(RangeError);
  });

  test.each<[name: string, members: Parameters<typeof createGroup>[1]]>([
    ['no claim', []], ['a highlight', [claimOf(5, { kind: 'highlight' })]],
  ])('is not made of %s', (_name, members) => expect(() => createGroup(desk(), members, '', making)).toThrow(RangeError));

  test.each<[name: string, members: ClaimGroup['members'], problem: RegExp]>([['no claim', [], /members/], ['one claim twice', [idOf(1), idOf(1)], /twice/]])(
    'with %s is refused in a log, made so or set so', (_name, members, problem) => {
      expect(problemOfRecord('group', groupOf(0x700, { members }))).toMatch(problem);
      const [change] = logOf([[{ type: 'group', id: idOf(0x700), field: 'members', before: [idOf(1)], after: members }]]);
      expect(problemOfChange(change)).toMatch(problem.source === 'members' ? /length/i : problem);
    });
});
