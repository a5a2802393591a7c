/** That a claim was answered, in little: what a list shows beside it. */
import type { Opinion } from '../../src-common/core/claims/review.ts';
import { answersTo, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { currentReviews, openProposals } from '../../src-common/core/review/current-review.ts';
import { t } from '../../src-common/core/messages/translate.ts';

export interface AnswerSummary {
  /** What stands, in the order of its time. */
  opinions: readonly Opinion[];
  /** Proposals that wait for the claim's author. */
  undecided: number;
  comments: number;
  /** All of it in words. */
  words: string;
}

/** @returns null where nothing was said */
export function answerSummary(records: WorkspaceState, claimId: string): AnswerSummary | null {
  if (!records.answersByClaim.has(claimId)) return null;
  const { reviews, comments, decisions } = answersTo(records, claimId);
  const current = currentReviews(reviews);
  const undecided = openProposals(reviews, decisions).length;
  const words = [
    ...current.map(({ reviewer, opinion }) => t('review.opinionOf', { name: reviewer.name, opinion: t(`review.opinion.${opinion ?? 'none'}`) })),
    ...(undecided > 0 ? [t('review.mark.undecided', { count: undecided })] : []),
    ...(comments.length > 0 ? [t('review.mark.comments', { count: comments.length })] : []),
  ].join('; ');
  return { opinions: current.flatMap(({ opinion }) => opinion ?? []), undecided, comments: comments.length, words };
}
