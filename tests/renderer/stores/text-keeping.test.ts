/** At every start the kept texts are read again; what is amiss is put right or said. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { HostError } from '../../../src-common/contract/host-error.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { soon, startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

const words = (session: Session): string => session.notices.list.map((notice) => notice.text).join('\n');
const hash = 'a'.repeat(64);

/** A start over work on a.txt, where the host finds this about its kept text. */
async function startOver(found: { missing: string[]; damaged: string[] }, canKeep: boolean): Promise<{ session: Session; kept: unknown[] }> {
  host.textSha256 = hash;
  const first = await startedSession(host);
  tagged(first, 'Before.');
  await first.keeper.leave();
  host.calls.length = 0;
  host.answer('texts.check', () => found);
  host.answer('texts.keep', () => {
    if (!canKeep) throw new HostError('fileChanged', { path: 'a.txt' });
    return null;
  });
  const session = await startedSession(host);
  await soon();
  return { session, kept: host.calls.filter(({ name }) => name === 'texts.keep').map(({ args }) => args) };
}

test('what is there and sound is left alone, and only texts with claims are asked for', async () => {
  const { session, kept } = await startOver({ missing: [], damaged: [] }, true);
  expect(host.calls.filter(({ name }) => name === 'texts.check').map(({ args }) => args)).toEqual([{ textSha256: [hash] }]);
  expect(kept).toEqual([]);
  expect(words(session)).toBe('');
});

test.each([
  ['one that is missing is kept now, without a word', { missing: [hash], damaged: [] }, true, /^$/],
  ['one that is damaged is written again, and it is said', { missing: [], damaged: [hash] }, true, /was damaged on disk and was written again.*a\.txt/],
  ['one that is missing and cannot be had is named', { missing: [hash], damaged: [] }, false, /neither in the folder.*a\.txt/],
  ['one that is damaged and cannot be had is named', { missing: [], damaged: [hash] }, false, /neither in the folder.*a\.txt/],
])('%s', async (_, found, canKeep, said) => {
  const { session, kept } = await startOver(found, canKeep);
  expect(kept).toHaveLength(1);
  expect(words(session)).toMatch(said);
});
