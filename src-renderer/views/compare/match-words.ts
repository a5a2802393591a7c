/** How two claims met, in words. */
import type { Match } from '../../../src-common/core/compare/align.ts';
import { t } from '../../../src-common/core/messages/translate.ts';

/** Whose the two sides are, where neither is one's own. */
export interface SideNames {
  mine: string;
  theirs: string;
}

export function matchWords(match: Match, names: SideNames | null): string {
  if (names && (match === 'mine' || match === 'theirs')) return t('compare.match.only', { name: names[match] });
  return t(`compare.match.${match}`);
}
