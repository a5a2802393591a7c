/** Relations and groups of layers: what makes them suspicious, what a newer file does, what goes with the layer. */
import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Analyst, AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Relation } from '../../../src-common/core/claims/relation.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { planLinks } from '../../../src-common/core/layers/plan-links.ts';
import { removeLayer } from '../../../src-common/core/layers/removal.ts';
import { sizeLimits, suspicionsOf } from '../../../src-common/core/layers/suspicions.ts';
import { claimOf, groupOf, idOf, relationOf, setOf, spanOf } from '../../support/sample-records.ts';

const ada: Analyst = { id: idOf(0xa0), name: 'Ada', colour: '#336699' };
const ben: Analyst = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
const bensId = idOf(0x5f);
const bens = (number: number) => claimOf(number, { setId: bensId, author: ben.id, spans: [spanOf(`words ${number}`)] });
const theirRelation = (number: number, fields: Partial<Relation> = {}): Relation => relationOf(number, { setId: bensId, author: ben.id, from: idOf(0x10), to: idOf(0x11), ...fields });
const theirGroup = (number: number, fields: Partial<ClaimGroup> = {}): ClaimGroup => groupOf(number, { setId: bensId, author: ben.id, members: [idOf(0x10), idOf(0x11)], ...fields });

/** Ada's claims 1, 2 and 3 with a relation and a group, and Ben's layer with the same. */
function desk(): WorkspaceState {
  const state = emptyState();
  putRecord(state, 'set', idOf(0x5e), setOf(0x5e));
  putRecord(state, 'set', bensId, setOf(0x5f, { author: ben }));
  for (const number of [1, 2, 3]) putRecord(state, 'claim', idOf(number), claimOf(number, { spans: [spanOf(`Ada’s ${number}`)] }));
  for (const number of [0x10, 0x11]) putRecord(state, 'claim', idOf(number), bens(number));
  putRecord(state, 'relation', idOf(0x600), relationOf(0x600));
  putRecord(state, 'group', idOf(0x700), groupOf(0x700));
  putRecord(state, 'relation', idOf(0x610), theirRelation(0x610));
  putRecord(state, 'group', idOf(0x710), theirGroup(0x710));
  return state;
}

function file(fields: Partial<AnnotationSet>): AnnotationSet {
  return { ...setOf(0x5f, { name: 'Ben’s set', author: ben }), claims: [bens(0x10), bens(0x11)], relations: [], groups: [], sources: [], documents: [], ...fields };
}

describe('a set is refused, and the item named', () => {
  test.each<[name: string, fields: Partial<AnnotationSet>, says: RegExp]>([
    ['a relation with the id of one’s own', { relations: [theirRelation(0x600)] }, /relation “words 16” has the id of another/],
    ['a group with the id of one’s own', { groups: [theirGroup(0x700)] }, /group “They met\.” has the id of another/],
    ['a relation with the id of a claim here', { relations: [theirRelation(2)] }, /relation “words 16” has the id/],
    ['a group with the id of a relation here', { groups: [theirGroup(0x600)] }, /group “They met\.” has the id/],
    ['a relation with the id of a claim that comes with it', { relations: [theirRelation(0x11)] }, /relation “words 16” has the id/],
    ['a relation signed with one’s own name', { relations: [theirRelation(0x620, { author: ada.id })] }, /relation “words 16” is signed with your name.* by Ben/],
    ['a group signed with one’s own name', { groups: [theirGroup(0x720, { author: ada.id })] }, /group “They met\.” is signed with your name/],
    ['a relation to one’s own claim, said to be of another set', { relations: [theirRelation(0x620, { from: idOf(1), to: idOf(0x10), outside: [{ claimId: idOf(1), setId: idOf(0x99) }] })] }, /claim on “Ada’s 1” is one of another set/],
    ['a note without end', { relations: [theirRelation(0x620, { note: 'x'.repeat(sizeLimits.text + 1) })] }, /text of the relation “words 16”/],
    ['a statement without end', { groups: [theirGroup(0x720, { statement: 'x'.repeat(sizeLimits.text + 1) })] }, /text of the group “x{60}…”/],
    ['a group of more than anyone reads', { groups: [theirGroup(0x720, { members: Array.from({ length: sizeLimits.members + 1 }, (_, index) => idOf(0x10000 + index)) })] }, /has 10,001 claims/],
  ])('%s', (_name, fields, says) => expect(suspicionsOf(file(fields), desk(), ada.id).map(({ message }) => message).join('\n')).toMatch(says));

  test.each<[name: string, fields: Partial<AnnotationSet>]>([
    ['what is here of that set', { relations: [theirRelation(0x610)], groups: [theirGroup(0x710)] }],
    ['a relation to one’s own claim', { relations: [theirRelation(0x620, { from: idOf(1), to: idOf(0x10), outside: [{ claimId: idOf(1), setId: idOf(0x5e) }] })] }],
    ['a relation to a claim that is not here', { relations: [theirRelation(0x620, { to: idOf(0x99), outside: [{ claimId: idOf(0x99), setId: idOf(0x98) }] })] }],
  ])('but not for %s', (_name, fields) => expect(suspicionsOf(file(fields), desk(), ada.id)).toEqual([]));
});

function imported(set: AnnotationSet, asMine: boolean, state = desk()) {
  const plan = planLinks(set, state, asMine);
  applyOperations(state, { at: '2026-01-05T10:00:00.000Z', operations: plan.operations });
  return { plan, state, relations: [...state.relations.keys()].sort(), groups: [...state.groups.values()].map(({ id, members }) => [id, members]).sort() };
}

describe('a newer file of a layer', () => {
  it('adds, changes and removes the layer’s, and leaves one’s own', () => {
    const set = file({ relations: [theirRelation(0x611, { type: 'restates' })], groups: [theirGroup(0x710, { statement: 'Otherwise.' }), theirGroup(0x711, { members: [idOf(0x11)] })] });
    const { plan, state, relations } = imported(set, false);
    expect(plan.relations).toEqual({ added: 1, changed: 0, removed: 1 });
    expect(plan.groups).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(relations).toEqual([idOf(0x600), idOf(0x611)]);
    expect(state.groups.get(idOf(0x700))).toEqual(groupOf(0x700));
    expect(state.groups.get(idOf(0x710))?.statement).toBe('Otherwise.');
  });

  it('that says the same does nothing', () => {
    expect(planLinks(file({ relations: [theirRelation(0x610)], groups: [theirGroup(0x710)] }), desk(), false).operations).toEqual([]);
  });
});

describe('a file of one’s own work', () => {
  const mine = (fields: Partial<AnnotationSet>): AnnotationSet => ({ ...file(fields), ...setOf(0x5e), claims: [1, 2, 3].map((number) => claimOf(number)) });

  it('takes nothing away', () => expect(imported(mine({}), true).relations).toEqual([idOf(0x600), idOf(0x610)]));

  it('does not say twice what was said on both machines', () => {
    expect(imported(mine({ relations: [relationOf(0x601), relationOf(0x602, { type: 'restates' })] }), true).relations).toEqual([idOf(0x600), idOf(0x602), idOf(0x610)]);
  });

  it('moves a claim into the group that the file has for it: it is in one', () => {
    const { groups } = imported(mine({ groups: [groupOf(0x701, { members: [idOf(2), idOf(3)] })] }), true);
    expect(groups).toEqual([[idOf(0x700), [idOf(1)]], [idOf(0x701), [idOf(2), idOf(3)]], [idOf(0x710), [idOf(0x10), idOf(0x11)]]]);
  });

  it('takes a group away that nothing is left in', () => {
    const { groups } = imported(mine({ groups: [groupOf(0x701, { members: [idOf(1), idOf(2)] })] }), true);
    expect(groups.map(([id]) => id)).toEqual([idOf(0x701), idOf(0x710)]);
  });
});

describe('removing a layer', () => {
  it('takes its relations and groups, and leaves one’s own of its claims', () => {
    const state = desk();
    const about = relationOf(0x601, { type: 'restates', from: idOf(1), to: idOf(0x10), outside: [{ claimId: idOf(0x10), setId: bensId }] });
    applyOperations(state, { at: about.created, operations: createRecord('relation', about) });
    applyOperations(state, { at: about.created, operations: removeLayer(state, bensId) });
    expect([...state.relations.keys()].sort()).toEqual([idOf(0x600), idOf(0x601)]);
    expect([...state.groups.keys()]).toEqual([idOf(0x700)]);
  });
});
