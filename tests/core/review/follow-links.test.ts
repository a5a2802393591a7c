import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { createGroup } from '../../../src-common/core/claims/group-edits.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { groupBy } from '../../../src-common/core/claims/link-index.ts';
import { relate } from '../../../src-common/core/claims/relate.ts';
import type { RelationType } from '../../../src-common/core/claims/relation.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { mergeOperations } from '../../../src-common/core/review/merge-claims.ts';
import { takeOverOperations } from '../../../src-common/core/review/take-over.ts';
import { claimOf, idOf, setOf } from '../../support/sample-records.ts';

const now = '2026-02-01T10:00:00.000Z';
const ownSet = setOf(0x5e);
const bea = { id: idOf(0xa1), name: 'Bea', colour: '#993333' };
const theirSet = setOf(0x5f, { author: bea });
const ada = { setId: ownSet.id, author: ownSet.author.id, now };
const beas = { setId: theirSet.id, author: bea.id, now };
const theirs = claimOf(7, { setId: theirSet.id, author: bea.id });
const others = [1, 2].map((number) => claimOf(number));
const [mine, other] = others as [Claim, Claim];

type Link = [by: typeof ada, type: RelationType, from: Claim, to: Claim];

function workspace(links: readonly Link[], groups: readonly [by: typeof ada, members: Claim[]][] = []): WorkspaceState {
  const state = emptyState();
  for (const set of [ownSet, theirSet]) putRecord(state, 'set', set.id, set);
  for (const claim of [...others, theirs]) putRecord(state, 'claim', claim.id, claim);
  for (const [by, type, from, to] of links) applyOperations(state, { at: now, operations: relate(state, { type, from, to }, by).operations });
  for (const [by, members] of groups) applyOperations(state, { at: now, operations: createGroup(state, members, 'It is so.', by).operations });
  return state;
}

/** `Ada: 1 restates 2`; a claim that was not there before is "new". */
function said(state: WorkspaceState): string[] {
  const nameOf = (id: string): string => ([mine, other, theirs].some((claim) => claim.id === id) ? `${Number.parseInt(id.slice(-2), 16)}` : 'new');
  return [...state.relations.values()].map(({ author, from, type, to }) => `${author === bea.id ? 'Bea' : 'Ada'}: ${nameOf(from)} ${type} ${nameOf(to)}`).sort();
}

describe('merging a colleague’s claim into one’s own', () => {
  test.each<[name: string, links: Link[], is: string[]]>([
    ['moves one’s own relation of theirs to one’s own', [[ada, 'restates', other, theirs]], ['Ada: 2 restates 1']],
    ['keeps a symmetric one in order', [[ada, 'contradicts', other, theirs]], ['Ada: 1 contradicts 2']],
    ['drops what would relate it to itself', [[ada, 'restates', mine, theirs]], []],
    ['drops what is said already', [[ada, 'restates', other, theirs], [ada, 'restates', other, mine]], ['Ada: 2 restates 1']],
    ['leaves the colleague’s', [[beas, 'responds-to', theirs, mine]], ['Bea: 7 responds-to 1']],
  ])('%s; and undo puts all back', (_name, links, is) => {
    const state = workspace(links);
    const before = said(state);
    const operations = mergeOperations(mine, theirs, state, now);
    applyOperations(state, { at: now, operations });
    expect(said(state)).toEqual(is);
    for (const relation of state.relations.values()) if (relation.author === ada.author) expect(relation).not.toHaveProperty('outside');
    const inverse = invert({ operations }, state);
    expect(inverse.conflicts).toEqual([]);
    applyOperations(state, { at: now, operations: inverse.operations });
    expect(said(state)).toEqual(before);
  });

  test.each<[name: string, groups: [typeof ada, Claim[]][], is: string[][]]>([
    ['puts one’s own in the place of theirs', [[ada, [other, theirs]]], [[other.id, mine.id]]],
    ['takes theirs out where both are in it', [[ada, [mine, theirs, other]]], [[mine.id, other.id]]],
    ['leaves one’s own in its own group', [[ada, [theirs]], [ada, [mine]]], [[theirs.id], [mine.id]]],
    ['leaves the colleague’s group', [[beas, [theirs]]], [[theirs.id]]],
  ])('%s', (_name, groups, is) => {
    const state = workspace([], groups);
    applyOperations(state, { at: now, operations: mergeOperations(mine, theirs, state, now) });
    expect([...state.groups.values()].map(({ members }) => members)).toEqual(is);
  });
});

it('taking a colleague’s claim over moves one’s own relations and membership to the new one', () => {
  const state = workspace([[ada, 'contradicts', mine, theirs], [beas, 'restates', theirs, other]], [[ada, [other, theirs]]]);
  const { claim, operations } = takeOverOperations(theirs, ownSet, ownSet.author, state, now);
  applyOperations(state, { at: now, operations });
  expect(said(state)).toEqual(['Ada: 1 contradicts new', 'Bea: 7 restates 2']);
  expect(groupBy(state, claim.id, ada.author)?.members).toEqual([other.id, claim.id]);
});

it('a highlight, taken over, leaves them where they are', () => {
  const state = workspace([[ada, 'contradicts', mine, theirs]]);
  const highlight: Claim = { ...theirs, kind: 'highlight' };
  applyOperations(state, { at: now, operations: takeOverOperations(highlight, ownSet, ownSet.author, state, now).operations });
  expect(said(state)).toEqual(['Ada: 1 contradicts 7']);
});
