/** Attest in Electron: the composition root of its main process. */
import { join } from 'node:path';
import { app, dialog, session, type BrowserWindow } from 'electron';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { createHandlers } from '../../services/handlers.ts';
import type { HostPlatform } from '../../services/host-platform.ts';
import { createServices } from '../../services/create-services.ts';
import { createPageServer } from '../shared/answer-request.ts';
import { closingLimit, createClosing, type Closing } from '../shared/closing.ts';
import { readCommandLine } from '../shared/command-line.ts';
import { readGivenWords, type GivenWords } from '../shared/given-words.ts';
import { hostResolverRules } from '../shared/no-network.ts';
import { dataFolderOf, programPaths } from '../shared/program-paths.ts';
import { ProgramWindows } from '../shared/program-windows.ts';
import { withStartFolder } from '../shared/start-folder.ts';
import { registerScheme, serveScheme } from './app-protocol.ts';
import { exposeBridge, sendEvent } from './bridge.ts';
import { denyNavigation, denyPermissions } from './deny-by-default.ts';
import { createElectronDialogs } from './dialogs.ts';
import { createMenus, type MenuCommand } from './menus.ts';
import { openProgramWindow, rememberWindow } from './program-window.ts';

const paths = programPaths(__dirname);
// Electron's own words come first: its program and, unless packaged, the folder of ours.
const given: GivenWords = { words: process.argv.slice(app.isPackaged ? 1 : 2), cwd: process.cwd() };
const words = readCommandLine(given.words, given.cwd, true);
const dataFolder = dataFolderOf(words.data, process.env);

// The browser's part of the data (IndexedDB) beside ours; the lock of a single instance lies there too.
app.setPath('userData', join(dataFolder, 'electron-profile'));
app.commandLine.appendSwitch('host-resolver-rules', hostResolverRules);
app.commandLine.appendSwitch('disable-quic');
registerScheme();
denyNavigation(app);

// A second start hands over what it was asked for, and ends.
if (app.requestSingleInstanceLock(given)) void app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  const windows = new ProgramWindows<BrowserWindow>();
  const closings = new Map<BrowserWindow, Closing>();
  const commandsOf = new Map<BrowserWindow, MenuCommand[]>();
  const emit = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => sendEvent(windows.caller, event, payload);
  const emitToAll = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => {
    for (const window of windows.all) sendEvent(window, event, payload);
  };
  const closeAll = (): void => { for (const closing of closings.values()) closing.request(); };
  const menus = createMenus({
    run: (id) => sendEvent(windows.front, 'command.run', { id }),
    platform: process.platform,
    developer: process.env['ATTEST_DEVELOPER'] === '1',
  });
  const focus = (): void => {
    const window = windows.front;
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const open = (): void => {
    const beside = windows.front;
    const window = openProgramWindow({
      dataFolder,
      preload: paths.preload,
      beside,
      onCloseWish: () => closings.get(window)?.request(),
      onFocus: () => {
        windows.toFront(window);
        menus.show(commandsOf.get(window) ?? []);
      },
      onClosed: () => {
        windows.remove(window);
        closings.delete(window);
        commandsOf.delete(window);
      },
    });
    closings.set(window, createClosing({
      announce: () => sendEvent(window, 'app.closing', null),
      close: () => {
        rememberWindow(window, dataFolder);
        window.destroy();
      },
      limit: closingLimit,
    }));
    windows.toFront(window);
  };
  const platform: HostPlatform = {
    ...createElectronDialogs(() => windows.caller),
    kind: 'electron',
    hostReason: null,
    windowDialogs: null,
    openWindow: async () => open(),
    updateWindow: ({ title, commands }) => {
      const window = windows.caller;
      if (!window) return;
      window.setTitle(title);
      commandsOf.set(window, commands);
      if (window === windows.front) menus.show(commands);
    },
    focus,
    quit: closeAll,
    readyToClose: () => {
      const window = windows.caller;
      if (window) closings.get(window)?.ready();
    },
    emit,
    emitToAll,
  };

  const services = await createServices({
    platform, version: app.getVersion(), dataFolder, seedsFolder: paths.seedsFolder,
  });
  denyPermissions(session.defaultSession);
  serveScheme(session.defaultSession, createPageServer({
    rendererFolder: paths.rendererFolder,
    serveText: (path) => services.serveText(path),
  }));
  exposeBridge(windows, withStartFolder(createHandlers(services), words.folder));
  // Until the window says what it can do, there is nothing to choose.
  menus.show([]);

  services.files.give(words.files);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    focus();
    services.files.give(readGivenWords(data)?.files ?? []);
  });
  app.on('before-quit', (event) => {
    if (windows.all.length === 0) return;
    event.preventDefault();
    closeAll();
  });
  app.on('window-all-closed', () => void services.close().finally(() => app.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, closeAll);

  open();
}

function fail(error: unknown): void {
  dialog.showErrorBox(t('hosts.failedTitle'), t('hosts.failed', { detail: error instanceof Error ? error.message : String(error) }));
  app.exit(1);
}
