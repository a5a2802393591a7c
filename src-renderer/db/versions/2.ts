/**
 * Version 2 of the database: the claims of a long text lie in several rows.
 *
 * In one row, ten thousand of them were copied and written for each edit.
 */
import type Dexie from 'dexie';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { rowsOf, type ClaimsPack, type DocumentPack } from '../repositories/document-packs.ts';

/** A document as version 1 has it: one row with all its claims. */
export interface WholePack {
  key: DocumentPack['key'];
  document: DocumentRecord | null;
  claims: Claim[];
}

/** The rows of version 2 that take the place of one of version 1; the first has its key. */
export function inParts({ key, document, claims }: WholePack): (DocumentPack | ClaimsPack)[] {
  return rowsOf(key.slice('document:'.length), document, claims);
}

export function version2(db: Dexie): void {
  // The tables are those of before.
  db.version(2).stores({}).upgrade(async (transaction) => {
    const packs = transaction.table<WholePack | ClaimsPack, string>('packs');
    const keys = await packs.where(':id').startsWith('document:').primaryKeys();
    // One after the other: together they are the whole workspace.
    for (const key of keys) {
      const pack = await packs.get(key) as WholePack;
      const rows = inParts(pack);
      if (rows.length > 1 || rows[0] !== undefined && 'parts' in rows[0]) await packs.bulkPut(rows);
    }
  });
}
