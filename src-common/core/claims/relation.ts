/**
 * A relation between two claims, of whatever documents. It hangs on their ids
 * and never on a place in a text. What it says is fixed by type and ends
 * together; whether the two are independent of each other is a field of its own.
 */
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';

export const relationTypes = ['corroborates', 'contradicts', 'restates', 'responds-to'] as const;
export type RelationType = (typeof relationTypes)[number];

/** A claim that lies in another set than the record that speaks of it. */
export interface OutsideClaim {
  claimId: Urn;
  setId: Urn;
}

export interface Relation {
  id: Urn;
  /** The annotation set it belongs to: one's own, or an imported one. */
  setId: Urn;
  type: RelationType;
  /** Ids of two different claims. Of a symmetric relation `from` is the lower id, however it was made. */
  from: Urn;
  to: Urn;
  /** Whether the two rest on different evidence; null: not judged. */
  independent: boolean | null;
  note: string;
  /** Analyst id. */
  author: Urn;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** The ends that lie in another set, by id; not there: none. */
  outside?: OutsideClaim[];
  /** Members of an imported annotation that this program does not know: kept and written back. */
  foreign?: { [key: string]: Json };
}

/** What a relation says of its ends. */
export type RelationEnds = Pick<Relation, 'type' | 'from' | 'to'>;

const symmetric: ReadonlySet<RelationType> = new Set(['corroborates', 'contradicts']);

/** Whether it says the same from either end. */
export function isSymmetric(type: RelationType): boolean {
  return symmetric.has(type);
}

/** The one order in which these ends are stored. */
export function canonicalEnds<E extends RelationEnds>(ends: E): E {
  return isSymmetric(ends.type) && ends.from > ends.to ? { ...ends, from: ends.to, to: ends.from } : ends;
}

/** Whether both say the same of the same claims; their ends are canonical. */
export function saysTheSame(one: RelationEnds, other: RelationEnds): boolean {
  return one.type === other.type && one.from === other.from && one.to === other.to;
}

/** The other end, as seen from a claim that is one of them. */
export function otherEnd(relation: Pick<Relation, 'from' | 'to'>, claimId: string): Urn {
  return relation.from === claimId ? relation.to : relation.from;
}

/** A directed relation as its second end sees it. */
export const relationSides = [...relationTypes, 'restated-by', 'responded-to-by'] as const;
export type RelationSide = (typeof relationSides)[number];

/** What a relation says, as seen from one of its ends. */
export function sideOf(relation: RelationEnds, claimId: string): RelationSide {
  if (relation.from === claimId || isSymmetric(relation.type)) return relation.type;
  return relation.type === 'restates' ? 'restated-by' : 'responded-to-by';
}
