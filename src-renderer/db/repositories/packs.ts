/**
 * Records in packs: a row for each document with its claims (several for a long one), a few for
 * the relations and groups, one row for each other type of record. Packs are what the Changes add up to, kept so that
 * a start does not have to apply them all.
 */
import type { TouchedRecord } from '../../../src-common/core/claims/apply-change.ts';
import type { SetRecord } from '../../../src-common/core/claims/annotation-set.ts';
import type { FileSetting, RecordType } from '../../../src-common/core/claims/change.ts';
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import type { BlindMode } from '../../../src-common/core/claims/blind-mode.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import type { CodebookRecord } from '../../../src-common/core/claims/codebook.ts';
import type { Reading } from '../../../src-common/core/claims/reading.ts';
import type { Relation } from '../../../src-common/core/claims/relation.ts';
import type { Comment, Decision, Review } from '../../../src-common/core/claims/review.ts';
import type { Ruling } from '../../../src-common/core/claims/ruling.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { emptyState, isBesideClaims, putRecord, recordsOf, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import type { AttestDatabase } from '../database.ts';
import { documentRowsOf, documentsIn, partsPrefix, type ClaimsPack, type DocumentPack } from './document-packs.ts';

/** What was said to the claims of one document and decided about them: a review is written without writing its claims anew. */
export interface AnswersPack {
  key: `answers:${string}`;
  reviews: Review[];
  comments: Comment[];
  decisions: Decision[];
  /** Not there in rows of before there were any. */
  rulings?: Ruling[];
}

/** Relations and groups of any documents, parted by the last digit of their ids: an edit writes a sixteenth of them. */
export interface LinksPack {
  key: `links:${string}`;
  relations: Relation[];
  groups: ClaimGroup[];
}

export type PackRow =
  | DocumentPack
  | ClaimsPack
  | AnswersPack
  | LinksPack
  | { key: 'sources'; records: Source[] }
  | { key: 'sets'; records: SetRecord[] }
  | { key: 'files'; records: FileSetting[] }
  | { key: 'aliases'; records: Alias[] }
  | { key: 'codebooks'; records: CodebookRecord[] }
  | { key: 'readings'; records: Reading[] }
  | { key: 'blind'; records: BlindMode[] };

/** What a transaction has to write: documents whose claims leave all parts first, rows to put, keys to delete. Holds the records as they are now. */
export interface PackUpdate {
  cleared: string[];
  put: PackRow[];
  delete: string[];
}

/** The packs that hold the touched records, taken from the state at once. */
export function packsOf(state: WorkspaceState, touched: readonly TouchedRecord[]): PackUpdate {
  const update: PackUpdate = documentRowsOf(state, touched);
  const types = new Set(touched.map((one) => one.type));
  if (types.has('source')) update.put.push({ key: 'sources', records: [...state.sources.values()] });
  if (types.has('set')) update.put.push({ key: 'sets', records: [...state.sets.values()] });
  if (types.has('file')) update.put.push({ key: 'files', records: [...state.files.values()] });
  if (types.has('alias')) update.put.push({ key: 'aliases', records: [...state.aliases.values()] });
  if (types.has('codebook')) update.put.push({ key: 'codebooks', records: [...state.codebooks.values()] });
  if (types.has('reading')) update.put.push({ key: 'readings', records: [...state.readings.values()] });
  if (types.has('blind')) update.put.push({ key: 'blind', records: [...state.blind.values()] });
  for (const part of new Set(touched.filter(({ type }) => isLink(type)).map(({ id }) => partOf(id)))) {
    const pack = linksOf(state, part);
    if (pack.relations.length + pack.groups.length > 0) update.put.push(pack);
    else update.delete.push(pack.key);
  }
  for (const documentId of new Set(touched.filter(({ type }) => isBesideClaims(type)).flatMap(({ documentIds }) => documentIds))) {
    const pack = answersOf(state, documentId);
    if (pack.reviews.length + pack.comments.length + pack.decisions.length + (pack.rulings?.length ?? 0) > 0) update.put.push(pack);
    else update.delete.push(pack.key);
  }
  return update;
}

function answersOf(state: WorkspaceState, documentId: string): AnswersPack {
  const lying = <T extends { documentId: string }>(records: Map<string, T>): T[] => [...records.values()].filter((record) => record.documentId === documentId);
  const rulings = lying(state.rulings);
  return { key: `answers:${documentId}`, reviews: lying(state.reviews), comments: lying(state.comments), decisions: lying(state.decisions), ...(rulings.length > 0 ? { rulings } : {}) };
}

function isLink(type: RecordType): boolean {
  return type === 'relation' || type === 'group';
}

/** The last digit of an id: drawn by chance, so that parts are of one size. */
function partOf(id: string): string {
  return id.slice(-1);
}

function linksOf(state: WorkspaceState, part: string): LinksPack {
  const lying = <T extends { id: string }>(records: Map<string, T>): T[] => [...records.values()].filter(({ id }) => partOf(id) === part);
  return { key: `links:${part}`, relations: lying(state.relations), groups: lying(state.groups) };
}

/** Every pack of a state. */
export function allPacksOf(state: WorkspaceState): PackRow[] {
  const documentIds = [...new Set([...state.documents.keys(), ...state.claimIdsByDocument.keys()])];
  const answered = [...new Set([...state.reviews.values(), ...state.comments.values(), ...state.decisions.values(), ...state.rulings.values()].map(({ documentId }) => documentId))];
  return packsOf(state, [
    { type: 'source', id: '', documentIds: [] },
    { type: 'set', id: '', documentIds: [] },
    { type: 'file', id: '', documentIds: [] },
    { type: 'alias', id: '', documentIds: [] },
    { type: 'codebook', id: '', documentIds: [] },
    ...(['reading', 'blind'] as const).filter((type) => recordsOf(state, type).size > 0).map((type): TouchedRecord => ({ type, id: '', documentIds: [] })),
    { type: 'document', id: '', documentIds },
    { type: 'review', id: '', documentIds: answered },
    ...[...state.relations.keys(), ...state.groups.keys()].map((id): TouchedRecord => ({ type: 'relation', id, documentIds: [] })),
  ]).put;
}

/** One update instead of several; of each pack, the last one. */
export function mergeUpdates(updates: readonly PackUpdate[]): PackUpdate {
  const byKey = new Map<string, PackRow | null>();
  const cleared = new Set<string>();
  for (const update of updates) {
    for (const documentId of update.cleared) {
      cleared.add(documentId);
      // What is put after this stays, and is written after it.
      for (const key of byKey.keys()) if (key.startsWith(partsPrefix(documentId))) byKey.delete(key);
    }
    for (const row of update.put) byKey.set(row.key, row);
    for (const key of update.delete) byKey.set(key, null);
  }
  const merged: PackUpdate = { cleared: [...cleared], put: [], delete: [] };
  for (const [key, row] of byKey) {
    if (row) merged.put.push(row);
    else merged.delete.push(key);
  }
  return merged;
}

/** Writes packs, inside of a transaction. */
export async function writePacks(db: AttestDatabase, update: PackUpdate): Promise<void> {
  for (const documentId of update.cleared) await db.packs.where(':id').startsWith(partsPrefix(documentId)).delete();
  for (const rows of inPieces(update.put)) await db.packs.bulkPut(rows);
  if (update.delete.length > 0) await db.packs.bulkDelete(update.delete);
}

/** Records that are handed to the database before the window is heard again: copying them takes its time. */
const recordsAtOnce = 120;

function inPieces(rows: readonly PackRow[]): PackRow[][] {
  const pieces: PackRow[][] = [];
  let records = Infinity;
  for (const row of rows) {
    const size = 1 + ('claims' in row ? row.claims.length : 0);
    if (records + size > recordsAtOnce) {
      pieces.push([]);
      records = 0;
    }
    pieces.at(-1)?.push(row);
    records += size;
  }
  return pieces;
}

/** The state that is in the packs. */
export function stateOf(packs: readonly PackRow[]): WorkspaceState {
  const state = emptyState();
  const documents: (DocumentPack | ClaimsPack)[] = [];
  for (const pack of packs) {
    if (pack.key === 'sources') pack.records.forEach((record) => putRecord(state, 'source', record.id, record));
    else if (pack.key === 'sets') pack.records.forEach((record) => putRecord(state, 'set', record.id, record));
    else if (pack.key === 'files') pack.records.forEach((record) => putRecord(state, 'file', record.id, record));
    else if (pack.key === 'aliases') pack.records.forEach((record) => putRecord(state, 'alias', record.id, record));
    else if (pack.key === 'codebooks') pack.records.forEach((record) => putRecord(state, 'codebook', record.id, record));
    else if (pack.key === 'readings') pack.records.forEach((record) => putRecord(state, 'reading', record.id, record));
    else if (pack.key === 'blind') pack.records.forEach((record) => putRecord(state, 'blind', record.id, record));
    else if (isAnswers(pack)) {
      for (const review of pack.reviews) putRecord(state, 'review', review.id, review);
      for (const comment of pack.comments) putRecord(state, 'comment', comment.id, comment);
      for (const decision of pack.decisions) putRecord(state, 'decision', decision.id, decision);
      for (const ruling of pack.rulings ?? []) putRecord(state, 'ruling', ruling.id, ruling);
    } else if (isLinks(pack)) {
      for (const relation of pack.relations) putRecord(state, 'relation', relation.id, relation);
      for (const group of pack.groups) putRecord(state, 'group', group.id, group);
    } else documents.push(pack);
  }
  for (const { document, claims } of documentsIn(documents)) {
    if (document) putRecord(state, 'document', document.id, document);
    for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  }
  return state;
}

function isLinks(pack: PackRow): pack is LinksPack {
  return pack.key.startsWith('links:');
}

function isAnswers(pack: PackRow): pack is AnswersPack {
  return pack.key.startsWith('answers:');
}
