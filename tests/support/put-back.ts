/** Databases as an earlier version left them, from tests/fixtures/versions. */
import Dexie from 'dexie';

export interface Dump {
  version: number;
  tables: Record<string, { keys: string; rows: unknown[] }>;
}

let made = 0;

/** @returns the id of the workspace that this database is of */
export async function putBack(dump: Dump): Promise<string> {
  const id = `version-${++made}`;
  const db = new Dexie(`attest-${id}`);
  db.version(dump.version).stores(Object.fromEntries(Object.entries(dump.tables).map(([name, { keys }]) => [name, keys])));
  await db.open();
  for (const [name, { rows }] of Object.entries(dump.tables)) await db.table(name).bulkAdd(rows);
  db.close();
  return id;
}
