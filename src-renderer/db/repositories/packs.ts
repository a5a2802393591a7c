/**
 * Records in packs: one row for each document with all its claims, one row for
 * each other type of record. Packs are what the Changes add up to, kept so that
 * a start does not have to apply them all.
 */
import type { TouchedRecord } from '../../../src-common/core/claims/apply-change.ts';
import type { SetRecord } from '../../../src-common/core/claims/annotation-set.ts';
import type { FileSetting } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import {
  claimsOfDocument, emptyState, putRecord, type WorkspaceState,
} from '../../../src-common/core/claims/workspace-state.ts';
import type { AttestDatabase } from '../database.ts';

export interface DocumentPack {
  key: `document:${string}`;
  /** null where claims came in for a document that the workspace does not have. */
  document: DocumentRecord | null;
  claims: Claim[];
}

export type PackRow =
  | DocumentPack
  | { key: 'sources'; records: Source[] }
  | { key: 'sets'; records: SetRecord[] }
  | { key: 'files'; records: FileSetting[] };

/** What a transaction has to write: rows to put, keys to delete. Holds the records as they are now. */
export interface PackUpdate {
  put: PackRow[];
  delete: string[];
}

/** The packs that hold the touched records, taken from the state at once. */
export function packsOf(state: WorkspaceState, touched: readonly TouchedRecord[]): PackUpdate {
  const update: PackUpdate = { put: [], delete: [] };
  const types = new Set(touched.map((one) => one.type));
  if (types.has('source')) update.put.push({ key: 'sources', records: [...state.sources.values()] });
  if (types.has('set')) update.put.push({ key: 'sets', records: [...state.sets.values()] });
  if (types.has('file')) update.put.push({ key: 'files', records: [...state.files.values()] });
  for (const documentId of new Set(touched.flatMap((one) => one.documentIds))) {
    const key = `document:${documentId}` as const;
    const document = state.documents.get(documentId) ?? null;
    const claims = claimsOfDocument(state, documentId);
    if (document || claims.length > 0) update.put.push({ key, document, claims });
    else update.delete.push(key);
  }
  return update;
}

/** Every pack of a state. */
export function allPacksOf(state: WorkspaceState): PackRow[] {
  const documentIds = [...new Set([...state.documents.keys(), ...state.claimIdsByDocument.keys()])];
  return packsOf(state, [
    { type: 'source', id: '', documentIds: [] },
    { type: 'set', id: '', documentIds: [] },
    { type: 'file', id: '', documentIds: [] },
    { type: 'document', id: '', documentIds },
  ]).put;
}

/** One update instead of several; of each pack, the last one. */
export function mergeUpdates(updates: readonly PackUpdate[]): PackUpdate {
  const byKey = new Map<string, PackRow | null>();
  for (const update of updates) {
    for (const row of update.put) byKey.set(row.key, row);
    for (const key of update.delete) byKey.set(key, null);
  }
  const merged: PackUpdate = { put: [], delete: [] };
  for (const [key, row] of byKey) {
    if (row) merged.put.push(row);
    else merged.delete.push(key);
  }
  return merged;
}

/** Writes packs, inside of a transaction. */
export async function writePacks(db: AttestDatabase, update: PackUpdate): Promise<void> {
  if (update.put.length > 0) await db.packs.bulkPut(update.put);
  if (update.delete.length > 0) await db.packs.bulkDelete(update.delete);
}

/** The state that is in the packs. */
export function stateOf(packs: readonly PackRow[]): WorkspaceState {
  const state = emptyState();
  for (const pack of packs) {
    if (pack.key === 'sources') pack.records.forEach((record) => putRecord(state, 'source', record.id, record));
    else if (pack.key === 'sets') pack.records.forEach((record) => putRecord(state, 'set', record.id, record));
    else if (pack.key === 'files') pack.records.forEach((record) => putRecord(state, 'file', record.id, record));
    else {
      if (pack.document) putRecord(state, 'document', pack.document.id, pack.document);
      for (const claim of pack.claims) putRecord(state, 'claim', claim.id, claim);
    }
  }
  return state;
}
