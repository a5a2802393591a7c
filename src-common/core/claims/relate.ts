/** What an analyst does to relations, as operations. The records themselves: relation.ts. */
import type { Operation } from './change.ts';
import type { Claim } from './claim.ts';
import { createRecord, deleteRecord, setField } from './edits.ts';
import { newId, type Urn } from './identifiers.ts';
import { relationsOf, type LinkRecords } from './link-index.ts';
import { jsonEqual } from './json-equal.ts';
import type { Json } from './json.ts';
import { canonicalEnds, saysTheSame, type OutsideClaim, type Relation, type RelationEnds, type RelationType } from './relation.ts';

/** Who makes a record, in which set, when. */
export interface Making {
  setId: Urn;
  /** Analyst id. */
  author: Urn;
  /** ISO 8601, UTC. */
  now: string;
}

/** The parts of a claim that relating it needs. */
export type Relatable = Pick<Claim, 'id' | 'setId' | 'kind'>;

export interface NewRelation {
  type: RelationType;
  from: Relatable;
  to: Relatable;
  independent?: boolean | null;
  note?: string;
}

/**
 * Relates two claims. Where the analyst has said so before (from either end,
 * for a symmetric type), nothing is made.
 *
 * @returns the relation that is there afterwards, and what makes it
 * @throws RangeError for a claim and itself, or a highlight, which says nothing yet
 */
export function relate(
  records: LinkRecords, { type, from, to, independent = null, note = '' }: NewRelation, { setId, author, now }: Making,
): { relation: Relation; operations: Operation[] } {
  if (from.id === to.id) throw new RangeError(`claim ${from.id} cannot be related to itself`);
  for (const end of [from, to]) assertClaim(end);
  const ends = canonicalEnds({ type, from: from.id, to: to.id });
  const there = sameAs(records, ends, author);
  if (there) return { relation: there, operations: [] };
  const relation: Relation = { id: newId(), setId, ...ends, independent, note, author, created: now, modified: now, ...outsideOf(setId, [from, to]) };
  return { relation, operations: createRecord('relation', relation) };
}

/**
 * Makes a relation say something else of the same two claims: another type, or
 * the same the other way round. Where the analyst has said that before, this one goes.
 *
 * @param isTurned whether `to` becomes `from`; of no account for symmetric types
 * @param now ISO 8601, UTC
 */
export function changeRelation(
  records: LinkRecords, relation: Relation, { type = relation.type, isTurned = false }: { type?: RelationType; isTurned?: boolean }, now: string,
): Operation[] {
  const { from, to } = relation;
  return withEnds(records, relation, isTurned ? { type, from: to, to: from } : { type, from, to }, now);
}

/** Says whether the two are independent; null: not judged. */
export function setIndependent(relation: Relation, independent: boolean | null): Operation[] {
  return setField('relation', relation, 'independent', independent);
}

export function removeRelation(relation: Relation): Operation[] {
  return deleteRecord('relation', relation);
}

/**
 * The relation with other ends, as one operation on the whole record: type and
 * ends make one statement, and no mixture of two may come about.
 *
 * @param outside the ends that lie in another set, where they become others
 */
export function withEnds(
  records: LinkRecords, relation: Relation, ends: RelationEnds, now: string, outside: OutsideClaim[] | undefined = relation.outside,
): Operation[] {
  const { outside: _outside, ...rest } = relation;
  const after: Relation = { ...rest, ...canonicalEnds(ends), modified: now, ...(outside && outside.length > 0 ? { outside } : {}) };
  if (saysTheSame(relation, after) && jsonEqual(relation.outside, after.outside)) return [];
  if (after.from === after.to || sameAs(records, after, relation.author, relation.id)) return deleteRecord('relation', relation);
  return [{ type: 'relation', id: relation.id, field: '', before: relation as unknown as Json, after: after as unknown as Json }];
}

/** The ends or members that lie in another set than `setId`, as a member of the record. */
export function outsideOf(setId: Urn, claims: readonly Pick<Claim, 'id' | 'setId'>[]): { outside?: OutsideClaim[] } {
  const outside = claims.filter((claim) => claim.setId !== setId).map((claim) => ({ claimId: claim.id, setId: claim.setId }));
  return outside.length > 0 ? { outside: outside.sort((a, b) => (a.claimId < b.claimId ? -1 : 1)) } : {};
}

/** @throws RangeError for a highlight */
export function assertClaim({ id, kind }: Relatable): void {
  if (kind !== 'claim') throw new RangeError(`${id} is a highlight: it becomes a claim first`);
}

function sameAs(records: LinkRecords, ends: RelationEnds, author: string, except?: string): Relation | null {
  return relationsOf(records, ends.from).find((other) => other.id !== except && other.author === author && saysTheSame(other, ends)) ?? null;
}
