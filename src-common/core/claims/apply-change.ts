/** Applying a Change: the one way by which records come about and alter. */
import { assertOperation, withOperation } from './apply-operation.ts';
import type { Operation, RecordType } from './change.ts';
import type { Claim } from './claim.ts';
import { wholeRecord } from './settable-fields.ts';
import { isBesideClaims, putRecord, recordOf, type WorkspaceState } from './workspace-state.ts';

/** A record that a Change made, altered or deleted. */
export interface TouchedRecord {
  type: RecordType;
  id: string;
  /** For a claim or an answer to one, every document it lay in before or lies in now; for a document, itself; else empty. */
  documentIds: string[];
}

/**
 * Carries out the operations in order, all or none. Records are replaced by
 * new objects; a record that no operation touches keeps its identity. A field
 * of a record that is not there is passed over (the Change stays in the log).
 *
 * Each touched claim counts one more revision; a claim, relation or group takes
 * `at` as its time of modification, unless it already has a later one: so two
 * replicas' Changes add up to the same record in either order. A record that
 * the Change itself puts there keeps the revision and times it came with.
 *
 * @returns the touched records, each once, in the order of first touch
 * @throws InvalidOperation before anything is changed
 */
export function applyOperations(
  state: WorkspaceState, change: { at: string; operations: readonly Operation[] },
): TouchedRecord[] {
  change.operations.forEach(assertOperation);
  const touched = new Map<string, TouchedRecord>();
  const edited = new Map<string, TimedType>();
  const placed = new Set<string>();
  for (const operation of change.operations) {
    const { type, id, field } = operation;
    const before = recordOf(state, type, id);
    const after = withOperation(type, before, operation);
    if (!before && !after) continue;
    putRecord(state, type, id, after);
    note(touched, operation, [documentOf(type, before), documentOf(type, after)]);
    if (!isTimed(type)) continue;
    if (field === wholeRecord) placed.add(id);
    else edited.set(id, type);
  }
  for (const [id, type] of edited) if (!placed.has(id)) setModified(state, type, id, change.at);
  return [...touched.values()];
}

type TimedType = 'claim' | 'relation' | 'group';

function isTimed(type: RecordType): type is TimedType {
  return type === 'claim' || type === 'relation' || type === 'group';
}

function setModified(state: WorkspaceState, type: TimedType, id: string, at: string): void {
  const record = recordOf(state, type, id);
  if (!record) return;
  const modified = Date.parse(record.modified) > Date.parse(at) ? record.modified : at;
  const counted = 'revision' in record ? { revision: record.revision + 1 } : {};
  putRecord(state, type, id, { ...record, modified, ...counted });
}

function note(touched: Map<string, TouchedRecord>, { type, id }: Operation, documents: (string | null)[]): void {
  const key = `${type} ${id}`;
  const entry = touched.get(key) ?? { type, id, documentIds: [] };
  for (const documentId of documents) {
    if (documentId !== null && !entry.documentIds.includes(documentId)) entry.documentIds.push(documentId);
  }
  touched.set(key, entry);
}

function documentOf(type: RecordType, record: unknown): string | null {
  if (!record) return null;
  if (type === 'claim' || isBesideClaims(type)) return (record as Pick<Claim, 'documentId'>).documentId;
  return type === 'document' ? (record as { id: string }).id : null;
}
