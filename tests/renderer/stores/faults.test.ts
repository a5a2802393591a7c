/** Faults of database and journal while one works: the work stays, where it is safe is said in time, and it is stored once it can be. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { readWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { toStoreError } from '../../../src-renderer/db/store-error.ts';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { faultOf, faultWords, type Fault } from '../../../src-renderer/stores/fault.ts';
import { saveCopy } from '../../../src-renderer/stores/save-copy.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { itemAt, startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
let saved: string[];
beforeEach(() => {
  host = pretendHost();
  usePage(host);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  saved = [];
  host.answer('files.save', ({ content }: { content: string }) => {
    saved.push(content);
    return { path: '/else/where.json', bytes: content.length };
  });
  return () => vi.useRealTimers();
});

const never = (): Promise<never> => new Promise(() => undefined);
/** The database fails so; answers how it is made to work again. */
const database = (fails: () => Promise<never>) => (): (() => void) => {
  const spies = (['commit', 'tail', 'allChanges'] as const).map((name) => vi.spyOn(WorkspaceDatabase.prototype, name).mockImplementation(fails));
  return () => { for (const spy of spies) spy.mockRestore(); };
};
const refusing = (name: string, message = '') => database(() => Promise.reject(toStoreError(new DOMException(message, name))));
/** The journal fails so. */
const journal = (fails: () => unknown) => (): (() => void) => {
  let broken = true;
  for (const call of ['journal.append', 'journal.open']) {
    const works = host.answerOf(call);
    host.answer(call, (args) => (broken ? fails() : works(args)));
  }
  return () => { broken = false; };
};
const unwritable = (detail: string) => journal(() => { throw new HostError('writeFailed', { path: '/data/journal', detail }); });

/** Time goes on as it would: whoever works without a clock is waited for at every step. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(50);
  }
}

/** The disk of the program's data has hardly any room. */
const full = (): (() => void) => {
  const before = host.answerOf('disk.room');
  host.answer('disk.room', () => ({ path: '/data', bytes: 12_345 }));
  return () => host.answer('disk.room', before);
};

interface Case { fault: string; broken: (() => () => void)[]; kind: Fault['kind']; words: RegExp; hangs?: boolean }
const cases: Case[] = [
  { fault: 'a full disk under the database', broken: [refusing('QuotaExceededError')], kind: 'journal-holds', words: /no room left.*on disk in the journal/ },
  { fault: 'an UnknownError of the database', broken: [refusing('UnknownError', 'Internal error opening backing store')], kind: 'journal-holds', words: /answered with an error.*on disk in the journal/ },
  { fault: 'a full disk that the database calls unknown', broken: [refusing('UnknownError', 'Internal error'), full], kind: 'journal-holds', words: /The disk is full: 12 kB are left for \/data\..*on disk in the journal/ },
  { fault: 'a connection that was closed', broken: [refusing('InvalidStateError')], kind: 'journal-holds', words: /database was closed.*on disk in the journal/ },
  { fault: 'a database that does not answer', broken: [database(never)], kind: 'journal-holds', words: /no answer so far.*on disk in the journal/, hangs: true },
  { fault: 'a read-only journal folder', broken: [unwritable('the file system is read-only')], kind: 'database-only', words: /read-only.*saved in the program’s own database, and nowhere else/ },
  { fault: 'a journal folder that is gone', broken: [unwritable('there is no such file')], kind: 'database-only', words: /no such file/ },
  { fault: 'a disk that does not answer', broken: [journal(never)], kind: 'database-only', words: /no answer so far/, hangs: true },
  { fault: 'a full disk under both', broken: [refusing('QuotaExceededError'), unwritable('no space is left')], kind: 'only-here', words: /in this window only.*no room left.*no space is left.*Save a copy/ },
  { fault: 'neither answers', broken: [database(never), journal(never)], kind: 'only-here', words: /in this window only/, hangs: true },
];

const statements = (session: Session): string[] => [...session.workspace!.records.claims.values()].map((claim) => claim.statement);

describe.each(cases)('$fault', ({ broken, kind, words, hangs = false }) => {
  test('is told within two seconds, leaves the work in the window, and ends with everything stored and no word of it', async () => {
    const session = await startedSession(host);
    const repairs = broken.map((one) => one());
    tagged(session, 'Said meanwhile.');
    await pass(1_950);
    const fault = faultOf(session);
    expect(fault?.kind).toBe(kind);
    expect(faultWords(fault!)).toMatch(words);
    tagged(session, 'And more.');
    await pass(100);
    expect(statements(session)).toEqual(['Said meanwhile.', 'And more.']);
    if (kind === 'journal-holds') expect(host.journal().length).toBeGreaterThanOrEqual(2);
    // What never answered does not answer later, either: that is for the next start.
    if (hangs) return;
    for (const repair of repairs) repair();
    await pass(6_000);
    expect(faultOf(session)).toBeNull();
    expect((await session.workspace!.changes()).length).toBe(4);
    expect(host.journal()).toEqual(await session.workspace!.changes());
  });

  test('lets all work be saved elsewhere, and the set be exported', async () => {
    const session = await startedSession(host);
    await session.openDocument(itemAt(session, 'a.txt'));
    tagged(session, 'Said before.');
    await session.keeper.leave();
    for (const one of broken) one();
    tagged(session, 'Said meanwhile.');
    const copying = saveCopy(session);
    await pass(12_000);
    await copying;
    const copy = readWorkspace(saved[0] ?? '');
    if (!copy.ok) throw new Error(copy.detail);
    expect([...copy.state.claims.values()].map((claim) => claim.statement)).toEqual(['Said before.', 'Said meanwhile.']);
    const exporting = session.transfer.export(session.transfer.sets[0]!, w3cFormat);
    await pass(12_000);
    expect(await exporting).toMatchObject({ path: '/else/where.json' });
    expect(saved[1]).toContain('Said meanwhile.');
  });
});

test('what the database refuses at first is stored by “try again” at once', async () => {
  const session = await startedSession(host);
  const repair = refusing('QuotaExceededError')();
  tagged(session, 'One.');
  await pass(100);
  expect(faultOf(session)).not.toBeNull();
  repair();
  session.keeper.retry();
  await pass(100);
  expect(faultOf(session)).toBeNull();
  expect(await session.workspace!.changes()).toHaveLength(2);
});

test('a database that is deleted while one works is made anew, with every edit, and it is said', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const session = await startedSession(host);
  tagged(session, 'Before.');
  await session.keeper.leave();
  await new Promise((resolve) => { indexedDB.deleteDatabase(`attest-${session.corpus.listing!.workspaceId}`).onsuccess = resolve; });
  tagged(session, 'After.');
  await pass(3_000);
  expect(await session.workspace!.changes()).toHaveLength(4);
  expect(statements(session)).toEqual(['Before.', 'After.']);
  expect(faultOf(session)).toBeNull();
  expect(host.journal()).toEqual(await session.workspace!.changes());
  expect(session.notices.list.map(({ text }) => text).join()).toContain('restored from the journal');
});
