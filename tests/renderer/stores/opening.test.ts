/** Opening one thing after the other, faster than the host answers. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { itemAt, soon, startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('opening', () => {
  test('a document whose text comes late does not bring its claim into the form of another', async () => {
    const session = await startedSession(host);
    await session.openDocument(itemAt(session, 'b.txt'));
    await session.openDocument(itemAt(session, 'a.txt'));
    const claim = tagged(session, 'In the first document.');
    await session.openDocument(itemAt(session, 'b.txt'));
    const release = host.hold('text a.txt');
    session.act.undo();
    await session.openDocument(itemAt(session, 'b.txt'));
    release();
    await soon();
    expect(session.document?.path).toBe('b.txt');
    expect(session.currentClaim?.id).not.toBe(claim.id);
  });
  test('the document opened last is the one that is remembered', async () => {
    const session = await startedSession(host);
    const release = host.hold('text a.txt');
    const late = session.openDocument(itemAt(session, 'a.txt'));
    await session.openDocument(itemAt(session, 'b.txt'));
    release();
    await late;
    expect(Object.values(session.settings.value.lastDocument)).toEqual([itemAt(session, 'b.txt').id]);
  });
});
