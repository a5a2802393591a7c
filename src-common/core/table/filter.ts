/** Which claims the table shows: a plain description, and the test that is made of it. */
import { foldedWords } from '../claims/fold-name.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { edtfBounds, withinDates } from './edtf-bounds.ts';
import { facetIds, facetValues, type FacetId } from './facets.ts';

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
  return compileFilter(filter) === null && searchWords(filter.text).length === 0;
}

/**
 * All of the filter but its text as one function, or null where it lets
 * everything through. A date that cannot be read sets no limit.
 */
export function compileFilter(filter: TableFilter): ((facts: ClaimFacts) => boolean) | null {
  const tests: ((facts: ClaimFacts) => boolean)[] = [];
  for (const facet of facetIds) {
    const wanted = filter.facets[facet] ?? [];
    if (wanted.length > 0) tests.push(hasOneOf(facet, new Set(wanted)));
  }
  const from = edtfBounds(filter.from);
  const to = edtfBounds(filter.to);
  if (from || to) tests.push((facts) => withinDates(facts.stated, from, to));
  const [first] = tests;
  if (!first) return null;
  return tests.length === 1 ? first : (facts) => tests.every((test) => test(facts));
}

/** The words of a search, each of which must stand in a claim's `searchText`; longest first: they rule out most. */
export function searchWords(text: string): string[] {
  return [...new Set(foldedWords(text))].sort((a, b) => b.length - a.length);
}

function hasOneOf(facet: FacetId, wanted: ReadonlySet<string>): (facts: ClaimFacts) => boolean {
  const valuesOf = facetValues[facet];
  return (facts) => {
    const values = valuesOf(facts);
    return typeof values === 'string' ? wanted.has(values) : values.some((value) => wanted.has(value));
  };
}
