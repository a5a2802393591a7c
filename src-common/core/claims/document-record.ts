/**
 * What the workspace knows of a document. The text is immutable and not
 * normalised; every offset belongs to this text. The same file read by another
 * decoder is another document record (`revisionOf`), never a silent change.
 */
import type { Urn } from './identifiers.ts';

export const regionKinds = [
  'header', 'navigation', 'caption', 'dateline', 'editor-note', 'copyright', 'boilerplate', 'duplicate',
] as const;
export type RegionKind = (typeof regionKinds)[number];

/** A part of the page that is not the article. UTF-16 offsets, half open. */
export interface Region {
  kind: RegionKind;
  start: number;
  end: number;
}

export interface DocumentRecord {
  id: Urn;
  /** Relative to the corpus folder, `/` as separator. */
  path: string;
  title: string;
  mediaType: string;
  /** Hex SHA-256 of the file's bytes. */
  sha256: string;
  /** Hex SHA-256 of the text as UTF-8. */
  textSha256: string;
  /** WHATWG encoding label the bytes were decoded with. */
  encoding: string;
  /** What made the text of the bytes, and its version: `plain-text/1`. */
  extractor: string;
  /** Length of the text in UTF-16 code units. */
  length: number;
  outletSourceId: Urn | null;
  /** EDTF date, or null. */
  publishedOn: string | null;
  url: string | null;
  /** BCP 47 tag, or null. */
  language: string | null;
  regions: Region[];
  importedAt: string;
  revisionOf: Urn | null;
}
