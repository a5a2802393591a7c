/** What the status line says in the reviews view. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function reviewsStatus({ inbox, fates }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  if (fates.open) {
    const { row } = fates;
    return {
      place: t('decide.fatesCount', { count: fates.all.length }), size: '',
      hints: row === null ? [] : [
        { keys: `${key('n')} / ${key('p')}`, words: t('review.hint.step') }, { keys: key('r'), words: t('decide.hint.rule') },
        { keys: key('e'), words: t('decide.hint.example') }, { keys: key('Enter'), words: t('review.hint.open') },
      ],
    };
  }
  return {
    place: t('review.status.undecided', { count: inbox.undecided }),
    size: '',
    hints: inbox.rows.length === 0 ? [] : [
      { keys: `${key('n')} / ${key('p')}`, words: t('review.hint.step') },
      ...(inbox.tab === 'received' && inbox.undecided > 0 ? [{ keys: key('a'), words: t('review.hint.accept') }, { keys: key('d'), words: t('review.hint.decline') }] : []),
      { keys: key('c'), words: t('review.hint.comment') },
      { keys: key('Enter'), words: t('review.hint.open') },
    ],
  };
}
