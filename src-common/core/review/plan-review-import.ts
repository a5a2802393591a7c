/**
 * What importing answers would do, before anything is stored. Answers are
 * append-only: one that is here already stays as it is, and a file that says
 * something else under its id, or speaks for somebody else, is refused.
 */
import type { Operation, RecordTypes } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { createRecord } from '../claims/edits.ts';
import type { Urn } from '../claims/identifiers.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import { mayReview, type AnswerRecords, type Review } from '../claims/review.ts';
import { recordOf, type WorkspaceState } from '../claims/workspace-state.ts';

export interface ReviewImportCounts {
  /** New reviews that give an opinion. */
  opinions: number;
  /** In new reviews. */
  proposals: number;
  comments: number;
  decisions: number;
  /** Answers that are here already. */
  known: number;
}

export type RefusalReason =
  /** Its id is known, and what was said is not what is said now. */
  | 'altered'
  /** Its id is that of another kind of record. */
  | 'id-taken'
  /** Signed by the local analyst, who never made it. */
  | 'signed-as-me'
  /** The reviewer is the author of the claim. */
  | 'own-claim'
  /** Somebody else than the author decides. */
  | 'not-the-author';

export interface ReviewRefusal {
  id: Urn;
  type: AnswerType;
  claimId: Urn;
  /** Name of who signed it. */
  by: string;
  why: RefusalReason;
}

export interface ReviewImportPlan {
  /** Empty where something is refused. */
  operations: Operation[];
  counts: ReviewImportCounts;
  /** Claims to which something new was said, as they come first. */
  claimIds: Urn[];
  /** How many of the new answers are to claims that are not here. They are kept: the claims may come later. */
  notHere: number;
  /** Comments and decisions whose review or comment is neither here nor in the file: to be told, no reason to refuse. */
  unanchored: number;
  refusals: ReviewRefusal[];
}

type AnswerType = 'review' | 'comment' | 'decision';

export interface ReviewImportOptions {
  /** Claims that come in with the answers. */
  arriving?: Iterable<Claim>;
  /** The file continues the analyst's own work on another machine: what they signed is theirs. */
  isOwnWork?: boolean;
}

/**
 * @param answers as placed in the texts of this workspace
 * @param analystId of the local analyst
 */
export function planReviewImport(
  answers: AnswerRecords, state: WorkspaceState, analystId: string, { arriving = [], isOwnWork = false }: ReviewImportOptions = {},
): ReviewImportPlan {
  const plan: ReviewImportPlan = {
    operations: [], counts: { opinions: 0, proposals: 0, comments: 0, decisions: 0, known: 0 },
    claimIds: [], notHere: 0, unanchored: 0, refusals: [],
  };
  const coming = new Map<string, Claim>();
  for (const claim of arriving) coming.set(claim.id, claim);
  const claimOf = (id: string): Claim | undefined => state.claims.get(id) ?? coming.get(id);
  const answered = new Set<string>([...answers.reviews, ...answers.comments].map(({ id }) => id));
  const isThere = (id: string): boolean => answered.has(id) || state.reviews.has(id) || state.comments.has(id);
  const concerned = new Set<Urn>();

  /** @returns whether it is new and good */
  const add = <T extends AnswerType>(type: T, answer: RecordTypes[T], by: { id: string; name: string }): boolean => {
    const { id, claimId } = answer;
    const there = recordOf(state, type, id);
    const claim = claimOf(claimId);
    const refuse = (why: RefusalReason): boolean => {
      plan.refusals.push({ id, type, claimId, by: by.name, why });
      return false;
    };
    if (there) {
      if (!saysTheSame(there, answer)) return refuse('altered');
      plan.counts.known += 1;
      return false;
    }
    if (isTaken(state, type, id) || coming.has(id)) return refuse('id-taken');
    if (by.id === analystId && !isOwnWork) return refuse('signed-as-me');
    if (type === 'review' && claim && !mayReview(claim, by.id)) return refuse('own-claim');
    if (type === 'decision' && claim && claim.author !== by.id) return refuse('not-the-author');
    if (!claim) plan.notHere += 1;
    concerned.add(claimId);
    plan.operations.push(...createRecord(type, answer));
    return true;
  };

  for (const review of answers.reviews) {
    if (!add('review', review, review.reviewer)) continue;
    if (review.opinion !== null) plan.counts.opinions += 1;
    plan.counts.proposals += review.proposals.length;
  }
  for (const comment of answers.comments) {
    if (!add('comment', comment, comment.author)) continue;
    plan.counts.comments += 1;
    if (comment.replyTo !== null && !isThere(comment.replyTo)) plan.unanchored += 1;
  }
  for (const decision of answers.decisions) {
    if (!add('decision', decision, decision.by)) continue;
    plan.counts.decisions += 1;
    if (!isThere(decision.reviewId)) plan.unanchored += 1;
  }
  plan.claimIds = [...concerned];
  if (plan.refusals.length > 0) plan.operations = [];
  return plan;
}

function isTaken(state: WorkspaceState, type: AnswerType, id: string): boolean {
  return (['claim', 'review', 'comment', 'decision'] as const).some((other) => other !== type && recordOf(state, other, id));
}

/**
 * Whether two records of one id say the same. Where a passage lies, and in
 * which record of the document, depends on the text that is here; its words do
 * not.
 */
function saysTheSame(one: object, other: object): boolean {
  return jsonEqual(whatIsSaid(one), whatIsSaid(other));
}

function whatIsSaid(answer: object): unknown {
  const { documentId: _documentId, proposals, ...rest } = answer as Partial<Review>;
  return proposals ? { ...rest, proposals: proposals.map((proposal) => wordsOnly(proposal)) } : rest;
}

/** The proposal with each passage as its words. */
function wordsOnly(proposal: Review['proposals'][number]): unknown {
  if (proposal.field === 'spans') return { field: 'spans', value: proposal.value.map(({ exact }) => exact) };
  if (proposal.field !== 'attribution') return proposal;
  const links = proposal.value.links.map((link) => ({ ...link, cueSpan: link.cueSpan?.exact, sourceSpan: link.sourceSpan?.exact }));
  return { field: 'attribution', value: { links, sources: proposal.value.sources.map(({ setId: _setId, ...source }) => source) } };
}
