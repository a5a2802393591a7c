/** Which claims have to be looked at again after documents, sources or sets became others. */
import type { Claim } from '../claims/claim.ts';
import type { TableLookups } from './table-lookups.ts';

type MapName = { [K in keyof TableLookups]-?: TableLookups[K] extends ReadonlyMap<string, unknown> ? K : never }[keyof TableLookups];

/** For every map of the lookups, whether a claim hangs on any of some ids of it. A new map has to say so here. */
const hangsOn: Readonly<Record<MapName, (claim: Claim, has: (id: string) => boolean) => boolean>> = {
  documents: (claim, has) => has(claim.documentId),
  sources: (claim, has) => claim.attribution.some((link) => has(link.sourceId)),
  sets: (claim, has) => has(claim.setId),
  authors: (claim, has) => has(claim.author),
};
const mapNames = Object.keys(hangsOn) as MapName[];

/** Lookups as they are at one time: the workspace goes on with the same maps. */
export interface LookupsThen {
  readonly lookups: TableLookups;
  readonly copies: ReadonlyMap<MapName, ReadonlyMap<string, unknown>>;
}

export function lookupsThen(lookups: TableLookups): LookupsThen {
  return { lookups, copies: new Map(mapNames.map((name) => [name, new Map<string, unknown>(lookups[name])])) };
}

/** @returns whether what is known of a claim is out of date; null where that is so of none */
export function staleAfter(then: LookupsThen, now: TableLookups): ((claim: Claim) => boolean) | null {
  const others = (Object.keys(now) as (keyof TableLookups)[]).filter((name) => !(name in hangsOn));
  if (others.some((name) => then.lookups[name] !== now[name])) return () => true;
  const tests: ((claim: Claim) => boolean)[] = [];
  for (const name of mapNames) {
    const changed = changedIds(then.copies.get(name) ?? new Map(), now[name]);
    if (changed.size > 0) tests.push((claim) => hangsOn[name](claim, (id) => changed.has(id)));
  }
  return tests.length === 0 ? null : (claim) => tests.some((test) => test(claim));
}

/** Ids of what is new, gone or another object. */
function changedIds(then: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): Set<string> {
  const changed = new Set<string>();
  for (const [id, value] of now) if (then.get(id) !== value) changed.add(id);
  for (const id of then.keys()) if (!now.has(id)) changed.add(id);
  return changed;
}
