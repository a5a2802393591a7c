/**
 * The browser's database and the journal hold the same list of Changes. At a
 * start one of them may be behind, or gone, or another list altogether.
 */
import type { LogHead } from '../claims/change-log.ts';

/** The end of the journal, as far as it is whole. */
export interface JournalEnd {
  count: number;
  hash: string | null;
  replica: string | null;
}

/**
 * same: both end alike. journal-behind: the store goes on after it, from
 * `from`. store-behind: the journal goes on after the store. apart: they are
 * not parts of one list.
 */
export type LogComparison =
  | { kind: 'same' }
  | { kind: 'journal-behind'; from: number }
  | { kind: 'store-behind'; from: number }
  | { kind: 'apart' };

/**
 * @param hashAt hash of a Change of the longer list by its number; undefined where it is not there
 */
export function compareLogs(store: LogHead, journal: JournalEnd, hashAt: (sequence: number) => string | null | undefined): LogComparison {
  // A store without any Change has drawn a replica id that nothing uses yet.
  if (store.sequence > 0 && journal.count > 0 && store.replica !== journal.replica) return { kind: 'apart' };
  if (store.sequence === journal.count) return store.hash === journal.hash ? { kind: 'same' } : { kind: 'apart' };
  const shorter = Math.min(store.sequence, journal.count);
  const end = store.sequence < journal.count ? store.hash : journal.hash;
  if (shorter > 0 && hashAt(shorter) !== end) return { kind: 'apart' };
  return store.sequence < journal.count ? { kind: 'store-behind', from: shorter } : { kind: 'journal-behind', from: shorter };
}
