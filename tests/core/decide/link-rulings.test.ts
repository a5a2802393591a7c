/** Decisions about relations and groups, on record: taken, rejected with a reason, decided again; and what their authors learn. */
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
import { DecisionDraft, newDecidedSet, noReason, rulingsOn, type Reason } from '../../../src-common/core/decide/decision-draft.ts';
import { linkFates } from '../../../src-common/core/decide/link-fate.ts';
import { ruleOnLinks, rulingsOnLinks, takeBackLink } from '../../../src-common/core/decide/link-rulings.ts';
import type { RuledLink, Ruling } from '../../../src-common/core/claims/ruling.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, documentOf, idOf, setOf } from '../../support/sample-records.ts';

const now = '2026-02-01T10:00:00.000Z';
const cleo: Analyst = { id: idOf(0xa2), name: 'Cleo', colour: '#336633' };
const adasSet = setOf(0x51);
const beasSet = setOf(0x52, { name: 'Bea’s', author: { id: idOf(0xa1), name: 'Bea', colour: '#993333' } });
const adas = [1, 2, 3].map((number) => claimOf(number, { setId: adasSet.id, author: adasSet.author.id })) as [Claim, Claim, Claim];
const beas = [1, 2, 3].map((number) => claimOf(0x10 + number, { setId: beasSet.id, author: beasSet.author.id })) as [Claim, Claim, Claim];

let state: WorkspaceState;
let set: SetRecord;
const apply = (operations: readonly Operation[]): void => void applyOperations(state, { at: now, operations });
beforeEach(() => {
  state = emptyState();
  set = newDecidedSet('Round 1', cleo, [adasSet, beasSet], now);
  apply([...[adasSet, beasSet, set].flatMap((one) => createRecord('set', one)), ...createRecord('document', documentOf(1)), ...[...adas, ...beas].flatMap((one) => createRecord('claim', one))]);
  apply(relate(state, { type: 'contradicts', from: adas[0], to: adas[1], independent: true }, { setId: adasSet.id, author: adasSet.author.id, now }).operations);
  apply(relate(state, { type: 'responds-to', from: beas[0], to: beas[1] }, { setId: beasSet.id, author: beasSet.author.id, now }).operations);
  apply(createGroup(state, [...adas], 'It is so.', { setId: adasSet.id, author: adasSet.author.id, now }).operations);
  const draft = new DecisionDraft(state, set, cleo, now);
  for (const place of [0, 1, 2]) draft.take([adas[place] as Claim, beas[place] as Claim], adas[place] as Claim);
  apply(draft.operations);
});

const relationOf = ({ id }: SetRecord) => [...state.relations.values()].find(({ setId }) => setId === id)!;
const groupOf = ({ id }: SetRecord) => [...state.groups.values()].find(({ setId }) => setId === id)!;
const ruled = (kind: RuledLink['kind'], { id }: { id: RuledLink['id'] }, { id: setId, author }: SetRecord): RuledLink => ({ kind, id, setId, author: { id: author.id, name: author.name } });
function rule(links: RuledLink[], linkId: string | null, reason: Reason = noReason): void {
  apply(ruleOnLinks(state, { setId: set.id, documentId: adas[0].documentId, links, linkId: linkId as RuledLink['id'] | null, by: cleo, now, ...reason }));
}
/** Into the decided set, and the ruling that says so. */
function take(kind: RuledLink['kind'], from: SetRecord): void {
  const draft = new LinkDraft(state, (id) => state.claims.get(rulingsOn(state.rulings.values(), set.id).get(id)?.claimId ?? '') ?? null, { setId: set.id, author: cleo.id, now });
  const made = kind === 'relation' ? draft.takeRelation(relationOf(from)) : draft.takeGroup(groupOf(from));
  apply(draft.operations);
  rule([ruled(kind, kind === 'relation' ? relationOf(from) : groupOf(from), from)], made);
}
const linkRulings = (): Ruling[] => [...state.rulings.values()].filter(({ links }) => links);
const because: Reason = { reasonTerm: 'not-a-claim', reason: ' They speak of two events. ' };
const fateOf = ({ author }: SetRecord) => linkFates(state, author.id).map(({ of, kind, differences, ruling }) => ({ of, kind, differences, reason: ruling.reason }));

describe('a ruling on a relation or group', () => {
  it('is a sound record, about no claim', () => {
    rule([ruled('relation', relationOf(adasSet), adasSet)], null, because);
    const [ruling] = linkRulings();
    expect(problemOfRecord('ruling', ruling)).toBeNull();
    expect(ruling).toMatchObject({ outcome: 'rejected', on: [], claimId: null, reason: 'They speak of two events.', reasonTerm: 'not-a-claim' });
    expect(ruling).not.toHaveProperty('linkId');
    // What was decided about the passages stays decided.
    expect([...rulingsOn(state.rulings.values(), set.id).keys()]).toHaveLength(6);
  });

  it.each([['neither', { on: [], links: undefined }], ['both', {}]])('is no record about %s', (what, spoil) => {
    rule([ruled('relation', relationOf(adasSet), adasSet)], null);
    const [ruling] = linkRulings() as [Ruling];
    const { links, ...rest } = ruling;
    const spoilt = what === 'neither' ? { ...rest, ...spoil } : { ...ruling, links, on: [...state.rulings.values()].find(({ on }) => on.length > 0)?.on };
    expect(problemOfRecord('ruling', JSON.parse(JSON.stringify(spoilt)) as object)).not.toBeNull();
  });

  it('rejecting what was taken takes it out of the decided set, and one ruling is left', () => {
    take('relation', adasSet);
    expect([relationOf(set).type, rulingsOnLinks(state.rulings.values(), set.id).get(relationOf(adasSet).id)?.linkId]).toEqual(['contradicts', relationOf(set).id]);
    rule([ruled('relation', relationOf(adasSet), adasSet)], null, because);
    expect([relationOf(set), linkRulings().length, linkRulings()[0]?.outcome]).toEqual([undefined, 1, 'rejected']);
  });

  it('taking what was rejected puts it in, and the rejection goes', () => {
    rule([ruled('group', groupOf(adasSet), adasSet)], null, because);
    take('group', adasSet);
    expect([groupOf(set).members.length, linkRulings().map(({ outcome }) => outcome)]).toEqual([3, ['taken']]);
  });

  it('taken back, nothing is decided and nothing is in the set', () => {
    take('group', adasSet);
    apply(takeBackLink(state, linkRulings()[0]!));
    expect([groupOf(set), linkRulings()]).toEqual([undefined, []]);
  });

  it('says the same when it is taken again: the decided one stays', () => {
    take('relation', adasSet);
    const { id } = relationOf(set);
    take('relation', adasSet);
    expect([relationOf(set).id, linkRulings().length]).toEqual([id, 1]);
  });
});

describe('what became of one’s relations and groups', () => {
  it('is nothing before anything was decided', () => {
    expect([fateOf(adasSet), fateOf(beasSet)]).toEqual([[], []]);
  });

  it('is rejected, with the reason', () => {
    rule([ruled('relation', relationOf(adasSet), adasSet)], null, because);
    expect(fateOf(adasSet)).toEqual([{ of: 'relation', kind: 'rejected', differences: [], reason: 'They speak of two events.' }]);
  });

  it('is taken; and who said something else of the same passages reads what holds instead', () => {
    take('relation', adasSet);
    take('group', adasSet);
    apply([{ type: 'ruling', id: linkRulings()[0]!.id, field: 'reason', before: '', after: 'It denies, and does not answer.' }]);
    expect(fateOf(adasSet).map(({ of, kind }) => [of, kind])).toEqual([['relation', 'taken'], ['group', 'taken']]);
    expect(fateOf(beasSet)).toEqual([{ of: 'relation', kind: 'changed', differences: ['type', 'independent'], reason: 'It denies, and does not answer.' }]);
  });

  it('is changed where the decided one says otherwise since', () => {
    take('relation', adasSet);
    apply([{ type: 'relation', id: relationOf(set).id, field: 'independent', before: true, after: false }]);
    expect(fateOf(adasSet)).toMatchObject([{ kind: 'changed', differences: ['independent'] }]);
  });

  it('is gone where the decided one was deleted since', () => {
    take('group', adasSet);
    state.groups.delete(groupOf(set).id);
    expect(fateOf(adasSet)).toMatchObject([{ of: 'group', kind: 'gone' }]);
  });

  it('is not told of the decided set itself, nor to the decider', () => {
    take('relation', adasSet);
    expect(linkFates(state, cleo.id)).toEqual([]);
  });
});
