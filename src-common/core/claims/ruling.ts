/**
 * What an adjudicator decided about claims of several sets on one passage, or
 * about what they say of passages together. It
 * belongs to the decided set, as the claims of that set do: a newer file of
 * the set brings newer rulings. Deciding again replaces the ruling.
 */
import type { Analyst } from './annotation-set.ts';
import type { Urn } from './identifiers.ts';
import type { Derivation } from './review.ts';

/**
 * `taken`: one claim became the decided one; `merged`: several were made into
 * it; `written`: it was written anew; `rejected`: nothing of it is in the set.
 */
export const rulingOutcomes = ['taken', 'merged', 'written', 'rejected'] as const;
export type RulingOutcome = (typeof rulingOutcomes)[number];

export const linkKinds = ['relation', 'group'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A relation or group that was decided about. */
export interface RuledLink {
  kind: LinkKind;
  id: Urn;
  setId: Urn;
  author: { id: Urn; name: string };
}

/** A claim that was decided about, in the state in which it was seen. */
export type RuledClaim = Omit<Derivation, 'at'>;

export interface Ruling {
  id: Urn;
  /** The decided set. */
  setId: Urn;
  documentId: Urn;
  /** Every claim that was decided about, of whichever set; at least one, but of a ruling on relations or groups none. */
  on: RuledClaim[];
  outcome: RulingOutcome;
  /** The decided claim; null: rejected. Which of `on` went into it, its `derivedFrom` says. */
  claimId: Urn | null;
  /** Id of a reason of the codebook, or null. */
  reasonTerm: string | null;
  reason: string;
  by: Analyst;
  /** ISO 8601, UTC. */
  at: string;
  /** The relations or groups that were decided about, all of one kind; not there: claims were. */
  links?: RuledLink[];
  /** The decided relation or group; not there: rejected, or claims were decided about. */
  linkId?: Urn;
}
