/**
 * What every end-to-end spec imports as `test`: programs in the project's host,
 * closed at the end, and after each test two looks at every one that is still
 * open: nothing on its console is an error, and what it shows is accessible.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { startProgram, type HostName, type Program, type StartOptions } from './start-program.ts';

export { expect } from 'playwright/test';
export type { Program };

interface Fixtures {
  /** The host of this run. */
  host: HostName;
  /** Errors on the console so far; a test that provokes some looks at them and empties the list. */
  complaints: string[];
  /** A folder for what has to outlive one program; removed once all are closed. */
  dataFolder: string;
  /** Starts a program; may be called again once the one before is closed. */
  start(options?: Omit<StartOptions, 'host'>): Promise<Program>;
  /** One program with a fresh data folder, for specs that need no second start. */
  program: Program;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures named, even none
  host: async ({}, use, info) => use(info.project.name as HostName),

  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures named, even none
  complaints: async ({}, use) => use([]),

  // eslint-disable-next-line no-empty-pattern -- as above
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'attest-data-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  // Asks for the folder only to be taken down before it.
  start: async ({ host, complaints, dataFolder: _ }, use) => {
    const open = new Set<Program>();
    await use(async (options = {}) => {
      const program = await startProgram({ ...options, host });
      open.add(program);
      program.page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      program.page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      program.page.on('close', () => open.delete(program));
      return program;
    });
    try {
      for (const program of open) await expectAccessible(program.page);
    } finally {
      for (const program of open) await program.close();
    }
    base.expect(complaints).toEqual([]);
  },

  program: async ({ start }, use) => use(await start()),
});
