/** A window at work on the store of a workspace, without anything on the screen. */
import { Dexie } from 'dexie';
import { ChangeApplier } from '../../src-common/core/claims/change-applier.ts';
import type { Change, ChangeKind, Operation } from '../../src-common/core/claims/change.ts';
import { draftChange, nextHead, type LogHead } from '../../src-common/core/claims/change-log.ts';
import { UndoHistory } from '../../src-common/core/claims/undo-history.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase, type PreparedCommit, type WorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { idOf } from './sample-records.ts';

const opened: WorkspaceDatabase[] = [];

/** A database that `closeStores` closes. */
export async function openStore(name: string): Promise<WorkspaceDatabase> {
  const database = await openWorkspaceDatabase(name);
  opened.push(database);
  return database;
}

/** After each test. */
export async function closeStores(): Promise<void> {
  await Promise.all(opened.splice(0).map((database) => database.close()));
}

export class Window {
  readonly database: WorkspaceDatabase;
  readonly applier: ChangeApplier;
  readonly history: UndoHistory;
  head: LogHead;

  constructor(database: WorkspaceDatabase, loaded: Awaited<ReturnType<WorkspaceDatabase['load']>>) {
    this.database = database;
    this.applier = new ChangeApplier(loaded.state);
    this.history = UndoHistory.from(loaded.recent);
    this.head = loaded.head;
  }

  static async on(name: string): Promise<Window> {
    const database = await openStore(name);
    return new Window(database, await database.load());
  }

  get state(): WorkspaceState {
    return this.applier.state;
  }

  prepare(operations: readonly Operation[], kind: ChangeKind = 'edit', target: Change | null = null): PreparedCommit {
    const at = new Date(Date.UTC(2026, 1, 1, 0, 0, this.head.sequence)).toISOString();
    const change = draftChange(this.head, { actor: idOf(9), kind, target: target?.id ?? null, operations, at });
    const touched = this.applier.apply(change);
    this.head = nextHead(this.head, change);
    this.history.push(change);
    return this.database.prepare(change, this.state, touched);
  }

  async do(operations: readonly Operation[], kind: ChangeKind = 'edit', target: Change | null = null): Promise<PreparedCommit> {
    const prepared = this.prepare(operations, kind, target);
    await this.database.commit([prepared]);
    return prepared;
  }
}

/** Bare access to what is stored, past the module under test. */
export async function rawStore<R>(name: string, work: (db: Dexie) => Promise<R>): Promise<R> {
  const db = await new Dexie(`attest-${name}`).open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
