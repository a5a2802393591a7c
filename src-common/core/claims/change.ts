/**
 * Changes are the authority: records are what one gets by applying them in
 * order. Undo, history, the journal on disk and exchange read the same list.
 */
import type { Alias } from './alias.ts';
import type { BlindMode } from './blind-mode.ts';
import type { Claim } from './claim.ts';
import type { ClaimGroup } from './claim-group.ts';
import type { CodebookRecord } from './codebook.ts';
import type { DocumentRecord } from './document-record.ts';
import type { SetRecord } from './annotation-set.ts';
import type { Json } from './json.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relation.ts';
import type { Comment, Decision, Review } from './review.ts';
import type { Ruling } from './ruling.ts';
import type { Source } from './source.ts';
import type { Urn } from './identifiers.ts';

/** A setting of the workspace for one file of the corpus, by path. */
export interface FileSetting {
  id: string;
  /** Encoding chosen by the analyst, or null for the detected one. */
  encoding: string | null;
}

/** Every stored record, by the name of its type in an operation. */
export interface RecordTypes {
  claim: Claim;
  source: Source;
  document: DocumentRecord;
  set: SetRecord;
  file: FileSetting;
  review: Review;
  comment: Comment;
  decision: Decision;
  alias: Alias;
  codebook: CodebookRecord;
  relation: Relation;
  group: ClaimGroup;
  ruling: Ruling;
  reading: Reading;
  blind: BlindMode;
}
export type RecordType = keyof RecordTypes;

/**
 * One field of one record from `before` to `after`.
 *
 * `field` is a member of the record; `attribution/<link id>` is one link of a
 * claim (null: not there); the empty string is the whole record (null: not
 * there), which is how records are made and deleted.
 */
export interface Operation {
  type: RecordType;
  id: string;
  field: string;
  before: Json;
  after: Json;
}

/** revision: claims follow their document to its present text, or it is noted that colleagues' claims were shown. An undo passes it over. */
export const changeKinds = ['edit', 'undo', 'redo', 'import', 'revision'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  id: Urn;
  schemaVersion: 1;
  /** The copy of the workspace on which it was made. */
  replica: Urn;
  /** 1, 2, 3 … without gaps in each replica. */
  sequence: number;
  /** Hash of the last Change known when this one was made, or null for the first. */
  base: string | null;
  /** ISO 8601, UTC. Shown to people; never used for order. */
  at: string;
  actor: Urn;
  kind: ChangeKind;
  /** The Change that this one takes back: for an undo an edit, import or redo; for a redo the undo. Else null. */
  target: Urn | null;
  operations: Operation[];
  /** Hash of the Change before it in its replica, or null. */
  previousHash: string | null;
  /** Hex SHA-256 over the canonical JSON (RFC 8785) of all other members. */
  hash: string;
}
