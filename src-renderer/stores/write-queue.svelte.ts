/**
 * The way of Changes to the database, one batch after the other. What the
 * database refuses stays here and is tried again until it is taken; `saving`
 * says how things stand, from the transactions' own promises.
 */
import type { Change } from '../../src-common/core/claims/change.ts';
import type { AppliedChange } from '../../src-common/core/claims/rebase.ts';
import { StoreConflict, StoreError } from '../db/store-error.ts';
import type { PreparedCommit } from '../db/workspace-database.ts';

export type Saving =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown; waiting: number };

export interface WaitingChange {
  readonly applied: AppliedChange;
  readonly prepared: PreparedCommit;
  /** The journal was told of it: by now, or because the database refused it. */
  told: boolean;
}

/** How long the database may take before it is said that it does not answer. */
const slowMs = 1_000;
/** How soon it is tried again. */
const retryMs = 2_000;
/** Changes of other windows that may come between two tries: more than that, and something else is wrong. */
const mostConflicts = 100;

export interface WriteTarget {
  commit(batch: readonly PreparedCommit[]): Promise<void>;
  /** Another window has written: takes that in and answers whether what waits goes on from there now. */
  takeIn(): Promise<boolean>;
  stored(changes: readonly Change[]): void;
  /** What an error of the database means, where more can be known of it. */
  explain(error: unknown): Promise<unknown>;
  /** Of each Change once, in order: the database has it, or has refused it. */
  told(change: Change): void;
}

export class WriteQueue {
  saving = $state.raw<Saving>({ kind: 'saved', at: null });
  #waiting: WaitingChange[] = [];
  readonly #target: WriteTarget;
  #draining: Promise<void> | null = null;
  /** Another window has said that it wrote something. */
  #heard = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #moreComes = false;
  #onslow: (() => void)[] = [];

  constructor(target: WriteTarget) {
    this.#target = target;
  }

  get waiting(): readonly WaitingChange[] {
    return this.#waiting;
  }

  add(applied: AppliedChange, prepared: PreparedCommit): void {
    this.#waiting.push({ applied, prepared, told: false });
    this.drain();
  }

  /** Whether Changes come one after the other just now: it is not said of each by itself that it is saved. */
  set moreComes(value: boolean) {
    this.#moreComes = value;
    if (!this.#draining) this.#rest();
  }

  /** The same Changes, drafted anew. They have not been told of as they are now. */
  replace(waiting: WaitingChange[]): void {
    this.#waiting = waiting;
  }

  /** Another window has written. */
  hear(): void {
    this.#heard = true;
    this.drain();
  }

  /** Nothing is tried any more: the workspace is left, or was loaded anew. */
  close(): void {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  /** Resolves when everything handed in so far is stored; rejects with what kept it from being stored. */
  async settled(): Promise<void> {
    while (this.#draining && !(this.saving.kind === 'failed')) {
      await Promise.race([this.#draining, new Promise<void>((resolve) => this.#onslow.push(resolve))]);
    }
    // Where it has failed before, a try may be under way: a moment for that, and no more.
    if (this.#draining) await Promise.race([this.#draining, new Promise((resolve) => setTimeout(resolve, slowMs))]);
    if (this.saving.kind === 'failed') throw this.saving.error;
  }

  drain(): void {
    if (this.#closed) return;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    this.#draining ??= this.#store().finally(() => {
      this.#draining = null;
      if ((this.#waiting.length > 0 && this.saving.kind !== 'failed') || this.#heard) this.drain();
    });
  }

  async #store(): Promise<void> {
    for (let conflicts = 0; (this.#waiting.length > 0 || this.#heard) && !this.#closed;) {
      const batch = [...this.#waiting];
      if (this.saving.kind !== 'failed' && batch.length > 0) this.saving = { kind: 'saving' };
      const slow = setTimeout(() => this.#fail(new StoreError('slow', `no answer within ${slowMs} ms`)), slowMs);
      try {
        if (this.#heard) {
          this.#heard = false;
          await this.#target.takeIn();
          continue;
        }
        await this.#target.commit(batch.map(({ prepared }) => prepared));
      } catch (error) {
        if (error instanceof StoreConflict && conflicts < mostConflicts) {
          conflicts += 1;
          try {
            if (await this.#target.takeIn()) continue;
          } catch (unread) {
            this.#failed(unread);
            return;
          }
        }
        this.#failed(await this.#target.explain(error));
        return;
      } finally {
        clearTimeout(slow);
      }
      this.#waiting = this.#waiting.slice(batch.length);
      this.#target.stored(batch.map(({ applied }) => applied.change));
      this.#tell(batch);
    }
    this.#rest();
  }

  #rest(): void {
    if (this.#waiting.length > 0 || this.saving.kind === 'saved') return;
    if (!this.#moreComes) this.saving = { kind: 'saved', at: new Date() };
    else if (this.saving.kind === 'failed') this.saving = { kind: 'saving' };
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    this.#fail(error);
    this.#retry = setTimeout(() => this.drain(), retryMs);
  }

  #fail(error: unknown): void {
    this.saving = { kind: 'failed', error, waiting: this.#waiting.length };
    this.#tell(this.#waiting);
    for (const resolve of this.#onslow.splice(0)) resolve();
  }

  #tell(changes: readonly WaitingChange[]): void {
    for (const one of changes) {
      if (one.told) continue;
      one.told = true;
      this.#target.told(one.applied.change);
    }
  }
}
