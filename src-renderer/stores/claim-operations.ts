/** What an operation does to the lists that claims stand in. */
import type { Operation } from '../../src-common/core/claims/change.ts';
import { wholeRecord } from '../../src-common/core/claims/settable-fields.ts';

/** Whether a claim comes, goes, or belongs elsewhere afterwards. */
export function placesClaim({ type, field }: Operation): boolean {
  return type === 'claim' && (field === wholeRecord || field === 'setId' || field === 'documentId');
}

/** Whether a claim is another on the repair desk afterwards. */
export function anchorsClaim({ type, field, before, after }: Operation): boolean {
  if (type !== 'claim') return false;
  return field === 'anchoring' || (field === wholeRecord && [before, after].some((claim) => claim !== null && typeof claim === 'object' && 'anchoring' in claim));
}
