/**
 * The workspaces on this machine, told apart by their logs: what makes two of
 * them the same is the replica that made the Changes, not the folder's name.
 */
import { constants } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { scanFrames } from '../journal/frames.ts';
import { workspaceAt, type Workspace } from '../workspaces.ts';

export interface KnownWorkspace {
  workspace: Workspace;
  /** The corpus folder it was last opened with, where that is still there. */
  corpus: string | null;
  /** Hash of every Change in its journal, in order. */
  hashes: string[];
}

/** The workspace whose journal holds Changes of this replica, or null. The longest, should there be several. */
export async function findByReplica(dataFolder: string, replica: string): Promise<KnownWorkspace | null> {
  const found: KnownWorkspace[] = [];
  for (const id of await readdir(path.join(dataFolder, 'workspaces')).catch(() => [])) {
    const workspace = workspaceAt(dataFolder, id);
    const journal = await hashesIn(workspace.journal);
    if (journal?.replica === replica) found.push({ workspace, corpus: await corpusOf(workspace), hashes: journal.hashes });
  }
  return found.sort((a, b) => b.hashes.length - a.hashes.length)[0] ?? null;
}

/** Read only: another process may be writing it. */
async function hashesIn(folder: string): Promise<{ replica: string | null; hashes: string[] } | null> {
  const newest = Math.max(0, ...(await readdir(folder).catch(() => [])).flatMap((name) => /^changes-(\d+)\.journal$/.exec(name)?.[1] ?? []).map(Number));
  const handle = await open(path.join(folder, `changes-${newest}.journal`), constants.O_RDONLY).catch(() => null);
  if (!handle) return null;
  try {
    const hashes: string[] = [];
    const { replica } = await scanFrames({
      size: async () => (await handle.stat()).size,
      read: async (into, position) => (await handle.read(into, 0, into.byteLength, position)).bytesRead,
      isThere: async () => true, write: never, truncate: never, flush: never, close: never,
    }, ({ hash }) => hashes.push(hash));
    return { replica, hashes };
  } finally {
    await handle.close();
  }
}

async function never(): Promise<void> {
  throw new Error('this journal is only read');
}

async function corpusOf(workspace: Workspace): Promise<string | null> {
  try {
    const { folder } = JSON.parse(await readFile(path.join(workspace.folder, 'workspace.json'), 'utf8')) as { folder?: unknown };
    return typeof folder === 'string' && (await stat(folder)).isDirectory() ? folder : null;
  } catch {
    return null;
  }
}
