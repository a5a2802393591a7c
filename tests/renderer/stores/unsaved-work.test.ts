/** What the database does not take must not go when a folder is left. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreError } from '../../../src-renderer/db/store-error.ts';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('work that the database did not take', () => {
  beforeEach(() => {
    vi.spyOn(WorkspaceDatabase.prototype, 'commit').mockRejectedValue(new StoreError('quota', 'full'));
  });
  test('is in the snapshot that is written on leaving', async () => {
    const session = await startedSession(host);
    tagged(session, 'Said but not stored.');
    await expect(session.keeper.leave()).rejects.toThrow('quota');
    expect(host.snapshots.at(-1)).toContain('Said but not stored.');
  });
  test('is in a snapshot before another folder is opened', async () => {
    const session = await startedSession(host);
    tagged(session, 'Said but not stored.');
    await session.keeper.open('/two');
    expect(session.corpus.listing?.folder).toBe('/two');
    expect(host.snapshots.at(-1)).toContain('Said but not stored.');
  });
  test('keeps the folder open where no snapshot takes it either', async () => {
    const session = await startedSession(host);
    tagged(session, 'Said but not stored.');
    host.refuse('snapshots.write');
    await session.keeper.open('/two');
    expect(session.corpus.listing?.folder).toBe('/one');
    expect(session.corpus.state.kind).toBe('ready');
    expect(session.workspace?.records.claims.size).toBe(1);
  });
});
