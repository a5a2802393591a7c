/** An annotation set: what is exported, imported and compared. */
import type { Claim } from './claim.ts';
import type { ClaimGroup } from './claim-group.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relation.ts';
import type { Ruling } from './ruling.ts';
import type { Source } from './source.ts';

export interface Analyst {
  id: Urn;
  name: string;
  /** `#rrggbb` */
  colour: string;
}

/** A set that came in by file: from where, and which state of it. */
export interface Received {
  /** Name of the file. */
  file: string;
  /** ISO 8601, UTC: when it came in. */
  at: string;
  /** When the file was made, as it says itself. */
  generated: string | null;
}

/** A set that went into a decided one. */
export interface DecidedFrom {
  setId: Urn;
  name: string;
  author: Pick<Analyst, 'id' | 'name'>;
}

/** The stored record of a set; its claims point to it by `setId`. */
export interface SetRecord {
  id: Urn;
  name: string;
  author: Analyst;
  created: string;
  /** Not there for a set made here. */
  received?: Received;
  /** Of a decided set: the sets whose claims were decided about. Not there for any other. */
  decidedFrom?: DecidedFrom[];
  foreign?: { [key: string]: Json };
}

/** A set with everything that it speaks of. */
export interface AnnotationSet extends SetRecord {
  claims: Claim[];
  relations: Relation[];
  groups: ClaimGroup[];
  /** Every source that a claim or a document of the set refers to. */
  sources: Source[];
  /** Every document that a claim of the set lies in. */
  documents: DocumentRecord[];
  /** Of a decided set: what was decided, rejections included. */
  rulings?: Ruling[];
  /** How far its author is with each document, where that was said. */
  readings?: Reading[];
}
