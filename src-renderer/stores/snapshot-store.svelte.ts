/**
 * The database and the journal are two copies of the work that follow every
 * change. Snapshots are what is left when both are gone, and the way back to an
 * earlier state: the whole workspace in one checked file, at every start, every
 * export, every five minutes of work, every end, and before anything that
 * replaces much at once.
 */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { SnapshotInfo, SnapshotReason } from '../../src-common/contract/host-api.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import type { JournalStore } from './journal-store.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

const intervalMs = 5 * 60 * 1000;
/** How often it is asked whether one is due. The first change of a workspace does not wait for five minutes. */
const lookMs = 15 * 1000;

export class SnapshotStore {
  newest = $state.raw<SnapshotInfo | null>(null);
  failed = $state.raw<unknown>(null);
  readonly #host: HostClient;
  readonly #journal: Pick<JournalStore, 'settled'>;
  #workspace: WorkspaceStore | null = null;
  #workspaceId = '';
  #timer: ReturnType<typeof setInterval> | null = null;
  #writtenHash: string | null = null;
  #writtenAt = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(host: HostClient, journal: Pick<JournalStore, 'settled'>) {
    this.#host = host;
    this.#journal = journal;
  }

  /** Whose snapshots are listed and read from now on, also where the workspace itself cannot be loaded. */
  of(workspaceId: string): void {
    this.#workspaceId = workspaceId;
  }

  start(workspaceId: string, workspace: WorkspaceStore): void {
    this.#workspaceId = workspaceId;
    this.#workspace = workspace;
    this.newest = null;
    this.failed = null;
    this.#writtenHash = null;
    this.#timer = setInterval(() => {
      const age = this.newest ? Date.now() - this.#writtenAt : Infinity;
      if (age >= intervalMs) void this.write('interval');
    }, lookMs);
    void this.write('start');
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#workspace = null;
  }

  /** Writes a snapshot if anything changed since the last one. Never throws: a failure is shown until one succeeds. */
  async write(why: SnapshotReason): Promise<void> {
    await this.#writing;
    this.#writing = this.#writeNow(why);
    await this.#writing;
  }

  async #writeNow(why: SnapshotReason): Promise<void> {
    const workspace = this.#workspace;
    if (!workspace || workspace.head.hash === null || workspace.head.hash === this.#writtenHash) return;
    const workspaceId = this.#workspaceId;
    try {
      // What keeps the journal from it may keep nothing from this: only what is said about the second way is an error.
      const fromJournal = await this.#fromJournal(workspaceId, workspace, why).catch(() => null);
      const written = fromJournal ?? await this.#handedOver(workspaceId, workspace, why);
      if (this.#workspace !== workspace) return;
      this.newest = written;
      this.#writtenHash = written.headHash;
      this.#writtenAt = Date.now();
      this.failed = null;
    } catch (error) {
      if (this.#workspace === workspace) this.failed = error;
    }
  }

  /** The host reads all made until now from the journal, while the window goes on; null where the journal does not have it. */
  async #fromJournal(workspaceId: string, workspace: WorkspaceStore, why: SnapshotReason): Promise<SnapshotInfo | null> {
    const { sequence, hash } = workspace.head;
    await workspace.settled();
    await this.#journal.settled();
    return hash === null ? null : this.#host.call('snapshots.writeFromJournal', { workspaceId, least: { sequence, hash }, why });
  }

  /** Everything that is stored or waits, through the bridge: for a large workspace, that holds the window for a moment. */
  async #handedOver(workspaceId: string, workspace: WorkspaceStore, why: SnapshotReason): Promise<SnapshotInfo> {
    const { replica } = workspace.head;
    const changes = await workspace.allChanges();
    const last = changes.at(-1);
    const headHash = last?.hash ?? null;
    const content = writeWorkspace({ workspaceId, head: { replica, sequence: last?.sequence ?? 0, hash: headHash }, changes });
    return this.#host.call('snapshots.write', { workspaceId, content, changes: changes.length, headHash, why });
  }

  /**
   * The Changes of a database that a newer version is going to bring up to date.
   *
   * @throws HostError where it is not written: the database stays as it is then
   */
  async writeBefore(workspaceId: string, changes: Change[]): Promise<void> {
    const last = changes.at(-1);
    if (!last) return;
    const content = writeWorkspace({ workspaceId, head: { replica: last.replica, sequence: last.sequence, hash: last.hash }, changes });
    await this.#host.call('snapshots.write', { workspaceId, content, changes: changes.length, headHash: last.hash, why: 'upgrade' });
  }

  async list(): Promise<SnapshotInfo[]> {
    return this.#host.call('snapshots.list', { workspaceId: this.#workspaceId });
  }

  /** What is wrong with a snapshot, the end of a sentence; null where it is sound. */
  async check(name: string): Promise<string | null> {
    return (await this.#host.call('snapshots.check', { workspaceId: this.#workspaceId, name })).damage;
  }

  async read(name: string): Promise<string> {
    return (await this.#host.call('snapshots.read', { workspaceId: this.#workspaceId, name })).content;
  }
}
