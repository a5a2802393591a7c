/**
 * The start of a workspace: the browser's database and the journal on disk are
 * compared, and whichever is behind is brought up to the other. Nothing is
 * dropped without being kept under another name, and nothing is brought back
 * without a sentence that says so.
 */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { JournalState, Repair } from '../../src-common/contract/host-api.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { compareLogs } from '../../src-common/core/journal/compare-logs.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { StoreError } from '../db/store-error.ts';
import type { WorkspaceDatabase } from '../db/workspace-database.ts';
import { errorWords } from './error-words.ts';
import { joinJournal, takeAsides } from './join-branches.ts';
import { WorkspaceStore } from './workspace-store.svelte.ts';

export type RepairMade = Omit<Repair, 'at'>;

export interface OpenedWorkspace {
  workspace: WorkspaceStore;
  /** What kept the journal from being opened; Changes are not on disk a second time until it is. */
  journalError: unknown;
  /** What was put right, for the analyst; empty where all was as it should be. */
  repairs: RepairMade[];
}

/** Changes that go in one call. */
const most = 2_000;

/** @throws StoreError where the database cannot be read and the journal has nothing to put in its place */
export async function openWithJournal(host: HostClient, workspaceId: string, database: WorkspaceDatabase): Promise<OpenedWorkspace> {
  const repairs: RepairMade[] = [];
  let journal: JournalState;
  try {
    journal = await host.call('journal.open', { workspaceId });
  } catch (error) {
    return { workspace: await WorkspaceStore.load(database), journalError: error, repairs };
  }
  if (journal.setAside !== null) repairs.push({ kind: 'damaged', values: { path: journal.setAside, lost: journal.lost, count: journal.count } });
  let workspace: WorkspaceStore;
  try {
    workspace = await WorkspaceStore.load(database);
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged') || journal.count === 0) throw error;
    const restored = await restoreFrom(host, workspaceId, database, []);
    repairs.push({ kind: 'storeDamaged', values: { count: restored } });
    workspace = await WorkspaceStore.load(database);
    return { workspace, journalError: await broughtIn(host, workspaceId, workspace, repairs), repairs };
  }
  try {
    const note = await reconcile(host, workspaceId, database, workspace, journal);
    if (note !== null) repairs.push(note.made);
    if (note?.reload) workspace = await WorkspaceStore.load(database);
  } catch (error) {
    return { workspace, journalError: error, repairs };
  }
  return { workspace, journalError: await broughtIn(host, workspaceId, workspace, repairs), repairs };
}

/** What windows left beside the journal. Answers null, or what kept it from being stored. */
async function broughtIn(host: HostClient, workspaceId: string, workspace: WorkspaceStore, repairs: RepairMade[]): Promise<unknown> {
  const store = async (): Promise<void> => {
    await workspace.settled();
    const error = await reopenJournal(host, workspaceId, workspace);
    if (error !== null) throw error;
  };
  try {
    for (const repair of await takeAsides(host, workspaceId, workspace, store)) repairs.push(repair);
    return null;
  } catch (error) {
    return error;
  }
}

async function reconcile(
  host: HostClient, workspaceId: string, database: WorkspaceDatabase, workspace: WorkspaceStore, journal: JournalState,
): Promise<{ made: RepairMade; reload: boolean } | null> {
  const { head } = workspace;
  let stored: Change[] = [];
  let hashAt = (_sequence: number): string | null | undefined => undefined;
  if (head.sequence > journal.count) {
    stored = await database.allChanges();
    hashAt = (sequence) => stored[sequence - 1]?.hash;
  } else if (head.sequence > 0 && head.sequence < journal.count) {
    const [there] = (await host.call('journal.read', { workspaceId, after: head.sequence - 1 })).changes;
    hashAt = () => (there as unknown as Change | undefined)?.hash;
  }
  const comparison = compareLogs(head, journal, hashAt);
  if (comparison.kind === 'journal-behind') {
    await appendAll(host, workspaceId, stored.slice(comparison.from));
    return null;
  }
  if (comparison.kind === 'store-behind') {
    const count = await restoreFrom(host, workspaceId, database, await database.allChanges());
    return { made: { kind: 'storeBehind', values: { count: count - comparison.from, all: count } }, reload: true };
  }
  if (comparison.kind === 'apart') {
    const count = await joinJournal(host, workspaceId, workspace, await database.allChanges());
    await rewriteJournal(host, workspaceId, await database.allChanges());
    return { made: count > 0 ? { kind: 'joined', values: { count } } : { kind: 'apart', values: { count: journal.count } }, reload: false };
  }
  return null;
}

/** Puts what is in the journal after the Changes given into the database. Answers how many there are then. */
async function restoreFrom(host: HostClient, workspaceId: string, database: WorkspaceDatabase, known: Change[]): Promise<number> {
  const changes: unknown[] = [...known];
  for (;;) {
    const page = (await host.call('journal.read', { workspaceId, after: changes.length })).changes;
    if (page.length === 0) break;
    for (const change of page) changes.push(change);
  }
  const replayed = replay(changes);
  if (!replayed.ok) throw new Error(t('journal.notReadable', { at: replayed.at, detail: replayed.detail }));
  // As they are stored: their hashes cover that shape.
  if (replayed.head) await database.replaceWith(changes as Change[], replayed.state, replayed.head);
  return changes.length;
}

/**
 * Opens the journal while work goes on and hands over what it lacks: after it
 * could not be written, and where another window's Changes belong in between.
 *
 * @returns null, or what still keeps it from being opened
 */
export async function reopenJournal(host: HostClient, workspaceId: string, workspace: WorkspaceStore): Promise<unknown> {
  try {
    // Again for what was made meanwhile.
    for (;;) {
      const journal = await host.call('journal.open', { workspaceId });
      const after = Math.max(0, journal.count - 1);
      const changes = await workspace.changesAfter(after);
      const meets = journal.count === 0 || changes[0]?.hash === journal.hash;
      if (!meets) await replaceDrafts(host, workspaceId, workspace);
      else if (changes.length === journal.count - after) return null;
      else await appendAll(host, workspaceId, changes.slice(journal.count - after));
    }
  } catch (error) {
    return error;
  }
}

/**
 * The journal took Changes while the database refused them, and another window
 * came first to the database: they are there under their ids, in another place.
 *
 * @throws Error where the journal holds a Change that the database does not
 */
async function replaceDrafts(host: HostClient, workspaceId: string, workspace: WorkspaceStore): Promise<void> {
  const stored = await workspace.changes();
  const ids = new Set<string>(stored.map(({ id }) => id));
  for (let after = 0; ;) {
    const page = (await host.call('journal.read', { workspaceId, after })).changes as unknown as Change[];
    if (page.length === 0) break;
    // The next start brings the two together.
    if (page.some(({ id }) => !ids.has(id))) throw new Error(t('journal.restartNeeded'));
    after += page.length;
  }
  await rewriteJournal(host, workspaceId, stored);
}

async function appendAll(host: HostClient, workspaceId: string, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += most) {
    await host.call('journal.append', { workspaceId, changes: changes.slice(at, at + most) as unknown as Json[] });
  }
}

/** Writes the journal anew from these Changes; the one before is kept beside it. @throws HostError */
export async function rewriteJournal(host: HostClient, workspaceId: string, changes: readonly Change[]): Promise<void> {
  for (let at = 0; ; at += most) {
    const last = at + most >= changes.length;
    await host.call('journal.rewrite', { workspaceId, changes: changes.slice(at, at + most) as unknown as Json[], first: at === 0, last });
    if (last) return;
  }
}

/** What went wrong with the journal, in words. */
export function journalWords(error: unknown): string {
  return t('journal.failed', { detail: errorWords(error) });
}
