/** What the status line says side by side. */
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function compareStatus(session: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  if (session.deciding.mode === 'all') return decideStatus(session, key);
  const { comparison, progress } = session;
  if (session.deciding.mode === 'progress') {
    return {
      place: progress.rows.length === 0 ? '' : t('progress.rowAt', { at: progress.at + 1, count: progress.rows.length }), size: '',
      hints: [{ keys: key('d'), words: t('progress.hint.done') }, { keys: key('Enter'), words: t('progress.hint.open') }, { keys: key('v'), words: t('progress.hint.back') }],
    };
  }
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

function decideStatus({ deciding, comparison }: Session, key: (keys: string) => string): ReturnType<typeof compareStatus> {
  const count = deciding.rows.length;
  const hints: [keys: string, words: MessageKey][] = [
    [`${key('u')}`, 'decide.hint.undecided'], [`${key('ArrowLeft')} / ${key('ArrowRight')}`, 'decide.hint.claim'], [key('t'), 'decide.hint.take'], [key('m'), 'decide.hint.merge'],
    [key('w'), 'decide.hint.write'], [key('x'), 'decide.hint.reject'], [key('y'), 'decide.hint.why'], [key('Enter'), 'decide.hint.passage'],
  ];
  if (!comparison.set || count === 0) return { place: '', size: '', hints: [] };
  return { place: t('decide.rowAt', { at: deciding.at + 1, count }), size: '', hints: hints.map(([keys, words]) => ({ keys, words: t(words) })) };
}
