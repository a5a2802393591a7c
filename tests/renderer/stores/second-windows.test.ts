/** Two windows of one program on one workspace: what either does is in both, and in database and journal once. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyChain } from '../../../src-common/core/claims/change-log.ts';
import { StoreError } from '../../../src-renderer/db/store-error.ts';
import { WorkspaceDatabase } from '../../../src-renderer/db/workspace-database.ts';
import { faultOf, faultWords } from '../../../src-renderer/stores/fault.ts';
import { OtherWindows } from '../../../src-renderer/stores/other-windows.ts';
import { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { randomOf } from '../../faults/random-of.ts';
import { restoreByChange } from '../../../src-renderer/stores/restoring.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { itemAt, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
const channels: OtherWindows[] = [];
beforeEach(() => {
  host = pretendHost();
  usePage(host);
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

/** How often the journal was written anew instead of going on. */
const rewritten = (): number => host.calls.filter(({ name, args }) => name === 'journal.rewrite' && (args as unknown as { last: boolean }).last).length;

const statements = (session: Session): string[] => [...session.workspace!.records.claims.values()].map((claim) => claim.statement).sort();

/** Both have stored what they have, and have heard of the other. */
async function quiet(...sessions: Session[]): Promise<void> {
  await vi.waitFor(async () => {
    for (const session of sessions) {
      await session.workspace!.settled();
      await session.journal.settled();
    }
    const heads = sessions.map(({ workspace }) => workspace!.head);
    expect(new Set(heads.map(({ hash }) => hash)).size).toBe(1);
    expect(host.journal()).toHaveLength(heads[0]!.sequence);
  }, { timeout: 20_000, interval: 20 });
}

test('an edit in one is in the other at once', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  const claim = tagged(one, 'Seen in both.');
  await vi.waitFor(() => expect(statements(two)).toEqual(['Seen in both.']));
  two.editing.set(two.editing.claim(claim.id)!, 'note', 'From the second.');
  await vi.waitFor(() => expect(one.editing.claim(claim.id)?.note).toBe('From the second.'));
  expect(one.workspace!.registry.sets.size).toBe(1);
});

test('a thousand edits, made in both without waiting for each other: none is lost', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  const random = randomOf(5);
  const made = new Set<string>();
  for (let at = 0; at < 500; at += 1) {
    const session = random() < 0.5 ? one : two;
    const words = `Claim ${at}`;
    tagged(session, words);
    made.add(words);
    // Now and then one of them gets as far as the database.
    if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 4));
  }
  await quiet(one, two);
  for (const session of [one, two]) expect(statements(session)).toEqual([...made].sort());
  const changes = await one.workspace!.changes();
  expect(changes).toHaveLength(1_000);
  expect(verifyChain(changes).ok).toBe(true);
  expect(host.journal()).toEqual(changes);
  expect(one.journal.state.kind).toBe('whole');
  expect(two.journal.state.kind).toBe('whole');
  expect(rewritten()).toBe(0);
  const again = await openWindow();
  expect(statements(again)).toEqual([...made].sort());
}, 60_000);

describe('undo', () => {
  test('takes back what was done in this window', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    tagged(one, 'Of the first.');
    await quiet(one, two);
    tagged(two, 'Of the second.');
    await quiet(one, two);
    one.act.undo();
    one.act.undo();
    await quiet(one, two);
    for (const session of [one, two]) expect(statements(session)).toEqual(['Of the second.']);
    expect(one.workspace!.canUndo).toBe(false);
    two.act.undo();
    await quiet(one, two);
    expect(statements(one)).toEqual(['']);
  });
});

test('a restored snapshot is in both', async () => {
  const one = await openWindow();
  tagged(one, 'Before.');
  await one.keeper.leave();
  const snapshot = String(host.snapshots.length);
  const two = await openWindow();
  tagged(two, 'Later.');
  await quiet(one, two);
  await restoreByChange(one, snapshot);
  await vi.waitFor(() => expect(statements(two)).toEqual(['Before.']));
  tagged(two, 'Once more.');
  await quiet(one, two);
  expect(statements(one)).toEqual(['Before.', 'Once more.']);
});

test('another folder in one is another folder in both, and nothing that was typed goes', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  tagged(two, 'Said just before.');
  await one.keeper.open('/two');
  await vi.waitFor(() => expect(two.corpus.listing?.folder).toBe('/two'));
  await one.keeper.open('/one');
  await vi.waitFor(() => expect(two.corpus.listing?.folder).toBe('/one'));
  await vi.waitFor(() => expect(statements(two)).toEqual(['Said just before.']));
  expect(statements(one)).toEqual(['Said just before.']);
});

test('what both made while the database refused is stored, and in the journal, once it does not', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  tagged(one, 'Before.');
  await quiet(one, two);
  const refused = vi.spyOn(WorkspaceDatabase.prototype, 'commit').mockRejectedValue(new StoreError('quota', 'full'));
  tagged(one, 'Of the first.');
  tagged(two, 'Of the second.');
  await vi.waitFor(() => expect([one, two].map(({ workspace }) => workspace!.saving.kind)).toEqual(['failed', 'failed']));
  refused.mockRestore();
  for (const session of [one, two]) session.keeper.retry();
  await quiet(one, two);
  for (const session of [one, two]) expect(statements(session)).toEqual(['Before.', 'Of the first.', 'Of the second.']);
  expect(host.journal()).toEqual(await one.workspace!.changes());
}, 30_000);

/** Both windows end without a word, and the program is started again. */
async function crashAndStart(...sessions: Session[]): Promise<Session> {
  for (const session of sessions) {
    session.workspace!.close();
    session.journal.stop();
  }
  for (const channel of channels.splice(0)) channel.close();
  host.restart();
  const again = await openWindow();
  await quiet(again);
  return again;
}

describe('both edit while the database refuses', () => {
  async function bothRefused(): Promise<{ one: Session; two: Session; works: () => void }> {
    const [one, two] = [await openWindow(), await openWindow()];
    tagged(one, 'Before.');
    await quiet(one, two);
    const refused = vi.spyOn(WorkspaceDatabase.prototype, 'commit').mockRejectedValue(new StoreError('quota', 'full'));
    tagged(one, 'Of the first.');
    await vi.waitFor(() => expect(faultOf(one)).toMatchObject({ kind: 'journal-holds', written: true }));
    tagged(two, 'Of the second.');
    await vi.waitFor(() => expect(faultOf(two)).toMatchObject({ kind: 'aside-holds', written: true }), { timeout: 5_000 });
    return { one, two, works: () => refused.mockRestore() };
  }

  test('the second’s work is kept beside the journal, and both are there after a crash, once', async () => {
    const { one, two, works } = await bothRefused();
    tagged(two, 'And more of the second.');
    await vi.waitFor(() => expect(host.asides().flat().length).toBe(4));
    expect(faultWords(faultOf(two)!)).toMatch(/4 changes of this window .* on disk in a file beside the journal/);
    works();
    const again = await crashAndStart(one, two);
    expect(statements(again)).toEqual(['And more of the second.', 'Before.', 'Of the first.', 'Of the second.']);
    expect(host.asides()).toEqual([]);
    expect(again.notices.list.map(({ text }) => text).join()).toContain('4 changes of a window were kept on disk beside the journal');
    expect(verifyChain(await again.workspace!.changes()).ok).toBe(true);
    expect(statements(await crashAndStart(again))).toHaveLength(4);
  }, 30_000);

  test('a file whose work is in the log already goes without a word', async () => {
    const { one, two, works } = await bothRefused();
    const kept = host.asides();
    works();
    for (const session of [one, two]) session.keeper.retry();
    await quiet(one, two);
    await vi.waitFor(() => expect(host.asides()).toEqual([]));
    await host.client.call('journal.keepAside', { workspaceId: '', name: 'left-behind', changes: kept[0] as never });
    const again = await crashAndStart(one, two);
    expect(statements(again)).toEqual(['Before.', 'Of the first.', 'Of the second.']);
    expect(again.workspace!.records.claims.size).toBe(3);
    expect(host.asides()).toEqual([]);
    expect(again.notices.list).toEqual([]);
  }, 30_000);

  test('the second’s is stored, and the first has crashed: its work comes back from the journal', async () => {
    const { one, two, works } = await bothRefused();
    one.workspace!.close();
    one.journal.stop();
    works();
    two.keeper.retry();
    await vi.waitFor(() => expect(two.workspace!.saving.kind).toBe('saved'));
    const again = await crashAndStart(two);
    expect(statements(again)).toEqual(['Before.', 'Of the first.', 'Of the second.']);
    expect(again.notices.list.map(({ text }) => text).join()).toContain('made again behind that');
    expect(host.asides()).toEqual([]);
    expect(statements(await crashAndStart(again))).toHaveLength(3);
  }, 30_000);
});

describe('the database takes its time', () => {
  /** From now on the next commit waits until it is let go. */
  function slowCommit(): () => void {
    const commit = WorkspaceDatabase.prototype.commit;
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => { letGo = resolve; });
    vi.spyOn(WorkspaceDatabase.prototype, 'commit').mockImplementationOnce(async function (this: WorkspaceDatabase, batch) {
      await gate;
      return commit.call(this, batch);
    });
    return letGo;
  }

  test('and no other window comes first: the journal has it by then, and is not written anew', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    const letGo = slowCommit();
    tagged(one, 'Slowly.');
    await vi.waitFor(() => expect(faultOf(one)).toMatchObject({ kind: 'journal-holds', written: true }), { timeout: 5_000 });
    letGo();
    await quiet(one, two);
    expect(statements(two)).toEqual(['Slowly.']);
    expect(rewritten()).toBe(0);
  }, 30_000);

  test('and another window comes first: the journal is written anew, once, in the order of the database', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    tagged(one, 'Before.');
    await quiet(one, two);
    const letGo = slowCommit();
    tagged(one, 'Slowly.');
    await vi.waitFor(() => expect(faultOf(one)).toMatchObject({ kind: 'journal-holds', written: true }), { timeout: 5_000 });
    tagged(two, 'Meanwhile.');
    await vi.waitFor(() => expect(two.workspace!.saving.kind).toBe('saved'));
    letGo();
    await quiet(one, two);
    for (const session of [one, two]) expect(statements(session)).toEqual(['Before.', 'Meanwhile.', 'Slowly.']);
    expect(host.journal()).toEqual(await one.workspace!.changes());
    expect(rewritten()).toBe(1);
  }, 30_000);
});

test('the settings are the same in both', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  await one.settings.patch({ theme: 'dark' });
  await vi.waitFor(() => expect(two.settings.value.theme).toBe('dark'));
});
