import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { setField } from '../../../src-common/core/claims/edits.ts';
import { addToGroup, createGroup } from '../../../src-common/core/claims/group-edits.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { groupBy, relationsOf } from '../../../src-common/core/claims/link-index.ts';
import { changeRelation, relate, removeRelation, setIndependent, type NewRelation } from '../../../src-common/core/claims/relate.ts';
import { relationTypes, sideOf, type Relation, type RelationType } from '../../../src-common/core/claims/relation.ts';
import { removeClaims } from '../../../src-common/core/claims/remove-claim.ts';
import { linksOfSet } from '../../../src-common/core/claims/set-links.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, idOf, relationOf } from '../../support/sample-records.ts';

const making = { setId: idOf(0x5e), author: idOf(0xa0), now: '2026-01-01T10:00:00.000Z' };
const bea = { setId: idOf(0x5f), author: idOf(0xa1), now: making.now };
const claims = [1, 2, 3].map((number) => claimOf(number));
const [one, two, three] = claims as [typeof claims[0] & object, typeof claims[0] & object, typeof claims[0] & object];
const beas = claimOf(9, { setId: bea.setId, author: bea.author });

function desk(): WorkspaceState {
  const state = emptyState();
  for (const claim of [...claims, beas]) putRecord(state, 'claim', claim.id, claim);
  return state;
}

function apply(state: WorkspaceState, operations: Operation[], at = making.now): void {
  applyOperations(state, { at, operations });
}

function related(state: WorkspaceState, wanted: NewRelation, by = making): Relation {
  const { relation, operations } = relate(state, wanted, by);
  apply(state, operations);
  return state.relations.get(relation.id) as Relation;
}

/** Which ends of which type are there: `1 contradicts 2`. */
function said(state: WorkspaceState): string[] {
  const number = (id: string): number => Number.parseInt(id.slice(-2), 16);
  return [...state.relations.values()].map(({ from, type, to }) => `${number(from)} ${type} ${number(to)}`).sort();
}

describe('relating two claims', () => {
  test.each<[type: RelationType, backwards: string, both: number]>([
    ['corroborates', '1 corroborates 2', 1], ['contradicts', '1 contradicts 2', 1], ['restates', '2 restates 1', 2], ['responds-to', '2 responds-to 1', 2],
  ])('%s: a symmetric one is stored once, whichever way it is made; a directed one keeps its direction', (type, backwards, both) => {
    const state = desk();
    related(state, { type, from: two, to: one });
    expect(said(state)).toEqual([backwards]);
    related(state, { type, from: one, to: two });
    expect(state.relations.size).toBe(both);
  });

  it('again makes nothing and gives back what is there, also after it was judged', () => {
    const state = desk();
    const first = related(state, { type: 'contradicts', from: one, to: two, note: 'flatly' });
    apply(state, setIndependent(first, true));
    expect(relate(state, { type: 'contradicts', from: two, to: one }, making)).toEqual({ relation: { ...first, independent: true, modified: making.now }, operations: [] });
  });

  it('by two analysts makes two relations', () => {
    const state = desk();
    related(state, { type: 'contradicts', from: one, to: two });
    related(state, { type: 'contradicts', from: one, to: two }, bea);
    expect(state.relations.size).toBe(2);
  });

  it('names an end that lies in another set', () => {
    expect(related(desk(), { type: 'restates', from: one, to: beas }).outside).toEqual([{ claimId: beas.id, setId: bea.setId }]);
    expect(related(desk(), { type: 'restates', from: one, to: two })).not.toHaveProperty('outside');
  });

  test.each<[name: string, wanted: NewRelation]>([
    ['a claim and itself', { type: 'contradicts', from: one, to: one }],
    ['a highlight', { type: 'contradicts', from: one, to: claimOf(5, { kind: 'highlight' }) }],
    ['something with a highlight', { type: 'restates', from: claimOf(5, { kind: 'highlight' }), to: one }],
  ])('refuses %s', (_name, wanted) => expect(() => relate(desk(), wanted, making)).toThrow(RangeError));
});

describe('changing a relation', () => {
  test.each<[name: string, from: RelationType, change: Parameters<typeof changeRelation>[2], is: string]>([
    ['another directed type', 'restates', { type: 'responds-to' }, '2 responds-to 1'],
    ['turned round', 'restates', { isTurned: true }, '1 restates 2'],
    ['to a symmetric type', 'restates', { type: 'contradicts' }, '1 contradicts 2'],
    ['from a symmetric one, the lower id first', 'contradicts', { type: 'restates' }, '1 restates 2'],
    ['from a symmetric one, the other way round', 'contradicts', { type: 'restates', isTurned: true }, '2 restates 1'],
    ['a symmetric one turned round is what it was', 'contradicts', { isTurned: true }, '1 contradicts 2'],
  ])('%s', (_name, type, change, is) => {
    const state = desk();
    const relation = related(state, { type, from: two, to: one, independent: false, note: 'so' });
    apply(state, changeRelation(state, relation, change, '2026-01-03T10:00:00.000Z'));
    expect(said(state)).toEqual([is]);
    expect(state.relations.get(relation.id)).toMatchObject({ id: relation.id, independent: false, note: 'so', created: relation.created });
  });

  it('into what was said before leaves one of the two', () => {
    const state = desk();
    related(state, { type: 'contradicts', from: one, to: two });
    const other = related(state, { type: 'restates', from: one, to: two });
    apply(state, changeRelation(state, other, { type: 'contradicts' }, making.now));
    expect(said(state)).toEqual(['1 contradicts 2']);
  });

  it('says when it was changed last, and undo puts it back', () => {
    const state = desk();
    const relation = related(state, { type: 'restates', from: one, to: two });
    const operations = setIndependent(relation, true);
    apply(state, operations, '2026-01-05T10:00:00.000Z');
    expect(state.relations.get(relation.id)).toMatchObject({ independent: true, modified: '2026-01-05T10:00:00.000Z' });
    apply(state, invert({ operations }, state).operations, '2026-01-06T10:00:00.000Z');
    expect(state.relations.get(relation.id)?.independent).toBeNull();
  });

  it('and undoing the making takes it away, although it was touched and put back', () => {
    const state = desk();
    const { relation, operations } = relate(state, { type: 'restates', from: one, to: two }, making);
    apply(state, operations);
    apply(state, setIndependent(relation, true), '2026-01-05T10:00:00.000Z');
    apply(state, setIndependent({ ...relation, independent: true }, null), '2026-01-06T10:00:00.000Z');
    expect(invert({ operations }, state).conflicts).toEqual([]);
  });
});

describe('a relation as a record', () => {
  test.each<[name: string, relation: Relation, problem: RegExp | null]>([
    ['as it is made', relationOf(0x600), null],
    ['directed, the higher id first', relationOf(0x600, { type: 'restates', from: idOf(2), to: idOf(1) }), null],
    ['of a claim to itself', relationOf(0x600, { to: idOf(1) }), /to itself/],
    ['symmetric, the higher id first', relationOf(0x600, { from: idOf(2), to: idOf(1) }), /order/],
    ['of an unknown type', relationOf(0x600, { type: 'implies' as RelationType }), /type/],
  ])('%s', (_name, relation, problem) => {
    if (problem) expect(problemOfRecord('relation', relation)).toMatch(problem);
    else expect(problemOfRecord('relation', relation)).toBeNull();
  });

  it('is found from both its claims, and seen from each', () => {
    const state = desk();
    for (const type of relationTypes) related(state, { type, from: one, to: two });
    expect(relationsOf(state, one.id).map((relation) => sideOf(relation, one.id))).toEqual([...relationTypes]);
    expect(relationsOf(state, two.id).map((relation) => sideOf(relation, two.id))).toEqual(['corroborates', 'contradicts', 'restated-by', 'responded-to-by']);
    for (const relation of relationsOf(state, one.id)) apply(state, removeRelation(relation));
    expect(state.relationIdsByClaim.size).toBe(0);
  });
});

describe('deleting a claim', () => {
  function grown(): WorkspaceState {
    const state = desk();
    related(state, { type: 'contradicts', from: one, to: two });
    related(state, { type: 'restates', from: three, to: one });
    related(state, { type: 'restates', from: two, to: three });
    related(state, { type: 'responds-to', from: beas, to: one }, bea);
    apply(state, createGroup(state, [one, two], 'It is so.', making).operations);
    return state;
  }

  it('deletes one’s own relations of it, takes it out of one’s own group, and leaves what others say', () => {
    const state = grown();
    apply(state, removeClaims(state, [one]));
    expect(said(state)).toEqual(['2 restates 3', '9 responds-to 1']);
    expect(groupBy(state, two.id, making.author)?.members).toEqual([two.id]);
  });

  it('one undo brings all back', () => {
    const state = grown();
    const before = structuredClone({ relations: state.relations, members: groupBy(state, one.id, making.author)?.members, claims: state.claims });
    const operations = removeClaims(state, [one, two]);
    apply(state, operations);
    expect(state.groups.size).toBe(0);
    const inverse = invert({ operations }, state);
    expect(inverse.conflicts).toEqual([]);
    apply(state, inverse.operations);
    expect({ relations: state.relations, members: groupBy(state, one.id, making.author)?.members, claims: state.claims }).toEqual(before);
  });
});

describe('what goes with a set', () => {
  it('is what belongs to it; an end of another set may be gone, one of its own may not', () => {
    const state = desk();
    related(state, { type: 'restates', from: one, to: beas });
    related(state, { type: 'contradicts', from: one, to: two });
    related(state, { type: 'responds-to', from: beas, to: one }, bea);
    const { group, operations } = createGroup(state, [two, beas], 'It is so.', making);
    apply(state, operations);
    apply(state, addToGroup(state, group, [three]));
    // Gone without what hangs on them, as where two replicas meet.
    for (const id of [two.id, beas.id]) putRecord(state, 'claim', id, undefined);
    const { relations, groups } = linksOfSet(state, making.setId, [one, three]);
    expect(relations.map(({ type }) => type)).toEqual(['restates']);
    expect(groups.map(({ members }) => members)).toEqual([[beas.id, three.id]]);
    expect(linksOfSet(state, bea.setId, [beas]).relations.map(({ type }) => type)).toEqual(['responds-to']);
  });

  it('keeps up with a note', () => {
    const state = desk();
    const relation = related(state, { type: 'restates', from: one, to: two });
    apply(state, setField('relation', relation, 'note', 'word for word'));
    expect(linksOfSet(state, making.setId, claims).relations[0]?.note).toBe('word for word');
  });
});
