/** How a claim stands with those who answered it: what the claims table is filtered by. */
import type { Review } from './review.ts';
import { answersTo, type WorkspaceState } from './workspace-state.ts';

/** `answered`: anybody said anything; `undecided`: a proposal that its author has neither accepted nor declined. */
export const standings = ['answered', 'agrees', 'disagrees', 'undecided'] as const;
export type Standing = (typeof standings)[number];

/** @returns what holds of a claim; nothing where nobody answered. Of several opinions of one reviewer the last counts. */
export function standingsOf(state: WorkspaceState, claimId: string): readonly Standing[] {
  if (!state.answersByClaim.has(claimId)) return [];
  const { reviews, decisions } = answersTo(state, claimId);
  if (reviews.length === 0) return [];
  const last = new Map<string, Review['opinion']>();
  for (const { reviewer, opinion } of reviews) if (opinion !== null) last.set(reviewer.id, opinion);
  const opinions = [...last.values()];
  const decided = new Set(decisions.map(({ reviewId, field }) => `${reviewId} ${field}`));
  const found: Standing[] = ['answered'];
  if (opinions.some((opinion) => opinion === 'agree' || opinion === 'strongly-agree')) found.push('agrees');
  if (opinions.some((opinion) => opinion === 'disagree' || opinion === 'strongly-disagree')) found.push('disagrees');
  if (reviews.some(({ id, proposals }) => proposals.some(({ field }) => !decided.has(`${id} ${field}`)))) found.push('undecided');
  return found;
}
