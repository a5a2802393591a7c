/** What keeps the work from being stored, and where it is safe meanwhile. There is a fault only as long as it lasts. */
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';
import { whenWords } from './when-words.ts';

export type Fault =
  /** The database refuses; the journal on disk takes it, and has everything once it is `written`. */
  | { kind: 'journal-holds'; waiting: number; database: unknown; written: boolean }
  /** The database refuses, and another window's work has its place in the journal: it is in a file beside that, once it is `written`. */
  | { kind: 'aside-holds'; waiting: number; database: unknown; written: boolean }
  /** Neither takes it: only the window has it. */
  | { kind: 'only-here'; waiting: number; database: unknown; journal: unknown; snapshotAt: Date | null }
  /** The journal cannot be written; the database has everything. */
  | { kind: 'database-only'; journal: unknown };

/** null: everything is stored, or on its way. */
export function faultOf({ workspace, journal, snapshots }: Session): Fault | null {
  const saving = workspace?.saving;
  if (!saving) return null;
  const onDisk = journal.state;
  if (saving.kind === 'failed') {
    if (onDisk.kind !== 'failed') return { kind: 'journal-holds', waiting: saving.waiting, database: saving.error, written: onDisk.kind === 'whole' };
    if (onDisk.aside !== null) return { kind: 'aside-holds', waiting: saving.waiting, database: saving.error, written: onDisk.aside === 'written' };
    const snapshotAt = snapshots.newest ? new Date(snapshots.newest.at) : null;
    return { kind: 'only-here', waiting: saving.waiting, database: saving.error, journal: onDisk.error, snapshotAt };
  }
  return onDisk.kind === 'failed' ? { kind: 'database-only', journal: onDisk.error } : null;
}

export function faultWords(fault: Fault): string {
  const again = t('faults.again');
  switch (fault.kind) {
    case 'journal-holds': return `${t(fault.written ? 'faults.journalHolds' : 'faults.journalTakes', { count: fault.waiting, detail: errorWords(fault.database) })} ${again}`;
    case 'aside-holds': return `${t(fault.written ? 'faults.asideHolds' : 'faults.asideTakes', { count: fault.waiting, detail: errorWords(fault.database) })} ${again}`;
    case 'database-only': return `${t('faults.databaseOnly', { detail: errorWords(fault.journal) })} ${again}`;
    case 'only-here': {
      const snapshot = fault.snapshotAt ? t('faults.snapshotAt', { time: whenWords(fault.snapshotAt) }) : t('faults.noSnapshot');
      return `${t('faults.onlyHere', { count: fault.waiting, database: errorWords(fault.database), journal: errorWords(fault.journal), snapshot })} ${again}`;
    }
  }
}
