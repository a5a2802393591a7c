/** What the table is filtered and grouped by: the values a claim has, and how they are called. */
import { relationSides, type RelationSide } from '../claims/relation.ts';
import { standings, type Standing } from '../claims/standing.ts';
import type { SourceKind } from '../claims/source.ts';
import { t, type MessageKey } from '../messages/translate.ts';
import { placesInOrder, type ClaimFacts, type ClaimPlace } from './claim-facts.ts';
import { rankOf, termLabel } from './columns.ts';
import { foldText, sortKey } from './fold-text.ts';
import type { TableLookups } from './table-lookups.ts';

export const facetIds = [
  'document', 'source', 'status', 'signal', 'reliability', 'credibility', 'tag', 'author', 'set', 'opinion', 'place', 'relation', 'group', 'kind',
] as const;
export type FacetId = (typeof facetIds)[number];

/** Stands for "has none": not judged, no tag, no grade. */
export const none = '';

const oneOrNone = (values: readonly string[]): readonly string[] | string => (values.length === 0 ? none : values);

/** A claim's value, or its values; a claim without any has `none`. */
export const facetValues: Readonly<Record<FacetId, (facts: ClaimFacts) => readonly string[] | string>> = {
  document: ({ claim }) => claim.documentId,
  source: (facts) => oneOrNone(facts.sourceIds),
  status: ({ status }) => status ?? none,
  signal: ({ signals }) => oneOrNone(signals),
  reliability: ({ reliability }) => reliability.grade ?? none,
  credibility: ({ claim }) => (claim.credibility === null ? none : String(claim.credibility)),
  tag: ({ tags }) => oneOrNone(tags),
  author: ({ claim }) => claim.author,
  set: ({ claim }) => claim.setId,
  opinion: (facts) => oneOrNone(facts.standings),
  place: ({ place }) => place ?? none,
  relation: (facts) => oneOrNone(facts.relations),
  group: (facts) => oneOrNone(facts.groups.map(({ id }) => id)),
  kind: ({ claim }) => claim.kind,
};

/** Calls `each` with every value of the claim. */
export function forEachValue(facet: FacetId, facts: ClaimFacts, each: (value: string) => void): void {
  const values = facetValues[facet](facts);
  if (typeof values === 'string') each(values);
  else for (const value of values) each(value);
}

/** A value in words; `facts` is any claim that has it. */
export function valueLabel(facet: FacetId, value: string, facts: ClaimFacts, lookups: TableLookups): string {
  if (value === none) return t(`table.none.${facet}` as MessageKey);
  switch (facet) {
    case 'document': return facts.document?.title ?? t('table.unknownDocument');
    case 'source': return sourceName(value, facts, lookups);
    case 'status':
    case 'signal': return termLabel(value, lookups.codebook);
    case 'reliability': return t('table.grade', { grade: value, words: t(`report.reliability.${value}` as MessageKey) });
    case 'credibility': return t('table.grade', { grade: value, words: t(`report.credibility.${value}` as MessageKey) });
    case 'author': return facts.author || t('table.unknownAuthor');
    case 'set': return facts.set || t('table.unknownSet');
    case 'opinion': return t(`table.standing.${value}` as MessageKey);
    case 'place': return t(`table.place.${value}` as MessageKey);
    case 'relation': return t(`links.side.${value}` as MessageKey);
    case 'group': return facts.groups.find(({ id }) => id === value)?.statement ?? '';
    case 'kind': return t(`table.kind.${facts.claim.kind}` as MessageKey);
    case 'tag': return value;
  }
}

/** What comes after a value's label where it needs telling apart; '' else. */
export function valueDetail(facet: FacetId, value: string, facts: ClaimFacts, lookups: TableLookups): string {
  if (facet === 'document') return facts.document?.path ?? '';
  const kind: SourceKind | undefined = facet === 'source' ? lookups.sources.get(value)?.kind : undefined;
  return kind ? t(`report.sourceKind.${kind}` as MessageKey) : '';
}

/** Where a value stands among its like: codebook order, grades, else by name; `none` last. */
export function valueKey(facet: FacetId, value: string, label: string, lookups: TableLookups): string {
  if (value === none) return '\uffff';
  if (facet === 'status' || facet === 'signal') return String.fromCharCode(rankOf(value, lookups.codebook) ?? 0);
  if (facet === 'opinion') return String(standings.indexOf(value as Standing));
  if (facet === 'place') return String(placesInOrder.indexOf(value as ClaimPlace));
  if (facet === 'relation') return String(relationSides.indexOf(value as RelationSide));
  return facet === 'reliability' || facet === 'credibility' ? value : sortKey(foldText(label));
}

export interface FacetOption {
  value: string;
  label: string;
  detail: string;
  count: number;
}

/** The values that these claims have, in order, with how many claims have each. */
export function facetOptions(facet: FacetId, all: Iterable<ClaimFacts>, lookups: TableLookups): FacetOption[] {
  const counts = new Map<string, { count: number; facts: ClaimFacts }>();
  for (const facts of all) {
    forEachValue(facet, facts, (value) => {
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { count: 1, facts });
    });
  }
  const options = [...counts].map(([value, { count, facts }]) => {
    const label = valueLabel(facet, value, facts, lookups);
    return { value, label, detail: valueDetail(facet, value, facts, lookups), count, key: valueKey(facet, value, label, lookups) };
  });
  options.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || (a.value < b.value ? -1 : 1));
  return options.map(({ key: _key, ...option }) => option);
}

function sourceName(id: string, facts: ClaimFacts, lookups: TableLookups): string {
  const printed = facts.claim.attribution.find((link) => link.sourceId === id)?.asPrinted;
  return lookups.sources.get(id)?.name ?? (printed || t('table.unknownSource'));
}
