/**
 * Two windows edited while the database refused, and the program ended before
 * it was put right: the work of one is in the journal or beside it, and not in
 * the database. At the next start it is made again behind what is there, under
 * its ids, so that nothing is made twice.
 */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { notAmong, onlyInJournal } from '../../src-common/core/journal/branches.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { ownVersions, upgradeChange } from '../../src-common/core/records/versions.ts';
import type { RepairMade } from './open-with-journal.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

/**
 * Makes again what only the journal has, in the database.
 *
 * @returns how many Changes that were; 0 where the two hold other work
 * @throws StoreError where the database does not take them
 */
export async function joinJournal(host: HostClient, workspaceId: string, workspace: WorkspaceStore, stored: readonly Change[]): Promise<number> {
  const journal: unknown[] = [];
  for (;;) {
    const page = (await host.call('journal.read', { workspaceId, after: journal.length })).changes;
    if (page.length === 0) break;
    for (const change of page) journal.push(change);
  }
  const replayed = replay(journal);
  const missing = replayed.ok ? onlyInJournal(stored, replayed.changes) : null;
  if (!missing || missing.length === 0) return 0;
  workspace.adopt(missing);
  await workspace.settled();
  return missing.length;
}

/**
 * Makes again what windows of an earlier run left beside the journal.
 *
 * @param store stores it, in database and journal: only then their files go
 * @returns what is to be said of it; files that cannot be read stay
 * @throws whatever `store` throws
 */
export async function takeAsides(host: HostClient, workspaceId: string, workspace: WorkspaceStore, store: () => Promise<void>): Promise<RepairMade[]> {
  const { asides, damaged } = await host.call('journal.takeAsides', { workspaceId });
  const repairs: RepairMade[] = damaged.map((path) => ({ kind: 'asideDamaged', values: { path } }));
  const read: string[] = [];
  let count = 0;
  for (const { name, path, changes } of asides) {
    const checked = checkedChanges(changes);
    if (!checked) {
      repairs.push({ kind: 'asideDamaged', values: { path } });
      continue;
    }
    const missing = notAmong(await workspace.allChanges(), checked);
    workspace.adopt(missing);
    count += missing.length;
    read.push(name);
  }
  if (count > 0) {
    repairs.push({ kind: 'aside', values: { count } });
    await store();
  }
  for (const name of read) await host.call('journal.keepAside', { workspaceId, name, changes: [] });
  return repairs;
}

/** Changes of any version, as this one knows them; null where one is none. */
function checkedChanges(stored: readonly Json[]): Change[] | null {
  const upgraded = stored.map((one) => upgradeChange(one));
  const changes = upgraded.flatMap((one) => (one.ok && ownVersions.problemOf(one.change) === null ? [one.change as unknown as Change] : []));
  return changes.length === stored.length ? changes : null;
}
