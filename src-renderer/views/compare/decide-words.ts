/** Words for a row of all sets. */
import type { ManyRow } from '../../../src-common/core/compare/many.ts';
import type { ComparedField } from '../../../src-common/core/compare/differences.ts';
import type { Ruling } from '../../../src-common/core/claims/ruling.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import type { Column } from '../../stores/deciding-store.svelte.ts';

export function matchWords(row: ManyRow, columns: readonly Column[]): string {
  const only = row.claims.findIndex((claim) => claim !== null);
  return t(`decide.match.${row.match}`, { name: columns[only]?.name ?? '' });
}

export function differWords(row: ManyRow, counting: readonly ComparedField[]): string {
  const fields = row.fields.filter((field) => counting.includes(field));
  return t('compare.differIn', { count: fields.length, fields: fields.map((field) => t(`compare.field.${field}` as MessageKey).toLowerCase()).join(', ') });
}

/** Why something was decided so; empty where nothing was said. */
export function reasonWords({ reasonTerm, reason }: Pick<Ruling, 'reasonTerm' | 'reason'>, codebook: Codebook): string {
  const kind = codebook.reasons.find(({ id }) => id === reasonTerm)?.label ?? reasonTerm ?? '';
  return kind === '' || reason === '' ? kind || reason : t('decide.because', { kind, reason });
}
