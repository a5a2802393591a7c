/**
 * A claim: a passage, what it says in plain words, who says so, on what
 * evidence. A plain highlight is the same record before it was tagged: tagging
 * it later turns it into a claim and keeps its id.
 */
import type { Anchoring } from './anchoring.ts';
import type { AttributionLink } from './attribution.ts';
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';
import type { Derivation } from './review.ts';
import type { Reliability } from './source.ts';
import type { TextSpan } from './text-span.ts';

/** Information credibility, Admiralty code: 1 confirmed … 5 improbable, 6 truth cannot be judged. */
export const credibilityGrades = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilityGrades)[number];

/** The analyst's confidence (ICD 203); never mixed with likelihood words. */
export const confidenceLevels = ['high', 'moderate', 'low'] as const;
export type Confidence = (typeof confidenceLevels)[number];

/** Id of a term of the codebook, such as `unsupported`. */
export type EvidenceTermId = string;

/** When the content was stated: as printed, and as EDTF level 1 where the text allows it. */
export interface StatedOn {
  text: string;
  /** EDTF date, or null where the document does not settle it: never guessed. */
  value: string | null;
  /** What the value rests on ("year from the page header"). */
  basis: string;
}

/** The analyst sets the status against the order of the signals, and says why. */
export interface StatusOverride {
  status: EvidenceTermId;
  reason: string;
}

/** A reliability for this one claim instead of the source's own, and why. */
export interface ReliabilityOverride {
  grade: Reliability;
  reason: string;
}

export interface Claim {
  id: Urn;
  /** The annotation set it belongs to: one's own, or an imported one. */
  setId: Urn;
  kind: 'highlight' | 'claim';
  documentId: Urn;
  /** Content fragments in text order, not overlapping; at least one. */
  spans: TextSpan[];
  statement: string;
  attribution: AttributionLink[];
  /** Ticked evidence signals, in codebook order. The status follows from them: see evidence-status.ts. */
  signals: EvidenceTermId[];
  statusOverride: StatusOverride | null;
  /** The words that show the evidence status ("Without providing any evidence"). */
  markers: TextSpan[];
  codebookVersion: number;
  /** null: inherited from the innermost source. */
  reliability: ReliabilityOverride | null;
  credibility: Credibility | null;
  confidence: Confidence | null;
  statedOn: StatedOn | null;
  tags: string[];
  note: string;
  /** Analyst id. */
  author: Urn;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** Counts the Changes that touched it, from 1. */
  revision: number;
  /** The claims of colleagues that it was taken over from or merged with, oldest first. */
  derivedFrom?: Derivation[];
  /** What became of its passage when the text changed; not there: nothing. */
  anchoring?: Anchoring;
  /** Members of an imported annotation that this program does not know: kept and written back. */
  foreign?: { [key: string]: Json };
}
