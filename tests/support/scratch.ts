/**
 * What specs about folders and files import as `test`: the programs of
 * end-to-end.ts, and a folder of the test's own that goes away with it.
 */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from './end-to-end.ts';

export { expect, type Program } from './end-to-end.ts';

export interface Scratch {
  /** Absolute path of a file or folder in the test's folder; nothing is made. */
  path(...parts: string[]): string;
  /**
   * Writes a folder with files.
   *
   * @param files content by path relative to the folder, `/` as separator
   * @returns its absolute path
   */
  folder(name: string, files: Record<string, string | Uint8Array>): Promise<string>;
}

export const test = base.extend<{ scratch: Scratch }>({
  // Playwright wants the fixtures named, even none.
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures named, even none
  scratch: async ({}, use) => {
    // The program shows real paths.
    const root = await realpath(await mkdtemp(join(tmpdir(), 'attest-test-')));
    const path = (...parts: string[]): string => join(root, ...parts);
    await use({
      path,
      async folder(name, files) {
        await mkdir(path(name), { recursive: true });
        for (const [file, content] of Object.entries(files)) {
          await mkdir(dirname(path(name, file)), { recursive: true });
          await writeFile(path(name, file), content);
        }
        return path(name);
      },
    });
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  // Asks for the folder only to be taken down before it.
  start: async ({ scratch: _, start }, use) => use(start),
});
