/** The log of Changes in the database. It only grows; `replaceWith` of the workspace database is the one exception. */
import type { Change } from '../../../src-common/core/claims/change.ts';
import type { LogHead } from '../../../src-common/core/claims/change-log.ts';
import type { AttestDatabase } from '../database.ts';
import { StoreConflict } from '../store-error.ts';

/** Rows that are read at once: a few megabytes. */
const chunkSize = 2_000;

/**
 * Appends Changes, inside of a transaction. One that is stored already, the
 * very same, is passed over: a caller who did not hear the answer may ask again.
 *
 * @param head the end of the log as stored
 * @returns the Changes that were not there yet, in order
 * @throws StoreConflict where a Change does not go on from there
 */
export async function appendChanges(
  db: AttestDatabase, head: LogHead | null, changes: readonly Change[],
): Promise<Change[]> {
  const added: Change[] = [];
  // Asked for all at once: each question to the database waits for the window's turn.
  const stored = await db.changes.bulkGet(changes.map(({ sequence }) => sequence));
  for (const [index, change] of changes.entries()) {
    const last: LogHead | null = added.at(-1) ?? head;
    if (isSame(stored[index], change)) continue;
    if (!goesOn(last, change)) {
      throw new StoreConflict(change.sequence, `Change ${change.sequence} does not follow ${last?.sequence ?? 'nothing'}`);
    }
    await db.changes.add(change);
    added.push(change);
  }
  return added;
}

function goesOn(head: LogHead | null, change: Change): boolean {
  return head !== null && head.replica === change.replica && head.sequence + 1 === change.sequence
    && head.hash === change.previousHash;
}

function isSame(stored: Change | undefined, change: Change): boolean {
  if (stored && stored.hash !== change.hash) {
    throw new StoreConflict(change.sequence, `another Change ${change.sequence} is stored`);
  }
  return stored !== undefined;
}

/** The last Changes, in their order. */
export async function lastChanges(db: AttestDatabase, count: number): Promise<Change[]> {
  const last = await db.changes.orderBy(':id').reverse().limit(count).toArray();
  return last.reverse();
}

/** All Changes after the given number, in their order. */
export async function changesAfter(db: AttestDatabase, sequence: number): Promise<Change[]> {
  const all: Change[] = [];
  for (let last = sequence; ;) {
    const chunk = await db.changes.where(':id').above(last).limit(chunkSize).toArray();
    // Not by spreading into push: a chunk is more than one call's arguments should be.
    for (const change of chunk) all.push(change);
    const end = chunk.at(-1);
    if (!end || chunk.length < chunkSize) return all;
    last = end.sequence;
  }
}
