/** One operation on one record, as a pure function: what applying, undoing and checking share. */
import type { AttributionLink } from './attribution.ts';
import type { Operation, RecordType, RecordTypes } from './change.ts';
import type { Claim } from './claim.ts';
import { isKnownField, isRecordType, linkIdOf, optionalFields, wholeRecord } from './settable-fields.ts';
import type { Json } from './json.ts';
import { memberOf } from './json-member.ts';

/** An operation that this program cannot carry out: nothing of its Change is applied. */
export class InvalidOperation extends Error {
  readonly operation: Operation;

  constructor(operation: Operation, why: string) {
    super(`${why}: ${operation.type} ${operation.id} "${operation.field}"`);
    this.name = 'InvalidOperation';
    this.operation = operation;
  }
}

/** @throws InvalidOperation for an unknown type or field, or a record or link under another id than the operation's. */
export function assertOperation(operation: Operation): void {
  if (!isRecordType(operation.type)) throw new InvalidOperation(operation, 'unknown record type');
  if (!isKnownField(operation.type, operation.field)) throw new InvalidOperation(operation, 'unknown field');
  const linkId = linkIdOf(operation.type, operation.field);
  const id = operation.field === wholeRecord ? operation.id : linkId;
  if (id === null) return;
  for (const value of [operation.before, operation.after]) {
    if (value !== null && memberOf(value, 'id') !== id) throw new InvalidOperation(operation, 'another id inside');
  }
}

/**
 * The record after the operation; the same object where nothing changes.
 *
 * @param record undefined where the record is not there: only making it has an effect then
 */
export function withOperation<T extends RecordType>(
  type: T, record: RecordTypes[T] | undefined, operation: Operation,
): RecordTypes[T] | undefined {
  if (operation.field === wholeRecord) {
    return operation.after === null ? undefined : (operation.after as unknown as RecordTypes[T]);
  }
  if (!record) return undefined;
  const linkId = linkIdOf(type, operation.field);
  if (linkId !== null) {
    const link = operation.after as unknown as AttributionLink | null;
    return { ...record, attribution: withLink(record as Claim, linkId, link) };
  }
  const next: Record<string, unknown> = { ...record, [operation.field]: operation.after };
  if (operation.after === null && optionalFields.has(operation.field)) delete next[operation.field];
  return next as unknown as RecordTypes[T];
}

/** What an operation on this field finds: the value, or null where it is not there. */
export function valueAt<T extends RecordType>(type: T, record: RecordTypes[T] | undefined, field: string): Json {
  if (!record) return null;
  if (field === wholeRecord) return record as unknown as Json;
  const linkId = linkIdOf(type, field);
  if (linkId !== null) {
    const link = (record as Claim).attribution.find((one) => one.id === linkId);
    return (link ?? null) as unknown as Json;
  }
  return memberOf(record as unknown as Json, field);
}

function withLink(claim: Claim, linkId: string, link: AttributionLink | null): AttributionLink[] {
  const others = claim.attribution.filter((one) => one.id !== linkId);
  if (!link) return others;
  return [...others, link].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
