/** Opening folders faster than their work is loaded. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { soon, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('opening', () => {
  test('two folders one after the other ends with the documents and the work of the second', async () => {
    const session = new Session(host.client);
    await session.settings.load();
    const load = WorkspaceDatabase.prototype.load;
    let slow = true;
    vi.spyOn(WorkspaceDatabase.prototype, 'load').mockImplementation(async function (this: WorkspaceDatabase) {
      const answer = await load.call(this);
      if (slow) {
        slow = false;
        await soon();
        await soon();
      }
      return answer;
    });
    await Promise.all([session.keeper.open('/one'), session.keeper.open('/two')]);
    expect(session.corpus.listing?.folder).toBe('/two');
    tagged(session, 'In the second.');
    await session.keeper.leave();
    expect(host.calls.findLast((call) => call.name === 'snapshots.write')?.args).toMatchObject({ workspaceId: session.corpus.listing?.workspaceId });
    const again = new Session(host.client);
    await again.settings.load();
    await again.keeper.open('/two');
    expect(again.workspace?.records.claims.size).toBe(1);
  });

  test('a view that is asked for as soon as the work is there stays on show, with the last document open behind it', async () => {
    const session = new Session(host.client);
    await session.settings.load();
    const ready = session.corpus.ready.bind(session.corpus);
    vi.spyOn(session.corpus, 'ready').mockImplementation(() => {
      ready();
      session.view = 'claims';
    });
    await session.keeper.open('/one');
    expect(session.view).toBe('claims');
    expect(session.document).not.toBeNull();
    vi.mocked(session.corpus.ready).mockImplementation(ready);
    await session.keeper.open('/two');
    expect(session.view).toBe('read');
  });

  test('a folder dialog that fails says so, and what is open stays open', async () => {
    const session = new Session(host.client);
    await session.settings.load();
    await session.keeper.open('/one');
    host.answer('files.chooseFolder', () => { throw new Error('no dialog here'); });
    await session.chooseFolder();
    expect(session.notices.list.map(({ text }) => text).join()).toContain('no dialog here');
    expect(session.corpus.listing?.folder).toBe('/one');
  });
});
