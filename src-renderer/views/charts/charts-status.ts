/** What the status line says beside a picture. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function chartsStatus({ charts }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  return {
    place: t('charts.unfiltered', { count: charts.timeline.facts.length }),
    size: '',
    hints: charts.timeline.facts.length === 0 ? [] : [
      ...(charts.asTable ? [] : [
        { keys: `${key('ArrowLeft')} ${key('ArrowRight')} ${key('ArrowUp')} ${key('ArrowDown')}`, words: t('charts.hint.move') },
        { keys: key('Enter'), words: charts.behind ? t('charts.hint.passage') : t('charts.hint.open') },
        { keys: '+ − 0', words: t('charts.hint.zoom') },
        ...(charts.picture === 'network' ? [{ keys: key('s'), words: t('charts.hint.around') }] : []),
      ]),
      { keys: key('v'), words: t('charts.hint.table') },
    ],
  };
}
