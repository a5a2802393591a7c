/** The codebook as the window reads and edits it. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

test('stays the same object until one of its versions changes', async () => {
  const session = await startedSession(host);
  expect(session.codebook).toBe(builtInCodebook);
  session.terms.do({ kind: 'add', list: 'tags', label: 'smear' });
  const { codebook } = session;
  expect(codebook.version).toBe(2);
  tagged(session, 'Some words.');
  expect(session.codebook).toBe(codebook);
  session.terms.do({ kind: 'reword', list: 'tags', id: 'smear', definition: 'An attack.' });
  expect(session.codebook).not.toBe(codebook);
});

test('a claim takes the version in force when it is judged, not when it is tagged', async () => {
  const session = await startedSession(host);
  const id = tagged(session, 'Some words.').id;
  const claim = () => session.editing.claim(id)!;
  session.terms.do({ kind: 'add', list: 'tags', label: 'smear' });
  session.editing.set(claim(), 'tags', ['smear']);
  expect(claim().codebookVersion).toBe(1);
  session.editing.toggleSignal(claim(), 'asserted');
  expect(claim().codebookVersion).toBe(2);
  session.terms.do({ kind: 'move', list: 'evidence', id: 'asserted', before: 'indeterminate' });
  session.editing.setStatus(claim(), { status: 'disputed', reason: 'line 3' });
  expect(claim().codebookVersion).toBe(3);
});

test('the open term follows a rename, and is another one where an undo takes it away', async () => {
  const session = await startedSession(host);
  session.terms.do({ kind: 'add', list: 'tags', label: 'smear' });
  session.terms.do({ kind: 'rename', list: 'tags', id: 'smear', to: 'attack' });
  expect(session.terms.at).toEqual({ list: 'tags', id: 'attack' });
  session.act.undo();
  expect(session.terms.at).toEqual({ list: 'tags', id: 'smear' });
  session.act.undo();
  expect(session.terms.at).toEqual({ list: 'evidence', id: 'indeterminate' });
});

test('tags without words are listed by how often they are used', async () => {
  const session = await startedSession(host);
  for (const tags of [['a', 'b'], ['b']]) session.editing.set(tagged(session, 'x'), 'tags', tags);
  expect(session.terms.undescribed).toEqual([{ tag: 'b', count: 2 }, { tag: 'a', count: 1 }]);
  session.terms.do({ kind: 'add', list: 'tags', label: 'b' });
  expect(session.terms.undescribed).toEqual([{ tag: 'a', count: 1 }]);
});
