/**
 * Starts the built program for an end-to-end test, in one of its hosts, with a
 * data folder of its own. Everything runs in the test's process: no port.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

export type HostName = 'chromium' | 'electron-stand-in' | 'electron';

export interface StartOptions {
  host?: HostName;
  /** Kept by the caller; default: a fresh one, removed when the program is closed. */
  dataFolder?: string;
  /** Corpus folder to open; default: what the program opens by itself. */
  corpus?: string;
  seedsFolder?: string;
  headless?: boolean;
}

export interface Program {
  readonly host: HostName;
  readonly page: Page;
  readonly dataFolder: string;
  /** Close the window as its user would, and wait until the program has ended. */
  close(): Promise<void>;
}

export const projectRoot = resolve(import.meta.dirname, '..', '..');

export async function startProgram(options: StartOptions = {}): Promise<Program> {
  const host = options.host ?? 'chromium';
  const ownFolder = options.dataFolder === undefined;
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'attest-test-')));
  const running = await startChromium(options, dataFolder);
  let closed = false;
  return {
    host,
    page: running.page,
    dataFolder,
    async close(): Promise<void> {
      if (closed) return;
      closed = true;
      await running.close();
      if (ownFolder) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type ChromiumModule = typeof import('../../src-main/hosts/chromium/start-chromium-host.ts');

async function startChromium(options: StartOptions, dataFolder: string): Promise<{ page: Page; close(): Promise<void> }> {
  const built = createRequire(import.meta.url)('../../out/chromium/host.cjs') as ChromiumModule;
  return built.startChromiumHost({
    version: '0.0.0-test',
    dataFolder,
    seedsFolder: options.seedsFolder ?? join(projectRoot, 'seeds'),
    rendererFolder: join(projectRoot, 'out', 'renderer'),
    folder: options.corpus ?? null,
    headless: options.headless ?? true,
    dialogs: 'window',
  });
}
