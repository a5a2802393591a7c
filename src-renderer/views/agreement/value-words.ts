/** A value of a field of agreement, for people. */
import { notJudged } from '../../../src-common/core/agreement/fields.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';

const worded = ['yes', 'no', 'high', 'moderate', 'low'];

/** @param value as `fields.ts` makes it: several values of one claim are a line each */
export function valueWords(field: string, value: string, codebook: Codebook): string {
  if (field === 'status') return value === notJudged ? t('agreement.value.notJudged') : codebook.evidence.find(({ id }) => id === value)?.label ?? value;
  if (field === 'attributionDepth') return t('agreement.value.depth', { depth: Number(value) });
  if (value === '') return t('agreement.value.none');
  if (worded.includes(value) && (field.startsWith('signal.') || field === 'confidence')) return t(`agreement.value.${value}` as MessageKey);
  return value.split('\n').join(', ');
}
