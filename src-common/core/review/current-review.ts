/** Which of the reviews of a claim stand: the latest of each reviewer, and what is still to be decided in them. */
import type { Decision, Proposal, Review } from '../claims/review.ts';

export interface OpenProposal {
  review: Review;
  proposal: Proposal;
}

/**
 * The latest review of one reviewer; an earlier one was said and is no longer meant.
 *
 * @param reviews of one claim, in any order
 * @returns null where the reviewer has not said anything
 */
export function currentReview(reviews: Iterable<Review>, reviewerId: string): Review | null {
  return currentReviews(reviews).find(({ reviewer }) => reviewer.id === reviewerId) ?? null;
}

/** The latest review of each reviewer, in the order of their time. */
export function currentReviews(reviews: Iterable<Review>): Review[] {
  const latest = new Map<string, Review>();
  for (const review of reviews) {
    const before = latest.get(review.reviewer.id);
    if (!before || byTime(before, review) < 0) latest.set(review.reviewer.id, review);
  }
  return [...latest.values()].sort(byTime);
}

/**
 * What the author of a claim has still to decide: the proposals of each
 * reviewer's latest review to which no decision answers.
 */
export function openProposals(reviews: Iterable<Review>, decisions: Iterable<Decision>): OpenProposal[] {
  const decided = new Set<string>();
  for (const { reviewId, field } of decisions) decided.add(`${reviewId} ${field}`);
  return currentReviews(reviews).flatMap((review) => review.proposals
    .filter(({ field }) => !decided.has(`${review.id} ${field}`))
    .map((proposal) => ({ review, proposal })));
}

/** Two reviews of the same moment stand in the order in which their ids were made. */
function byTime(a: Review, b: Review): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
