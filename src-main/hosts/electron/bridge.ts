/** Calls and events between the page and the handlers, over Electron's channels. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { dispatch, type Handlers } from '../../services/handlers.ts';
import { isOurs } from './app-protocol.ts';
import { callChannel, eventChannel } from './channels.ts';

/** Answer the calls of the program's own page in its main frame, and refuse all others. */
export function exposeBridge(current: () => BrowserWindow | null, handlers: Handlers): void {
  ipcMain.handle(callChannel, (event, name: unknown, args: unknown) =>
    dispatch(handlers, typeof name === 'string' ? name : '', args, { trusted: isTrusted(event, current()) }));
}

/** Send an event to the page; without a page it is dropped. */
export function sendEvent<E extends HostEventName>(window: BrowserWindow | null, event: E, payload: HostEvents[E]): void {
  if (!window || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(eventChannel, event, payload);
}

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, program: BrowserWindow | null): boolean {
  return program !== null && !program.isDestroyed() && sender === program.webContents
    && senderFrame !== null && senderFrame === program.webContents.mainFrame && isOurs(senderFrame.url);
}
