/** What the status line says beside the sources. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';
import type { PlaceWords } from '../status-words.ts';

export function sourcesStatus({ sources }: Session, platform: string): PlaceWords {
  const key = (keys: string): string => keyLabel(keys, platform);
  const { row } = sources;
  return {
    place: t('sources.count', { count: sources.all.length }),
    size: sources.toSplit.length > 0 ? t('sources.marked', { count: sources.toSplit.length }) : '',
    hints: row === null ? [] : [
      { keys: `${key('ArrowDown')} ${key('ArrowUp')}`, words: t('sources.hint.step') }, { keys: key('/'), words: t('sources.hint.search') }, { keys: key('c'), words: t('sources.hint.claims') },
      ...(sources.isOwn ? [{ keys: key('m'), words: t('sources.hint.merge') }, { keys: key('Space'), words: t('sources.hint.mark') }] : []),
    ],
  };
}
