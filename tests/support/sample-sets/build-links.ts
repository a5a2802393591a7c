/** From what an analyst says of claims together (relations, groups) to the records the program would have made of it. */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { canonicalEnds, saysTheSame, type Relation } from '../../../src-common/core/claims/relation.ts';
import { orderedId } from './fixed-ids.ts';
import type { JudgedSet } from './judgement.ts';

/** Time between one link and the next. */
const pace = 60_000;

interface Made {
  setId: Urn;
  author: Urn;
  /** Claims and highlights by the key of their judgement. */
  claims: ReadonlyMap<string, Claim>;
  /** When the first link was made: ISO 8601, UTC. */
  began: string;
}

/** @throws Error naming the relation or group that the program would refuse, or that is there twice */
export function buildLinks(set: JudgedSet, made: Made): { relations: Relation[]; groups: ClaimGroup[] } {
  const timeOf = (index: number) => new Date(Date.parse(made.began) + index * pace).toISOString();
  const claimOf = (key: string): Urn => {
    const claim = made.claims.get(key);
    if (!claim) throw new Error(`${set.slug}: "${key}" is no passage of the set`);
    if (claim.kind !== 'claim') throw new Error(`${set.slug}: ${key} is a highlight, which says nothing`);
    return claim.id;
  };
  const relations: Relation[] = [];
  for (const [from, type, to, { independent = null, note = '' } = {}] of set.relations) {
    const at = timeOf(relations.length);
    const name = `${set.slug}/${from} ${type} ${to}`;
    const relation: Relation = {
      id: orderedId(name, at, 0), setId: made.setId, ...canonicalEnds({ type, from: claimOf(from), to: claimOf(to) }),
      independent, note, author: made.author, created: at, modified: at,
    };
    if (relation.from === relation.to) throw new Error(`${name}: a claim and itself`);
    if (relations.some((other) => saysTheSame(other, relation))) throw new Error(`${name}: said twice`);
    relations.push(relation);
  }
  const grouped = new Set<string>();
  const groups = set.groups.map(({ says, of, note = '' }, index): ClaimGroup => {
    const at = timeOf(relations.length + index);
    for (const key of of) {
      if (grouped.has(key)) throw new Error(`${set.slug}: ${key} is in two groups`);
      grouped.add(key);
    }
    return {
      id: orderedId(`${set.slug}/group/${says}`, at, 0), setId: made.setId, statement: says, members: of.map(claimOf),
      note, author: made.author, created: at, modified: at,
    };
  });
  return { relations, groups };
}
