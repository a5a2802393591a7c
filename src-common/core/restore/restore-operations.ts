/**
 * The operations that lead from the present records to those of a snapshot.
 *
 * Restoring is one Change like any other: the history goes on, everything made
 * since stays in it, and undo takes the restoring back. What was said in an
 * answer stays said: reviews, comments and decisions that the snapshot does not
 * have are left where they are, and those that were taken back since it was
 * made come back.
 */
import { valueAt } from '../claims/apply-operation.ts';
import type { Operation, RecordType, RecordTypes } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { createRecord, deleteRecord } from '../claims/edits.ts';
import type { Json } from '../claims/json.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import { linkFieldPrefix, settableFields, wholeRecord } from '../claims/settable-fields.ts';
import { isAnswer, recordsOf, type WorkspaceState } from '../claims/workspace-state.ts';

/** In this order nothing is there before what it refers to. */
const order = {
  file: 1, codebook: 2, set: 3, source: 4, alias: 5, document: 6, claim: 7, relation: 8, group: 9, ruling: 10, review: 11, comment: 12, decision: 13, reading: 14, blind: 15,
} as const satisfies Record<RecordType, number>;
const types = (Object.keys(order) as RecordType[]).sort((a, b) => order[a] - order[b]);

/** @returns operations for one Change; none where nothing differs. Neither state is changed. */
export function restoreOperations(present: WorkspaceState, wanted: WorkspaceState): Operation[] {
  return types.flatMap((type) => operationsOfType(type, recordsOf(present, type), recordsOf(wanted, type)));
}

function operationsOfType<T extends RecordType>(type: T, present: ReadonlyMap<string, RecordTypes[T]>, wanted: ReadonlyMap<string, RecordTypes[T]>): Operation[] {
  const operations: Operation[] = [];
  for (const [id, record] of present) {
    if (!wanted.has(id) && !isAnswer(type)) operations.push(...deleteRecord(type, record));
  }
  for (const [id, record] of wanted) {
    const now = present.get(id);
    operations.push(...(now ? recordOperations(type, now, record) : createRecord(type, record)));
  }
  return operations;
}

/** Field by field, so that the history says what differed; as a whole only where a field that nothing sets is another one. */
function recordOperations<T extends RecordType>(type: T, now: RecordTypes[T], wanted: RecordTypes[T]): Operation[] {
  const fields = fieldsOf(type, now, wanted);
  if (!sameButFor(new Set(fields.map((field) => (field.startsWith(linkFieldPrefix) ? 'attribution' : field))), now, wanted)) {
    return [{ type, id: now.id, field: wholeRecord, before: now as unknown as Json, after: wanted as unknown as Json }];
  }
  return fields.flatMap((field) => {
    const before = valueAt(type, now, field);
    const after = valueAt(type, wanted, field);
    return jsonEqual(before, after) ? [] : [{ type, id: now.id, field, before, after }];
  });
}

function fieldsOf<T extends RecordType>(type: T, now: RecordTypes[T], wanted: RecordTypes[T]): string[] {
  const fields: string[] = [...settableFields[type]];
  if (type !== 'claim') return fields;
  const links = new Set([...(now as Claim).attribution, ...(wanted as Claim).attribution].map(({ id }) => linkFieldPrefix + id));
  return [...fields, ...links];
}

/** Counted by applying, so no difference to restore. */
const counters = new Set(['modified', 'revision']);

function sameButFor(fields: ReadonlySet<string>, now: object, wanted: object): boolean {
  const fixed = (record: object): object => Object.fromEntries(Object.entries(record).filter(([name]) => !fields.has(name) && !counters.has(name)));
  return jsonEqual(fixed(now), fixed(wanted));
}
