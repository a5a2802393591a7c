/** What must hold between the answers of a file and its claims, and the limits that a hostile file runs into. */
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import { mayReview } from '../../claims/review.ts';
import { t } from '../../messages/translate.ts';
import { allAnswers, type PortableAnswers } from '../portable-answers.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below, type ProblemList } from '../problem.ts';

/** A hundred analysts with five hundred answers each. More is no review, and a window would drown in it. */
export const maxAnswers = 50_000;
/** To one claim. */
export const maxAnswersToOne = 10_000;
/** Length of a text in UTF-16 units. */
export const maxAnswerText = 20_000;

/** Refuses every text of an answer that is too long, wherever it stands in it. Depth is bounded by the scan. */
export function hasLongText(value: Json, path: string, problems: ProblemList): boolean {
  if (typeof value === 'string') {
    if (value.length <= maxAnswerText) return false;
    problems.refuse(path, t('errors.format.textTooLong', { length: value.length, limit: maxAnswerText }));
    return true;
  }
  if (typeof value !== 'object' || value === null) return false;
  const members: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  // Each of them, not the first only: all that is wrong is told at once.
  return members.filter(([name, member]) => hasLongText(member, below(path, name), problems)).length > 0;
}

/** @param claims of the same file, by id */
export function checkAnswers(answers: PortableAnswers, claims: ReadonlyMap<Urn, PortableClaim>, problems: ProblemList): void {
  checkCounts(answers, problems);
  checkAuthors(answers, claims, problems);
  checkReplies(answers, problems);
}

function checkCounts(answers: PortableAnswers, problems: ProblemList): void {
  const counts = new Map<Urn, { count: number; place: string }>();
  for (const { claimId, place } of allAnswers(answers)) {
    const entry = counts.get(claimId);
    if (entry) entry.count += 1;
    else counts.set(claimId, { count: 1, place });
  }
  for (const [id, { count, place }] of counts) {
    if (count > maxAnswersToOne) problems.refuse(place, t('errors.format.tooManyToOne', { id, count, limit: maxAnswersToOne }));
  }
}

function checkAuthors({ reviews, decisions }: PortableAnswers, claims: ReadonlyMap<Urn, PortableClaim>, problems: ProblemList): void {
  for (const { claimId, reviewer, place } of reviews) {
    const claim = claims.get(claimId);
    if (claim && !mayReview(claim, reviewer.id)) problems.refuse(place, t('errors.format.ownReview', { name: reviewer.name, id: claimId }));
  }
  for (const { claimId, by, place } of decisions) {
    const claim = claims.get(claimId);
    if (claim && claim.author !== by.id) problems.refuse(place, t('errors.format.decisionByOther', { name: by.name, id: claimId }));
  }
}

function checkReplies(answers: PortableAnswers, problems: ProblemList): void {
  const claimOf = new Map(allAnswers(answers).map(({ id, claimId }) => [id, claimId]));
  const reviews = new Map(answers.reviews.map((review) => [review.id, review]));
  const check = (answered: Urn, claimId: Urn, place: string): void => {
    const there = claimOf.get(answered);
    if (there !== undefined && there !== claimId) problems.refuse(place, t('errors.format.replyElsewhere', { id: answered }));
  };
  for (const { replyTo, claimId, place } of answers.comments) if (replyTo !== null) check(replyTo, claimId, place);
  for (const { reviewId, claimId, field, place } of answers.decisions) {
    check(reviewId, claimId, place);
    const review = reviews.get(reviewId);
    const isProposed = review?.proposals.some((proposal) => proposal.field === field) ?? !claimOf.has(reviewId);
    if (!isProposed) problems.refuse(place, t('errors.format.decisionWithoutProposal', { field, id: reviewId }));
  }
  checkCircles(answers, problems);
}

/** Threads are shown from their beginning: one that has none would never end. */
function checkCircles({ comments }: PortableAnswers, problems: ProblemList): void {
  const replies = new Map(comments.map((comment) => [comment.id, comment]));
  const sound = new Set<Urn>();
  for (const comment of comments) {
    const path = new Set<Urn>();
    let id: Urn | null = comment.id;
    while (id !== null && !sound.has(id) && !path.has(id)) {
      path.add(id);
      id = replies.get(id)?.replyTo ?? null;
    }
    if (id !== null && path.has(id)) problems.refuse(replies.get(id)?.place ?? '', t('errors.format.circularReplies'));
    for (const one of path) sound.add(one);
  }
}
