/** How many reviews, comments and decisions a file holds, as numbers and in words. */
import type { PortableAnswers } from '../../src-common/core/formats/portable-answers.ts';
import { t } from '../../src-common/core/messages/translate.ts';

export interface AnswerCounts {
  reviews: number;
  comments: number;
  decisions: number;
}

/** @param set null for a file that was refused */
export function countAnswers(set: PortableAnswers | null): AnswerCounts {
  return { reviews: set?.reviews.length ?? 0, comments: set?.comments.length ?? 0, decisions: set?.decisions.length ?? 0 };
}

export function sumOf(a: AnswerCounts, b: AnswerCounts): AnswerCounts {
  return { reviews: a.reviews + b.reviews, comments: a.comments + b.comments, decisions: a.decisions + b.decisions };
}

/** @returns what follows the count of annotations; nothing where there are no answers */
export function answerWords(counts: AnswerCounts): string {
  return counts.reviews + counts.comments + counts.decisions === 0 ? '' : t('cli.answers', { ...counts });
}
