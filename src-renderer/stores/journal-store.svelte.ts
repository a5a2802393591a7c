/**
 * Hands every Change to the journal on disk, in order, and knows how far that
 * has come. Typing never waits for it: Changes that are made while the disk is
 * busy go together in the next call.
 */
import { HostError } from '../../src-common/contract/host-error.ts';
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Json } from '../../src-common/core/claims/json.ts';

/** How soon a failed append is tried again. */
const retryMs = 3_000;
/** Changes that go in one call. */
const most = 500;

export type OnDisk =
  /** null: nothing was written since the start, and nothing is missing. */
  | { kind: 'whole'; at: Date | null }
  | { kind: 'writing' }
  | { kind: 'failed'; error: unknown; waiting: number };

export class JournalStore {
  state = $state.raw<OnDisk>({ kind: 'whole', at: null });
  /** Told once when writing begins to fail. */
  onfailure: (error: unknown) => void = () => undefined;
  readonly #host: HostClient;
  #workspaceId = '';
  #waiting: Change[] = [];
  #draining: Promise<void> | null = null;
  #reopening: (() => Promise<unknown>) | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /**
   * From now on Changes of this workspace come in; the journal holds all before them.
   *
   * @param reopen as for `failedWith`: asked where what is handed over does not go on from the journal's end
   */
  start(workspaceId: string, reopen: () => Promise<unknown>): void {
    this.stop();
    this.#workspaceId = workspaceId;
    this.#reopening = reopen;
    this.state = { kind: 'whole', at: null };
  }

  stop(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    this.#waiting = [];
    this.#workspaceId = '';
  }

  /**
   * The journal could not be opened.
   *
   * @param reopen opens it and hands over all that is missing; tried again until it answers null
   */
  failedWith(workspaceId: string, error: unknown, reopen: () => Promise<unknown>): void {
    this.stop();
    this.#workspaceId = workspaceId;
    this.state = { kind: 'failed', error, waiting: 0 };
    this.#retry = setTimeout(() => void this.#reopen(workspaceId, reopen), retryMs);
  }

  async #reopen(workspaceId: string, reopen: () => Promise<unknown>): Promise<void> {
    const error = await reopen();
    if (this.#workspaceId !== workspaceId) return;
    if (error === null) this.start(workspaceId, reopen);
    else this.failedWith(workspaceId, error, reopen);
  }

  add(change: Change): void {
    if (this.#workspaceId === '') return;
    // While it is not open, what is missing is read from the database later.
    if (this.state.kind === 'failed' && this.#waiting.length === 0) {
      this.state = { ...this.state, waiting: this.state.waiting + 1 };
      return;
    }
    this.#waiting.push(change);
    if (this.state.kind === 'failed') this.state = { ...this.state, waiting: this.#waiting.length };
    else void this.#drain();
  }

  /** Resolves once everything handed over is on the disk, or it is known that it is not. */
  async settled(): Promise<void> {
    if (this.state.kind === 'failed' && this.#waiting.length > 0) await this.#drain();
    while (this.#draining) await this.#draining;
  }

  #drain(): Promise<void> {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    this.#draining ??= this.#write().finally(() => { this.#draining = null; });
    return this.#draining;
  }

  async #write(): Promise<void> {
    const workspaceId = this.#workspaceId;
    while (this.#waiting.length > 0 && this.#workspaceId === workspaceId) {
      const batch = this.#waiting.slice(0, most);
      if (this.state.kind !== 'failed') this.state = { kind: 'writing' };
      try {
        await this.#host.call('journal.append', { workspaceId, changes: batch as unknown as Json[] });
      } catch (error) {
        if (this.#workspaceId !== workspaceId) return;
        if (this.state.kind !== 'failed') this.onfailure(error);
        if (error instanceof HostError && error.code === 'journalConflict' && this.#reopening) {
          // Trying the same again leads nowhere: the two are compared anew, and what is missing comes from the database.
          this.failedWith(workspaceId, error, this.#reopening);
          return;
        }
        this.state = { kind: 'failed', error, waiting: this.#waiting.length };
        this.#retry = setTimeout(() => void this.#drain(), retryMs);
        return;
      }
      if (this.#workspaceId !== workspaceId) return;
      this.#waiting = this.#waiting.slice(batch.length);
    }
    if (this.#workspaceId === workspaceId) this.state = { kind: 'whole', at: new Date() };
  }
}
