/**
 * Every record of a workspace, in memory: what the Changes add up to. Records
 * in it are replaced, never altered, so a record that is the same object is
 * the same record.
 */
import type { SetRecord } from './annotation-set.ts';
import type { FileSetting, RecordType, RecordTypes } from './change.ts';
import type { Claim } from './claim.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Source } from './source.ts';

export interface WorkspaceState {
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  documents: Map<string, DocumentRecord>;
  sets: Map<string, SetRecord>;
  files: Map<string, FileSetting>;
  /** Claims by their document, so that saving one does not look through all. Kept by `putRecord`. */
  claimIdsByDocument: Map<string, Set<string>>;
}

export function emptyState(): WorkspaceState {
  return {
    claims: new Map(),
    sources: new Map(),
    documents: new Map(),
    sets: new Map(),
    files: new Map(),
    claimIdsByDocument: new Map(),
  };
}

const mapNames = {
  claim: 'claims', source: 'sources', document: 'documents', set: 'sets', file: 'files',
} as const satisfies Record<RecordType, keyof WorkspaceState>;

/** All records of one type, by id. */
export function recordsOf<T extends RecordType>(state: WorkspaceState, type: T): Map<string, RecordTypes[T]> {
  // The table above pairs each type with the map of its records; TypeScript does not follow an index that far.
  return state[mapNames[type]] as unknown as Map<string, RecordTypes[T]>;
}

/** One record, or undefined where it is not there. */
export function recordOf<T extends RecordType>(state: WorkspaceState, type: T, id: string): RecordTypes[T] | undefined {
  return recordsOf(state, type).get(id);
}

/** Puts a record in the place of the one with its id (undefined: takes it away), and keeps the index of claims. */
export function putRecord<T extends RecordType>(
  state: WorkspaceState, type: T, id: string, record: RecordTypes[T] | undefined,
): void {
  if (type === 'claim') indexClaim(state, id, record as Claim | undefined);
  if (record) recordsOf(state, type).set(id, record);
  else recordsOf(state, type).delete(id);
}

function indexClaim(state: WorkspaceState, id: string, claim: Claim | undefined): void {
  const old = state.claims.get(id);
  if (old && old.documentId !== claim?.documentId) {
    const ids = state.claimIdsByDocument.get(old.documentId);
    ids?.delete(id);
    if (ids?.size === 0) state.claimIdsByDocument.delete(old.documentId);
  }
  if (!claim) return;
  const ids = state.claimIdsByDocument.get(claim.documentId);
  if (ids) ids.add(id);
  else state.claimIdsByDocument.set(claim.documentId, new Set([id]));
}

/** The claims of one document, in the order in which they came. */
export function claimsOfDocument(state: WorkspaceState, documentId: string): Claim[] {
  const claims: Claim[] = [];
  for (const id of state.claimIdsByDocument.get(documentId) ?? []) {
    const claim = state.claims.get(id);
    if (claim) claims.push(claim);
  }
  return claims;
}
