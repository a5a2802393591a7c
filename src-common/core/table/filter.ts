/** Which claims the table shows: a plain description, and the test that is made of it. */
import { foldedWords } from '../claims/fold-name.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { edtfBounds, withinDates } from './edtf-bounds.ts';
import { facetIds, type FacetId } from './facets.ts';

export interface TableFilter {
  /** Every word of it must be found, in any order, in statement, passage, note, tags, sources or document. */
  text: string;
  /** Values of which a claim must have one, for each facet named here. An empty list says nothing. */
  facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** EDTF dates between which the claim may have been stated; '' on either side: no limit. */
  from: string;
  to: string;
}

export const emptyFilter: TableFilter = { text: '', facets: {}, from: '', to: '' };

/** Whether the filter lets everything through. */
export function isEmptyFilter(filter: TableFilter): boolean {
  return searchWords(filter.text).length === 0 && datesFilter(filter) === null && facetIds.every((facet) => (filter.facets[facet] ?? []).length === 0);
}

/** The dates of the filter as a function, or null where they let everything through. A date that cannot be read sets no limit. */
export function datesFilter(filter: TableFilter): ((facts: ClaimFacts) => boolean) | null {
  const from = edtfBounds(filter.from);
  const to = edtfBounds(filter.to);
  return from || to ? (facts) => withinDates(facts.stated, from, to) : null;
}

/** The words of a search, each of which must stand in a claim's `searchText`; longest first: they rule out most. */
export function searchWords(text: string): string[] {
  return [...new Set(foldedWords(text))].sort((a, b) => b.length - a.length);
}
