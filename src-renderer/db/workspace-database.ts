/**
 * The store of one workspace: what is loaded at the start, and how a Change
 * becomes permanent. Everything is written in one transaction: the Change, the
 * packs of the records it touched, and the end of the log.
 */
import type { TouchedRecord } from '../../src-common/core/claims/apply-change.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { LogHead } from '../../src-common/core/claims/change-log.ts';
import { ownVersions, type KnownVersions } from '../../src-common/core/records/versions.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { openDatabase, type AttestDatabase, type OpenOptions } from './database.ts';
import { appendChanges, changesAfter, lastChanges } from './repositories/changes.ts';
import { headOrFirst, isOlder, readHead, writeHead } from './repositories/meta.ts';
import { allPacksOf, mergeUpdates, packsOf, stateOf, writePacks, type PackUpdate } from './repositories/packs.ts';
import { checkStore, type StoreCheck } from './store-check.ts';
import { StoreError, toStoreError } from './store-error.ts';
import { upgradeRecords, upToDate } from './upgrade-records.ts';

/** Changes that are loaded for undo. */
const recentCount = 2_000;

export interface LoadedWorkspace {
  state: WorkspaceState;
  head: LogHead;
  /** The last Changes, in their order, brought up to date: they are undone as this version knows them. */
  recent: Change[];
}

/** A Change on its way to the disk, with the records as they were right after it. */
export interface PreparedCommit {
  readonly change: Change;
  readonly packs: PackUpdate;
}

/** How records of an earlier version are brought up to date. */
export interface UpgradeOptions extends Pick<OpenOptions, 'beforeUpgrade'> {
  /** Only tests make up another. */
  known?: KnownVersions;
}

/** @throws StoreError `blocked`, `versionNewer`, `quota`, `unknown` */
export async function openWorkspaceDatabase(workspaceId: string, options: OpenOptions & UpgradeOptions = {}): Promise<WorkspaceDatabase> {
  const open = (): Promise<AttestDatabase> => openDatabase(workspaceId, options);
  return new WorkspaceDatabase(await open(), open, options);
}

export class WorkspaceDatabase {
  #db: AttestDatabase;
  readonly #known: KnownVersions;
  readonly #beforeUpgrade: OpenOptions['beforeUpgrade'];
  /** Opens the database again where its connection was lost; null: it stays as it is. */
  #reopen: (() => Promise<AttestDatabase>) | null;
  /** Writes wait for one another: the order in which they were asked for is the order of the log. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(db: AttestDatabase, reopen: (() => Promise<AttestDatabase>) | null = null, { known = ownVersions, beforeUpgrade }: UpgradeOptions = {}) {
    this.#db = db;
    this.#reopen = reopen;
    this.#known = known;
    this.#beforeUpgrade = beforeUpgrade;
  }

  /**
   * All records, the end of the log, and the Changes that can be undone. At the
   * first start, makes the replica id; where an earlier version wrote the records, they are made anew from the Changes.
   *
   * @throws StoreError `damaged` where the log does not end where it should: `check` says more
   */
  async load(): Promise<LoadedWorkspace> {
    // Not under the guard: what keeps a snapshot from being written has words of its own.
    if (await this.#guard((db) => isOlder(db, this.#known))) await upgradeRecords(this.#db, this.#known, this.#beforeUpgrade);
    return this.#guard(async (db) => {
      await headOrFirst(db);
      return db.transaction('r', [db.meta, db.packs, db.changes], async () => {
        const head = (await readHead(db)) as LogHead;
        const recent = await lastChanges(db, recentCount);
        const last = recent.at(-1);
        if ((last?.sequence ?? 0) !== head.sequence || (last?.hash ?? null) !== head.hash) {
          throw new StoreError('damaged', `the log should end with ${head.sequence}, it ends with ${last?.sequence ?? 0}`);
        }
        return { state: stateOf(await db.packs.toArray()), head, recent: recent.map((change) => upToDate(change, this.#known)) };
      });
    });
  }

  /**
   * What storing a Change takes, read from the state at once: later Changes may
   * be applied to the state while this one waits to be written.
   *
   * @param state with the Change applied
   */
  prepare(change: Change, state: WorkspaceState, touched: readonly TouchedRecord[]): PreparedCommit {
    return { change, packs: packsOf(state, touched) };
  }

  /**
   * Stores Changes and the records they touched, all or nothing. Those that are
   * stored already are passed over, so the same call can be made again after an error.
   *
   * @param batch in the order in which they were applied
   * @returns once the transaction is complete, which with strict durability means on the disk
   * @throws StoreConflict where another window or process has written; any other StoreError. Nothing is written then
   */
  commit(batch: readonly PreparedCommit[]): Promise<void> {
    return this.#write(async (db) => {
      await db.transaction('rw', [db.changes, db.packs, db.meta], async () => {
        const added = new Set(await appendChanges(db, await readHead(db), batch.map((one) => one.change)));
        const last = [...added].at(-1);
        if (!last) return;
        await writePacks(db, mergeUpdates(batch.filter((one) => added.has(one.change)).map((one) => one.packs)));
        await writeHead(db, { replica: last.replica, sequence: last.sequence, hash: last.hash }, this.#known);
      });
    });
  }

  /** Every Change, in order. */
  allChanges(): Promise<Change[]> {
    return this.#guard((db) => db.transaction('r', [db.changes], () => changesAfter(db, 0)));
  }

  /** The end of the log, and the Changes after the given number, at one moment. */
  tail(sequence: number): Promise<{ head: LogHead | null; changes: Change[] }> {
    return this.#guard((db) => db.transaction('r', [db.changes, db.meta], async () => ({ head: await readHead(db), changes: await changesAfter(db, sequence) })));
  }

  /** Puts another workspace in the place of what is stored (a restored snapshot), all or nothing. */
  replaceWith(changes: readonly Change[], state: WorkspaceState, head: LogHead): Promise<void> {
    const packs = allPacksOf(state);
    return this.#write(async (db) => {
      await db.transaction('rw', [db.changes, db.packs, db.meta], async () => {
        await Promise.all([db.changes.clear(), db.packs.clear(), db.meta.clear()]);
        await db.changes.bulkAdd(changes);
        await db.packs.bulkPut(packs);
        await writeHead(db, head, this.#known);
      });
    });
  }

  /** Applies all stored Changes and compares the outcome with the stored records. Reads everything; writes nothing. */
  check(): Promise<StoreCheck> {
    return this.#guard((db) => db.transaction('r', [db.changes, db.packs, db.meta], async () => {
      return checkStore(await changesAfter(db, 0), await readHead(db), stateOf(await db.packs.toArray()));
    }));
  }

  /** Waits for what is being written, then closes. */
  async close(): Promise<void> {
    this.#reopen = null;
    await this.#lastWrite;
    this.#db.close();
  }

  #write(run: (db: AttestDatabase) => Promise<void>): Promise<void> {
    const written = this.#lastWrite.then(() => this.#guard(run));
    this.#lastWrite = written.catch(() => undefined);
    return written;
  }

  /** A lost connection is made again, once: the browser closes one when its storage fails for a moment. */
  async #guard<R>(run: (db: AttestDatabase) => PromiseLike<R>): Promise<R> {
    try {
      return await run(this.#db);
    } catch (error) {
      const failure = toStoreError(error);
      if (failure.code !== 'closed' || !this.#reopen) throw failure;
    }
    try {
      if (!this.#db.isOpen()) this.#db = await this.#reopen();
      return await run(this.#db);
    } catch (error) {
      throw toStoreError(error);
    }
  }
}
