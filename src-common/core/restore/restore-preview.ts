/** What restoring a snapshot would change, said record by record before anything is done. */
import type { Operation, RecordType } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { linkIdOf, wholeRecord } from '../claims/settable-fields.ts';
import { recordsOf, type WorkspaceState } from '../claims/workspace-state.ts';
import { restoreOperations } from './restore-operations.ts';

/** back: the snapshot has it and it is gone now. go: it was made since. differ: both have it. */
export type RestoreKind = 'back' | 'go' | 'differ';

export interface ClaimToRestore {
  kind: RestoreKind;
  /** As it is where it would come from: in the snapshot, or now where it would go. */
  claim: Claim;
  /** Fields that differ, by name, `attribution` for the links together; empty unless kind is differ. */
  fields: string[];
}

export type RestoreCounts = Record<RestoreKind, number>;

export interface RestorePreview {
  /** For one Change; empty: the snapshot is the present state. */
  operations: Operation[];
  /** By document path, then by place. */
  claims: ClaimToRestore[];
  documents: { id: string; path: string; counts: RestoreCounts }[];
  /** Of every type of record with a difference. */
  counts: Map<RecordType, RestoreCounts>;
  /** Reviews, comments and decisions that were given since, and stay. */
  answersKept: number;
}

export function previewRestore(present: WorkspaceState, wanted: WorkspaceState): RestorePreview {
  const operations = restoreOperations(present, wanted);
  const counts = new Map<RecordType, RestoreCounts>();
  const claims = new Map<string, ClaimToRestore>();
  const seen = new Set<string>();
  for (const operation of operations) {
    const { type, id } = operation;
    const kind = kindOf(operation);
    const isFirst = !seen.has(`${type} ${id}`);
    seen.add(`${type} ${id}`);
    if (isFirst) count(counts, type, kind);
    if (type !== 'claim') continue;
    const entry = claims.get(id) ?? { kind, claim: (kind === 'go' ? present : wanted).claims.get(id) as Claim, fields: [] };
    claims.set(id, entry);
    const field = operation.field === wholeRecord ? null : linkIdOf(type, operation.field) === null ? operation.field : 'attribution';
    if (field !== null && !entry.fields.includes(field)) entry.fields.push(field);
  }
  const pathOf = (documentId: string): string => (wanted.documents.get(documentId) ?? present.documents.get(documentId))?.path ?? '';
  const inOrder = [...claims.values()].sort((a, b) => compare(pathOf(a.claim.documentId), pathOf(b.claim.documentId))
    || (a.claim.spans[0]?.start ?? 0) - (b.claim.spans[0]?.start ?? 0));
  return { operations, claims: inOrder, documents: documentsOf(inOrder, pathOf), counts, answersKept: answersOnlyIn(present, wanted) };
}

function kindOf({ field, before, after }: Operation): RestoreKind {
  if (field !== wholeRecord || (before !== null && after !== null)) return 'differ';
  return after === null ? 'go' : 'back';
}

function count(counts: Map<RecordType, RestoreCounts>, type: RecordType, kind: RestoreKind): void {
  const entry = counts.get(type) ?? { back: 0, go: 0, differ: 0 };
  entry[kind] += 1;
  counts.set(type, entry);
}

function documentsOf(claims: readonly ClaimToRestore[], pathOf: (documentId: string) => string): RestorePreview['documents'] {
  const documents = new Map<string, RestorePreview['documents'][number]>();
  for (const { kind, claim: { documentId } } of claims) {
    const entry = documents.get(documentId) ?? { id: documentId, path: pathOf(documentId), counts: { back: 0, go: 0, differ: 0 } };
    entry.counts[kind] += 1;
    documents.set(documentId, entry);
  }
  return [...documents.values()];
}

function answersOnlyIn(present: WorkspaceState, wanted: WorkspaceState): number {
  let kept = 0;
  for (const type of ['review', 'comment', 'decision'] as const) {
    for (const id of recordsOf(present, type).keys()) if (!recordsOf(wanted, type).has(id)) kept += 1;
  }
  return kept;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
