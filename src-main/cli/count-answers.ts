/** How many reviews, comments and decisions, relations and groups a file holds, as numbers and in words. */
import type { PortableAnswers } from '../../src-common/core/formats/portable-answers.ts';
import type { PortableLinks } from '../../src-common/core/formats/portable-links.ts';
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

export interface LinkCounts {
  relations: number;
  groups: number;
}

/** @param set null for a file that was refused */
export function countLinks(set: PortableLinks | null): LinkCounts {
  return { relations: set?.relations.length ?? 0, groups: set?.groups.length ?? 0 };
}

/** @returns what follows the count of annotations; nothing where nothing is linked */
export function linkWords(counts: LinkCounts): string {
  return counts.relations + counts.groups === 0 ? '' : t('cli.links', { ...counts });
}
