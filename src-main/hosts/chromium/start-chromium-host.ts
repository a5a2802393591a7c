/**
 * Attest in a window of the user's own browser: the same page, services and
 * contract as in Electron, without a port and without a network.
 */
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { createHandlers } from '../../services/handlers.ts';
import type { HostPlatform } from '../../services/host-platform.ts';
import { createServices } from '../../services/create-services.ts';
import { createWindowDialogs } from '../../services/window-dialogs.ts';
import { createPageServer } from '../shared/answer-request.ts';
import { closingLimit, createClosing, type Closing } from '../shared/closing.ts';
import { ProgramWindows } from '../shared/program-windows.ts';
import { withStartFolder } from '../shared/start-folder.ts';
import { exposeBridge, sendEvent } from './bridge.ts';
import { findBrowser } from './find-browser.ts';
import { grantPermissions, guardWindow, refuseOtherPages } from './guard-window.ts';
import { launchOptions } from './launch-options.ts';
import { createNativeDialogs } from './native-dialogs.ts';
import { createWindowOpener, enter } from './open-window.ts';
import { prepareProfile } from './profile.ts';
import { routeEverything } from './routes.ts';
import { restoreWindow, type WindowBounds } from './window-bounds.ts';

export interface ChromiumHostOptions {
  version: string;
  dataFolder: string;
  seedsFolder: string;
  /** The built page. */
  rendererFolder: string;
  /** Corpus folder to open instead of the last one. */
  folder?: string | null;
  /** Annotation sets to import. */
  files?: readonly string[];
  headless?: boolean;
  /** Default: what findBrowser finds. */
  browserPath?: string;
  /** More switches for the browser. */
  args?: string[];
  /** Why this host and not Electron. */
  hostReason?: string | null;
  /** File dialogs of the desktop where it has some, or always drawn in the window. Default: native, headless: window. */
  dialogs?: 'native' | 'window';
}

export interface ChromiumHost {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browserPath: string;
  /** Closes the window as its user would: it may save first. Resolves when all has ended. */
  close(): Promise<void>;
  /** Resolves when the window is closed and everything has been put away. */
  readonly closed: Promise<void>;
}

/** No browser was found: the message says where one may come from. */
export class NoBrowserError extends Error {}

/** Another Attest has this data folder's window open. */
export class AlreadyOpenError extends Error {}

export async function startChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const headless = options.headless ?? false;
  const browserPath = options.browserPath ?? findBrowser();
  if (!browserPath) throw new NoBrowserError('No browser was found.');

  const windows = new ProgramWindows<Page>();
  const closings = new Map<Page, Closing>();
  let bounds: WindowBounds | null = null;
  const emit = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => sendEvent(windows.caller, event, payload);
  const emitToAll = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => {
    for (const window of windows.all) sendEvent(window, event, payload);
  };
  const windowDialogs = createWindowDialogs({ emit });
  const dialogs = (options.dialogs ?? (headless ? 'window' : 'native')) === 'native'
    ? createNativeDialogs(windowDialogs)
    : windowDialogs;
  const closeAll = (): void => { for (const closing of closings.values()) closing.request(); };

  const platform: HostPlatform = {
    kind: 'chromium',
    hostReason: options.hostReason ?? null,
    windowDialogs,
    chooseOpenFile: (ask) => dialogs.chooseOpenFile(ask),
    chooseFolder: (ask) => dialogs.chooseFolder(ask),
    chooseSaveFile: (ask) => dialogs.chooseSaveFile(ask),
    async openWindow() {
      const further = await opener.open();
      take(further);
      await enter(further);
    },
    // A browser's window has no menus of ours; the page draws them. The title is the page's own.
    updateWindow: ({ title }) => void windows.caller?.evaluate(`document.title = ${JSON.stringify(title)}`).catch(() => {}),
    focus: () => void windows.front?.bringToFront().catch(() => {}),
    quit: closeAll,
    readyToClose: () => {
      const window = windows.caller;
      if (window) closings.get(window)?.ready();
    },
    emit,
    emitToAll,
  };
  const services = await createServices({
    platform,
    version: options.version,
    dataFolder: options.dataFolder,
    seedsFolder: options.seedsFolder,
  });
  services.files.give(options.files ?? []);
  const handlers = withStartFolder(createHandlers(services), options.folder ?? null);

  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const profile = await prepareProfile(options.dataFolder);
  const wishes = launchOptions({ browserPath, headless, args: options.args ?? [], asRoot });
  const context = await launch(profile, wishes).catch(async (error: unknown) => {
    await services.close();
    throw error;
  });
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => void services.close().finally(resolve));
  });
  const opener = createWindowOpener(context, { browserPath, profile, switches: headless ? null : [...wishes.args ?? [], ...(asRoot ? ['--no-sandbox'] : [])] });

  /** From here on the page is a window of the program. */
  const take = (window: Page): void => {
    windows.toFront(window);
    const closing = createClosing({
      announce: () => sendEvent(window, 'app.closing', null),
      close: () => {
        // The last one takes the program with it.
        if (windows.all.length > 1) void window.close().catch(() => {});
        else void (bounds?.remember() ?? Promise.resolve()).then(() => context.close()).catch(() => {});
      },
      limit: closingLimit,
    });
    closings.set(window, closing);
    guardWindow(window, closing, () => {
      windows.remove(window);
      closings.delete(window);
      if (windows.all.length === 0) void context.close().catch(() => {});
    });
  };

  await routeEverything(context, createPageServer({
    rendererFolder: options.rendererFolder,
    serveText: (path) => services.serveText(path),
  }));
  await exposeBridge(context, windows, handlers);
  const program = context.pages()[0] ?? (await context.newPage());
  take(program);
  refuseOtherPages(context, windows, (page) => opener.expects(page));
  const session = await context.newCDPSession(program);
  await grantPermissions(session);
  if (!headless) bounds = await restoreWindow(program, session, options.dataFolder);
  await enter(program);

  return {
    page: program,
    context,
    browserPath,
    closed,
    async close(): Promise<void> {
      closeAll();
      await closed;
    },
  };
}

async function launch(profile: string, wishes: ReturnType<typeof launchOptions>): Promise<BrowserContext> {
  try {
    return await chromium.launchPersistentContext(profile, wishes);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/existing browser session|ProcessSingleton|profile appears to be in use/i.test(message)) {
      throw new AlreadyOpenError(message, { cause: error });
    }
    throw error;
  }
}
