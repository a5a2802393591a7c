/** What the status line says on the repair desk. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function repairStatus({ repair }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  return {
    place: t('repair.status', { count: repair.count }),
    size: '',
    hints: repair.at === null ? [] : [
      { keys: `${key('n')} / ${key('p')}`, words: t('repair.hint.step') },
      ...(repair.canAccept ? [{ keys: key('a'), words: t('repair.hint.accept') }] : []),
      ...(repair.candidates.length > 0 ? [{ keys: key('c'), words: t('repair.hint.next') }] : []),
      ...(repair.canPick ? [{ keys: key('r'), words: t('repair.hint.pick') }] : []),
      ...(repair.canKeep ? [{ keys: key('o'), words: t('repair.hint.keep') }] : []),
    ],
  };
}
