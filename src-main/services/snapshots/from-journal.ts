/** The text of a workspace out of its journal: what a snapshot holds need not come through the bridge a second time. */
import { setImmediate } from 'node:timers/promises';
import type { HostArgs, HostResult } from '../../../src-common/contract/host-api.ts';
import type { Change } from '../../../src-common/core/claims/change.ts';
import { workspaceLine, workspaceText } from '../../../src-common/core/records/workspace-file.ts';
import { goesOn, isJournalChange } from '../journal/frames.ts';

/** Changes that are made into text before others are heard: a journal has a hundred thousand. */
const atOnce = 200;

export interface JournalText {
  content: string;
  /** How many Changes it holds, and the hash of the last. */
  changes: number;
  headHash: string;
}

/**
 * All of the journal as it is now.
 *
 * @param least a Change that has to be in it, by number and hash
 * @returns null where it is not, or where the journal was written anew while it was read
 * @throws HostError `fileUnreadable`, `notAllowed`
 */
export async function textFromJournal(
  read: (args: HostArgs<'journal.read'>) => Promise<HostResult<'journal.read'>>, workspaceId: string, least: { sequence: number; hash: string },
): Promise<JournalText | null> {
  const lines: string[] = [];
  let end: { count: number; hash: string | null; replica: string | null } = { count: 0, hash: null, replica: null };
  let isThere = false;
  for (;;) {
    const { changes } = await read({ workspaceId, after: end.count });
    if (changes.length === 0) break;
    for (const change of changes) {
      if (!isJournalChange(change) || !goesOn(end, change)) return null;
      end = { count: change.sequence, hash: change.hash, replica: change.replica };
      if (end.count === least.sequence) isThere = end.hash === least.hash;
      lines.push(workspaceLine(change as unknown as Change));
      if (lines.length % atOnce === 0) await setImmediate();
    }
  }
  if (!isThere || end.hash === null || end.replica === null) return null;
  return { content: workspaceText({ workspaceId, replica: end.replica, headHash: end.hash, lines }), changes: end.count, headHash: end.hash };
}
