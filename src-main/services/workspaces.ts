/**
 * Which workspace belongs to which corpus folder, and where its files lie:
 * `<data>/workspaces/<id>/{workspace.json, scan.json, snapshots/, texts/, journal/}`.
 *
 * The id follows from the folder's real path, so two programs that open two
 * folders at once cannot lose each other's entry in `workspaces.json`; the file
 * is there to be overruled, when a corpus has moved and keeps its workspace.
 */
import { mkdir, readdir, readFile, rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { writeFileAtomic } from './atomic-write.ts';
import { sha256Hex } from './corpus/read-document.ts';
import { writeError } from './file-errors.ts';

export interface Workspace {
  id: string;
  /** Absolute; exists. */
  folder: string;
  snapshots: string;
  texts: string;
  journal: string;
  scanCache: string;
}

/** The documents that come with the program are one corpus, wherever a version of it is installed. */
export const seedsWorkspaceId = 'seeds';

const idPattern = /^[a-z0-9][a-z0-9-]{2,63}$/;
const indexSchema = v.object({ version: v.literal(1), workspaces: v.record(v.string(), v.pipe(v.string(), v.regex(idPattern))) });
const workspaceSchema = v.object({ version: v.literal(1), id: v.string(), folder: v.string(), createdAt: v.string(), lastOpenedAt: v.string() });

/** @param corpusFolder real path */
export async function workspaceFor(dataFolder: string, corpusFolder: string, isSeeds: boolean): Promise<Workspace> {
  if (isSeeds) return workspaceAt(dataFolder, seedsWorkspaceId);
  const index = await readJson(path.join(dataFolder, 'workspaces.json'), indexSchema);
  const known = index && Object.hasOwn(index.workspaces, corpusFolder) ? index.workspaces[corpusFolder] : undefined;
  return workspaceAt(dataFolder, known ?? `w-${sha256Hex(corpusFolder).slice(0, 24)}`);
}

/** The folders of a workspace, made where they are missing. */
export async function makeWorkspace(workspace: Workspace): Promise<void> {
  try {
    await mkdir(workspace.snapshots, { recursive: true, mode: 0o700 });
    await takeOverBackups(path.join(workspace.folder, 'backups'), workspace.snapshots);
    await mkdir(workspace.texts, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeError(workspace.folder, error);
  }
}

/** Snapshots were called backups once, and lay in a folder of that name. What cannot be moved stays where it is. */
async function takeOverBackups(from: string, to: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) await rename(path.join(from, name), path.join(to, name)).catch(() => undefined);
  await rmdir(from).catch(() => undefined);
}

/** Where the files of a workspace are; nothing is made. */
export function workspaceAt(dataFolder: string, id: string): Workspace {
  const folder = path.join(dataFolder, 'workspaces', id);
  return { id, folder, snapshots: path.join(folder, 'snapshots'), texts: path.join(folder, 'texts'), journal: path.join(folder, 'journal'), scanCache: path.join(folder, 'scan.json') };
}

/** Writes down that the folder was opened with this workspace. */
export async function rememberWorkspace(dataFolder: string, workspace: Workspace, corpusFolder: string): Promise<void> {
  const now = new Date().toISOString();
  const own = path.join(workspace.folder, 'workspace.json');
  const before = await readJson(own, workspaceSchema);
  await writeFileAtomic(own, json({
    version: 1, id: workspace.id, folder: corpusFolder, createdAt: before?.createdAt ?? now, lastOpenedAt: now,
  }), { mode: 0o600 });
  const file = path.join(dataFolder, 'workspaces.json');
  const workspaces = { ...(await readJson(file, indexSchema))?.workspaces };
  if (workspaces[corpusFolder] === workspace.id) return;
  workspaces[corpusFolder] = workspace.id;
  await writeFileAtomic(file, json({ version: 1, workspaces }), { mode: 0o600 });
}

/** A file of ours, or null where it is missing or damaged: all that is in these can be found again. */
async function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  try {
    const result = v.safeParse(schema, JSON.parse(await readFile(file, 'utf8')));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
