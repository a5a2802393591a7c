/** Going back to a snapshot, and on from there. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { StoreError } from '../../../src-renderer/db/store-error.ts';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { previewOf, readSnapshot, restoreByChange } from '../../../src-renderer/stores/restoring.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

const statements = (session: Session): string[] => [...session.workspace!.records.claims.values()].map((claim) => claim.statement);

describe('restoring a snapshot', () => {
  test('is one Change on top of the others: what was made since stays in the history, and undo leads back', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    tagged(session, 'Later.');
    const made = session.workspace!.head.sequence;
    const change = await restoreByChange(session, name);
    expect(change).toMatchObject({ sequence: made + 1, kind: 'edit' });
    expect(statements(session)).toEqual(['Before.']);
    session.act.undo();
    expect(statements(session)).toEqual(['Before.', 'Later.']);
    session.act.redo();
    tagged(session, 'After.');
    await session.keeper.leave();
    const read = readWorkspace(host.snapshots.at(-1) ?? '');
    expect(read.ok && [...read.state.claims.values()].map((claim) => claim.statement)).toEqual(['Before.', 'After.']);
    expect(host.journal().map(({ sequence }) => sequence)).toEqual(read.ok ? read.stored.map(({ sequence }) => sequence) : []);
    expect(statements(await startedSession(host))).toEqual(['Before.', 'After.']);
  });
  test('says what it would change before, and does nothing where nothing differs', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    expect(await restoreByChange(session, name)).toBeNull();
    tagged(session, 'Later.');
    const preview = previewOf(session, await readSnapshot(session, name));
    expect(preview?.claims).toMatchObject([{ kind: 'go', claim: { statement: 'Later.' } }]);
    expect(statements(session)).toEqual(['Before.', 'Later.']);
  });
  test('does not happen where the present state could not be put into a snapshot first', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    const name = String(host.snapshots.length);
    tagged(session, 'Later.');
    host.refuse('snapshots.write');
    await expect(restoreByChange(session, name)).rejects.toThrow('writeFailed');
    expect(statements(session)).toEqual(['Before.', 'Later.']);
  });
  test('refuses one that does not hold together, and changes nothing', async () => {
    const session = await startedSession(host);
    tagged(session, 'Before.');
    await session.keeper.leave();
    host.snapshots.push((host.snapshots.at(-1) ?? '').replace('Before.', 'Altered.'));
    await expect(restoreByChange(session, String(host.snapshots.length))).rejects.toMatchObject({ code: 'snapshotDamaged' });
    expect(statements(session)).toEqual(['Before.']);
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
    await again.keeper.replaceBySnapshot(name);
    expect(host.calls.findLast((call) => call.name === 'snapshots.read')?.args).toMatchObject({ workspaceId: again.corpus.listing?.workspaceId });
    expect(again.corpus.state.kind).toBe('ready');
    expect([...again.workspace!.records.claims.values()].map((claim) => claim.statement)).toEqual(['Before.']);
    expect(again.reading.text.kind).toBe('ready');
  });
});
