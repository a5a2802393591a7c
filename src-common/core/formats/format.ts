/**
 * What a format is: something that writes a set, reads one, or both. Formats
 * speak the portable form only, so each works with and without a corpus; the
 * doors for the rest of the program are `exportSet` and `importSet`.
 */
import type { CodebookInForce } from '../claims/codebook.ts';
import type { LossFeature } from './count-losses.ts';
import type { FormatProblem } from './problem.ts';
import type { PortableSet } from './portable-set.ts';

export interface WriteContext {
  codebook: CodebookInForce;
  /** ISO 8601, UTC: when the file is made. */
  generatedAt: string;
  /** Version of the program. */
  version: string;
  /** For CSV: whether a byte order mark leads the file (it does unless this is false). */
  byteOrderMark?: boolean;
}

/** Something of the set that the file does not hold. */
export interface LostFeature {
  /** Id of the feature, one of the format's `loses`. */
  feature: LossFeature;
  count: number;
  /** Ids of some of the claims (at most five). */
  examples: string[];
}

export interface Written {
  content: string;
  lost: LostFeature[];
}

export type ReadPortable =
  | { ok: true; set: PortableSet; problems: FormatProblem[] }
  | { ok: false; problems: FormatProblem[] };

export interface ReadOptions {
  codebook: CodebookInForce;
  /** Name of the set and time, where the file has none: file name and time of reading. */
  name: string;
  readAt: string;
}

export interface Format {
  id: string;
  /** Key of its label in the messages. */
  labelKey: 'report.formatW3c' | 'report.formatCsv' | 'report.formatHtml';
  /** Without the dot; the first is the one a new file gets. */
  extensions: string[];
  mediaType: string;
  /** Features that the format cannot hold. */
  loses: LossFeature[];
  write?(set: PortableSet, context: WriteContext): Written;
  read?(content: string, options: ReadOptions): ReadPortable;
}
