/**
 * An archive becomes a workspace of this machine: its Changes go into the
 * journal, from which the database is made at the next opening. What is here
 * already is put into a snapshot first, and only ever added to.
 */
import type { Json } from '../../../src-common/core/claims/json.ts';
import type { Change } from '../../../src-common/core/claims/change.ts';
import { writeWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { sha256Hex } from '../corpus/read-document.ts';
import { Journal } from '../journal/journal.ts';
import { keepText, readKeptText } from '../kept-texts.ts';
import { lockWorkspace } from '../workspace-lock.ts';
import { makeWorkspace, rememberWorkspace, workspaceAt, type Workspace } from '../workspaces.ts';
import type { ArchiveServiceOptions } from './archive-service.ts';
import type { KnownWorkspace } from './known-workspaces.ts';
import type { Archive } from './read-archive.ts';

/** Changes that go into one call of the journal. */
const most = 2_000;

/**
 * @param known the workspace of this log that is here already, or null
 * @param folder the corpus folder that is opened with it from now on
 * @param from number of Changes of the archive that are here already
 * @throws HostError `workspaceLocked`, `writeFailed`, `journalConflict`
 */
export async function takeIn(archive: Archive, known: KnownWorkspace | null, folder: string, from: number, options: ArchiveServiceOptions): Promise<void> {
  const { dataFolder, corpus } = options;
  // Named by its log, so that it is found again and meets no other.
  const workspace = known?.workspace ?? workspaceAt(dataFolder, `w-${sha256Hex(archive.manifest.replica).slice(0, 24)}`);
  await makeWorkspace(workspace);
  const isOpen = corpus.isOpen(workspace.id);
  const lock = isOpen ? null : await lockWorkspace(workspace.folder, folder, () => undefined);
  try {
    await keepTexts(archive, workspace.texts);
    await (isOpen ? addToOpen(archive, workspace, from, options) : addToClosed(archive, workspace, from, options));
    await rememberWorkspace(dataFolder, workspace, folder);
  } finally {
    await lock?.release();
  }
}

async function keepTexts(archive: Archive, folder: string): Promise<void> {
  for (const part of archive.texts) {
    if (await readKeptText(folder, part.sha256).catch(() => null) !== null) continue;
    await keepText(folder, part.sha256, (await archive.bytesOf(part)).toString('utf8'));
  }
}

/** Through the journal that is open: nobody else writes it. */
async function addToOpen(archive: Archive, { id }: Workspace, from: number, { journal, snapshots }: ArchiveServiceOptions): Promise<void> {
  const changes = archive.history.stored;
  if (from === changes.length) return;
  const before: Json[] = [];
  for (;;) {
    const page = (await journal.read({ workspaceId: id, after: before.length })).changes;
    if (page.length === 0) break;
    for (const change of page) before.push(change);
  }
  await snapshot(before, archive, id, snapshots);
  for (let at = from; at < changes.length; at += most) await journal.append({ workspaceId: id, changes: changes.slice(at, at + most) as unknown as Json[] });
}

async function addToClosed(archive: Archive, workspace: Workspace, from: number, { snapshots }: ArchiveServiceOptions): Promise<void> {
  const changes = archive.history.stored;
  if (from === changes.length) return;
  const { journal } = await Journal.open(workspace.journal);
  try {
    await snapshot(await journal.read(0, Infinity), archive, workspace.id, snapshots);
    for (let at = from; at < changes.length; at += most) await journal.append(changes.slice(at, at + most) as unknown as Json[]);
  } finally {
    await journal.close();
  }
}

async function snapshot(before: readonly Json[], archive: Archive, workspaceId: string, snapshots: ArchiveServiceOptions['snapshots']): Promise<void> {
  if (before.length === 0) return;
  const changes = before as unknown as Change[];
  const hash = changes.at(-1)?.hash ?? null;
  const content = writeWorkspace({ workspaceId, head: { replica: archive.history.head.replica, sequence: changes.length, hash }, changes });
  await snapshots.write({ workspaceId, content, changes: changes.length, headHash: hash, why: 'archive' });
}
