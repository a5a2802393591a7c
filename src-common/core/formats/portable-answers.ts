/**
 * Reviews, comments and decisions in the form between a file and the workspace:
 * passages in code points next to their words, as in portable claims.
 */
import type { Urn } from '../claims/identifiers.ts';
import type { Comment, Decision, Proposal, Review } from '../claims/review.ts';
import type { Source } from '../claims/source.ts';
import type { PortableLink, PortableSet, PortableSpan } from './portable-set.ts';

type PlainProposal = Exclude<Proposal, { field: 'spans' | 'attribution' }>;

export type PortableProposal =
  | PlainProposal
  | { field: 'spans'; value: PortableSpan[] }
  | { field: 'attribution'; value: { links: PortableLink[]; sources: Source[] } };

interface FromFile {
  /** Where in the file it was read from; empty if it was not read. (`at` is its time.) */
  place: string;
}

export type PortableReview = Omit<Review, 'proposals'> & FromFile & { proposals: PortableProposal[] };
export type PortableComment = Comment & FromFile;
export type PortableDecision = Decision & FromFile;

export interface PortableAnswers {
  reviews: PortableReview[];
  comments: PortableComment[];
  decisions: PortableDecision[];
}

/** Every answer, whatever its kind. */
export function allAnswers(set: PortableAnswers): (PortableReview | PortableComment | PortableDecision)[] {
  return [...set.reviews, ...set.comments, ...set.decisions];
}

/** The documents that a file needs, by the ids it gives them: those of its claims, of what its answers answer, and of what its author has read. */
export function documentsNeeded(set: Pick<PortableSet, 'claims' | 'readings'> & PortableAnswers): Set<Urn> {
  return new Set([...set.claims, ...allAnswers(set), ...set.readings ?? []].map(({ documentId }) => documentId));
}

/** The passages inside a proposal, which have to be found in the text. */
export function hasPassages(review: PortableReview): boolean {
  return review.proposals.some((proposal) => proposal.field === 'spans'
    || (proposal.field === 'attribution' && proposal.value.links.some(({ cueSpan, sourceSpan }) => cueSpan ?? sourceSpan)));
}
