/** Relations and groups by claim, for formats that list them beside each claim. */
import type { Urn } from '../claims/identifiers.ts';
import { otherEnd, sideOf, type RelationSide } from '../claims/relation.ts';
import type { PortableGroup, PortableLinks, PortableRelation } from './portable-links.ts';

/** A relation as one of its claims sees it. */
export interface SeenRelation {
  relation: PortableRelation;
  side: RelationSide;
  /** The claim at the other end; it may lie in another set. */
  other: Urn;
}

export interface LinksByClaim {
  relations: ReadonlyMap<Urn, readonly SeenRelation[]>;
  groups: ReadonlyMap<Urn, PortableGroup>;
}

export function linksByClaim({ relations, groups }: PortableLinks): LinksByClaim {
  const seen = new Map<Urn, SeenRelation[]>();
  for (const relation of relations) {
    for (const id of [relation.from, relation.to]) {
      const list = seen.get(id);
      const one = { relation, side: sideOf(relation, id), other: otherEnd(relation, id) };
      if (list) list.push(one);
      else seen.set(id, [one]);
    }
  }
  const grouped = new Map<Urn, PortableGroup>();
  for (const group of groups) for (const id of group.members) if (!grouped.has(id)) grouped.set(id, group);
  return { relations: seen, groups: grouped };
}
