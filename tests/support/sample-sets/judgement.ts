/**
 * How the judgements of the two sample sets are written down: words of the
 * text instead of offsets, short names of sources instead of ids. What makes
 * records of them is build-set.ts.
 */
import type { Analyst } from '../../../src-common/core/claims/annotation-set.ts';
import type { AttributionRole } from '../../../src-common/core/claims/attribution.ts';
import type { Confidence, Credibility, StatedOn } from '../../../src-common/core/claims/claim.ts';
import type { RelationType } from '../../../src-common/core/claims/relation.ts';
import type { DatedGrade, Reliability, SourceKind } from '../../../src-common/core/claims/source.ts';

/**
 * Words of the document. Any run of white space stands for any other, so line
 * breaks of a hard-wrapped text are not written. Words that stand oftener than
 * once are told by what is around them, with the words meant in brackets
 * ("Stubb ⟦stated⟧ in early July"), or by which occurrence they are, from 1.
 */
export type Words = string | { quote: string; occurrence: number };

export interface JudgedLink {
  /** Short name of the source, a key of the analyst's sources. */
  by: string;
  as: AttributionRole;
  cue?: Words;
  named?: Words;
  /** The source as printed, where no words of the passage name it. */
  printed?: string;
  /** Sources further out in the chain from which it comes as well, past the step before. */
  alsoFrom?: string[];
}

/** The tags both analysts agreed on. */
export const sharedTags = [
  'accusation', 'alliance', 'arms', 'counter-terrorism', 'denial', 'diplomacy', 'economy', 'forecast', 'global-order',
  'loaded-wording', 'mediation', 'neutrality', 'peace-talks', 'prior-knowledge', 'sanctions', 'translation',
] as const;
export type SharedTag = (typeof sharedTags)[number];

interface Judged {
  /** Unique within the analyst's set; its id is made of it. */
  key: string;
  /** The passage; several where it is not in one piece. */
  on: Words | Words[];
  tags?: SharedTag[];
  note?: string;
}

export interface JudgedHighlight extends Judged {
  kind: 'highlight';
}

export interface JudgedClaim extends Judged {
  says: string;
  /** From the outlet inward. Sources of one step stand beside each other in a list. */
  chain: (JudgedLink | JudgedLink[])[];
  /** What the text shows, in any order; the status is the first in the codebook's order. */
  signals: string[];
  override?: { status: string; reason: string };
  markers?: Words[];
  reliability?: { grade: Reliability; reason: string };
  credibility?: Credibility;
  confidence?: Confidence;
  stated?: StatedOn;
}

export type Judgement = JudgedClaim | JudgedHighlight;

export interface JudgedSource {
  name: string;
  kind: SourceKind;
  aliases?: string[];
  /** Short name of the source it speaks for. */
  onBehalfOf?: string;
  descriptor?: string;
  grades?: DatedGrade[];
}

export interface JudgedDocument {
  /** File name of the seed. */
  path: string;
  /** Short name of the outlet, where the page names one. */
  outlet: string | null;
  judgements: Judgement[];
}

/** A claim, what it is to another one, and that one, by the keys of their judgements; whether the two are independent: left out where not judged. */
export type JudgedRelation = [from: string, type: RelationType, to: string, more?: { independent?: boolean; note?: string }];

export interface JudgedGroup {
  /** What all of them say. */
  says: string;
  /** Keys of the judgements. */
  of: string[];
  note?: string;
}

export interface JudgedSet {
  /** Base name of the file. */
  slug: string;
  analyst: Omit<Analyst, 'id'>;
  /** When the first passage was tagged: ISO 8601, UTC. Every further one follows some minutes later. */
  began: string;
  sources: Record<string, JudgedSource>;
  documents: JudgedDocument[];
  /** In the order in which they were made, after the last passage was tagged. */
  relations: JudgedRelation[];
  groups: JudgedGroup[];
}
