/** The rows of the inbox: claims with answers in reading order, under their documents. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Comment, Decision, Opinion, ProposableField, Review } from '../../src-common/core/claims/review.ts';
import { answersTo, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { currentReviews, openProposals } from '../../src-common/core/review/current-review.ts';

/** What colleagues said about one's own claims; what one said about theirs. */
export const inboxTabs = ['received', 'given'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const inboxFilters = ['undecided', 'disagree', 'all'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export interface InboxHeading {
  kind: 'document';
  documentId: string;
  claims: number;
}

export interface InboxClaim {
  kind: 'claim';
  claim: Claim;
  /** What stands: the latest review of each reviewer; of the given ones, one's own. */
  reviews: readonly Review[];
  /** Newest last. */
  comments: readonly Comment[];
  decisions: ReadonlyMap<string, Decision>;
  undecided: number;
  /** Something was begun to be said about it, and not said yet. */
  begun: boolean;
  /** Names of the places at which the keys stop: each proposal; a review without any; the claim, where there is neither. */
  stops: readonly string[];
}

export type InboxRow = InboxHeading | InboxClaim;

/** Names a proposal among all: a review has at most one for each field. */
export function proposalKey(reviewId: string, field: ProposableField): string {
  return `${reviewId} ${field}`;
}

export function isAgainst(opinion: Opinion | null): boolean {
  return opinion === 'disagree' || opinion === 'strongly-disagree';
}

export function decisionsByKey(decisions: Iterable<Decision>): Map<string, Decision> {
  return new Map([...decisions].map((decision) => [proposalKey(decision.reviewId, decision.field), decision]));
}

/**
 * All that the inbox of an analyst holds, in no order.
 *
 * @param begun the claims for which there is a draft
 */
export function inboxClaims(records: WorkspaceState, me: string, tab: InboxTab, begun: ReadonlySet<string>): InboxClaim[] {
  const rows: InboxClaim[] = [];
  for (const id of new Set([...records.answersByClaim.keys(), ...(tab === 'given' ? begun : [])])) {
    const claim = records.claims.get(id);
    if (!claim || (claim.author === me) !== (tab === 'received')) continue;
    const answers = answersTo(records, id);
    const concerns = (person: string): boolean => (person === me) === (tab === 'given');
    const reviews = currentReviews(answers.reviews).filter(({ reviewer }) => concerns(reviewer.id));
    const isBegun = tab === 'given' && begun.has(id);
    if (reviews.length === 0 && !isBegun && !answers.comments.some(({ author }) => concerns(author.id))) continue;
    const stops = reviews.flatMap((review) => (review.proposals.length === 0 ? [review.id as string] : review.proposals.map(({ field }) => proposalKey(review.id, field))));
    rows.push({
      kind: 'claim', claim, reviews, comments: answers.comments, decisions: decisionsByKey(answers.decisions),
      undecided: openProposals(reviews, answers.decisions).length, begun: isBegun, stops: stops.length > 0 ? stops : [claim.id],
    });
  }
  return rows;
}

export function passes(row: InboxClaim, filter: InboxFilter): boolean {
  if (filter === 'undecided') return row.undecided > 0 || row.begun;
  return filter === 'all' || row.reviews.some(({ opinion }) => isAgainst(opinion));
}

/**
 * In reading order, with a heading above each document.
 *
 * @param documents ids in the order of the corpus; what is not among them comes last
 */
export function inboxRows(claims: readonly InboxClaim[], documents: readonly string[]): InboxRow[] {
  const order = new Map(documents.map((id, index) => [id, index]));
  const place = (row: InboxClaim): number => order.get(row.claim.documentId) ?? documents.length;
  const start = (row: InboxClaim): number => row.claim.spans[0]?.start ?? 0;
  const sorted = claims.toSorted((a, b) => place(a) - place(b) || (a.claim.documentId < b.claim.documentId ? -1 : a.claim.documentId > b.claim.documentId ? 1 : start(a) - start(b) || (a.claim.id < b.claim.id ? -1 : 1)));
  const byDocument = new Map<string, InboxClaim[]>();
  for (const row of sorted) {
    const members = byDocument.get(row.claim.documentId);
    if (members) members.push(row);
    else byDocument.set(row.claim.documentId, [row]);
  }
  return [...byDocument].flatMap(([documentId, members]): InboxRow[] => [{ kind: 'document', documentId, claims: members.length }, ...members]);
}
