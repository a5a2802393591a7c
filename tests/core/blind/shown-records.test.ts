/** What a blind review hides from Ada of Bea's work, record by record; and that nothing else is hidden. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hiddenCounts } from '../../../src-common/core/blind/hidden-counts.ts';
import { ShownRecords } from '../../../src-common/core/blind/shown-records.ts';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation, RecordType } from '../../../src-common/core/claims/change.ts';
import { createRecord, deleteRecord, setField } from '../../../src-common/core/claims/edits.ts';
import { emptyState, recordsOf, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { operationsOf, randomEdit } from '../../support/random-edits.ts';
import { blindOf, claimOf, commentOf, decisionOf, groupOf, idOf, readingOf, relationOf, reviewOf, rulingOf, setOf } from '../../support/sample-records.ts';

const [ada, bea, cem] = [idOf(0xa0), idOf(0xa1), idOf(0xa2)] as const;
const person = (id: typeof ada, name: string) => ({ id, name, colour: '#993333' });
const beaSet = setOf(0x5f, { name: 'Bea’s reading', author: person(bea, 'Bea'), received: { file: 'bea.jsonld', at: '2026-01-01T00:00:00.000Z', generated: null } });
const cemSet = setOf(0x60, { name: 'Cem', author: person(cem, 'Cem'), received: { file: 'cem.jsonld', at: '2026-01-02T00:00:00.000Z', generated: null } });
const at = '2026-01-05T00:00:00.000Z';

/** Claim 1 is Ada's, 2 Bea's, both in d0; 3 is Bea's in d1; 4 Ada's in d0. */
function workspace(more: readonly Operation[] = []): WorkspaceState {
  const state = emptyState();
  const claims = [claimOf(1), claimOf(2, { author: bea, setId: beaSet.id }), claimOf(3, { author: bea, setId: beaSet.id, documentId: idOf(0xd1) }), claimOf(4)];
  applyOperations(state, { at, operations: [...[setOf(0x5e), beaSet, cemSet].flatMap((set) => createRecord('set', set)), ...claims.flatMap((claim) => createRecord('claim', claim)), ...more] });
  return state;
}
const blind = createRecord('blind', blindOf());
const shownTo = (state: WorkspaceState, analystId = ada): WorkspaceState => new ShownRecords(state, analystId).state;
const idsOf = (state: WorkspaceState, type: RecordType): string[] => [...recordsOf(state, type).keys()].map((id) => id.slice(-3).replace(/^0+/, '')).sort();

describe('which claims', () => {
  test.each<[name: string, more: Operation[], seen: string[]]>([
    ['no setting: all', [], ['1', '2', '3', '4']],
    ['set and taken back: all', createRecord('blind', blindOf({ hidesTags: false })), ['1', '2', '3', '4']],
    ['blind: one’s own only', blind, ['1', '4']],
    ['blind, one document done: theirs in it too', [...blind, ...createRecord('reading', readingOf(0x900))], ['1', '2', '4']],
    ['blind, marked and opened again: hidden again', [...blind, ...createRecord('reading', readingOf(0x900, { done: null }))], ['1', '4']],
    ['that a colleague is done shows nothing', [...blind, ...createRecord('reading', readingOf(0x900, { reader: bea, setId: beaSet.id }))], ['1', '4']],
  ])('%s', (_name, more, seen) => {
    const state = workspace(more);
    expect(idsOf(shownTo(state), 'claim')).toEqual(seen);
  });

  it('are the very same records where nothing is hidden, so that nothing is slower for it', () => {
    const state = workspace();
    expect(shownTo(state)).toBe(state);
  });

  it('hang on who looks', () => {
    expect(idsOf(shownTo(workspace(blind), bea), 'claim')).toEqual(['2', '3']);
  });
});

describe('what hangs on them', () => {
  const cases: [name: string, type: RecordType, record: Operation[], seen: boolean][] = [
    ['a colleague’s answer to one’s own claim is their reading of it', 'review', createRecord('review', reviewOf(0x200)), false],
    ['one’s own answer to a claim that is hidden would tell of it', 'review', createRecord('review', reviewOf(0x200, { claimId: idOf(2), reviewer: person(ada, 'Ada') })), false],
    ['a comment of a colleague', 'comment', createRecord('comment', commentOf(0x300)), false],
    ['one’s own comment on one’s own claim', 'comment', createRecord('comment', commentOf(0x300, { author: person(ada, 'Ada') })), true],
    ['what one decided about a proposal to one’s own claim', 'decision', createRecord('decision', decisionOf(0x400)), true],
    ['what a colleague decided about their own', 'decision', createRecord('decision', decisionOf(0x400, { claimId: idOf(2), by: person(bea, 'Bea') })), false],
    ['a ruling by a colleague', 'ruling', createRecord('ruling', rulingOf(0x800, { by: person(cem, 'Cem') })), false],
    ['a ruling of one’s own', 'ruling', createRecord('ruling', rulingOf(0x800)), true],
    ['a relation between one’s own claims', 'relation', createRecord('relation', relationOf(0x600, { to: idOf(4) })), true],
    ['a relation of one’s own to a claim that is hidden', 'relation', createRecord('relation', relationOf(0x600)), false],
    ['a colleague’s relation between one’s own claims', 'relation', createRecord('relation', relationOf(0x600, { to: idOf(4), author: bea })), false],
    ['a group of one’s own, so that it can be added to', 'group', createRecord('group', groupOf(0x700)), true],
    ['a colleague’s group', 'group', createRecord('group', groupOf(0x700, { author: bea, setId: beaSet.id })), false],
  ];
  test.each(cases)('%s', (_name, type, record, seen) => {
    expect(idsOf(shownTo(workspace([...record, ...blind])), type).length).toBe(seen ? 1 : 0);
    const done = [...createRecord('reading', readingOf(0x900)), ...createRecord('reading', readingOf(0x901, { documentId: idOf(0xd1) }))];
    expect(idsOf(shownTo(workspace([...record, ...blind, ...done])), type).length, 'once all is done').toBe(1);
  });

  it('is counted, by document and by set', () => {
    const state = workspace([...blind, ...createRecord('review', reviewOf(0x200))]);
    const { claims, others, byDocument, bySet } = hiddenCounts(state, shownTo(state));
    expect([claims, others, [...byDocument], [...bySet]]).toEqual([2, 1, [[idOf(0xd0), 1], [idOf(0xd1), 1]], [[beaSet.id, 2]]]);
  });
});

describe('names', () => {
  const letters = createRecord('blind', blindOf({ hidesTags: false, hidesNames: true, letters: [cem, bea] }));
  const state = workspace([
    ...letters, ...createRecord('review', reviewOf(0x200)), ...createRecord('comment', commentOf(0x300)), ...createRecord('decision', decisionOf(0x400, { by: person(bea, 'Bea') })),
    ...createRecord('ruling', rulingOf(0x800, { by: person(cem, 'Cem'), on: [{ claimId: idOf(2), setId: beaSet.id, revision: 1, author: { id: bea, name: 'Bea' } }] })),
    ...createRecord('claim', claimOf(5, { derivedFrom: [{ claimId: idOf(2), setId: beaSet.id, revision: 1, author: { id: bea, name: 'Bea' }, at }] })),
    ...createRecord('set', setOf(0x61, { name: 'Round 1', decidedFrom: [{ setId: beaSet.id, name: 'Bea’s reading', author: { id: bea, name: 'Bea' } }] })),
  ]);

  it('of colleagues are nowhere in the records that are shown, and one’s own is', () => {
    const shown = shownTo(state);
    const words = JSON.stringify([...['set', 'claim', 'review', 'comment', 'decision', 'ruling'] as const].map((type) => [...recordsOf(shown, type).values()]));
    expect(words).not.toMatch(/Bea|Cem|bea\.jsonld|#993333/);
    expect(words).toContain('Ada');
    expect(shown.sets.get(beaSet.id)).toMatchObject({ name: 'Set B', author: { name: 'Analyst B' }, received: { file: 'Set B' } });
    expect(shown.reviews.get(idOf(0x200))?.reviewer.name).toBe('Analyst B');
  });

  it('stay in the records themselves', () => {
    expect(state.sets.get(beaSet.id)?.author.name).toBe('Bea');
  });

  it('two sets of one author are told apart', () => {
    const two = workspace([...letters, ...createRecord('set', setOf(0x62, { name: 'Again', author: person(bea, 'Bea') }))]);
    expect([...shownTo(two).sets.values()].map(({ name }) => name)).toEqual(['Set 94', 'Set B1', 'Set A', 'Set B2']);
  });

  it('whoever comes later gets the next letter, and nobody another one', () => {
    const later = workspace([...letters, ...createRecord('set', setOf(0x10, { name: 'Dana', author: person(idOf(0x01), 'Aaron') }))]);
    expect([...shownTo(later).sets.values()].map(({ author }) => author.name)).toEqual(['Ada', 'Analyst B', 'Analyst A', 'Analyst C']);
  });
});

it('follows any edits as if it were made anew, whoever looks', () => {
  const step = fc.oneof({ weight: 4, arbitrary: randomEdit }, { weight: 1, arbitrary: fc.record({ what: fc.constant(100), which: fc.nat(5), link: fc.nat(3), word: fc.constant('') }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(ada, bea, null), (edits, who) => {
    const state = workspace();
    const kept = new ShownRecords(state, who);
    for (const edit of edits) {
      const operations = edit.what === 100 ? turn(edit.which, edit.link, state) : operationsOf(edit, state);
      const before = new Map(kept.state.claims);
      const touched = applyOperations(state, { at, operations });
      const others = new Set([...kept.follow(touched) ?? [], ...touched.map(({ id }) => id)]);
      const anew = new ShownRecords(state, who).state;
      for (const type of ['claim', 'set', 'review', 'comment', 'decision', 'ruling', 'relation', 'group'] as const) expect(recordsOf(kept.state, type)).toEqual(recordsOf(anew, type));
      for (const index of ['claimIdsByDocument', 'answersByClaim', 'relationIdsByClaim', 'groupIdsByClaim'] as const) expect(kept.state[index]).toEqual(anew[index]);
      // Whatever claim is another now is told.
      for (const id of new Set([...before.keys(), ...kept.state.claims.keys()])) if (before.get(id) !== kept.state.claims.get(id)) expect(others).toContain(id);
    }
  }), { numRuns: 150 });
});

/** The setting, or a mark, made or changed. */
function turn(which: number, link: number, state: WorkspaceState): Operation[] {
  if (which < 3) {
    const mode = [...state.blind.values()][0];
    const [hidesTags, hidesNames] = [link % 2 === 0, link > 1];
    return mode ? [...setField('blind', mode, 'hidesTags', hidesTags), ...setField('blind', mode, 'hidesNames', hidesNames)] : createRecord('blind', blindOf({ hidesTags, hidesNames }));
  }
  const reading = state.readings.get(idOf(0x900 + link));
  return reading ? deleteRecord('reading', reading) : createRecord('reading', readingOf(0x900 + link, { documentId: idOf(0xd0 + (link % 3)), reader: which === 3 ? bea : ada }));
}
