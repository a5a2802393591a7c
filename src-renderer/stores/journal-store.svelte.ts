/**
 * Hands every Change to the journal on disk, in order, and knows how far that
 * has come. Typing never waits for it: Changes that are made while the disk is
 * busy go together in the next call. What it cannot take, because another
 * window's Changes have their place and the database does not bring the two
 * together, is kept in a file beside it meanwhile.
 */
import { HostError } from '../../src-common/contract/host-error.ts';
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { StoreError } from '../db/store-error.ts';

/** How soon a failed append is tried again. */
const retryMs = 3_000;
/** How long the disk may take before it is said that it does not answer: with the database's own limit before it, two seconds. */
const slowMs = 900;
/** Changes that go in one call, and their operations: copying more at once would hold the window. */
const most = { changes: 500, operations: 100 };
/** How often in a row it is compared anew because another window's Changes belong in between. */
const mostGaps = 20;

export type OnDisk =
  /** null: nothing was written since the start, and nothing is missing. */
  | { kind: 'whole'; at: Date | null }
  | { kind: 'writing' }
  /** aside: all that waits is on the disk all the same, in a file beside the journal, or on its way there; null: only here. */
  | { kind: 'failed'; error: unknown; waiting: number; aside: 'written' | 'writing' | null };

export class JournalStore {
  state = $state.raw<OnDisk>({ kind: 'whole', at: null });
  readonly #host: HostClient;
  #workspaceId = '';
  #waiting: Change[] = [];
  #draining: Promise<void> | null = null;
  #reopening: (() => Promise<unknown>) | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  /** Another window's Changes have the place of these. */
  #outOfPlace = false;
  #aside: 'written' | 'writing' | null = null;
  #puttingAside: Promise<void> | null = null;
  #moreComes = false;
  /** Name of the file beside the journal; null: there is none. */
  #asideName: string | null = null;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /**
   * From now on Changes of this workspace come in; the journal holds all before them.
   *
   * @param reopen opens the journal and hands over all that it lacks; answers null, or what kept it from that. Asked
   *   after every failure, and where what is handed over does not go on from the journal's end
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
    this.#outOfPlace = false;
    this.#aside = null;
    this.#asideName = null;
    this.#moreComes = false;
  }

  /** Whether Changes come one after the other just now: it is not said of each by itself that it is on the disk. */
  set moreComes(value: boolean) {
    this.#moreComes = value;
    if (!value && !this.#draining && this.state.kind === 'writing') this.#written();
  }

  /** The same, but it could not be opened: it is tried again. */
  failedWith(workspaceId: string, error: unknown, reopen: () => Promise<unknown>): void {
    this.start(workspaceId, reopen);
    this.#failed(error);
  }

  add(change: Change): void {
    if (this.#workspaceId === '') return;
    this.#waiting.push(change);
    if (this.state.kind !== 'failed') void this.#drain();
    else {
      this.#putAside();
      this.#fail(this.state.error);
    }
  }

  /** These were drafted anew: as they wait here they belong nowhere. They come again. */
  forget(ids: ReadonlySet<string>): void {
    this.#waiting = this.#waiting.filter(({ id }) => !ids.has(id));
  }

  /** Tries again now what is tried again every few seconds. */
  retry(): void {
    if (this.state.kind === 'failed') void this.#again();
  }

  /** Resolves once everything handed over is on the disk, or it is known that it is not. */
  async settled(): Promise<void> {
    if (this.state.kind === 'failed') await this.#again();
    while (this.#draining && !this.#isSlow) await Promise.race([this.#draining, new Promise((resolve) => setTimeout(resolve, slowMs))]);
  }

  async #again(): Promise<void> {
    const workspaceId = this.#workspaceId;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    const error = this.#reopening ? await this.#reopening() : null;
    if (this.#workspaceId !== workspaceId) return;
    if (error === null) await this.#drain();
    else this.#failed(error);
  }

  #drain(): Promise<void> {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    this.#draining ??= this.#write().finally(() => { this.#draining = null; });
    return this.#draining;
  }

  async #write(): Promise<void> {
    const workspaceId = this.#workspaceId;
    for (let gaps = 0; this.#waiting.length > 0 && this.#workspaceId === workspaceId;) {
      const batch = firstOf(this.#waiting);
      if (this.state.kind !== 'failed') this.state = { kind: 'writing' };
      const slow = setTimeout(() => this.#fail(new StoreError('slow', `no answer within ${slowMs} ms`)), slowMs);
      try {
        await this.#host.call('journal.append', { workspaceId, changes: batch as unknown as Json[] });
      } catch (error) {
        if (this.#workspaceId !== workspaceId) return;
        if (error instanceof HostError && error.code === 'journalConflict' && this.#reopening) {
          // Another window's Changes come before these, or it lost some: they are in the database.
          gaps += 1;
          const unfilled = gaps > mostGaps ? error : await this.#reopening();
          if (this.#workspaceId !== workspaceId) return;
          if (unfilled === null) continue;
          this.#outOfPlace = true;
          this.#failed(unfilled);
          return;
        }
        this.#failed(error);
        return;
      } finally {
        clearTimeout(slow);
      }
      if (this.#workspaceId !== workspaceId) return;
      const written = new Set(batch);
      this.#waiting = this.#waiting.filter((change) => !written.has(change));
      gaps = 0;
    }
    if (this.#workspaceId !== workspaceId) return;
    this.#written();
    this.#dropAside();
  }

  /** All that came is on the disk. */
  #written(): void {
    if (!this.#moreComes) this.state = { kind: 'whole', at: new Date() };
    else if (this.state.kind === 'failed') this.state = { kind: 'writing' };
  }

  /** Until all that waits is in the file; whatever comes meanwhile goes with the next writing. */
  #putAside(): void {
    if (!this.#outOfPlace) return;
    this.#aside = 'writing';
    this.#puttingAside ??= this.#writeAside().finally(() => { this.#puttingAside = null; });
  }

  async #writeAside(): Promise<void> {
    const workspaceId = this.#workspaceId;
    const isStill = (): boolean => this.#workspaceId === workspaceId && this.state.kind === 'failed';
    while (this.#aside === 'writing' && isStill()) {
      const waiting = [...this.#waiting];
      // Drafted anew at this moment, and told again in the next: what the file has stays.
      if (waiting.length === 0) break;
      const name = this.#asideName ??= newId().slice('urn:uuid:'.length);
      const written = await this.#host.call('journal.keepAside', { workspaceId, name, changes: waiting as unknown as Json[] }).then(() => true, () => false);
      if (!isStill()) break;
      const isAll = this.#waiting.length === waiting.length && this.#waiting.at(-1) === waiting.at(-1);
      if (!written) this.#aside = null;
      else if (isAll) this.#aside = 'written';
      if (this.state.kind === 'failed') this.#fail(this.state.error);
    }
  }

  /** The journal has it all. A file that stays is passed over at the next start: its Changes are in the log. */
  #dropAside(): void {
    this.#outOfPlace = false;
    this.#aside = null;
    const [workspaceId, name] = [this.#workspaceId, this.#asideName];
    this.#asideName = null;
    if (name !== null) void this.#host.call('journal.keepAside', { workspaceId, name, changes: [] }).catch(() => undefined);
  }

  #failed(error: unknown): void {
    this.#putAside();
    this.#fail(error);
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#again(), retryMs);
  }

  get #isSlow(): boolean {
    return this.state.kind === 'failed' && this.state.error instanceof StoreError && this.state.error.code === 'slow';
  }

  #fail(error: unknown): void {
    this.state = { kind: 'failed', error, waiting: this.#waiting.length, aside: this.#outOfPlace ? this.#aside : null };
  }
}

/** At least one, however large. */
function firstOf(changes: readonly Change[]): Change[] {
  let operations = 0;
  let count = 0;
  for (const change of changes.slice(0, most.changes)) {
    operations += change.operations.length;
    if (count > 0 && operations > most.operations) break;
    count += 1;
  }
  return changes.slice(0, count);
}
