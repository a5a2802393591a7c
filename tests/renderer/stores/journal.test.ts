/** The journal beside the database: whichever is behind is brought up to the other, and it is said. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setField } from '../../../src-common/core/claims/edits.ts';
import { prepareOperations } from '../../../src-common/core/claims/prepared-operations.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { readWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { StoreError } from '../../../src-renderer/db/store-error.ts';
import { openWorkspaceDatabase, WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { faultOf, faultWords } from '../../../src-renderer/stores/fault.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { soon, startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

const statements = (session: Session): string[] => [...session.workspace!.records.claims.values()].map((claim) => claim.statement);
const words = (session: Session): string => session.notices.list.map((notice) => notice.text).join('\n');

async function withWork(): Promise<Session> {
  const session = await startedSession(host);
  tagged(session, 'Before.');
  await session.keeper.leave();
  return session;
}

function deleteDatabases(): Promise<void> {
  return indexedDB.databases().then(async (databases) => {
    for (const { name } of databases) {
      await new Promise((resolve) => { indexedDB.deleteDatabase(name ?? '').onsuccess = resolve; });
    }
  });
}

test('every Change is in the journal, in order', async () => {
  const session = await withWork();
  session.act.undo();
  await session.keeper.leave();
  expect(host.journal()).toEqual(await session.workspace!.changes());
  expect(host.journal().map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(session.journal.state.kind).toBe('whole');
});

describe('at a start', () => {
  test('a database that is gone is made anew from the journal, and it is said', async () => {
    await (await withWork()).keeper.open('/two');
    await deleteDatabases();
    const again = await startedSession(host);
    expect(statements(again)).toEqual(['Before.']);
    expect(words(again)).toContain('restored from the journal');
    tagged(again, 'After.');
    await again.keeper.leave();
    expect(host.journal()).toEqual(await again.workspace!.changes());
  });

  test('a database that lost its last Changes gets them back', async () => {
    const session = await withWork();
    const earlier = readWorkspace(host.snapshots.at(-1) ?? '');
    if (!earlier.ok) throw new Error(earlier.detail);
    tagged(session, 'Later.');
    await session.keeper.leave();
    const database = await openWorkspaceDatabase(session.corpus.listing!.workspaceId);
    await database.replaceWith(earlier.stored, earlier.state, earlier.head);
    const again = await startedSession(host);
    expect(statements(again)).toEqual(['Before.', 'Later.']);
    expect(words(again)).toContain('had lost 2 changes');
  });

  test('a damaged database is put right from the journal', async () => {
    await withWork();
    vi.spyOn(WorkspaceDatabase.prototype, 'load').mockRejectedValueOnce(new StoreError('damaged', 'the log'));
    const again = await startedSession(host);
    expect(statements(again)).toEqual(['Before.']);
    expect(words(again)).toContain('database was damaged');
  });

  test('a journal that is gone is written anew from the database', async () => {
    const session = await withWork();
    host.journal().length = 0;
    const again = await startedSession(host);
    expect(host.journal()).toEqual(await session.workspace!.changes());
    expect(statements(again)).toEqual(['Before.']);
  });

  test('a journal with other work is replaced, and it is said', async () => {
    await withWork();
    const [first] = host.journal();
    host.journal()[1] = { ...first!, sequence: 2, hash: 'f'.repeat(64) };
    const again = await startedSession(host);
    expect(host.journal()).toEqual(await again.workspace!.changes());
    expect(words(again)).toContain('.replaced');
  });

  test('a damaged journal is told with its path', async () => {
    await withWork();
    host.answer('journal.open', () => ({ count: 2, hash: host.journal()[1]?.hash, replica: host.journal()[0]?.replica, lost: 1, headMissing: false, setAside: '/data/x.damaged' }));
    expect(words(await startedSession(host))).toContain('/data/x.damaged');
  });
});

describe('a journal that cannot be written', () => {
  test('is told, counts what waits, and is caught up with once it can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const session = await startedSession(host);
      const append = host.answerOf('journal.append');
      host.answer('journal.append', () => { throw new Error('disk full'); });
      tagged(session, 'One.');
      await vi.waitFor(() => expect(session.journal.state).toMatchObject({ kind: 'failed', waiting: 2 }));
      expect(faultWords(faultOf(session)!)).toContain('The journal on disk cannot be written');
      tagged(session, 'Two.');
      await vi.waitFor(() => expect(session.journal.state).toMatchObject({ waiting: 4 }));
      expect(session.workspace?.saving.kind).not.toBe('failed');
      const held = host.journal();
      host.answer('journal.append', append);
      await vi.advanceTimersByTimeAsync(5_000);
      await vi.waitFor(() => expect(session.journal.state.kind).toBe('whole'));
      expect(held.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('that could not be opened is opened later, with all that was made meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let open = false;
      const end = () => ({ count: host.journal().length, hash: host.journal().at(-1)?.hash ?? null, replica: host.journal().at(-1)?.replica ?? null, lost: 0, headMissing: false, setAside: null });
      host.answer('journal.open', () => { if (!open) throw new Error('read-only'); return end(); });
      const starting = startedSession(host);
      await vi.advanceTimersByTimeAsync(100);
      const session = await starting;
      tagged(session, 'One.');
      await vi.waitFor(() => expect(session.journal.state).toMatchObject({ kind: 'failed', waiting: 2 }));
      open = true;
      await vi.advanceTimersByTimeAsync(4_000);
      await vi.waitFor(() => expect(session.journal.state.kind).toBe('whole'));
      expect(host.journal().map(({ sequence }) => sequence)).toEqual([1, 2]);
      tagged(session, 'Two.');
      await session.keeper.leave();
      expect(host.journal()).toHaveLength(4);
    } finally {
      vi.useRealTimers();
    }
  });

  test('that does not go on from where it is thought to end is compared anew, and has all again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const session = await startedSession(host);
      tagged(session, 'One.');
      await session.keeper.leave();
      const kept = host.journal().splice(1);
      expect(kept).toHaveLength(1);
      let conflicts = 0;
      host.answer('journal.append', ({ changes }: { changes: typeof kept }) => {
        for (const change of changes) {
          if (change.sequence > host.journal().length + 1) {
            conflicts += 1;
            throw new HostError('journalConflict', { sequence: change.sequence, count: host.journal().length });
          }
          if (change.sequence === host.journal().length + 1) host.journal().push(change);
        }
        return { count: host.journal().length, hash: null };
      });
      tagged(session, 'Two.');
      await vi.waitFor(() => expect(host.journal()).toHaveLength(4));
      expect(faultOf(session)).toBeNull();
      expect(conflicts).toBe(1);
      expect(host.journal().map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
      tagged(session, 'Three.');
      await session.keeper.leave();
      expect(host.journal()).toHaveLength(6);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the order of the two', () => {
  test('the journal is handed a Change once the database has it, and not before', async () => {
    const session = await startedSession(host);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const commit = vi.spyOn(WorkspaceDatabase.prototype, 'commit');
    commit.mockImplementationOnce(() => held);
    tagged(session, 'One.');
    await soon();
    expect(commit).toHaveBeenCalledOnce();
    expect(host.journal()).toEqual([]);
    release();
    await vi.waitFor(() => expect(host.journal()).toHaveLength(2));
  });

  test('what the database refuses is handed to the journal all the same, each Change once and in order', async () => {
    const session = await startedSession(host);
    const commit = vi.spyOn(WorkspaceDatabase.prototype, 'commit').mockRejectedValue(new StoreError('quota', 'full'));
    tagged(session, 'One.');
    await vi.waitFor(() => expect(host.journal()).toHaveLength(2));
    tagged(session, 'Two.');
    await vi.waitFor(() => expect(host.journal()).toHaveLength(4));
    commit.mockRestore();
    session.workspace!.retry();
    await session.workspace!.settled();
    await session.journal.settled();
    expect(host.journal()).toEqual(await session.workspace!.changes());
    expect(host.calls.filter(({ name }) => name === 'journal.append').flatMap(({ args }) => (args as { changes: { sequence: number }[] }).changes.map(({ sequence }) => sequence))).toEqual([1, 2, 3, 4]);
  });
});

test('of Changes that come one after the other it is said that they are being saved, until they all are', async () => {
  const session = await startedSession(host);
  const claim = tagged(session, 'Before.');
  const workspace = session.workspace!;
  const kinds = (): string[] => [workspace.saving.kind, session.journal.state.kind];
  const stored = async (): Promise<void> => {
    await workspace.settled();
    await session.journal.settled();
  };
  await stored();
  expect(kinds()).toEqual(['saved', 'whole']);
  for (const one of [workspace, session.journal]) one.moreComes = true;
  for (const note of ['one', 'two']) {
    workspace.putPrepared(session.analyst.id, [prepareOperations(setField('claim', session.editing.claim(claim.id)!, 'note', note))], 'revision');
    await stored();
    expect(kinds()).toEqual(['saving', 'writing']);
  }
  workspace.tell();
  for (const one of [workspace, session.journal]) one.moreComes = false;
  expect(kinds()).toEqual(['saved', 'whole']);
  expect(host.journal()).toEqual(await workspace.changes());
});
