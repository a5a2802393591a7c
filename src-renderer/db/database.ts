/** The Dexie database of one workspace: its tables, its versions and how it is opened. */
import Dexie, { type Table } from 'dexie';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { MetaRow } from './repositories/meta.ts';
import type { PackRow } from './repositories/packs.ts';
import { StoreError, toStoreError } from './store-error.ts';
import { type storedVersions } from '../../src-common/core/records/stored-versions.ts';
import { version1 } from './versions/1.ts';
import { version2 } from './versions/2.ts';

/** One step of the tables. */
export type DatabaseVersion = (db: Dexie) => void;

/** Every version since the first; a new one is a numbered file and goes last. */
const versions: readonly DatabaseVersion[] & { length: typeof storedVersions.database } = [version1, version2];

/** What IndexedDB calls a database of a workspace. */
export function databaseName(workspaceId: string): string {
  return `attest-${workspaceId}`;
}

export class AttestDatabase extends Dexie {
  declare readonly changes: Table<Change, number>;
  declare readonly packs: Table<PackRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(workspaceId: string, known: readonly DatabaseVersion[]) {
    // Only 'strict' waits until the system says that the bytes are on the disk.
    super(databaseName(workspaceId), { chromeTransactionDurability: 'strict', autoOpen: false });
    for (const version of known) version(this);
  }
}

export interface OpenOptions {
  /** Another window holds an older version open: opening fails with `blocked` and can be tried again once it is closed. */
  onBlocked?: () => void;
  /** The connection is gone, and not because of `close()`: nothing can be saved any more. */
  onClosed?: (reason: 'newer-version' | 'lost') => void;
  /** Told of every Change of a database that is going to be brought up to date; where it fails, nothing is. */
  beforeUpgrade?: (changes: Change[]) => Promise<void>;
  /** Only tests make up others. */
  versions?: readonly DatabaseVersion[];
}

/** @throws StoreError `blocked`, `versionNewer`, `quota`, `unknown` */
export async function openDatabase(workspaceId: string, { onBlocked, onClosed, beforeUpgrade, versions: known = versions }: OpenOptions): Promise<AttestDatabase> {
  const older = await changesOfOlder(databaseName(workspaceId), known.length);
  if (older) await beforeUpgrade?.(older);
  const db = new AttestDatabase(workspaceId, known);
  db.on('versionchange', (event) => {
    db.close();
    // Without a new version it is being deleted.
    onClosed?.(event.newVersion === null ? 'lost' : 'newer-version');
  });
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => {
      onBlocked?.();
      reject(new StoreError('blocked', `${db.name} is open elsewhere`));
    });
  });
  const opening = Promise.resolve(db.open());
  try {
    await Promise.race([opening, blocked]);
  } catch (error) {
    // A request to open cannot be called back: should it come through later, nobody holds on to it.
    void opening.then(() => db.close(), () => undefined);
    throw toStoreError(error);
  }
  // Not Dexie's event of this name, which comes for every close, our own too.
  db.backendDB().addEventListener('close', () => {
    db.close();
    onClosed?.('lost');
  });
  // Dexie opens a database of a later version without a word; its number is ours times ten.
  const found = db.backendDB().version / 10;
  if (found >= db.verno + 1) {
    db.close();
    throw new StoreError('versionNewer', `${db.name} has version ${found}, this program knows ${db.verno}`);
  }
  return db;
}

/** Every Change of a database whose tables are of an earlier version, read without touching it; null for any other. */
async function changesOfOlder(name: string, version: number): Promise<Change[] | null> {
  const found = (await indexedDB.databases().catch(() => [])).find((database) => database.name === name)?.version;
  if (found === undefined || found >= version * 10) return null;
  const db = new Dexie(name);
  try {
    await db.open();
    return db.tables.some(({ name: table }) => table === 'changes') ? await db.table<Change>('changes').toArray() : [];
  } catch (error) {
    throw toStoreError(error);
  } finally {
    db.close();
  }
}
