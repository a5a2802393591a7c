/** What the status line says side by side. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function compareStatus({ comparison }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  const { rows } = comparison;
  return {
    place: rows.length === 0 ? '' : t('compare.rowAt', { at: comparison.at + 1, count: rows.length }),
    size: '',
    hints: rows.length === 0 ? [] : [
      { keys: `${key('n')} / ${key('p')}`, words: t('compare.hint.difference') },
      { keys: key('Enter'), words: t('compare.hint.passage') },
      { keys: `${key('ArrowLeft')} / ${key('ArrowRight')}`, words: t('compare.hint.same') },
      { keys: key('Alt+ArrowDown'), words: t('compare.hint.document') },
    ],
  };
}
