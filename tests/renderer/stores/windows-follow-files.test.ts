/** Two windows hear of one changed file: its claims follow once, neither takes back what the other did, and words stay in their text. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '../../../src-common/core/claims/change.ts';
import { verifyChain } from '../../../src-common/core/claims/change-log.ts';
import { OtherWindows } from '../../../src-renderer/stores/other-windows.ts';
import { pickMarker } from '../../../src-renderer/stores/picking.ts';
import { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { changingFiles, type ChangingFiles } from '../../support/changing-files.ts';
import { itemAt, usePage } from '../../support/session-of.ts';

const bridge = 'The minister said that the northern bridge stands firm after the flood of last week.';
const harbour = 'Fishermen in the harbour reported, however, that two of its pillars have visible cracks.';
const text = ['The council met on Monday in the old town hall, as it does every month of the year.', bridge, harbour, ''].join('\n\n');

let host: ChangingFiles;
const channels: OtherWindows[] = [];
beforeEach(() => {
  host = changingFiles({ 'a.txt': text });
  usePage(host);
  vi.stubGlobal('HTMLElement', class {});
});
afterEach(() => { for (const channel of channels.splice(0)) channel.close(); });

async function openWindow(): Promise<Session> {
  const channel = new OtherWindows();
  channels.push(channel);
  const session = new Session(host.client, channel);
  await session.start();
  await session.openDocument(itemAt(session, 'a.txt'));
  return session;
}

function tag(session: Session, words: string, statement: string): string {
  const shown = session.reading.text.kind === 'ready' ? session.reading.text.text : '';
  const start = shown.indexOf(words);
  const claim = session.editing.mark(start, start + words.length, 'claim');
  if (!claim) throw new Error('nothing was tagged');
  session.editing.set(claim, 'statement', statement);
  return claim.id;
}

/** Both have looked into everything that they were told, and have each other's Changes. */
async function followed(...sessions: Session[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 170));
  for (const session of sessions) await session.revisions.check();
  await vi.waitFor(() => expect(new Set(sessions.map(({ workspace }) => workspace!.head.hash)).size).toBe(1), { timeout: 10_000 });
  for (const session of sessions) await session.workspace!.settled();
}

/** Every span is what it says, in the text of its document. */
async function expectTrue(session: Session): Promise<void> {
  for (const claim of session.workspace!.records.claims.values()) {
    const entry = session.items.find((item) => item.id === claim.documentId)?.entry;
    const record = session.workspace!.records.documents.get(claim.documentId);
    const file = await host.fetch(`/documents/${entry?.id}`);
    const words = await (file.ok ? file : await host.fetch(`/texts/${record?.textSha256}`)).text();
    for (const span of [...claim.spans, ...claim.markers, ...claim.attribution.flatMap(({ cueSpan }) => cueSpan ?? [])]) expect(words.slice(span.start, span.end)).toBe(span.exact);
  }
}

/** By which Changes a claim was taken along or said to be missing. */
const steps = (changes: readonly Change[], id: string): Change[] => changes.filter(({ kind, operations }) => kind === 'revision' && operations.some((operation) => operation.id === id));

const told = (session: Session): string[] => session.notices.list.map((notice) => notice.text);

function expectClaim(session: Session, id: string, words: string | null, statement: string): void {
  const claim = session.editing.claim(id)!;
  expect(claim.statement).toBe(statement);
  if (words === null) return expect(claim.anchoring).toMatchObject({ state: 'orphan', settled: false });
  expect(claim.documentId).toBe(itemAt(session, 'a.txt').entry?.id);
  expect(claim.spans.map(({ exact }) => exact)).toEqual([words]);
}

const rounds: [name: string, next: string, moved: string | null][] = [
  ['words before them', `A note from the editors.\n\n${text}`, bridge],
  ['a word of one other', text.replace('northern', 'southern'), bridge.replace('northern', 'southern')],
  ['the paragraph of one gone', text.replace(`${bridge}\n\n`, ''), null],
];

test.each(rounds)('%s: both windows show the claims in their places', async (_name, next, moved) => {
  const [one, two] = [await openWindow(), await openWindow()];
  const first = tag(one, bridge, 'Of the first.');
  await followed(one, two);
  const second = tag(two, harbour, 'Of the second.');
  await followed(one, two);
  host.write('a.txt', next);
  // One goes on typing while both look for the new places.
  one.editing.set(one.editing.claim(first)!, 'note', 'Written meanwhile.');
  await followed(one, two);
  for (const session of [one, two]) {
    expectClaim(session, first, moved, 'Of the first.');
    expectClaim(session, second, harbour, 'Of the second.');
    expect(session.editing.claim(first)!.note).toBe('Written meanwhile.');
    expect(session.workspace!.records.claims.size).toBe(2);
  }
  const changes = await one.workspace!.changes();
  expect(verifyChain(changes).ok).toBe(true);
  expect(host.journal()).toEqual(changes);
  for (const id of [first, second]) expect(steps(changes, id)).toHaveLength(1);
  const made = changes.flatMap(({ operations }) => operations).filter(({ type, field }) => type === 'document' && field === '');
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  const [news] = told(one);
  expect(news).toContain('a.txt has changed.');
  expect(told(two)).toEqual([news]);

  // And back again: nothing of the first following is in the way of the second.
  host.write('a.txt', text);
  await followed(one, two);
  for (const session of [one, two]) {
    expectClaim(session, second, harbour, 'Of the second.');
    if (moved !== null) expectClaim(session, first, bridge, 'Of the first.');
  }
  const count = (await one.workspace!.changes()).length;
  await followed(one, two);
  expect(await one.workspace!.changes()).toHaveLength(count);
}, 30_000);

test('words picked in one window while the other takes the claim along stay the words that were picked', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  const id = tag(one, harbour, 'Of the first.');
  await followed(one, two);
  const { documentId } = two.editing.claim(id)!;
  two.reading.currentClaimId = id;
  pickMarker(two, two.editing.claim(id)!);
  host.write('a.txt', `A note from the editors.\n\n${text}`);
  await vi.waitFor(() => expect(two.editing.claim(id)!.documentId).not.toBe(documentId), { timeout: 5_000 });
  // The text in which words are being picked stays.
  const shown = two.reading.text.kind === 'ready' ? two.reading.text.text : '';
  expect(shown).toBe(text);
  const start = shown.indexOf('visible cracks');
  two.reading.pick!.accept({ start, end: start + 14, exact: 'visible cracks', prefix: 'its pillars have ', suffix: '.' });
  await expectTrue(two);
  await followed(one, two);
  for (const session of [one, two]) {
    expectClaim(session, id, harbour, 'Of the first.');
    expect(session.editing.claim(id)!.markers.map(({ exact }) => exact)).toEqual(['visible cracks']);
    await expectTrue(session);
  }
  expect(two.reading.text).toMatchObject({ kind: 'ready', text: `A note from the editors.\n\n${text}` });
}, 30_000);
