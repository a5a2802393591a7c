/** Files that change while the program runs. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';

import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('a file that went away', () => {
  test('and came back as it was is no longer marked', async () => {
    const session = await startedSession(host);
    host.emit('corpus.changed', { path: 'a.txt', kind: 'deleted' });
    expect(session.items.find((item) => item.path === 'a.txt')?.stale).toBe('deleted');
    host.emit('corpus.changed', { path: 'a.txt', kind: 'added' });
    expect(session.items.find((item) => item.path === 'a.txt')?.stale).toBeNull();
  });
});
