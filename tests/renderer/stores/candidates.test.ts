/** What may say the same as a claim, kept up to date while one works: no edit has all claims read again. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { CandidateIndex } from '../../../src-common/core/groups/candidates.ts';
import { finish } from '../../../src-common/core/table/steps.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { claimOf, idOf, setOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, usePage } from '../../support/session-of.ts';

let session: Session;
const ben = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
const many = 500;

function add(number: number, words: string, setId: Urn | null = null): void {
  const claim = claimOf(number, {
    documentId: itemAt(session, 'a.txt').id as Urn, spans: [spanOf(words, number * 100)],
    ...(setId ? { author: ben.id, setId } : { author: session.analyst.id }),
  });
  session.workspace?.edit(session.analyst.id, createRecord('claim', claim));
}
const offered = (number: number): number[] => {
  finish(session.links.preparation([idOf(number)]));
  const claim = session.editing.claim(idOf(number));
  return claim ? session.links.candidatesFor(claim).map(({ claim: { id } }) => Number.parseInt(id.slice(-4), 16)).sort((a, b) => a - b) : [];
};
function edit(number: number, words: string): void {
  const claim = session.editing.claim(idOf(number));
  if (!claim) throw new Error('not there');
  session.editing.set(claim, 'spans', [spanOf(words, number * 100)]);
}

beforeEach(async () => {
  const host = pretendHost();
  usePage(host);
  session = await startedSession(host);
  for (let number = 1; number <= many; number += 1) add(number, `one of many, the ${number}th`);
});

test('a claim that became another, came or went is offered as it is now', () => {
  add(0x1001, 'they are not allies');
  add(0x1002, 'They are not allies.');
  expect(offered(0x1001)).toEqual([0x1002]);
  edit(0x1002, 'They are enemies.');
  expect(offered(0x1001)).toEqual([]);
  add(0x1003, '“They are not allies”');
  expect(offered(0x1001)).toEqual([0x1003]);
  session.act.undo();
  expect(offered(0x1001)).toEqual([]);
});

test('after an edit, only the claim that it touched is read again', () => {
  finish(session.links.preparation());
  const put = vi.spyOn(CandidateIndex.prototype, 'put');
  edit(7, 'other words of the seventh');
  add(0x1001, 'a new one altogether');
  finish(session.links.preparation());
  expect(put.mock.calls.map(([{ id }]) => id).sort()).toEqual([idOf(7), idOf(0x1001)]);
});

test('what was begun goes on where it was left', () => {
  const put = vi.spyOn(CandidateIndex.prototype, 'put');
  const begun = session.links.preparation();
  for (let step = 0; step < 3; step += 1) begun.next();
  const before = put.mock.calls.length;
  expect(before).toBeGreaterThan(0);
  finish(session.links.preparation());
  expect(put.mock.calls.length).toBe(many);
});

test('a layer that is hidden is not looked in', () => {
  const theirs = setOf(0x5f, { name: 'Ben’s set', author: ben, received: { at: '2024-01-01T00:00:00Z', file: 'ben.jsonld' } } as never);
  session.workspace?.edit(session.analyst.id, createRecord('set', theirs));
  add(0x1001, 'they are not allies');
  add(0x1002, 'They are not allies.', theirs.id);
  expect(offered(0x1001)).toEqual([0x1002]);
  session.layers.show(theirs.id, false);
  expect(offered(0x1001)).toEqual([]);
});
