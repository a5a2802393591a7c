/** Who makes a snapshot: the host from its journal where it has everything, else the window. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});
const callsOf = (name: string): { args: unknown }[] => host.calls.filter((call) => call.name === name);

test('where the journal has it all, nothing goes through the window', async () => {
  const session = await startedSession(host);
  tagged(session, 'Said and stored.');
  const { head } = session.workspace!;
  host.answer('snapshots.writeFromJournal', () => ({ name: '1', path: '/1', at: '2026-01-01T00:00:00.000Z', bytes: 1, changes: head.sequence, headHash: head.hash, why: 'interval' }));
  await session.snapshots.write('interval');
  expect(callsOf('snapshots.writeFromJournal').at(-1)?.args).toMatchObject({ least: { sequence: head.sequence, hash: head.hash }, why: 'interval' });
  // By then the journal has been told of the Change that is asked for.
  const names = host.calls.map(({ name }) => name);
  expect(names.lastIndexOf('journal.append')).toBeLessThan(names.lastIndexOf('snapshots.writeFromJournal'));
  expect(callsOf('snapshots.write')).toEqual([]);
  expect(session.snapshots.newest).toMatchObject({ headHash: head.hash });
  await session.snapshots.write('interval');
  expect(callsOf('snapshots.writeFromJournal')).toHaveLength(1);
});

test.each(['has not', 'cannot be read'])('where the journal %s, the window hands it over', async (how) => {
  const session = await startedSession(host);
  if (how === 'cannot be read') host.refuse('snapshots.writeFromJournal');
  tagged(session, 'Said and stored.');
  await session.snapshots.write('interval');
  expect(host.snapshots.at(-1)).toContain('Said and stored.');
  expect(session.snapshots.failed).toBeNull();
});
