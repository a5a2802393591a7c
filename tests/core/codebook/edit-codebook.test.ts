import { describe, expect, test } from 'vitest';
import { evidenceStatusOf, shownStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { setField } from '../../../src-common/core/claims/edits.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import type { CodebookEdit, EditProblem } from '../../../src-common/core/codebook/codebook-edit.ts';
import { editCodebook } from '../../../src-common/core/codebook/edit-codebook.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { idOf } from '../../support/sample-records.ts';
import { ada, apply, claimAt, codebookOf, edit, now, usedState } from './codebook-case.ts';

const term = (state: WorkspaceState, id: string) => [...codebookOf(state).evidence, ...codebookOf(state).tags, ...codebookOf(state).reasons].find((one) => one.id === id);
const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);

describe('adding', () => {
  test('a signal: an id from its label, a colour and a form of its own as far as there are any', () => {
    const state = emptyState();
    edit(state, { kind: 'add', list: 'evidence', label: ' Rumour, unattributed ', definition: 'Nobody is named.' }, { kind: 'add', list: 'evidence', label: 'Rumour: unattributed' });
    expect(codebookOf(state).evidence.slice(-2).map(({ id, label, definition }) => [id, label, definition])).toEqual([
      ['rumour-unattributed', 'Rumour, unattributed', 'Nobody is named.'], ['rumour-unattributed-2', 'Rumour: unattributed', ''],
    ]);
    const looks = codebookOf(state).evidence.map(({ colour, underline }) => `${colour} ${underline}`);
    expect(new Set(looks).size).toBe(looks.length);
    expect(problemOfRecord('codebook', state.codebooks.get('2'))).toBeNull();
  });

  test('never takes an id that the reader draws by itself', () => {
    const state = emptyState();
    expect(edit(state, { kind: 'add', list: 'evidence', label: 'None' }).id).toBe('none-2');
    expect(edit(state, { kind: 'add', list: 'evidence', label: '???' }).id).toBe('term');
  });
});

describe('the version rule', () => {
  const reword: CodebookEdit = { kind: 'reword', list: 'evidence', id: 'asserted', definition: 'Somebody says so.' };

  test('the built-in one is never altered: the first edit begins version 2', () => {
    const state = emptyState();
    edit(state, reword);
    expect([...state.codebooks.keys()]).toEqual(['2']);
    expect(state.codebooks.get('2')?.since).toBe(now);
    expect(builtInCodebook.evidence.find(({ id }) => id === 'asserted')?.definition).not.toBe('Somebody says so.');
  });

  test('later edits alter that one until a claim is judged by it', () => {
    const state = usedState();
    edit(state, reword);
    expect([...state.codebooks.keys()]).toEqual(['2']);
    apply(state, setField('claim', claimAt(state, 3), 'codebookVersion', 2));
    const before = state.codebooks.get('2');
    edit(state, { ...reword, definition: 'Once more.' });
    expect([...state.codebooks.keys()]).toEqual(['2', '3']);
    expect(state.codebooks.get('2')).toBe(before);
    expect(term(state, 'asserted')?.definition).toBe('Once more.');
  });

  test('a claim that holds a version without being judged does not keep it from being altered', () => {
    const state = usedState();
    apply(state, [...setField('claim', claimAt(state, 3), 'codebookVersion', 2), ...setField('claim', claimAt(state, 3), 'signals', [])]);
    edit(state, reword);
    expect([...state.codebooks.keys()]).toEqual(['2']);
  });

  test('a new version goes beyond those that one’s claims were judged by elsewhere, as far as they can be believed', () => {
    const state = usedState();
    apply(state, [...setField('claim', claimAt(state, 1), 'codebookVersion', 7), ...setField('claim', claimAt(state, 2), 'codebookVersion', 2), ...setField('claim', claimAt(state, 3), 'codebookVersion', 2 ** 50)]);
    edit(state, reword);
    expect([...state.codebooks.keys()]).toEqual(['2', '8']);
  });

  test('an edit that changes nothing makes no operations', () => {
    const change = editCodebook(usedState(), { kind: 'reword', list: 'evidence', id: 'asserted', label: 'Asserted' }, ada, now);
    expect(change.ok && change.operations).toEqual([]);
  });
});

describe('the status of a claim that was judged by an older version', () => {
  test('follows the order of that version; judged anew, the new order', () => {
    const state = usedState();
    const claim = claimAt(state, 1);
    edit(state, { kind: 'move', list: 'evidence', id: 'asserted', before: 'indeterminate' });
    expect(evidenceStatusOf(claim, codebookOf(state))).toBe('refuted');
    expect(evidenceStatusOf({ ...claim, codebookVersion: 2 }, codebookOf(state))).toBe('asserted');
    // A version that nobody here knows: the order in force.
    expect(evidenceStatusOf({ ...claim, codebookVersion: 9 }, codebookOf(state))).toBe('asserted');
    expect(evidenceStatusOf({ signals: claim.signals, statusOverride: null }, codebookOf(state))).toBe('asserted');
  });
});

describe('renaming a tag', () => {
  test('rewrites one’s own claims in the same Change, and nobody else’s', () => {
    const state = usedState();
    const others = claimAt(state, 4);
    const change = edit(state, { kind: 'rename', list: 'tags', id: 'smear', to: ' smear campaign ' });
    expect([1, 2, 3].map((number) => claimAt(state, number).tags)).toEqual([['smear campaign', 'stray'], ['smear campaign'], ['call', 'smear campaign']]);
    expect(claimAt(state, 4)).toBe(others);
    expect(change.touched).toEqual({
      own: 3, documents: new Map([[idOf(0xd0), 2], [idOf(0xd1), 1]]), statusChanged: 0, unaltered: { others: 1, proposals: 1, reviews: 0 },
    });
    expect(term(state, 'smear campaign')).toMatchObject({ label: 'smear campaign' });
    // The colleague goes on saying the old word: it leads to the new one.
    expect(term(state, 'smear')).toMatchObject({ retired: true, mergedInto: 'smear campaign' });
  });

  test('leaves nothing behind where nobody else uses it', () => {
    const state = usedState();
    edit(state, { kind: 'rename', list: 'tags', id: 'call', to: 'CALL' });
    expect(ids(codebookOf(state).tags)).toEqual(['smear', 'CALL']);
    expect(claimAt(state, 3).tags).toEqual(['CALL', 'smear']);
  });

  test('a rename of a signal leaves claims alone: they hold its id', () => {
    const state = usedState();
    const change = edit(state, { kind: 'reword', list: 'evidence', id: 'refuted', label: 'Shown to be false' });
    expect(change.operations.map(({ type }) => type)).toEqual(['codebook']);
    expect(term(state, 'refuted')?.label).toBe('Shown to be false');
  });
});

describe('merging', () => {
  test('a signal: own signals and statuses set by hand are rewritten, others are shown through the mapping', () => {
    const state = usedState();
    const change = edit(state, { kind: 'merge', list: 'evidence', id: 'refuted', into: 'disputed' });
    expect(claimAt(state, 1)).toMatchObject({ signals: ['disputed', 'asserted'], codebookVersion: 2 });
    expect(claimAt(state, 2)).toMatchObject({ signals: ['asserted'], statusOverride: { status: 'disputed', reason: 'the photographs' } });
    expect(claimAt(state, 3).codebookVersion).toBe(1);
    expect(claimAt(state, 4).signals).toEqual(['refuted']);
    expect(evidenceStatusOf(claimAt(state, 4), codebookOf(state))).toBe('refuted');
    expect(shownStatusOf(claimAt(state, 4), codebookOf(state))).toBe('disputed');
    expect(term(state, 'refuted')).toMatchObject({ retired: true, mergedInto: 'disputed' });
    expect(change.touched).toMatchObject({ own: 2, statusChanged: 0, unaltered: { others: 1, proposals: 1 } });
  });

  test('says how many claims get another status by it', () => {
    const state = usedState();
    // What claim 1 is judged by now comes after what it has beside it.
    const change = edit(state, { kind: 'merge', list: 'evidence', id: 'refuted', into: 'reported-as-fact' });
    expect(change.touched.statusChanged).toBe(1);
    expect(evidenceStatusOf(claimAt(state, 1), codebookOf(state))).toBe('asserted');
  });

  test('a merged signal that both had is there once; a chain of mergers leads to its end', () => {
    const state = usedState();
    edit(state, { kind: 'merge', list: 'evidence', id: 'documented', into: 'asserted' }, { kind: 'merge', list: 'evidence', id: 'asserted', into: 'inferred' });
    expect(claimAt(state, 3).signals).toEqual(['inferred']);
    expect(shownStatusOf({ signals: ['documented'], statusOverride: null }, codebookOf(state))).toBe('inferred');
  });

  test('tags', () => {
    const state = usedState();
    edit(state, { kind: 'merge', list: 'tags', id: 'smear', into: 'call' });
    expect([1, 2, 3, 4].map((number) => claimAt(state, number).tags)).toEqual([['call', 'stray'], ['call'], ['call'], ['smear']]);
  });
});

describe('retiring', () => {
  test('claims keep what they have; restoring offers it again', () => {
    const state = usedState();
    edit(state, { kind: 'retire', list: 'evidence', id: 'asserted' });
    expect(claimAt(state, 1).signals).toEqual(['refuted', 'asserted']);
    expect(term(state, 'asserted')?.retired).toBe(true);
    edit(state, { kind: 'restore', list: 'evidence', id: 'asserted' });
    expect(term(state, 'asserted')).toEqual(builtInCodebook.evidence.find(({ id }) => id === 'asserted'));
  });
});

describe('refused, with the reason', () => {
  const cases: [name: string, edit: CodebookEdit, problem: EditProblem][] = [
    ['a term without a name', { kind: 'add', list: 'tags', label: ' ' }, 'empty'],
    ['a name that is there, otherwise capitalised', { kind: 'add', list: 'evidence', label: 'ASSERTED' }, 'taken'],
    ['a label taken by another term', { kind: 'reword', list: 'evidence', id: 'refuted', label: 'Disputed' }, 'taken'],
    ['a new name for a tag without a rename', { kind: 'reword', list: 'tags', id: 'call', label: 'calls' }, 'wrong'],
    ['a rename to a tag that is there', { kind: 'rename', list: 'tags', id: 'call', to: 'smear' }, 'taken'],
    ['a term that is not there', { kind: 'retire', list: 'reasons', id: 'whim' }, 'unknown'],
    ['a merger into itself', { kind: 'merge', list: 'tags', id: 'call', into: 'call' }, 'wrong'],
    ['removing what came with the program', { kind: 'remove', list: 'evidence', id: 'not-factual' }, 'builtIn'],
    ['removing what a claim has', { kind: 'remove', list: 'tags', id: 'call' }, 'used'],
    ['a colour that there is not', { kind: 'draw', list: 'tags', id: 'call', colour: 'red}' }, 'wrong'],
    ['an example without words', { kind: 'addExample', list: 'tags', id: 'call', example: { text: ' ', documentId: idOf(1) } }, 'empty'],
  ];
  test.each(cases)('%s', (_, wanted, problem) => {
    expect(editCodebook(usedState(), wanted, ada, now)).toEqual({ ok: false, problem });
  });

  test('removing a term that others were merged into, or a merger into a retired one', () => {
    const state = usedState();
    edit(state, { kind: 'add', list: 'tags', label: 'a' }, { kind: 'add', list: 'tags', label: 'b' }, { kind: 'merge', list: 'tags', id: 'a', into: 'b' });
    expect(editCodebook(state, { kind: 'remove', list: 'tags', id: 'b' }, ada, now)).toEqual({ ok: false, problem: 'used' });
    expect(editCodebook(state, { kind: 'merge', list: 'tags', id: 'b', into: 'a' }, ada, now)).toEqual({ ok: false, problem: 'wrong' });
    edit(state, { kind: 'remove', list: 'tags', id: 'a' }, { kind: 'remove', list: 'tags', id: 'b' });
    expect(ids(codebookOf(state).tags)).toEqual(['smear', 'call']);
  });
});

describe('the small edits', () => {
  test('moving, drawing, examples', () => {
    const state = usedState();
    const example = { text: 'called it a smear', documentId: idOf(0xd0) };
    edit(state,
      { kind: 'move', list: 'tags', id: 'call', before: 'smear' },
      { kind: 'draw', list: 'evidence', id: 'refuted', colour: 'plum', underline: 'wavy' },
      { kind: 'addExample', list: 'tags', id: 'smear', example }, { kind: 'addExample', list: 'tags', id: 'smear', example });
    expect(ids(codebookOf(state).tags)).toEqual(['call', 'smear']);
    expect(term(state, 'refuted')).toMatchObject({ colour: 'plum', underline: 'wavy' });
    expect(term(state, 'smear')?.examples).toEqual([example]);
    edit(state, { kind: 'removeExample', list: 'tags', id: 'smear', index: 0 }, { kind: 'move', list: 'tags', id: 'call', before: null });
    expect(term(state, 'smear')?.examples).toBeUndefined();
    expect(ids(codebookOf(state).tags)).toEqual(['smear', 'call']);
  });
});
