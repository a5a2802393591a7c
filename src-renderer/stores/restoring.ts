/**
 * Going back to a snapshot: what it would change, and the one Change that does
 * it. What was made since stays in the history, so undo leads forward again.
 */
import { HostError } from '../../src-common/contract/host-error.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { recordsOf } from '../../src-common/core/claims/workspace-state.ts';
import { readWorkspace, type WorkspaceRead } from '../../src-common/core/records/workspace-file.ts';
import { previewRestore, type RestorePreview } from '../../src-common/core/restore/restore-preview.ts';
import type { Session } from './session.svelte.ts';

export type ReadSnapshot = Extract<WorkspaceRead, { ok: true }>;

/** @throws HostError where it cannot be read or does not hold together */
export async function readSnapshot(session: Session, name: string): Promise<ReadSnapshot> {
  const read = readWorkspace(await session.snapshots.read(name));
  if (!read.ok) throw new HostError('snapshotDamaged', { path: name, detail: `${read.reason} ${read.detail}`.trim() });
  return read;
}

/** What restoring it now would change; null where no workspace is open to compare it with. */
export function previewOf(session: Session, { state }: ReadSnapshot): RestorePreview | null {
  session.flush();
  return session.workspace && previewRestore(session.workspace.everything, state);
}

/**
 * Restores a snapshot over a workspace that is open, by one Change.
 *
 * @returns null where there was nothing to change
 * @throws HostError where it cannot be read, or the present state could not be put into a snapshot first: nothing has changed then
 */
export async function restoreByChange(session: Session, name: string): Promise<Change | null> {
  const read = await readSnapshot(session, name);
  session.flush();
  await session.snapshots.write('restore');
  if (session.snapshots.failed !== null) throw session.snapshots.failed;
  const preview = previewOf(session, read);
  const { workspace } = session;
  if (!workspace || !preview || preview.operations.length === 0) return null;
  const change = workspace.edit(session.analyst.id, preview.operations);
  session.act.leaveMissing();
  if (preview.counts.has('file')) await readInTheirEncodings(session);
  return change;
}

/** Files that are read in another encoding now are read again. */
async function readInTheirEncodings(session: Session): Promise<void> {
  const encodings: Record<string, string> = {};
  if (session.workspace) for (const file of recordsOf(session.workspace.everything, 'file').values()) if (file.encoding) encodings[file.id] = file.encoding;
  if (Object.keys(encodings).length > 0) session.corpus.putEntries(await session.host.call('corpus.useEncodings', { encodings }));
}
