/** Relations and groups of Ada and Bea in the set that Cleo decides: taken once both passages are decided, and following when they are decided again. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Analyst, SetRecord } from '../../../src-common/core/claims/annotation-set.ts';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import { createGroup } from '../../../src-common/core/claims/group-edits.ts';
import { relate } from '../../../src-common/core/claims/relate.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { LinkDraft } from '../../../src-common/core/decide/decide-links.ts';
import { DecisionDraft, newDecidedSet, rulingsOn, takeBack } from '../../../src-common/core/decide/decision-draft.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, idOf, setOf } from '../../support/sample-records.ts';

const now = '2026-02-01T10:00:00.000Z';
const cleo: Analyst = { id: idOf(0xa2), name: 'Cleo', colour: '#336633' };
const adasSet = setOf(0x51);
const beasSet = setOf(0x52, { name: 'Bea’s', author: { id: idOf(0xa1), name: 'Bea', colour: '#993333' } });
/** Three passages that each of them has. */
const adas = [1, 2, 3].map((number) => claimOf(number, { setId: adasSet.id, statement: `Ada ${number}` })) as [Claim, Claim, Claim];
const beas = [1, 2, 3].map((number) => claimOf(0x10 + number, { setId: beasSet.id, author: idOf(0xa1), statement: `Bea ${number}` })) as [Claim, Claim, Claim];
const byAda = { setId: adasSet.id, author: adasSet.author.id, now };

let state: WorkspaceState;
let set: SetRecord;
const apply = (operations: readonly Operation[]): void => void applyOperations(state, { at: now, operations });
beforeEach(() => {
  state = emptyState();
  set = newDecidedSet('Round 1', cleo, [adasSet, beasSet], now);
  apply([...[adasSet, beasSet, set].flatMap((one) => createRecord('set', one)), ...[...adas, ...beas].flatMap((one) => createRecord('claim', one))]);
  apply(relate(state, { type: 'restates', from: adas[0], to: adas[1], independent: false, note: 'Word for word.' }, byAda).operations);
  apply(createGroup(state, [...adas], 'It is so.', byAda).operations);
});

const at = (place: number): [Claim, Claim] => [adas[place] as Claim, beas[place] as Claim];
function decide(run: (draft: DecisionDraft) => unknown): void {
  const draft = new DecisionDraft(state, set, cleo, now);
  run(draft);
  apply(draft.operations);
}
const takeOf = (place: number, who: 0 | 1) => decide((draft) => draft.take(at(place), at(place)[who]));
const decidedOf = (claimId: string): Claim | null => state.claims.get(rulingsOn(state.rulings.values(), set.id).get(claimId)?.claimId ?? '') ?? null;
function takeLinks(run: (draft: LinkDraft) => void): void {
  const draft = new LinkDraft(state, decidedOf, { setId: set.id, author: cleo.id, now });
  run(draft);
  apply(draft.operations);
}
const relation = () => [...state.relations.values()].find(({ setId }) => setId === adasSet.id)!;
const group = () => [...state.groups.values()].find(({ setId }) => setId === adasSet.id)!;
/** What Cleo's set says together, by the statements of its claims. */
function said(): string[] {
  const words = (id: string) => state.claims.get(id)?.statement ?? 'nowhere';
  return [
    ...[...state.relations.values()].filter(({ setId }) => setId === set.id).map(({ type, from, to, note }) => `${words(from)} ${type} ${words(to)}: ${note}`),
    ...[...state.groups.values()].filter(({ setId }) => setId === set.id).map(({ statement, members }) => `${statement} ${members.map(words).join(', ')}`),
  ];
}

describe('a relation', () => {
  it('is taken between the decided claims, whosever they are, as a record of the decided set', () => {
    takeOf(0, 1);
    takeOf(1, 0);
    takeLinks((draft) => expect(draft.takeRelation(relation())).not.toBeNull());
    expect(said()).toEqual(['Bea 1 restates Ada 2: Word for word.']);
    const taken = [...state.relations.values()].find(({ setId }) => setId === set.id);
    expect(taken).toMatchObject({ author: cleo.id, independent: false });
    expect(problemOfRecord('relation', taken)).toBeNull();
    expect(taken).not.toHaveProperty('outside');
  });

  it.each<[name: string, other: () => void]>([
    ['is undecided', () => undefined],
    ['was rejected', () => decide((draft) => draft.reject(at(1), { reasonTerm: null, reason: 'No.' }))],
  ])('waits while one end %s', (_name, other) => {
    takeOf(0, 0);
    other();
    takeLinks((draft) => expect(draft.takeRelation(relation())).toBeNull());
    expect(said()).toEqual([]);
  });

  it('taken twice is there once', () => {
    takeOf(0, 0);
    takeOf(1, 0);
    takeLinks((draft) => { draft.takeRelation(relation()); draft.takeRelation(relation()); });
    takeLinks((draft) => draft.takeRelation(relation()));
    expect(said()).toHaveLength(1);
  });

  it('follows when its passage is decided again, and leaves what Ada said alone', () => {
    takeOf(0, 0);
    takeOf(1, 0);
    takeLinks((draft) => draft.takeRelation(relation()));
    const theirs = relation();
    takeOf(0, 1);
    expect(said()).toEqual(['Bea 1 restates Ada 2: Word for word.']);
    expect(relation()).toBe(theirs);
  });

  it.each<[name: string, away: () => void]>([
    ['undecided', () => apply(takeBack(state, rulingsOn(state.rulings.values(), set.id).get(adas[0].id)!))],
    ['rejected after all', () => decide((draft) => draft.reject(at(0), { reasonTerm: null, reason: 'No.' }))],
  ])('goes when its passage is %s: nothing of the set speaks of a claim that is nowhere', (_name, away) => {
    takeOf(0, 0);
    takeOf(1, 0);
    takeLinks((draft) => draft.takeRelation(relation()));
    away();
    expect(said()).toEqual([]);
  });
});

describe('a group', () => {
  it('gathers those of its claims that are decided, and the next one comes in later', () => {
    takeOf(0, 0);
    takeOf(1, 1);
    takeLinks((draft) => expect(draft.takeGroup(group())).not.toBeNull());
    expect(said()).toEqual(['It is so. Ada 1, Bea 2']);
    takeOf(2, 0);
    takeLinks((draft) => draft.takeGroup(group()));
    expect(said()).toEqual(['It is so. Ada 1, Bea 2, Ada 3']);
  });

  it('keeps its places when several of its passages are decided again at once', () => {
    for (const place of [0, 1, 2]) takeOf(place, 0);
    takeLinks((draft) => draft.takeGroup(group()));
    decide((draft) => { draft.take(at(0), beas[0]); draft.reject(at(1), { reasonTerm: null, reason: 'No.' }); draft.take(at(2), beas[2]); });
    expect(said()).toEqual(['It is so. Bea 1, Bea 3']);
  });

  it('of which nothing is decided, is not taken', () => {
    takeLinks((draft) => expect(draft.takeGroup(group())).toBeNull());
    expect(said()).toEqual([]);
  });
});
