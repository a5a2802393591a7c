/** The name of a field of agreement, for people. */
import type { Codebook } from '../claims/codebook.ts';
import { hasMessage, t } from '../messages/translate.ts';

export function fieldLabel(id: string, codebook: Codebook): string {
  const key = `agreement.field.${id}`;
  if (hasMessage(key)) return t(key);
  const signal = id.replace(/^signal\./, '');
  return t('agreement.field.signal', { signal: codebook.evidence.find((term) => term.id === signal)?.label ?? signal });
}
