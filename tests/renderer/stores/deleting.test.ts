/** Deleting a claim and taking that back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';

import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('what was typed a moment ago', () => {
  test('comes back with the claim whose deletion is taken back', async () => {
    const session = await startedSession(host);
    const claim = tagged(session, 'First words.');
    session.reading.currentClaimId = claim.id;
    let waiting = true;
    session.onFlush(() => {
      const now = session.editing.claim(claim.id);
      if (waiting && now) session.editing.set(now, 'statement', 'First words and more.');
      waiting = false;
    });
    session.act.removeClaim(claim);
    session.act.undo();
    expect(session.editing.claim(claim.id)?.statement).toBe('First words and more.');
  });
});
