/**
 * Counts where two sets relate and gather the same passages and where they do
 * not, in the plainest way. Which claims are the same passage is said by
 * compare-sets.ts.
 */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { isSymmetric, relationTypes, type Relation, type RelationType } from '../../../src-common/core/claims/relation.ts';
import { compareSets } from './compare-sets.ts';

export interface LinkComparison {
  /** Relations of each type, of each set. */
  ofType: { type: RelationType; a: number; b: number }[];
  /** Marked independent, marked not independent, not judged, of each set. */
  independent: { a: [number, number, number]; b: [number, number, number] };
  /** Passages that both relate: in the same way, or in another. */
  same: number;
  otherType: number;
  /** Of those related in the same way: judged otherwise whether they are independent. */
  otherIndependence: number;
  onlyA: number;
  onlyB: number;
  /** Two passages that both have: gathered by both, or by one. */
  gathered: { both: number; onlyA: number; onlyB: number };
}

export function compareLinks(a: AnnotationSet, b: AnnotationSet): LinkComparison {
  const partners = new Map(compareSets(a, b).pairs.map((pair) => [pair.a.id, pair.b.id]));
  const count = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length;
  const judged = ({ relations }: AnnotationSet): [number, number, number] => [true, false, null]
    .map((value) => count(relations, ({ independent }) => independent === value)) as [number, number, number];
  const meetings = a.relations.flatMap((one) => {
    const other = b.relations.find((candidate) => endsOf(candidate) === endsOf(one, partners));
    return other ? [{ one, other }] : [];
  });
  const same = meetings.filter(({ one, other }) => one.type === other.type
    && (isSymmetric(one.type) || partners.get(one.from) === other.from));
  const inA = new Set(together(a).map(([x, y]) => [partners.get(x), partners.get(y)]).filter((both) => !both.includes(undefined)).map((both) => both.sort().join()));
  const known = new Set<Urn>(partners.values());
  const inB = new Set(together(b).filter((both) => both.every((id) => known.has(id))).map((both) => both.sort().join()));
  return {
    ofType: relationTypes.map((type) => ({ type, a: count(a.relations, (one) => one.type === type), b: count(b.relations, (one) => one.type === type) })),
    independent: { a: judged(a), b: judged(b) },
    same: same.length,
    otherType: meetings.length - same.length,
    otherIndependence: count(same, ({ one, other }) => one.independent !== other.independent),
    onlyA: a.relations.length - meetings.length,
    onlyB: b.relations.length - meetings.length,
    gathered: { both: count([...inA], (pair) => inB.has(pair)), onlyA: count([...inA], (pair) => !inB.has(pair)), onlyB: count([...inB], (pair) => !inA.has(pair)) },
  };
}

/** Both ends, in no order, by the ids of the other set where partners are given. */
function endsOf({ from, to }: Relation, partners?: ReadonlyMap<Urn, Urn>): string {
  return [from, to].map((id) => (partners ? partners.get(id) ?? 'nobody' : id)).sort().join();
}

function together({ groups }: AnnotationSet): [Urn, Urn][] {
  return groups.flatMap(({ members }) => members.flatMap((one, index) => members.slice(index + 1).map((other): [Urn, Urn] => [one, other])));
}
