/**
 * Database and journal of one workspace that went on from one Change in two
 * ways: while the database refused, the journal took what one window made, and
 * the database got another window's first when it worked again.
 */
import type { Change } from '../claims/change.ts';

/**
 * What of the journal's is not in the database at all, in order. A Change that
 * stands in both keeps its id, wherever it stands.
 *
 * @returns null where the two are not of one list: other work, and nothing to be joined
 */
export function onlyInJournal(stored: readonly Change[], journal: readonly Change[]): Change[] | null {
  const [first] = stored;
  if (!first || first.hash !== journal[0]?.hash) return null;
  return notAmong(stored, journal);
}

/** Those of the second list that the first does not have, by id. */
export function notAmong(stored: readonly Change[], others: readonly Change[]): Change[] {
  const ids = new Set<string>(stored.map(({ id }) => id));
  return others.filter(({ id }) => !ids.has(id));
}
