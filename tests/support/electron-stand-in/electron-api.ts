/** The module `electron` as Attest's main process sees it. */
import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import type { BrowserContext } from 'playwright-core';
import { menuModule } from './menu.ts';
import { StandInWindow } from './program-window.ts';
import { emptyRecord, type StandInRecord } from './record.ts';
import { StandInSession } from './session.ts';

export type IpcHandler = (event: { sender: unknown; senderFrame: unknown }, ...args: unknown[]) => unknown;

/** Data folders whose program runs: what `requestSingleInstanceLock` is about. */
const locks = new Map<string, StandInApp>();

export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly paths: Record<string, string> = { documents: homedir() };
  readonly commandLine: { appendSwitch(name: string, value?: string): void };
  readonly ready: Promise<void>;
  readonly exited: Promise<number>;
  becomeReady: () => void = () => {};
  #exit: (code: number) => void = () => {};

  constructor(record: StandInRecord) {
    super();
    this.ready = new Promise((resolve) => { this.becomeReady = resolve; });
    this.exited = new Promise((resolve) => { this.#exit = resolve; });
    this.commandLine = { appendSwitch: (name, value = '') => { record.switches[name] = value; } };
  }

  whenReady(): Promise<void> { return this.ready; }
  getVersion(): string { return '0.0.0-test'; }
  setPath(name: string, path: string): void { this.paths[name] = path; }
  getPath(name: string): string { return this.paths[name] ?? ''; }

  requestSingleInstanceLock(data?: unknown): boolean {
    const folder = this.getPath('userData');
    const other = locks.get(folder);
    if (other) {
      other.emit('second-instance', {}, [], process.cwd(), data);
      return false;
    }
    locks.set(folder, this);
    return true;
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => { prevented = true; } });
    if (!prevented) this.exit(0);
  }

  exit(code = 0): void {
    for (const [folder, app] of locks) if (app === this) locks.delete(folder);
    this.#exit(code);
  }
}

export interface ElectronStandIn {
  /** What `require('electron')` answers. */
  readonly module: object;
  readonly app: StandInApp;
  readonly session: StandInSession;
  readonly record: StandInRecord;
  readonly handlers: Map<string, IpcHandler>;
  readonly windows: StandInWindow[];
  /** Answer the dialog that is open, or the next one; null cancels it. */
  answerDialog(path: string | null): void;
  /** The browser that windows open in; set before the app is ready. */
  context: BrowserContext | null;
}

export function createElectronStandIn(): ElectronStandIn {
  const record = emptyRecord();
  const app = new StandInApp(record);
  const session = new StandInSession(record);
  const handlers = new Map<string, IpcHandler>();
  const windows: StandInWindow[] = [];
  const answers: (string | null)[] = [];
  const waiting: ((path: string | null) => void)[] = [];
  let isReady = false;
  void app.ready.then(() => { isReady = true; });

  const nextAnswer = (): Promise<string | null> => {
    const ready = answers.shift();
    return ready !== undefined ? Promise.resolve(ready) : new Promise((resolve) => waiting.push(resolve));
  };
  /** Both forms: with the window that the dialog belongs to, and without. */
  const optionsOf = (args: unknown[]): unknown => (args[0] instanceof StandInWindow ? args[1] : args[0]);

  const standIn: ElectronStandIn = {
    app, session, record, handlers, windows,
    context: null,
    answerDialog(path) {
      const open = waiting.shift();
      if (open) open(path);
      else answers.push(path);
    },
    module: {
      app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: BrowserWindowConstructorOptions) {
          if (!standIn.context) throw new Error('Cannot create BrowserWindow before app is ready');
          super(standIn.context, options, record);
          windows.push(this);
          app.emit('web-contents-created', {}, this.webContents);
          this.on('closed', () => {
            windows.splice(windows.indexOf(this), 1);
            // After the listeners of main: Electron emits it once the last window has gone.
            if (windows.length === 0) setImmediate(() => app.emit('window-all-closed'));
          });
        }
      },
      protocol: {
        registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
          if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
          record.schemes.push(...schemes);
        },
      },
      session: { defaultSession: session },
      ipcMain: { handle: (channel: string, handler: IpcHandler) => handlers.set(channel, handler) },
      dialog: {
        async showOpenDialog(...args: unknown[]) {
          record.dialogs.push({ kind: 'open', options: optionsOf(args) });
          const path = await nextAnswer();
          return { canceled: path === null, filePaths: path === null ? [] : [path] };
        },
        async showSaveDialog(...args: unknown[]) {
          record.dialogs.push({ kind: 'save', options: optionsOf(args) });
          const path = await nextAnswer();
          return { canceled: path === null, filePath: path ?? '' };
        },
        showErrorBox: (title: string, content: string) => record.errorBoxes.push({ title, content }),
      },
      Menu: menuModule(record),
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    },
  };
  return standIn;
}
