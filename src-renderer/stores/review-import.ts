/** Answers that come in by file: what they would do, or why they are refused. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { AnswerRecords } from '../../src-common/core/claims/review.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { planReviewImport, type ReviewImportPlan, type ReviewRefusal } from '../../src-common/core/review/plan-review-import.ts';
import type { Session } from './session.svelte.ts';

/** A review in a file of its own, shown before anything is stored. */
export interface PendingReview {
  file: string;
  /** Who said it. */
  by: string;
  plan: ReviewImportPlan;
  notes: readonly FormatProblem[];
}

export function hasAnswers(answers: AnswerRecords): boolean {
  return answers.reviews.length + answers.comments.length + answers.decisions.length > 0;
}

/** Whether a file holds what somebody said and nothing else: it is no set, and none is made of it. */
export function isReviewOnly(set: AnnotationSet, answers: AnswerRecords): boolean {
  return set.claims.length + set.relations.length + set.groups.length === 0 && hasAnswers(answers);
}

/** @param set that the answers came with: signed by the analyst, it continues their own work */
export function planAnswers(set: Pick<AnnotationSet, 'author' | 'claims'>, answers: AnswerRecords, records: WorkspaceState, analystId: string): { plan: ReviewImportPlan; problems: FormatProblem[] } {
  const plan = planReviewImport(answers, records, analystId, { arriving: set.claims, isOwnWork: set.author.id === analystId });
  const coming = new Map<string, Claim>(set.claims.map((claim) => [claim.id, claim]));
  const wordsOf = (claimId: string): string => {
    const claim = records.claims.get(claimId) ?? coming.get(claimId);
    return claim?.statement || (claim?.spans[0]?.exact ?? t('review.import.unknownClaim'));
  };
  return { plan, problems: plan.refusals.map((refusal) => ({ level: 'problem', path: '', message: refusalOf(refusal, wordsOf(refusal.claimId)) })) };
}

function refusalOf({ why, by, type }: ReviewRefusal, claim: string): string {
  return t(`review.import.refused.${why}`, { by, claim: claim.slice(0, 80), what: t(`review.import.what.${type}`) });
}

/** Stores a review as one Change, and says so with the way to it. */
export function acceptReview(session: Session, { plan, by }: PendingReview): void {
  session.flush();
  session.workspace?.edit(session.analyst.id, plan.operations, 'import');
  const { opinions, proposals, comments, decisions } = plan.counts;
  session.notices.info(t('review.import.done', { opinions, proposals, comments, decisions, name: by }), session.view === 'reviews' ? undefined : { label: t('review.import.show'), run: () => session.show('reviews') });
  if (session.view === 'reviews') session.show('reviews');
}
