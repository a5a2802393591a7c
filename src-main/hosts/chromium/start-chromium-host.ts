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
import { closingLimit, createClosing } from '../shared/closing.ts';
import { withStartFolder } from '../shared/start-folder.ts';
import { exposeBridge, sendEvent } from './bridge.ts';
import { findBrowser } from './find-browser.ts';
import { guardWindow } from './guard-window.ts';
import { launchOptions } from './launch-options.ts';
import { createNativeDialogs } from './native-dialogs.ts';
import { startUrl } from './origin.ts';
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

  let page: Page | null = null;
  let bounds: WindowBounds | null = null;
  const emit = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => sendEvent(page, event, payload);
  const windowDialogs = createWindowDialogs({ emit });
  const dialogs = (options.dialogs ?? (headless ? 'window' : 'native')) === 'native'
    ? createNativeDialogs(windowDialogs)
    : windowDialogs;

  const closing = createClosing({
    announce: () => emit('app.closing', null),
    close: () => void (bounds?.remember() ?? Promise.resolve()).then(() => context.close()).catch(() => {}),
    limit: closingLimit,
  });

  const platform: HostPlatform = {
    kind: 'chromium',
    hostReason: options.hostReason ?? null,
    windowDialogs,
    chooseOpenFile: (ask) => dialogs.chooseOpenFile(ask),
    chooseFolder: (ask) => dialogs.chooseFolder(ask),
    chooseSaveFile: (ask) => dialogs.chooseSaveFile(ask),
    // A browser's window has no menus of ours; the page draws them. The title is the page's own.
    updateWindow: ({ title }) => void page?.evaluate(`document.title = ${JSON.stringify(title)}`).catch(() => {}),
    focus: () => void page?.bringToFront().catch(() => {}),
    quit: () => closing.request(),
    readyToClose: () => closing.ready(),
    emit,
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
  const context = await launch(
    await prepareProfile(options.dataFolder),
    launchOptions({ browserPath, headless, args: options.args ?? [], asRoot }),
  ).catch(async (error: unknown) => {
    await services.close();
    throw error;
  });
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => void services.close().finally(resolve));
  });

  await routeEverything(context, createPageServer({
    rendererFolder: options.rendererFolder,
    serveText: (path) => services.serveText(path),
  }));
  await exposeBridge(context, () => page, handlers);
  const program = context.pages()[0] ?? (await context.newPage());
  page = program;
  const session = await context.newCDPSession(program);
  await guardWindow(context, program, session, closing);
  if (!headless) bounds = await restoreWindow(program, session, options.dataFolder);
  await program.goto(startUrl, { waitUntil: 'commit' });

  return {
    page: program,
    context,
    browserPath,
    closed,
    async close(): Promise<void> {
      closing.request();
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
