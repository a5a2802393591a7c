/** What the store knows of itself: the end of the log, and the version of what is in it. */
import { ownVersions, type KnownVersions } from '../../../src-common/core/records/versions.ts';
import type { LogHead } from '../../../src-common/core/claims/change-log.ts';
import { newId } from '../../../src-common/core/claims/identifiers.ts';
import type { AttestDatabase } from '../database.ts';
import { StoreError } from '../store-error.ts';

export type MetaRow =
  | { key: 'head'; value: LogHead }
  | { key: 'schemaVersion'; value: number };

/** The end of the log as it was last written, or null at the first start. Inside or outside of a transaction. */
export async function readHead(db: AttestDatabase): Promise<LogHead | null> {
  const row = await db.meta.get('head');
  return row?.key === 'head' ? row.value : null;
}

export async function writeHead(db: AttestDatabase, head: LogHead, { current }: Pick<KnownVersions, 'current'> = ownVersions): Promise<void> {
  await db.meta.bulkPut([{ key: 'head', value: head }, { key: 'schemaVersion', value: current }]);
}

/** The end of the log; at the first start, this copy of the workspace gets its replica id. */
export async function headOrFirst(db: AttestDatabase): Promise<LogHead> {
  return db.transaction('rw', db.meta, async () => {
    const found = await readHead(db);
    if (found) return found;
    const head: LogHead = { replica: newId(), sequence: 0, hash: null };
    await writeHead(db, head);
    return head;
  });
}

/**
 * Whether an earlier version of the program wrote the records.
 *
 * @throws StoreError `versionNewer` where a later one did
 */
export async function isOlder(db: AttestDatabase, { current }: Pick<KnownVersions, 'current'>): Promise<boolean> {
  const row = await db.meta.get('schemaVersion');
  if (row?.key !== 'schemaVersion' || row.value === current) return false;
  if (row.value < current) return true;
  throw new StoreError('versionNewer', `records of version ${row.value}, this program knows ${current}`);
}
