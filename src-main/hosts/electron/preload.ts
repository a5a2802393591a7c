/**
 * The transport in Electron: the only code between the page and the main
 * process. Sandboxed, one file, no Node import; the page gets two functions and
 * no way to name a channel.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { HostTransport } from '../../../src-common/contract/host-api.ts';
import { callChannel, eventChannel } from './channels.ts';

const transport: HostTransport = {
  invoke: (call, args) => ipcRenderer.invoke(callChannel, call, args),
  subscribe: (listener) => {
    const hear = (_: IpcRendererEvent, event: string, payload: unknown): void => listener(event, payload);
    ipcRenderer.on(eventChannel, hear);
    return () => { ipcRenderer.removeListener(eventChannel, hear); };
  },
};

contextBridge.exposeInMainWorld('attestHost', transport);
