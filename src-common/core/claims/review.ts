/**
 * What a reviewer answers to a colleague's claim, and what the colleague does
 * about it. Append-only: a later opinion stands beside the earlier one, and
 * nothing here is ever altered. A reviewer is never the author.
 */
import type { Analyst } from './annotation-set.ts';
import type { AttributionLink } from './attribution.ts';
import type { Claim, Confidence, Credibility, EvidenceTermId, StatedOn } from './claim.ts';
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';
import type { Reliability, Source } from './source.ts';
import type { TextSpan } from './text-span.ts';

/** The five steps of STIX 2.1 (OASIS, section 4.14, opinion-enum), from against to for. */
export const opinions = ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] as const;
export type Opinion = (typeof opinions)[number];

/** The fields for which a reviewer can propose another value, in the order in which an analyst thinks. */
export const proposableFields = [
  'spans', 'statement', 'attribution', 'status', 'reliability', 'credibility', 'confidence', 'statedOn', 'tags',
] as const;
export type ProposableField = (typeof proposableFields)[number];

/** A whole chain, with the sources it speaks of: the author may not have them. */
export interface ProposedChain {
  links: AttributionLink[];
  sources: Source[];
}

export interface ProposedValues {
  spans: TextSpan[];
  statement: string;
  attribution: ProposedChain;
  /** The status that should come out; which signals make it so is the author's to say. */
  status: EvidenceTermId;
  /** null: the grade of the source itself. */
  reliability: Reliability | null;
  credibility: Credibility | null;
  confidence: Confidence | null;
  statedOn: StatedOn | null;
  tags: string[];
}

export type Proposal = { [F in ProposableField]: { field: F; value: ProposedValues[F] } }[ProposableField];

/** What every answer may have beside its own members. */
interface FromElsewhere {
  /** Members of an imported annotation that this program does not know: kept and written back. */
  foreign?: { [key: string]: Json };
}

export interface Review extends FromElsewhere {
  id: Urn;
  claimId: Urn;
  documentId: Urn;
  /** The revision of the claim that the reviewer saw. */
  claimRevision: number;
  /** null: proposals only. */
  opinion: Opinion | null;
  /** At most one for each field. */
  proposals: Proposal[];
  /** Id of a reason of the codebook, or null. */
  reasonTerm: string | null;
  reason: string;
  reviewer: Analyst;
  /** ISO 8601, UTC. */
  at: string;
}

/** A comment on a claim, or an answer to a review or comment of it. */
export interface Comment extends FromElsewhere {
  id: Urn;
  claimId: Urn;
  documentId: Urn;
  /** The review or comment that is answered; null: the claim itself. */
  replyTo: Urn | null;
  text: string;
  author: Analyst;
  /** ISO 8601, UTC. */
  at: string;
}

/** What the author of a claim does about one proposal of a review. */
export interface Decision extends FromElsewhere {
  id: Urn;
  claimId: Urn;
  documentId: Urn;
  reviewId: Urn;
  field: ProposableField;
  accepted: boolean;
  reason: string;
  by: Analyst;
  /** ISO 8601, UTC. */
  at: string;
}

/** Everything that was said to some claims and done about it. */
export interface AnswerRecords {
  reviews: Review[];
  comments: Comment[];
  decisions: Decision[];
}

/** Where a claim came from that was taken over from a colleague, or merged with theirs. */
export interface Derivation {
  claimId: Urn;
  setId: Urn;
  /** The revision that was taken over. */
  revision: number;
  author: Pick<Analyst, 'id' | 'name'>;
  /** ISO 8601, UTC. */
  at: string;
}

/** Whether somebody may answer a claim: never their own. */
export function mayReview(claim: Pick<Claim, 'author'>, analystId: string): boolean {
  return claim.author !== analystId;
}
