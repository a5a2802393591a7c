/** Whether what is stored is what the stored Changes add up to. */
import { jsonEqual } from '../../src-common/core/claims/json-equal.ts';
import { recordsOf, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import type { LogHead } from '../../src-common/core/claims/change-log.ts';
import { recordSchemas } from '../../src-common/core/records/schemas.ts';
import { replay, type ReplayProblem } from '../../src-common/core/records/replay.ts';
import type { RecordType } from '../../src-common/core/claims/change.ts';

export type StoreCheck =
  | { ok: true; changes: number }
  /** The Changes themselves: `at` is the first that is not right, from 1. head: the last ones are missing. */
  | { ok: false; reason: ReplayProblem | 'head'; at: number; detail: string }
  /** The Changes are whole and the records differ: `records` can be made again from `state`. */
  | { ok: false; reason: 'records'; records: { type: RecordType; id: string }[]; state: WorkspaceState };

/** Applies all Changes and compares the outcome with the records. */
export function checkStore(changes: readonly unknown[], head: LogHead | null, stored: WorkspaceState): StoreCheck {
  const replayed = replay(changes);
  if (!replayed.ok) return replayed;
  const end = replayed.head;
  if ((head?.sequence ?? 0) !== (end?.sequence ?? 0) || (head?.hash ?? null) !== (end?.hash ?? null)) {
    const at = Math.min(head?.sequence ?? 0, end?.sequence ?? 0) + 1;
    return { ok: false, reason: 'head', at, detail: `head ${head?.sequence}, last Change ${end?.sequence}` };
  }
  const records = differences(replayed.state, stored);
  if (records.length > 0) return { ok: false, reason: 'records', records, state: replayed.state };
  return { ok: true, changes: changes.length };
}

function differences(expected: WorkspaceState, found: WorkspaceState): { type: RecordType; id: string }[] {
  const differing: { type: RecordType; id: string }[] = [];
  for (const type of Object.keys(recordSchemas) as RecordType[]) {
    const left = recordsOf(expected, type);
    const right = recordsOf(found, type);
    for (const id of new Set([...left.keys(), ...right.keys()])) {
      if (!jsonEqual(left.get(id), right.get(id))) differing.push({ type, id });
    }
  }
  return differing;
}
