/** What an import would do, and why a file is refused: what is shown before anything is stored. */
import type { AnnotationSet, Received } from '../../../src-common/core/claims/annotation-set.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { FormatProblem } from '../../../src-common/core/formats/problem.ts';
import type { LinkCounts } from '../../../src-common/core/layers/plan-links.ts';
import type { SetDifference } from '../../../src-common/core/layers/set-difference.ts';

/**
 * `new`: a colleague's set that is not here; `newer`, `older`: another state of
 * one that is; `same`: nothing would change; `mine`: signed with one's own id.
 */
export type ImportKind = 'new' | 'newer' | 'older' | 'same' | 'mine';

export interface PendingImport {
  kind: ImportKind;
  file: string;
  set: AnnotationSet;
  /** When the file was made, as it says itself. */
  generated: string | null;
  /** The state of the set that is here; null: it is not. */
  here: Received | null;
  operations: readonly Operation[];
  /** Nothing is ever removed from a set of one's own. */
  difference: SetDifference;
  sources: { added: number; changed: readonly string[]; removed: number; kept: number };
  links: { relations: LinkCounts; groups: LinkCounts };
  documents: number;
  notes: readonly FormatProblem[];
}

/** A file that was refused, with the reasons. */
export interface RefusedImport {
  file: string;
  problems: readonly FormatProblem[];
}
