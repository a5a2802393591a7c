/** A window of the program: sandboxed, isolated; the first where it was the last time, the others a step beside it. */
import { BrowserWindow, screen } from 'electron';
import { fitWindow, readWindowState, writeWindowState } from '../shared/window-state.ts';
import { startUrl } from './app-protocol.ts';

/** How far a further window stands from the one before, in px. */
const step = 28;

export interface WindowOptions {
  dataFolder: string;
  preload: string;
  /** The window in front when this one is opened, if any. */
  beside: BrowserWindow | null;
  /** The user wants to close it; it stays until `destroy`. */
  onCloseWish(): void;
  onFocus(): void;
  onClosed(): void;
}

export function openProgramWindow(options: WindowOptions): BrowserWindow {
  const beside = options.beside?.getNormalBounds();
  const wanted = beside
    ? { ...beside, x: beside.x + step, y: beside.y + step, maximized: false }
    : readWindowState(options.dataFolder, 'electron');
  const state = fitWindow(wanted, screen.getAllDisplays().map((display) => display.workArea));
  const window = new BrowserWindow({
    ...(state.x !== null && state.y !== null ? { x: state.x, y: state.y } : {}),
    width: state.width,
    height: state.height,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      enableWebSQL: false,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    event.preventDefault();
    options.onCloseWish();
  });
  window.on('focus', options.onFocus);
  window.on('closed', options.onClosed);
  // The page gives the window its title; it is told to the host in words of its own.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(startUrl);
  return window;
}

/** Keep where the window is, for the next start. */
export function rememberWindow(window: BrowserWindow, dataFolder: string): void {
  const { x, y, width, height } = window.getNormalBounds();
  writeWindowState(dataFolder, 'electron', { x, y, width, height, maximized: window.isMaximized() });
}
