/** The filter of the claims table in words, a chip for each part of it. */
import { facetIds, forEachValue, valueLabel, type FacetId } from '../../../src-common/core/table/facets.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { TableStore } from '../../stores/table-store.svelte.ts';

export interface FilterChip {
  id: string;
  words: string;
  /** Takes this part away; the others stay. */
  remove(): void;
}

export function filterChips(table: TableStore): FilterChip[] {
  const { filter } = table;
  const chips: FilterChip[] = [];
  if (filter.text.trim() !== '') chips.push({ id: 'text', words: t('charts.chipText', { text: filter.text.trim() }), remove: () => table.setFilter({ text: '' }) });
  for (const facet of facetIds) {
    const values = filter.facets[facet] ?? [];
    const [first, ...more] = values;
    if (first === undefined) continue;
    const name = t(`table.facet.${facet}`);
    const label = labelOf(table, facet, first);
    chips.push({
      id: facet,
      words: t('charts.chip', { name, values: more.length === 0 ? label : t('charts.chipMore', { first: label, count: more.length }) }),
      remove: () => table.setFilter({ facets: { ...filter.facets, [facet]: [] } }),
    });
  }
  if (filter.from !== '' || filter.to !== '') {
    chips.push({ id: 'dates', words: t('charts.chipDates', { from: filter.from || '…', to: filter.to || '…' }), remove: () => table.setFilter({ from: '', to: '' }) });
  }
  return chips;
}

/** A value is named by a claim that has it. */
function labelOf(table: TableStore, facet: FacetId, value: string): string {
  for (const facts of table.all) {
    let has = false;
    forEachValue(facet, facts, (other) => { has ||= other === value; });
    if (has) return valueLabel(facet, value, facts, table.table.lookups);
  }
  return value;
}
