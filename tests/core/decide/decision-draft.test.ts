/** Decisions about the claims of Ada and Bea, made by Cleo, as Changes: what they make, say and take back. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Analyst, SetRecord } from '../../../src-common/core/claims/annotation-set.ts';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation, RecordType } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { DecisionDraft, decideFrom, giveReason, newDecidedSet, rulingsOn, takeBack } from '../../../src-common/core/decide/decision-draft.ts';
import { fateOf } from '../../../src-common/core/decide/fate.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const now = '2026-02-01T10:00:00.000Z';
const cleo: Analyst = { id: idOf(0xa2), name: 'Cleo', colour: '#336633' };
const adasSet = setOf(0x51);
const beasSet = setOf(0x52, { name: 'Bea’s', author: { id: idOf(0xa1), name: 'Bea', colour: '#993333' } });
const unn = sourceOf(0x21, { name: 'UNN', setId: adasSet.id });
const agency = sourceOf(0x22, { name: 'Ukrainian State News Agency', setId: beasSet.id });
const adas = claimOf(1, { setId: adasSet.id, statement: 'They met.', signals: ['asserted'], attribution: [linkOf(0x31, [], { sourceId: unn.id })], spans: [spanOf('The two presidents met', 10)] });
const beas = claimOf(2, {
  setId: beasSet.id, author: idOf(0xa1), statement: 'Two presidents met.', signals: ['disputed'], note: 'From the dateline.',
  attribution: [linkOf(0x32, [], { sourceId: agency.id })], spans: [spanOf('presidents met today', 18)], tags: ['summit'],
});

let state: WorkspaceState;
let set: SetRecord;
beforeEach(() => {
  state = emptyState();
  set = newDecidedSet('Round 1', cleo, [adasSet, beasSet], now);
  apply([...[adasSet, beasSet, set].flatMap((one) => createRecord('set', one)), ...[unn, agency].flatMap((one) => createRecord('source', one)), ...[adas, beas].flatMap((one) => createRecord('claim', one))]);
});

function apply(operations: readonly Operation[]): void {
  applyOperations(state, { at: now, operations });
}
const draft = (): DecisionDraft => new DecisionDraft(state, set, cleo, now);
const decided = (): Claim[] => [...state.claims.values()].filter(({ setId }) => setId === set.id);
const only = <T>(list: Iterable<T>): T => {
  const [first, ...others] = [...list];
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('nothing there');
  return first;
};

describe('a claim that is taken', () => {
  it('says what the taken one says, is the decider’s, and names where it is from', () => {
    const made = draft();
    made.take([adas, beas], beas, { reasonTerm: 'wrong-source', reason: ' See the dateline. ' });
    apply(made.operations);
    const claim = only(decided());
    expect(claim).toMatchObject({ statement: 'Two presidents met.', author: cleo.id, signals: ['disputed'], revision: 1 });
    expect(claim.derivedFrom).toMatchObject([{ claimId: beas.id, setId: beasSet.id, author: { name: 'Bea' } }]);
    expect(only(state.rulings.values())).toMatchObject({
      setId: set.id, outcome: 'taken', claimId: claim.id, reasonTerm: 'wrong-source', reason: 'See the dateline.', by: cleo,
      on: [{ claimId: adas.id, setId: adasSet.id, revision: 1, author: { name: 'Ada' } }, { claimId: beas.id }],
    });
  });

  it('speaks of sources of one’s own only, each copied once for many decisions', () => {
    const again = claimOf(3, { ...beas, id: idOf(3) });
    apply(createRecord('claim', again));
    const made = draft();
    made.take([beas], beas);
    made.take([again], again);
    apply(made.operations);
    const named = decided().map(({ attribution }) => state.sources.get(attribution[0]?.sourceId ?? '')?.setId);
    expect(named).toEqual([undefined, undefined]);
    expect([...state.sources.values()].filter(({ name }) => name === agency.name).length).toBe(2);
  });

  it('leaves the claims that it is from as they are', () => {
    const made = draft();
    made.take([adas, beas], beas);
    apply(made.operations);
    expect([state.claims.get(adas.id), state.claims.get(beas.id)]).toEqual([adas, beas]);
  });
});

describe('claims that are merged', () => {
  it('are one: what the first says, filled from the others, passages and signals of all', () => {
    const made = draft();
    made.merge([adas, beas], adas);
    apply(made.operations);
    expect(only(decided())).toMatchObject({
      statement: 'They met.', note: 'From the dateline.', signals: ['disputed', 'asserted'], tags: ['summit'], revision: 1,
      spans: [{ start: 10, end: 38 }], derivedFrom: [{ claimId: adas.id }, { claimId: beas.id }],
    });
  });

  it('never speak of a colleague’s source, whichever came first', () => {
    const made = draft();
    made.merge([adas, beas], claimOf(1, { ...adas, attribution: [] }));
    apply(made.operations);
    expect(only(decided()).attribution.map(({ sourceId }) => state.sources.get(sourceId)?.setId)).toEqual([undefined]);
  });
});

it('a claim written anew is empty, on all the words of the others', () => {
  const made = draft();
  made.write([adas, beas]);
  apply(made.operations);
  expect(only(decided())).toMatchObject({ statement: '', attribution: [], spans: [{ start: 10, end: 38 }], derivedFrom: [{ claimId: adas.id }, { claimId: beas.id }] });
  expect(only(state.rulings.values()).outcome).toBe('written');
});

it('a rejection makes no claim and stays on record', () => {
  const made = draft();
  made.reject([adas, beas], { reasonTerm: 'not-a-claim', reason: '' });
  apply(made.operations);
  expect(decided()).toEqual([]);
  expect(only(state.rulings.values())).toMatchObject({ outcome: 'rejected', claimId: null, reasonTerm: 'not-a-claim' });
});

describe('deciding again', () => {
  it('puts the new decision in the place of the old one', () => {
    const first = draft();
    first.take([adas, beas], adas);
    apply(first.operations);
    const second = draft();
    second.reject([beas, adas], { reasonTerm: null, reason: 'Not in the text.' });
    apply(second.operations);
    expect(decided()).toEqual([]);
    expect(only(state.rulings.values()).outcome).toBe('rejected');
  });

  it('of a claim that stood alone, together with another, takes both old decisions away', () => {
    for (const claim of [adas, beas]) {
      const one = draft();
      one.take([claim], claim);
      apply(one.operations);
    }
    const both = draft();
    both.take([adas, beas], adas);
    apply(both.operations);
    expect(decided().length).toBe(1);
    expect(rulingsOn(state.rulings.values(), set.id).get(beas.id)?.claimId).toBe(only(decided()).id);
  });

  it('can be left: the claims are undecided then', () => {
    const made = draft();
    made.take([adas], adas);
    apply(made.operations);
    apply(takeBack(state, only(state.rulings.values())));
    expect([decided(), [...state.rulings.values()]]).toEqual([[], []]);
  });
});

describe('the why', () => {
  it('can follow the decision, and no change is made for the same one', () => {
    const made = draft();
    made.take([adas], adas);
    apply(made.operations);
    apply(giveReason(only(state.rulings.values()), { reasonTerm: 'unclear', reason: 'Said twice.' }));
    const ruling = only(state.rulings.values());
    expect(ruling).toMatchObject({ reasonTerm: 'unclear', reason: 'Said twice.' });
    expect(giveReason(ruling, { reasonTerm: 'unclear', reason: ' Said twice. ' })).toEqual([]);
  });
});

it('every record that is made has its stored shape', () => {
  const made = draft();
  made.merge([adas, beas], adas);
  made.reject([beas], { reasonTerm: null, reason: 'No.' });
  const whole = made.operations.filter(({ field, after }) => field === '' && after !== null);
  expect(whole.map(({ type, after }) => problemOfRecord(type as RecordType, after))).toEqual(whole.map(() => null));
  expect(problemOfRecord('set', set)).toBeNull();
});

it('a set that joins later is named once', () => {
  const third = setOf(0x53);
  expect(decideFrom(set, [adasSet, beasSet])).toEqual([]);
  apply(decideFrom(set, [adasSet, third]));
  expect(state.sets.get(set.id)?.decidedFrom?.map(({ setId }) => setId)).toEqual([adasSet.id, beasSet.id, third.id]);
});

describe('what became of a claim', () => {
  const context = () => ({ codebook: builtInCodebook, documents: new Map(), today: '2026-01-01', sources: state.sources, ...meaningsOf(state.sources, state.aliases.values()) });
  const fate = (claim: Claim) => {
    const ruling = only(state.rulings.values());
    const { kind, fields } = fateOf(claim, ruling, state.claims.get(ruling.claimId ?? '') ?? null, context());
    return [kind, fields];
  };

  it('taken, although it went over to sources of one’s own; changed, in the fields that differ, for the other', () => {
    const made = draft();
    made.take([adas, beas], adas);
    apply(made.operations);
    expect(fate(adas)).toEqual(['taken', []]);
    expect(fate(beas)).toEqual(['changed', ['passage', 'statement', 'chain', 'status', 'signals', 'tags', 'note']]);
  });

  it('rejected; or gone with a decided claim that was deleted', () => {
    const made = draft();
    made.reject([adas, beas], { reasonTerm: null, reason: 'No.' });
    apply(made.operations);
    expect(fate(adas)[0]).toBe('rejected');
    const again = draft();
    const claim = again.take([adas, beas], adas);
    apply(again.operations);
    state.claims.delete(claim.id);
    expect(fate(adas)[0]).toBe('gone');
  });

  it('says where the author edited it since', () => {
    const made = draft();
    made.take([adas], adas);
    apply(made.operations);
    const ruling = only(state.rulings.values());
    expect([adas, { ...adas, revision: 2 }].map((claim) => fateOf(claim, ruling, null, context()).isEdited)).toEqual([false, true]);
  });
});
