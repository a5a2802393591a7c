/**
 * What only a host can do. Each host (Electron, Chromium) supplies one of
 * these; everything else is the same services behind the same handlers.
 */
import type { FileFilter, HostArgs, HostEventName, HostEvents } from '../../src-common/contract/host-api.ts';
import type { WindowDialogs } from './window-dialogs.ts';

/** Asks the user for a path. null: cancelled. */
export interface FileDialogs {
  chooseOpenFile(ask: { title: string; filters: FileFilter[] }): Promise<string | null>;
  chooseFolder(ask: { title: string }): Promise<string | null>;
  /** The answer may name a file that exists: the dialog has then asked whether to replace it. */
  chooseSaveFile(ask: { title: string; suggestedName: string; filters: FileFilter[] }): Promise<string | null>;
}

export interface HostPlatform extends FileDialogs {
  readonly kind: 'electron' | 'chromium';
  /** Why this host and not Electron; null in Electron. Words for people. */
  readonly hostReason: string | null;
  /**
   * The dialogs drawn by the window itself, where the host has none of its own
   * (made with `createWindowDialogs`); null refuses every `dialog.*` call.
   */
  readonly windowDialogs: WindowDialogs | null;
  /** Opens another window of this program. @throws Error where the host could not */
  openWindow(): Promise<void>;
  /** Title of the window that calls, and its commands for native menus. */
  updateWindow(args: HostArgs<'window.update'>): void;
  /** Bring the window to the front: another start of the program asked for a workspace that is open here. */
  focus(): void;
  /** Close every window and end (the way of `app.closing`: each may save first). */
  quit(): void;
  /** The window that calls has saved everything; it may be closed now. */
  readyToClose(): void;
  /** Send an event to the window that is being answered, else to the one in front. Never throws; without a window it is dropped. */
  emit<E extends HostEventName>(event: E, payload: HostEvents[E]): void;
  /** Send an event to every window. */
  emitToAll<E extends HostEventName>(event: E, payload: HostEvents[E]): void;
}
