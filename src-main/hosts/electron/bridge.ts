/** Calls and events between the page and the handlers, over Electron's channels. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { dispatch, type Handlers } from '../../services/handlers.ts';
import type { ProgramWindows } from '../shared/program-windows.ts';
import { isOurs } from './app-protocol.ts';
import { callChannel, eventChannel } from './channels.ts';

/** Answer the calls of the program's own pages in their main frames, and refuse all others. */
export function exposeBridge(windows: ProgramWindows<BrowserWindow>, handlers: Handlers): void {
  ipcMain.handle(callChannel, (event, name: unknown, args: unknown) => {
    const window = windows.all.find((one) => isTrusted(event, one));
    const answer = () => dispatch(handlers, typeof name === 'string' ? name : '', args, { trusted: window !== undefined });
    return window ? windows.calledBy(window, answer) : answer();
  });
}

/** Send an event to the page; without a page it is dropped. */
export function sendEvent<E extends HostEventName>(window: BrowserWindow | null, event: E, payload: HostEvents[E]): void {
  if (!window || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(eventChannel, event, payload);
}

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, program: BrowserWindow): boolean {
  return !program.isDestroyed() && sender === program.webContents
    && senderFrame !== null && senderFrame === program.webContents.mainFrame && isOurs(senderFrame.url);
}
