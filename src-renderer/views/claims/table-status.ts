/** What the status line says in the claims table. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function tableStatus({ table }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  const selected = table.selection.claims.length;
  return {
    // Under headings a claim may stand several times: its place says nothing.
    place: table.group || table.claims.length === 0 ? '' : t('app.status.claimAt', { at: table.selection.at + 1, count: table.claims.length }),
    size: selected > 0 ? t('table.selected', { count: selected }) : '',
    hints: table.all.length === 0 ? [] : [
      { keys: key('Enter'), words: t('table.hint.passage') },
      { keys: key('Space'), words: t('table.hint.select') },
      ...(table.group ? [{ keys: `${key('ArrowLeft')} / ${key('ArrowRight')}`, words: t('table.hint.fold') }] : []),
      { keys: key('$mod+f'), words: t('table.hint.filter') },
      ...(selected > 0 ? [{ keys: key('Escape'), words: t('table.hint.clear') }] : []),
    ],
  };
}
