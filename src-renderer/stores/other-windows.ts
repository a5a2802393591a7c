/**
 * What the windows of one program tell each other: that one has written, that
 * a workspace was loaded, that another folder was opened. No more than a hint;
 * what is true is in the database.
 */
import type { LogHead } from '../../src-common/core/claims/change-log.ts';

export type WindowMessage =
  /** The database of this workspace has new Changes. */
  | { kind: 'stored'; workspaceId: string }
  /** A window has loaded this workspace, up to here: where that is not what the others know, it was replaced. */
  | { kind: 'loaded'; workspaceId: string; head: LogHead }
  /** The program has another folder open now. */
  | { kind: 'folder'; folder: string; workspaceId: string }
  /** Settings were changed: theme, columns, who the analyst is. */
  | { kind: 'settings' };

export class OtherWindows {
  onmessage: (message: WindowMessage) => void = () => undefined;
  readonly #channel: BroadcastChannel;

  constructor() {
    this.#channel = new BroadcastChannel('attest-windows');
    this.#channel.onmessage = ({ data }: MessageEvent<WindowMessage>) => this.onmessage(data);
    // Where tests run, an open channel keeps the process alive.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  tell(message: WindowMessage): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}
