/** The operations that take a Change back, as far as nothing else has happened since. */
import { valueAt, withOperation } from './apply-operation.ts';
import type { Change, Operation, RecordType, RecordTypes } from './change.ts';
import type { Json } from './json.ts';
import { jsonEqual } from './json-equal.ts';
import { wholeRecord } from './settable-fields.ts';
import { recordOf, type WorkspaceState } from './workspace-state.ts';

export interface Inversion {
  operations: Operation[];
  /** Operations left as they are, because their field was set to something else since. For the user to be told. */
  conflicts: Operation[];
}

/**
 * @param state where the inverse is going to be applied; not changed
 * @returns operations in the order in which to apply them
 */
export function invert(change: Pick<Change, 'operations'>, state: WorkspaceState): Inversion {
  const operations: Operation[] = [];
  const conflicts: Operation[] = [];
  // Records as the inverse leaves them so far: one Change may set a field twice, or make a record and then set it.
  const seen = new Map<string, RecordTypes[RecordType] | undefined>();
  for (const operation of change.operations.toReversed()) {
    const { type, id, field } = operation;
    const key = `${type} ${id}`;
    const record = seen.has(key) ? seen.get(key) : recordOf(state, type, id);
    const now = valueAt(type, record, field);
    const isThere = field === wholeRecord || record !== undefined;
    if (!isThere || !sameValue(field, now, operation.after)) {
      conflicts.push(operation);
      continue;
    }
    const inverse: Operation = { type, id, field, before: now, after: operation.before };
    seen.set(key, withOperation(type, record, inverse));
    operations.push(inverse);
  }
  return { operations, conflicts };
}

/** Whether a field holds this value. The counters of a record go on counting when its fields are set and set back: they make no difference. */
export function sameValue(field: string, now: Json, value: Json): boolean {
  if (field !== wholeRecord) return jsonEqual(now, value);
  return jsonEqual(withoutCounters(now), withoutCounters(value));
}

function withoutCounters(record: Json): Json {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return record;
  const { modified: _modified, revision: _revision, ...rest } = record;
  return rest;
}
