/**
 * A document with its claims. Those of a long text lie in parts, told by the
 * claims' ids, so that an edit writes one part and not ten thousand claims. How
 * many parts follows from the length of the text, which a record never changes:
 * what is written here is version 2 of the database, and another rule is another version.
 */
import type { TouchedRecord } from '../../../src-common/core/claims/apply-change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { claimsOfDocument, isBesideClaims, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';

export interface DocumentPack {
  key: `document:${string}`;
  /** null where claims came in for a document that the workspace does not have. */
  document: DocumentRecord | null;
  /** All claims, or none where they lie in parts. */
  claims: Claim[];
  /** How many parts; not there where there is one, which is `claims`. A part beyond, or of no document, counts for nothing. */
  parts?: number;
}

/** One part of the claims of a document: its key ends with the part's number, from 0. */
export interface ClaimsPack {
  key: `claims:${string}:${number}`;
  claims: Claim[];
}

/** Up to so long a text, UTF-16 units, has its claims in one row. */
const wholeLength = 65_536;
/** So much of a longer text, UTF-16 units, goes to one part. */
const partLength = 16_384;
const mostParts = 256;

function partsOf(document: DocumentRecord | null): number {
  const length = document?.length ?? 0;
  return length <= wholeLength ? 1 : Math.min(mostParts, Math.ceil(length / partLength));
}

/**
 * Where a claim stands in the order of the parts: those with neighbouring numbers
 * lie in the same part, or in neighbouring ones, in every document. Whoever edits
 * thousands of claims bit by bit goes in this order.
 *
 * @returns 0 up to 2 ** 32, evenly spread over ids that are drawn or counted
 */
export function placeInParts(claimId: string): number {
  let last = 0;
  // Asked for every claim of a document whenever one is written: parsing a piece of the text takes ten times as long.
  for (let at = claimId.length - 8; at < claimId.length; at += 1) last = (last << 4) | hexDigit(claimId.charCodeAt(at));
  return Math.imul(last, 0x9e3779b1) >>> 0;
}

/** The value of 0-9, a-f or A-F by its code: letters have bit 6, and a has the lowest bits 1. */
function hexDigit(code: number): number {
  return (code & 0xf) + (code >> 6) * 9;
}

function partOf(claimId: string, parts: number): number {
  return Math.floor((placeInParts(claimId) / 2 ** 32) * parts);
}

const rowKey = (documentId: string): DocumentPack['key'] => `document:${documentId}`;
const partKey = (documentId: string, part: number): ClaimsPack['key'] => `claims:${documentId}:${part}`;

/** What the keys of all parts of a document begin with. */
export function partsPrefix(documentId: string): string {
  return `claims:${documentId}:`;
}

/** All rows of one document that is not stored yet. */
export function rowsOf(documentId: string, document: DocumentRecord | null, claims: Claim[]): (DocumentPack | ClaimsPack)[] {
  const parts = partsOf(document);
  if (parts === 1) return [{ key: rowKey(documentId), document, claims }];
  const byPart = new Map<number, Claim[]>();
  for (const claim of claims) {
    const part = partOf(claim.id, parts);
    const there = byPart.get(part);
    if (there) there.push(claim);
    else byPart.set(part, [claim]);
  }
  return [{ key: rowKey(documentId), document, claims: [], parts }, ...[...byPart].map(([part, some]): ClaimsPack => ({ key: partKey(documentId, part), claims: some }))];
}

/** What touching records of these documents and claims has to write. `cleared`: documents of which every part goes first. */
export interface DocumentUpdate {
  put: (DocumentPack | ClaimsPack)[];
  delete: string[];
  cleared: string[];
}

/** The rows that hold the touched documents and claims, as the state is now. */
export function documentRowsOf(state: WorkspaceState, touched: readonly TouchedRecord[]): DocumentUpdate {
  const update: DocumentUpdate = { put: [], delete: [], cleared: [] };
  const whole = new Set(touched.filter(({ type }) => type === 'document').flatMap(({ documentIds }) => documentIds));
  const claimIds = new Map<string, string[]>();
  for (const { type, id, documentIds } of touched) {
    if (type === 'document' || isBesideClaims(type)) continue;
    for (const documentId of documentIds) {
      const ids = claimIds.get(documentId);
      if (ids) ids.push(id);
      else claimIds.set(documentId, [id]);
    }
  }
  for (const documentId of new Set([...whole, ...claimIds.keys()])) {
    const document = state.documents.get(documentId) ?? null;
    const parts = partsOf(document);
    if (parts > 1 && !whole.has(documentId)) putParts(update, state, documentId, new Set((claimIds.get(documentId) ?? []).map((id) => partOf(id, parts))), parts);
    else putWhole(update, state, documentId, document, whole.has(documentId));
  }
  return update;
}

function putWhole(update: DocumentUpdate, state: WorkspaceState, documentId: string, document: DocumentRecord | null, isTouched: boolean): void {
  const claims = claimsOfDocument(state, documentId);
  // Its record is new or gone, so that its claims may have lain in other rows; a short text never had parts.
  if (isTouched && (document === null || partsOf(document) > 1)) update.cleared.push(documentId);
  if (!document && claims.length === 0) update.delete.push(rowKey(documentId));
  else for (const row of rowsOf(documentId, document, claims)) update.put.push(row);
}

function putParts(update: DocumentUpdate, state: WorkspaceState, documentId: string, wanted: ReadonlySet<number>, parts: number): void {
  const byPart = new Map<number, Claim[]>([...wanted].map((part) => [part, []]));
  for (const id of state.claimIdsByDocument.get(documentId) ?? []) {
    const claim = state.claims.get(id);
    if (claim) byPart.get(partOf(id, parts))?.push(claim);
  }
  for (const [part, claims] of byPart) {
    if (claims.length > 0) update.put.push({ key: partKey(documentId, part), claims });
    else update.delete.push(partKey(documentId, part));
  }
}

/** Every document in these rows, with its claims in the order of their ids where they lay in parts. */
export function documentsIn(rows: readonly (DocumentPack | ClaimsPack)[]): { document: DocumentRecord | null; claims: Claim[] }[] {
  const parts = new Map<string, Claim[]>();
  for (const row of rows) if (!isDocument(row)) parts.set(row.key, row.claims);
  return rows.filter(isDocument).map(({ key, document, claims, parts: count }) => {
    if (count === undefined) return { document, claims };
    const documentId = key.slice('document:'.length);
    const all = Array.from({ length: count }, (_, part) => parts.get(partKey(documentId, part)) ?? []).flat();
    return { document, claims: all.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });
}

function isDocument(row: DocumentPack | ClaimsPack): row is DocumentPack {
  return row.key.startsWith('document:');
}
