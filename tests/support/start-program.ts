/**
 * Starts the built program for an end-to-end test, in one of its hosts, with a
 * data folder of its own. Chromium and the stand-in run in the test's process:
 * no port anywhere.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { ElectronStandIn } from './electron-stand-in/electron-api.ts';
import { startOnStandIn } from './electron-stand-in/load-main.ts';
import { startInElectron } from './start-electron.ts';

export type HostName = 'chromium' | 'electron-stand-in' | 'electron';

export interface StartOptions {
  /** Default: chromium. */
  host?: HostName;
  /** Kept by the caller, for a second start; default: a fresh one, removed when the program is closed. */
  dataFolder?: string;
  /** Corpus folder to open; default: what the program opens by itself. */
  corpus?: string;
  /** Annotation sets named at the start. */
  files?: string[];
  headless?: boolean;
}

export interface Program {
  readonly host: HostName;
  readonly page: Page;
  readonly dataFolder: string;
  /** Only on the stand-in: what main asked Electron for. */
  readonly standIn: ElectronStandIn | null;
  /**
   * Answers the host's own file dialog, the one that is open or the next one;
   * null where dialogs are drawn in the window. Use `chooseFile` instead.
   */
  readonly answerDialog: ((path: string | null) => Promise<void>) | null;
  /** Close the window as its user would, and wait until the program has ended. */
  close(): Promise<void>;
}

/** What each host gives. */
export interface Running {
  page: Page;
  close(): Promise<void>;
  standIn?: ElectronStandIn;
  answerDialog?: (path: string | null) => Promise<void>;
}

export const projectRoot = resolve(import.meta.dirname, '..', '..');
const built = createRequire(import.meta.url);

type ChromiumHostModule = typeof import('../../src-main/hosts/chromium/start-chromium-host.ts');
type FindBrowserModule = typeof import('../../src-main/hosts/chromium/find-browser.ts');

export async function startProgram(options: StartOptions = {}): Promise<Program> {
  const host = options.host ?? 'chromium';
  const ownFolder = options.dataFolder === undefined;
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'attest-test-')));
  const running = await start(host, options, dataFolder);
  let ended: Promise<void> | null = null;
  return {
    host,
    page: running.page,
    dataFolder,
    standIn: running.standIn ?? null,
    answerDialog: running.answerDialog ?? null,
    close(): Promise<void> {
      ended ??= running.close().then(() => (ownFolder ? rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }) : undefined));
      return ended;
    },
  };
}

function start(host: HostName, options: StartOptions, dataFolder: string): Promise<Running> {
  const words = [`--data=${dataFolder}`, ...(options.corpus === undefined ? [] : [options.corpus]), ...(options.files ?? [])];
  switch (host) {
    case 'chromium': return startChromium(options, dataFolder);
    case 'electron-stand-in': return startStandIn(words, options.headless ?? true);
    case 'electron': return startInElectron(projectRoot, words);
  }
}

async function startChromium(options: StartOptions, dataFolder: string): Promise<Running> {
  const { startChromiumHost } = built('../../out/chromium/host.cjs') as ChromiumHostModule;
  return startChromiumHost({
    version: '0.0.0-test',
    dataFolder,
    seedsFolder: join(projectRoot, 'seeds'),
    rendererFolder: join(projectRoot, 'out', 'renderer'),
    folder: options.corpus ?? null,
    files: options.files ?? [],
    headless: options.headless ?? true,
    dialogs: 'window',
  });
}

async function startStandIn(words: string[], headless: boolean): Promise<Running> {
  const { standIn, page, close } = await startOnStandIn({ root: projectRoot, words, browserPath: browserHere(), headless });
  return { page, close, standIn, answerDialog: async (path) => standIn.answerDialog(path) };
}

/** The browser that the program itself would find. */
export function browserHere(): string {
  const { findBrowser } = built('../../out/chromium/find-browser.cjs') as FindBrowserModule;
  const found = findBrowser();
  if (!found) throw new Error('no browser is here: npm test fetches one');
  return found;
}
