/**
 * The form between a file and the workspace. It needs no texts: offsets are
 * Unicode code points as in the files, next to the quotes, so a set can be
 * checked or converted where the documents are not at hand. `toPortable` makes
 * it of a set and its texts, `fromPortable` finds the passages again.
 */
import type { Analyst, DecidedFrom } from '../claims/annotation-set.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord, Region } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { Json } from '../claims/json.ts';
import type { Reading } from '../claims/reading.ts';
import type { Ruling } from '../claims/ruling.ts';
import type { Source } from '../claims/source.ts';
import type { PortableAnswers } from './portable-answers.ts';
import type { PortableLinks } from './portable-links.ts';

/** A passage as a file names it. Files of other tools may lack the place or the words, never both. */
export interface PortableSpan {
  /** Code points of the document's text, half open; null where the file gives no place. */
  start: number | null;
  end: number | null;
  /** null where the file gives no words. */
  exact: string | null;
  prefix: string;
  suffix: string;
  /** Where in the file it was read from; empty if it was not read. */
  at: string;
}

export type PortableLink = Omit<AttributionLink, 'cueSpan' | 'sourceSpan'> & {
  cueSpan: PortableSpan | null;
  sourceSpan: PortableSpan | null;
};

export type PortableClaim = Omit<Claim, 'setId' | 'spans' | 'markers' | 'attribution'> & {
  spans: PortableSpan[];
  markers: PortableSpan[];
  attribution: PortableLink[];
  /** Where in the file it was read from; empty if it was not read. */
  at: string;
};

/** What a file knows of a document. A file of another tool knows an address and no more. */
export interface PortableDocument {
  /** The key by which claims refer to it. */
  id: Urn;
  /** The address under which another tool knows it, where that is not `id`. */
  iri: string | null;
  path: string | null;
  sha256: string | null;
  textSha256: string | null;
  /** All the rest, where the file has it; `length` and regions in code points. */
  details: PortableDocumentDetails | null;
  at: string;
}

export type PortableDocumentDetails =
  Omit<DocumentRecord, 'id' | 'path' | 'sha256' | 'textSha256' | 'regions'> & { regions: Region[] };

export interface PortableSet extends PortableAnswers, PortableLinks {
  id: Urn;
  name: string;
  author: Analyst;
  created: string;
  /** When the file was made, as it says itself; not there: it does not say, or the set was not read. */
  generated?: string;
  /** Of a decided set. */
  decidedFrom?: DecidedFrom[];
  rulings?: Ruling[];
  /** How far its author is with each document, where that was said. */
  readings?: Reading[];
  foreign?: { [key: string]: Json };
  claims: PortableClaim[];
  sources: Source[];
  documents: PortableDocument[];
}
