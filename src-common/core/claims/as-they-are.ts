/** Operations that name whole records as they are, not as they were shown. */
import { valueAt } from './apply-operation.ts';
import type { Operation } from './change.ts';
import { wholeRecord } from './settable-fields.ts';
import { recordOf, type WorkspaceState } from './workspace-state.ts';

/**
 * A record that is replaced or deleted as a whole is named as it is, also where
 * its author's name is hidden from whoever does it: an undo brings that back.
 *
 * @param state all records, before the operations
 */
export function asTheyAre(operations: readonly Operation[], state: WorkspaceState): Operation[] {
  const seen = new Set<string>();
  return operations.map((operation) => {
    const { type, id, field, before } = operation;
    const isFirst = !seen.has(`${type} ${id}`);
    seen.add(`${type} ${id}`);
    return isFirst && field === wholeRecord && before !== null ? { ...operation, before: valueAt(type, recordOf(state, type, id), field) } : operation;
  });
}
