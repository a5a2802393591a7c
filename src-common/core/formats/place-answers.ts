/**
 * Answers read from a file, under the documents of this workspace. Only what a
 * review proposes as a passage has to be found in a text; an answer to a claim
 * whose document is not here keeps the id that the file gives the document.
 */
import type { Urn } from '../claims/identifiers.ts';
import type { AnswerRecords, Proposal, Review } from '../claims/review.ts';
import { inTextOrder, placeLink, placeSpans, type PlaceContext } from './place-span.ts';
import { hasPassages, type PortableAnswers, type PortableProposal, type PortableReview } from './portable-answers.ts';
import type { ProblemList } from './problem.ts';

type Found = ReadonlyMap<Urn, PlaceContext & { record: { id: Urn } }>;

/** @param found the documents of the file that are here, by the ids that the file gives them */
export function placeAnswers(answers: PortableAnswers, found: Found, problems: ProblemList): AnswerRecords {
  const here = <A extends { documentId: Urn; place: string }>({ place: _place, ...answer }: A) =>
    ({ ...answer, documentId: found.get(answer.documentId)?.record.id ?? answer.documentId });
  return {
    reviews: answers.reviews.flatMap((review) => placeReview(review, found, problems) ?? []),
    comments: answers.comments.map(here),
    decisions: answers.decisions.map(here),
  };
}

function placeReview(review: PortableReview, found: Found, problems: ProblemList): Review | null {
  const context = found.get(review.documentId);
  // That its document is missing was said when documents were looked for.
  if (!context && hasPassages(review)) return null;
  const { place, proposals, ...fields } = review;
  return {
    ...fields,
    documentId: context?.record.id ?? review.documentId,
    proposals: proposals.map((proposal) => placeProposal(proposal, place, context, problems)),
  };
}

function placeProposal(proposal: PortableProposal, at: string, context: PlaceContext | undefined, problems: ProblemList): Proposal {
  if (proposal.field === 'spans') {
    return { field: 'spans', value: context ? inTextOrder(placeSpans(proposal.value, context, problems), at, context, problems) : [] };
  }
  if (proposal.field !== 'attribution') return proposal;
  const { links, sources } = proposal.value;
  const placed = links.map((link) => (context ? placeLink(link, context, problems) : { ...link, cueSpan: null, sourceSpan: null }));
  return { field: 'attribution', value: { links: placed, sources } };
}
