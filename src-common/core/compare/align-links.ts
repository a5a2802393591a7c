/**
 * Which relations and groups of several sets are the same: those that say the
 * same of the same passages. Which claims are the same passage is what the rows
 * of align-many.ts say; a row has no claim of a set twice.
 */
import type { ClaimGroup } from '../claims/claim-group.ts';
import { isSymmetric, type Relation, type RelationType } from '../claims/relation.ts';

/** The row of a claim, by its name; claims of no row are about nothing that is compared. */
export type RowOfClaim = ReadonlyMap<string, string>;

/** What sets say of two passages in one way. */
export interface AlignedRelation {
  readonly type: RelationType;
  /** Names of rows; of a symmetric type the lower one first. */
  readonly from: string;
  readonly to: string;
  /** Of each set; null: it does not say so. */
  readonly relations: readonly (Relation | null)[];
  readonly found: number;
  /** Of each set that does not say so: what it says of the same two passages instead, or null. */
  readonly otherwise: readonly (RelationType | null)[];
  /** All say so, and judge alike whether the two are independent. */
  readonly isUnanimous: boolean;
}

/** Groups of several sets over mostly the same passages. */
export interface AlignedGroup {
  readonly groups: readonly (ClaimGroup | null)[];
  readonly found: number;
  /** Names of the rows that any of them gathers, in order. */
  readonly rows: readonly string[];
  /** Every set gathers, and the very same passages. */
  readonly isUnanimous: boolean;
}

/** @param sets relations of each set, in the order of the sets of the rows */
export function alignRelations(sets: readonly (readonly Relation[])[], rowOf: RowOfClaim): AlignedRelation[] {
  const found = new Map<string, { type: RelationType; from: string; to: string; relations: (Relation | null)[] }>();
  const said = new Map<string, (RelationType | null)[]>();
  const none = <T>(): (T | null)[] => sets.map(() => null);
  sets.forEach((relations, set) => {
    for (const relation of relations) {
      const ends = [rowOf.get(relation.from), rowOf.get(relation.to)];
      if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) continue;
      const sorted = ends.toSorted() as [string, string];
      const [from, to] = (isSymmetric(relation.type) ? sorted : ends) as [string, string];
      const key = `${relation.type} ${from} ${to}`;
      const row = found.get(key) ?? { type: relation.type, from, to, relations: none<Relation>() };
      row.relations[set] ??= relation;
      found.set(key, row);
      const of = said.get(sorted.join()) ?? none<RelationType>();
      of[set] ??= relation.type;
      said.set(sorted.join(), of);
    }
  });
  return [...found.values()].map((row) => {
    const there = row.relations.filter((relation) => relation !== null);
    const others = said.get([row.from, row.to].sort().join()) ?? [];
    return {
      ...row, found: there.length,
      otherwise: row.relations.map((relation, set) => (relation ? null : others[set] ?? null)),
      isUnanimous: there.length === sets.length && there.every(({ independent }) => independent === there[0]?.independent),
    };
  }).sort(byPlace);
}

/**
 * Groups meet by the part of their passages that they share (Jaccard), the
 * greatest first; no set twice in one row, as for claims.
 */
export function alignGroups(sets: readonly (readonly ClaimGroup[])[], rowOf: RowOfClaim): AlignedGroup[] {
  const all = sets.flatMap((groups, set) => groups.map((group) => ({ group, set, rows: rowsIn(group, rowOf) }))).filter(({ rows }) => rows.size > 0);
  const meetings = all.flatMap((a, index) => all.slice(index + 1).filter((b) => b.set !== a.set).map((b) => ({ a, b, shared: jaccard(a.rows, b.rows) })))
    .filter(({ shared }) => shared > 0).sort((x, y) => y.shared - x.shared || (idsOf(x) < idsOf(y) ? -1 : 1));
  const together = new Map(all.map((one) => [one, [one]]));
  for (const { a, b } of meetings) {
    const [here, there] = [together.get(a) ?? [a], together.get(b) ?? [b]];
    if (here === there || here.some(({ set }) => there.some((other) => other.set === set))) continue;
    const joined = [...here, ...there];
    for (const one of joined) together.set(one, joined);
  }
  return [...new Set(together.values())].map((members): AlignedGroup => {
    const groups = sets.map((_, set) => members.find((one) => one.set === set)?.group ?? null);
    const rows = [...new Set(members.flatMap((one) => [...one.rows]))].sort();
    return { groups, found: members.length, rows, isUnanimous: members.length === sets.length && members.every((one) => one.rows.size === rows.length) };
  }).sort((x, y) => ((x.rows[0] ?? '') < (y.rows[0] ?? '') ? -1 : 1));
}

function rowsIn({ members }: ClaimGroup, rowOf: RowOfClaim): Set<string> {
  return new Set(members.flatMap((id) => rowOf.get(id) ?? []));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((row) => b.has(row)).length;
  return shared / (a.size + b.size - shared);
}

/** In no order of the sets. */
function idsOf({ a, b }: { a: { group: ClaimGroup }; b: { group: ClaimGroup } }): string {
  return [a.group.id, b.group.id].sort().join();
}

function byPlace(x: Omit<AlignedRelation, 'found'>, y: Omit<AlignedRelation, 'found'>): number {
  const [a, b] = [x, y].map(({ from, to, type }) => `${from} ${to} ${type}`) as [string, string];
  return a < b ? -1 : 1;
}
