/** The relations and groups of a set, as they travel with it: nothing in them points to a claim that no file will have. */
import type { Claim } from './claim.ts';
import type { ClaimGroup } from './claim-group.ts';
import type { LinkRecords } from './link-index.ts';
import type { OutsideClaim, Relation } from './relation.ts';

/**
 * What speaks of a claim of the set that is gone is left out, which happens
 * where two replicas deleted and related it at a time. Claims of other sets
 * may be gone: the record says where they belong.
 *
 * @param claims of the set
 */
export function linksOfSet(
  records: Pick<LinkRecords, 'relations' | 'groups'>, setId: string, claims: readonly Pick<Claim, 'id'>[],
): { relations: Relation[]; groups: ClaimGroup[] } {
  const here = new Set<string>(claims.map(({ id }) => id));
  const ofSet = <T extends { id: string; setId: string }>(all: ReadonlyMap<string, T>): T[] =>
    [...all.values()].filter((record) => record.setId === setId).sort((a, b) => (a.id < b.id ? -1 : 1));
  const isFound = ({ outside }: { outside?: OutsideClaim[] }, id: string): boolean => here.has(id) || (outside ?? []).some(({ claimId }) => claimId === id);
  return {
    relations: ofSet(records.relations).filter((relation) => isFound(relation, relation.from) && isFound(relation, relation.to)),
    groups: ofSet(records.groups).flatMap((group) => {
      const members = group.members.filter((id) => isFound(group, id));
      if (members.length === group.members.length) return [group];
      return members.length === 0 ? [] : [{ ...group, members }];
    }),
  };
}
