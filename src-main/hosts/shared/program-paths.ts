/** Where things lie: the program's own files, and what it keeps for the user. */
import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * @param builtFolder the folder of the running built file, `out/<part>`
 * @returns folders of the program as it was built
 */
export function programPaths(builtFolder: string): { root: string; rendererFolder: string; seedsFolder: string; preload: string } {
  const root = resolve(builtFolder, '..', '..');
  return {
    root,
    rendererFolder: resolve(root, 'out', 'renderer'),
    seedsFolder: resolve(root, 'seeds'),
    preload: resolve(root, 'out', 'preload', 'index.cjs'),
  };
}

/**
 * The folder of the user's data: `--data`, else ATTEST_DATA, else where the
 * system keeps data of programs (XDG, Application Support, AppData).
 */
export function dataFolderOf(chosen: string | undefined, environment: NodeJS.ProcessEnv): string {
  return resolve(chosen ?? environment['ATTEST_DATA'] ?? envPaths('attest', { suffix: '' }).data);
}
