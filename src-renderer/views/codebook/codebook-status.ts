/** What the status line says in the codebook. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function codebookStatus({ codebook, terms }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  const retired = terms.term(terms.at)?.retired ?? false;
  return {
    place: t('codebook.version', { version: codebook.version }),
    size: '',
    hints: [
      { keys: key('Enter'), words: t('codebook.hint.edit') },
      ...(retired ? [] : [
        { keys: `${key('Alt+ArrowUp')} / ${key('Alt+ArrowDown')}`, words: t('codebook.hint.move') },
        { keys: key('m'), words: t('codebook.hint.merge') },
      ]),
      { keys: key('Delete'), words: retired ? t('codebook.hint.restore') : t('codebook.hint.retire') },
      { keys: key('a'), words: t('codebook.hint.add') },
    ],
  };
}
