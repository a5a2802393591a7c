/** What the desk says of a claim: its state, and why it was put where it is. */
import { isMissing, shownScore, type Anchoring } from '../../../src-common/core/claims/anchoring.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { RepairKind } from '../../stores/revisions/repair-rows.ts';

export function stateWords(kind: RepairKind): string {
  return t(`repair.state.${kind}`);
}

export function scoreWords(score: number): string {
  return t('repair.score', { score: shownScore(score) });
}

/** In sentences: how the place was told, or why there is none, and what was not found with it. */
export function reasonWords(anchoring: Anchoring): string {
  const reason = isMissing(anchoring)
    ? t(`repair.reason.${anchoring.state}`, { count: anchoring.candidates.length })
    : t(`repair.reason.${anchoring.tier}`);
  if (anchoring.lost.length === 0) return reason;
  const words = anchoring.lost.map(({ part, passage }) => t(`repair.lost.${part}`, { words: passage.exact })).join(', ');
  return `${reason} ${t('repair.reason.lost', { words })}`;
}
