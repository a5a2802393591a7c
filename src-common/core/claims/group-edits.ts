/** What an analyst does to claim groups, as operations. The record itself: claim-group.ts. */
import type { Operation } from './change.ts';
import type { ClaimGroup } from './claim-group.ts';
import { createRecord, deleteRecord, setField } from './edits.ts';
import { newId, type Urn } from './identifiers.ts';
import { groupBy, type LinkRecords } from './link-index.ts';
import { assertClaim, outsideOf, type Making, type Relatable } from './relate.ts';
import type { OutsideClaim } from './relation.ts';

/**
 * Gathers claims under one statement.
 *
 * @param claims at least one; each in no other group of the analyst
 * @throws RangeError for no claim, a highlight, or a claim that is in a group already
 */
export function createGroup(
  records: LinkRecords, claims: readonly Relatable[], statement: string, { setId, author, now }: Making,
): { group: ClaimGroup; operations: Operation[] } {
  const members = distinct(claims);
  if (members.length === 0) throw new RangeError('a group has at least one claim');
  for (const claim of members) assertFree(records, claim, author);
  const group: ClaimGroup = {
    id: newId(), setId, statement, members: members.map(({ id }) => id), note: '', author, created: now, modified: now, ...outsideOf(setId, members),
  };
  return { group, operations: createRecord('group', group) };
}

/**
 * Adds claims to a group; those that are in it already stay where they are.
 *
 * @throws RangeError for a highlight, or a claim that is in another group of the same analyst: see `moveToGroup`
 */
export function addToGroup(records: LinkRecords, group: ClaimGroup, claims: readonly Relatable[]): Operation[] {
  const added = distinct(claims).filter(({ id }) => !group.members.includes(id));
  for (const claim of added) assertFree(records, claim, group.author);
  return withMembers(group, [...group.members, ...added.map(({ id }) => id)], outsideOf(group.setId, added).outside);
}

/** Adds a claim to a group and takes it out of the one it was in, as one list of operations. */
export function moveToGroup(records: LinkRecords, group: ClaimGroup, claim: Relatable): Operation[] {
  const before = groupBy(records, claim.id, group.author);
  if (!before || before.id === group.id) return addToGroup(records, group, [claim]);
  assertClaim(claim);
  return [...removeFromGroup(before, [claim.id]), ...withMembers(group, [...group.members, claim.id], outsideOf(group.setId, [claim]).outside)];
}

/** Takes claims out of a group. A group that nothing is in goes with its last claim. */
export function removeFromGroup(group: ClaimGroup, claimIds: readonly string[]): Operation[] {
  const gone = new Set(claimIds);
  const members = group.members.filter((id) => !gone.has(id));
  return members.length === 0 ? deleteRecord('group', group) : withMembers(group, members);
}

/** Makes one group of two: the statement is that of `into`, the notes of both are kept. */
export function joinGroups(into: ClaimGroup, other: ClaimGroup): Operation[] {
  if (into.id === other.id) return [];
  const notes = [into.note, other.note].filter((note) => note !== '');
  return [
    ...deleteRecord('group', other),
    ...withMembers(into, [...new Set([...into.members, ...other.members])], other.outside),
    ...setField('group', into, 'note', [...new Set(notes)].join('\n\n')),
  ];
}

/** Puts another statement over a group. */
export function renameGroup(group: ClaimGroup, statement: string): Operation[] {
  return setField('group', group, 'statement', statement);
}

/** Puts one claim in the place of another, where the first stood. */
export function replaceMember(group: ClaimGroup, oldId: Urn, claim: Relatable): Operation[] {
  const members = [...new Set(group.members.map((id) => (id === oldId ? claim.id : id)))];
  return withMembers(group, members, outsideOf(group.setId, [claim]).outside);
}

function withMembers(group: ClaimGroup, members: Urn[], more: readonly OutsideClaim[] = []): Operation[] {
  const there = new Set(members);
  const bySet = new Map([...(group.outside ?? []), ...more].map((one) => [one.claimId, one]));
  const outside = [...bySet.values()].filter(({ claimId }) => there.has(claimId)).sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
  return [
    ...setField('group', group, 'members', members),
    ...setField('group', group, 'outside', outside.length > 0 ? outside : undefined),
  ];
}

function assertFree(records: LinkRecords, claim: Relatable, author: string): void {
  assertClaim(claim);
  const group = groupBy(records, claim.id, author);
  if (group) throw new RangeError(`claim ${claim.id} is in the group ${group.id}`);
}

function distinct(claims: readonly Relatable[]): Relatable[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
