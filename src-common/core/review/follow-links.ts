/**
 * One's own relations and membership of a colleague's claim, moved to the claim
 * of one's own that was made of it or merged with it: on theirs they would
 * hang on a layer that can go. The colleague's own stay where they are.
 */
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { removeFromGroup, replaceMember } from '../claims/group-edits.ts';
import { groupBy, relationsOf, type LinkRecords } from '../claims/link-index.ts';
import { otherEnd, type OutsideClaim } from '../claims/relation.ts';
import { withEnds } from '../claims/relate.ts';

/**
 * @param mine as it is after the Change; its author's records follow
 * @param now ISO 8601, UTC
 */
export function followLinks(records: LinkRecords, theirs: Pick<Claim, 'id'>, mine: Pick<Claim, 'id' | 'setId' | 'kind' | 'author'>, now: string): Operation[] {
  // A highlight says nothing that could be related.
  if (mine.kind !== 'claim') return [];
  const moved = relationsOf(records, theirs.id).filter(({ author }) => author === mine.author).flatMap((relation) => {
    const swap = (id: Claim['id']): Claim['id'] => (id === theirs.id ? mine.id : id);
    const other = otherEnd(relation, theirs.id);
    const outside: OutsideClaim[] = (relation.outside ?? []).filter(({ claimId }) => claimId === other);
    if (mine.setId !== relation.setId) outside.push({ claimId: mine.id, setId: mine.setId });
    return withEnds(records, relation, { type: relation.type, from: swap(relation.from), to: swap(relation.to) }, now, outside);
  });
  const group = groupBy(records, theirs.id, mine.author);
  if (!group) return moved;
  const own = groupBy(records, mine.id, mine.author);
  if (own && own.id !== group.id) return moved;
  return [...moved, ...(own ? removeFromGroup(group, [theirs.id]) : replaceMember(group, theirs.id, mine))];
}
