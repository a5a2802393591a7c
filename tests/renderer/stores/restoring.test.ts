/** Going back to a snapshot, and on from there. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { StoreError } from '../../../src-renderer/db/store-error.ts';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('a restored snapshot', () => {
  test('goes on: what is tagged afterwards is stored, can be undone, and the next snapshot is whole', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    tagged(session, 'Later.');
    expect(await session.keeper.restore(name)).toBe(2);
    expect([...session.workspace!.records.claims.values()].map((claim) => claim.statement)).toEqual(['Before.']);
    tagged(session, 'After.');
    session.act.undo();
    session.act.redo();
    await session.keeper.leave();
    const read = readWorkspace(host.snapshots.at(-1) ?? '');
    expect(read.ok && [...read.state.claims.values()].map((claim) => claim.statement)).toEqual(['Before.', 'After.']);
    const again = await startedSession(host);
    expect([...again.workspace!.records.claims.values()].map((claim) => claim.statement)).toEqual(['Before.', 'After.']);
  });
  test('does not take the place of work that could not be backed up first', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    tagged(session, 'Later.');
    host.refuse('snapshots.write');
    await expect(session.keeper.restore(name)).rejects.toThrow('writeFailed');
    expect(session.workspace?.records.claims.size).toBe(2);
    await session.workspace?.settled();
    const again = await startedSession(host);
    expect(again.workspace?.records.claims.size).toBe(2);
  });
  test('takes the place of a database that does not fit together', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    // With a journal there would be nothing to choose.
    host.journal().length = 0;
    const damaged = vi.spyOn(WorkspaceDatabase.prototype, 'load').mockRejectedValueOnce(new StoreError('damaged', 'the log'));
    const again = await startedSession(host);
    expect(damaged).toHaveBeenCalledOnce();
    expect(again.corpus.state.kind).toBe('failed');
    await again.keeper.restore(name);
    expect(host.calls.findLast((call) => call.name === 'snapshots.read')?.args).toMatchObject({ workspaceId: again.corpus.listing?.workspaceId });
    expect(again.corpus.state.kind).toBe('ready');
    expect([...again.workspace!.records.claims.values()].map((claim) => claim.statement)).toEqual(['Before.']);
    expect(again.reading.text.kind).toBe('ready');
  });
});
