/** Sources: who says so. One registry for the whole workspace. */
import type { Urn } from './identifiers.ts';

export const sourceKinds = ['person', 'organisation', 'outlet', 'agency', 'document', 'anonymous'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Source reliability, Admiralty code (NATO STANAG 2511): A best, E worst, F cannot be judged. */
export const reliabilityGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilityGrades)[number];

/** A grade given to a source from a day on, with the reason. */
export interface DatedGrade {
  grade: Reliability;
  /** ISO date (YYYY-MM-DD) from which the grade holds; empty: it has always held. */
  since: string;
  reason: string;
}

export interface Source {
  id: Urn;
  name: string;
  kind: SourceKind;
  /** Other names under which it is found ("UNN"). */
  aliases: string[];
  /** The source on whose behalf this one speaks, if any. */
  onBehalfOf: Urn | null;
  /** What a reader needs to judge it (ICD 206 source descriptor). */
  descriptor: string;
  grades: DatedGrade[];
  /** The source that this one turned out to be: it is read as that one, and nothing else is altered. */
  mergedInto?: Urn;
  /** The colleague's set that it came with; not there: it is one's own. */
  setId?: Urn;
}
