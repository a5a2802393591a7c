/** What the status line says among the figures of agreement. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { keyLabel } from '../../commands/key-label.ts';
import type { Session } from '../../stores/session.svelte.ts';

export function agreementStatus({ agreement }: Session, platform: string): { place: string; size: string; hints: { keys: string; words: string }[] } {
  const key = (keys: string): string => keyLabel(keys, platform);
  const { passages, sheet } = agreement;
  return {
    place: passages.count > 0 ? t('agreement.passageAt', { at: passages.at + 1, count: passages.count }) : '',
    size: '',
    hints: !sheet ? [] : [
      { keys: key('Enter'), words: t('agreement.hintKey.enter') },
      { keys: key('Escape'), words: t(agreement.isBusy ? 'agreement.hintKey.cancel' : 'agreement.hintKey.back') },
      { keys: key('c'), words: t('agreement.hintKey.copy') },
      { keys: key('$mod+Shift+e'), words: t('agreement.hintKey.save') },
    ],
  };
}
