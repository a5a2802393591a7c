/** Attest in Electron: the composition root of its main process. */
import { join } from 'node:path';
import { app, dialog, session, type BrowserWindow } from 'electron';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { createHandlers } from '../../services/handlers.ts';
import type { HostPlatform } from '../../services/host-platform.ts';
import { createServices } from '../../services/create-services.ts';
import { createPageServer } from '../shared/answer-request.ts';
import { closingLimit, createClosing } from '../shared/closing.ts';
import { readCommandLine } from '../shared/command-line.ts';
import { readGivenWords, type GivenWords } from '../shared/given-words.ts';
import { hostResolverRules } from '../shared/no-network.ts';
import { dataFolderOf, programPaths } from '../shared/program-paths.ts';
import { withStartFolder } from '../shared/start-folder.ts';
import { registerScheme, serveScheme } from './app-protocol.ts';
import { exposeBridge, sendEvent } from './bridge.ts';
import { denyNavigation, denyPermissions } from './deny-by-default.ts';
import { createElectronDialogs } from './dialogs.ts';
import { createMenus } from './menus.ts';
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
  let window: BrowserWindow | null = null;
  const current = (): BrowserWindow | null => window;
  const emit = <E extends HostEventName>(event: E, payload: HostEvents[E]): void => sendEvent(window, event, payload);
  const closing = createClosing({
    announce: () => emit('app.closing', null),
    close: () => {
      if (!window) return;
      rememberWindow(window, dataFolder);
      window.destroy();
    },
    limit: closingLimit,
  });
  const menus = createMenus({
    run: (id) => emit('command.run', { id }),
    platform: process.platform,
    developer: process.env['ATTEST_DEVELOPER'] === '1',
  });
  const focus = (): void => {
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const platform: HostPlatform = {
    ...createElectronDialogs(current),
    kind: 'electron',
    hostReason: null,
    windowDialogs: null,
    updateWindow: ({ title, commands }) => {
      window?.setTitle(title);
      menus.show(commands);
    },
    focus,
    quit: () => closing.request(),
    readyToClose: () => closing.ready(),
    emit,
  };

  const services = await createServices({
    platform, version: app.getVersion(), dataFolder, seedsFolder: paths.seedsFolder,
  });
  denyPermissions(session.defaultSession);
  serveScheme(session.defaultSession, createPageServer({
    rendererFolder: paths.rendererFolder,
    serveText: (path) => services.serveText(path),
  }));
  exposeBridge(current, withStartFolder(createHandlers(services), words.folder));
  // Until the window says what it can do, there is nothing to choose.
  menus.show([]);

  services.files.give(words.files);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    focus();
    services.files.give(readGivenWords(data)?.files ?? []);
  });
  app.on('before-quit', (event) => {
    if (!window) return;
    event.preventDefault();
    closing.request();
  });
  app.on('window-all-closed', () => void services.close().finally(() => app.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => closing.request());

  window = openProgramWindow({
    dataFolder,
    preload: paths.preload,
    onCloseWish: () => closing.request(),
    onClosed: () => { window = null; },
  });
}

function fail(error: unknown): void {
  dialog.showErrorBox(t('hosts.failedTitle'), t('hosts.failed', { detail: error instanceof Error ? error.message : String(error) }));
  app.exit(1);
}
