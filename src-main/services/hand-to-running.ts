/** Files for a program that runs already: it is found by the workspace that it holds. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { handFiles } from './workspace-lock.ts';

/**
 * @param files absolute paths
 * @returns whether a program with this data folder took them
 */
export async function handToRunning(dataFolder: string, files: readonly string[]): Promise<boolean> {
  const workspaces = path.join(dataFolder, 'workspaces');
  for (const name of await readdir(workspaces).catch(() => [])) {
    if (await handFiles(path.join(workspaces, name), files)) return true;
  }
  return false;
}
