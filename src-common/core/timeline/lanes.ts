/** The lanes of a timeline: by who says so, by document or by evidence status. */
import { noAliases, resolveSource } from '../claims/aliases.ts';
import type { ClaimFacts } from '../table/claim-facts.ts';
import { facetValues, none, valueDetail, valueKey, valueLabel, type FacetId } from '../table/facets.ts';
import { innermostLinks } from '../table/plain-chain.ts';
import type { TableLookups } from '../table/table-lookups.ts';

export const laneKinds = ['source', 'document', 'status'] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface Lane {
  /** A source, document or status; '' for the claims that have none. */
  value: string;
  label: string;
  detail: string;
  /** Claims in it. */
  count: number;
}

export interface Lanes {
  lanes: Lane[];
  /** For each claim, in order, the places of its lanes; one that several say stands in several. */
  of: readonly (readonly number[])[];
}

/** @param claims in reading order, which is that of lanes by document; by source, those with most claims come first, by status that of the codebook */
export function lanesOf(claims: readonly ClaimFacts[], kind: LaneKind, lookups: TableLookups): Lanes {
  const found = new Map<string, { facts: ClaimFacts; count: number }>();
  const values = claims.map((facts) => {
    const own = valuesOf(kind, facts, lookups);
    for (const value of own) {
      const known = found.get(value);
      if (known) known.count += 1;
      else found.set(value, { facts, count: 1 });
    }
    return own;
  });
  const facet: FacetId = kind;
  const sorted = [...found].map(([value, { facts, count }]) => {
    const label = valueLabel(facet, value, facts, lookups);
    return { lane: { value, label, detail: valueDetail(facet, value, facts, lookups), count }, key: kind === 'document' ? '' : valueKey(facet, value, label, lookups) };
  });
  if (kind !== 'document') {
    sorted.sort((a, b) => Number(a.lane.value === none) - Number(b.lane.value === none) || (kind === 'source' ? b.lane.count - a.lane.count : 0)
      || compare(a.key, b.key) || compare(a.lane.value, b.lane.value));
  }
  const places = new Map(sorted.map(({ lane }, place) => [lane.value, place]));
  return { lanes: sorted.map(({ lane }) => lane), of: values.map((own) => own.map((value) => places.get(value) ?? 0)) };
}

function valuesOf(kind: LaneKind, facts: ClaimFacts, { aliases = noAliases }: TableLookups): readonly string[] {
  if (kind !== 'source') {
    const value = facetValues[kind](facts);
    return typeof value === 'string' ? [value] : value;
  }
  const ids = [...new Set(innermostLinks(facts.claim.attribution).map(({ sourceId }) => resolveSource(aliases, sourceId)))];
  return ids.length === 0 ? [none] : ids;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
