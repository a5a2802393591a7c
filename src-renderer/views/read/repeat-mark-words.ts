/** Where else the words of a claim stand, in a few words for its row. */
import { t } from '../../../src-common/core/messages/translate.ts';
import type { RepeatMark } from '../../stores/repeats/repeat-marks.svelte.ts';

export function repeatMarkWords({ here, elsewhere }: RepeatMark): string {
  if (!elsewhere) return t('form.repeats.mark', { count: here });
  return here === 0 ? t('form.repeats.markElsewhere', { ...elsewhere }) : t('form.repeats.markBoth', { here, ...elsewhere });
}
