/**
 * What a credibility of 1 ("confirmed by other sources") stands on: a
 * corroborating relation that the claim's analyst marked independent, to a
 * claim with a root that this one does not have. Or why there is none.
 */
import { groupBy, relationsOf, type LinkRecords } from '../claims/link-index.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import { otherEnd, type Relation } from '../claims/relation.ts';
import { rootsOf, type Root, type RootLookups } from './roots.ts';

/** What is asked of the workspace; its state is one, but for the aliases. */
export interface IndependenceRecords extends LinkRecords {
  claims: ReadonlyMap<string, Claim>;
}

export type WhyNotIndependent =
  /** Nothing corroborates it. */
  | 'no-corroboration'
  /** What does is not marked independent. */
  | 'not-marked'
  /** What is marked lies in a set that is not here. */
  | 'not-here'
  /** What is marked rests on the same roots. */
  | 'same-root';

export type IndependentRoot =
  | { ok: true; relation: Relation; claimId: Urn; root: Root }
  /** `relations`: those that came nearest, by id. */
  | { ok: false; why: WhyNotIndependent; relations: Relation[] };

/** @param lookups with the aliases in force, so that one source under two names is no second root */
export function independentRootFor(claim: Claim, records: IndependenceRecords, lookups: RootLookups): IndependentRoot {
  const corroborating = relationsOf(records, claim.id).filter(({ type, author }) => type === 'corroborates' && author === claim.author);
  if (corroborating.length === 0) return { ok: false, why: 'no-corroboration', relations: [] };
  const marked = corroborating.filter(({ independent }) => independent === true);
  if (marked.length === 0) return { ok: false, why: 'not-marked', relations: corroborating };
  const here = marked.filter((relation) => records.claims.has(otherEnd(relation, claim.id)));
  if (here.length === 0) return { ok: false, why: 'not-here', relations: marked };
  for (const relation of here) {
    const claimId = otherEnd(relation, claim.id);
    const { roots } = rootsOf(togetherWith(claim, claimId, records), lookups);
    const root = roots.find(({ claims }) => claims.includes(claimId) && !claims.includes(claim.id));
    if (root) return { ok: true, relation, claimId, root };
  }
  return { ok: false, why: 'same-root', relations: here };
}

/** Both claims and the groups they are in, by their analyst: what else says the same may show that one has it from the other. */
function togetherWith(claim: Claim, otherId: Urn, records: IndependenceRecords): Claim[] {
  const ids = new Set<Urn>([claim.id, otherId]);
  for (const id of [claim.id, otherId]) for (const member of groupBy(records, id, claim.author)?.members ?? []) ids.add(member);
  return [...ids].flatMap((id) => records.claims.get(id) ?? []).filter(({ kind }) => kind === 'claim');
}
