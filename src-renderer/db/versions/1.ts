/**
 * Version 1 of the database: Changes one by one, records packed.
 *
 * Records have no indexes: they are all read at the start, and rows with
 * indexes cost twenty-five times a record for each document.
 */
import type Dexie from 'dexie';

export function version1(db: Dexie): void {
  db.version(1).stores({
    /** Change, by its sequence. */
    changes: 'sequence',
    /** Pack (see repositories/packs.ts), by its key. */
    packs: 'key',
    /** { key, value }: `head`, `schemaVersion`. */
    meta: 'key',
  });
}
