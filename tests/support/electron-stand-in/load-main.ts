/** Runs the built main and preload, unchanged, on the stand-in. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { createElectronStandIn, type ElectronStandIn } from './electron-api.ts';
import { invokeBinding } from './preload-script.ts';
import { isAppRequest } from './session.ts';

export interface RunningStandIn {
  standIn: ElectronStandIn;
  page: Page;
  /** The user closes the window; resolves when the program has ended. */
  close(): Promise<void>;
}

export interface StandInStart {
  /** Folder of the project, whose out/ is run. */
  root: string;
  /** The program's words: a folder, `--data`. */
  words: string[];
  browserPath: string;
  headless: boolean;
}

/** Loads main. @returns the stand-in, and whether main goes on (another instance may run) */
export function loadMain({ root, words }: Pick<StandInStart, 'root' | 'words'>): ElectronStandIn {
  const standIn = createElectronStandIn();
  const require = createRequire(import.meta.url);
  const loader = require('node:module') as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  const argv = process.argv;
  const file = join(root, 'out', 'main', 'index.cjs');
  delete require.cache[file];
  loader._load = (request, ...rest) => (request === 'electron' ? standIn.module : load.call(loader, request, ...rest));
  process.argv = ['electron', root, ...words];
  try {
    require(file);
  } finally {
    loader._load = load;
    process.argv = argv;
  }
  return standIn;
}

export async function startOnStandIn(options: StandInStart): Promise<RunningStandIn> {
  const signals = signalListeners();
  const standIn = loadMain(options);
  const context = await launchBrowser({
    profile: standIn.app.getPath('userData'),
    browserPath: options.browserPath,
    headless: options.headless,
    switches: standIn.record.switches,
  });
  standIn.context = context;
  await connect(context, standIn);
  standIn.app.becomeReady();
  const ended = standIn.app.exited.then(async () => {
    await context.close();
    signals.restore();
  });

  const page = await firstPage(standIn);
  await standIn.session.applyPermissions(context, window(standIn).webContents);
  return {
    standIn,
    page,
    async close() {
      for (const window of [...standIn.windows]) window.close();
      await ended;
    },
  };
}

/** The browser's requests, calls and further pages, to where Electron would bring them. */
async function connect(context: BrowserContext, standIn: ElectronStandIn): Promise<void> {
  await context.route('**/*', async (route, request) => {
    try {
      if (isAppRequest(request.url())) await standIn.session.answer(route);
      else if (request.isNavigationRequest()) await refuseNavigation(route, standIn);
      else await route.abort('blockedbyclient');
    } catch {
      // The page went away while it was being answered.
    }
  });
  context.on('page', (page) => {
    // Main is asked when the page navigates (below); whatever it says, its own windows are all there are here.
    if (!standIn.windows.some((known) => known.page === page || known.page === null)) void page.close().catch(() => {});
  });
  await context.exposeBinding(invokeBinding, async ({ page, frame }, message: unknown) => {
    const { channel, args } = JSON.parse(String(message)) as { channel: string; args: unknown[] };
    const contents = standIn.windows.find((known) => known.page === page)?.webContents;
    const handler = standIn.handlers.get(channel);
    if (!handler) return JSON.stringify({ thrown: `No handler registered for '${channel}'` });
    try {
      return JSON.stringify({ value: await handler({ sender: contents ?? {}, senderFrame: contents?.frameOf(frame) ?? null }, ...args) });
    } catch (error) {
      return JSON.stringify({ thrown: String(error) });
    }
  });
}

async function refuseNavigation(route: Route, standIn: ElectronStandIn): Promise<void> {
  const url = route.request().url();
  const frame = frameOf(route);
  const ours = standIn.windows.find((known) => known.page !== null && known.page === frame?.page());
  const contents = (ours ?? standIn.windows[0])?.webContents;
  if (frame === null || !ours) {
    // Another page than ours: one that ours wants to open.
    standIn.record.openedWindows.push({ url, action: contents?.openHandler?.({ url }).action ?? 'allow' });
    await route.abort();
    return;
  }
  let prevented = false;
  const event = { url, isMainFrame: frame.parentFrame() === null, preventDefault: () => { prevented = true; } };
  if (event.isMainFrame) contents?.emit('will-navigate', event);
  contents?.emit('will-frame-navigate', event);
  standIn.record.navigations.push({ url, prevented });
  // "No content" leaves the page where it is, as a prevented navigation does.
  await (prevented ? route.fulfill({ status: 204 }) : route.abort());
}

/** null where the page of the request is not there yet. */
function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame();
  } catch {
    return null;
  }
}

function window(standIn: ElectronStandIn): ElectronStandIn['windows'][number] {
  const first = standIn.windows[0];
  if (!first) throw new Error('main opened no window');
  return first;
}

async function firstPage(standIn: ElectronStandIn): Promise<Page> {
  const failed = standIn.app.exited.then((code) => {
    throw new Error(`main ended with ${code}: ${JSON.stringify(standIn.record.errorBoxes)}`);
  });
  const opened = (async () => {
    while (standIn.windows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return window(standIn).loaded;
  })();
  failed.catch(() => {});
  return Promise.race([opened, failed]);
}

/** Main listens for signals of its process, which here is the test's. */
function signalListeners(): { restore(): void } {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const before = names.map((name) => [name, process.listeners(name)] as const);
  return {
    restore: () => {
      for (const [name, known] of before) {
        for (const listener of process.listeners(name)) if (!known.includes(listener)) process.off(name, listener);
      }
    },
  };
}
