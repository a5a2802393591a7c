/**
 * What became of a relation or group in a decided set, worked out as for
 * claims. One that nobody ruled on, while the decided set says something else
 * of the same two passages, was decided against by that.
 */
import type { ClaimGroup } from '../claims/claim-group.ts';
import { otherEnd, type Relation } from '../claims/relation.ts';
import type { LinkKind, Ruling } from '../claims/ruling.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { rulingsOn } from './decision-draft.ts';
import type { FateKind } from './fate.ts';
import { rulingsOnLinks } from './link-rulings.ts';

/** What the decided one says otherwise. */
export const linkDifferences = ['type', 'independent', 'members', 'statement'] as const;
export type LinkDifference = (typeof linkDifferences)[number];

interface Decided<K extends LinkKind, R> {
  kind: FateKind;
  of: K;
  ruling: Ruling;
  /** The author's. */
  link: R;
  /** null where there is none. */
  decided: R | null;
  differences: readonly LinkDifference[];
}
export type LinkFate = Decided<'relation', Relation> | Decided<'group', ClaimGroup>;

/** @param author whose relations and groups; those in decided sets are no opinion of theirs and are passed over */
export function linkFates(state: Pick<WorkspaceState, 'relations' | 'groups' | 'rulings' | 'sets'>, author: string): LinkFate[] {
  const own = <R extends { author: string; setId: string }>(records: ReadonlyMap<string, R>): R[] =>
    [...records.values()].filter((record) => record.author === author && !state.sets.get(record.setId)?.decidedFrom);
  const decidedSets = new Set([...state.rulings.values()].flatMap(({ setId, links }) => (links ? [setId as string] : [])));
  return [...decidedSets].flatMap((setId): LinkFate[] => {
    const onLinks = rulingsOnLinks(state.rulings.values(), setId);
    const onClaims = rulingsOn(state.rulings.values(), setId);
    const decidedOf = (claimId: string): string | null => onClaims.get(claimId)?.claimId ?? null;
    const relations = [...state.relations.values()].filter((relation) => relation.setId === setId);
    return [
      ...own(state.relations).flatMap((link): LinkFate[] => {
        const ruling = onLinks.get(link.id);
        if (ruling) return [relationFate(link, ruling, ruling.linkId === undefined ? null : state.relations.get(ruling.linkId) ?? null)];
        const [from, to] = [decidedOf(link.from), decidedOf(link.to)];
        const instead = from === null || to === null ? undefined : relations.find((relation) => (relation.from === from || relation.to === from) && otherEnd(relation, from) === to);
        const why = instead && [...onLinks.values()].find(({ linkId }) => linkId === instead.id);
        return why ? [relationFate(link, why, instead)] : [];
      }),
      ...own(state.groups).flatMap((link): LinkFate[] => {
        const ruling = onLinks.get(link.id);
        return ruling ? [groupFate(link, ruling, ruling.linkId === undefined ? null : state.groups.get(ruling.linkId) ?? null, decidedOf)] : [];
      }),
    ];
  });
}

function relationFate(link: Relation, ruling: Ruling, decided: Relation | null): LinkFate {
  const differences = decided ? linkDifferences.filter((field) => (field === 'type' || field === 'independent') && link[field] !== decided[field]) : [];
  return { of: 'relation', link, ruling, decided, differences, kind: kindOf(ruling, decided, differences) };
}

function groupFate(link: ClaimGroup, ruling: Ruling, decided: ClaimGroup | null, decidedOf: (claimId: string) => string | null): LinkFate {
  const members = new Set<string | null>(link.members.map(decidedOf));
  const hasSame = decided !== null && members.size === decided.members.length && decided.members.every((id) => members.has(id));
  const differences: LinkDifference[] = decided ? [...(hasSame ? [] : ['members' as const]), ...(link.statement === decided.statement ? [] : ['statement' as const])] : [];
  return { of: 'group', link, ruling, decided, differences, kind: kindOf(ruling, decided, differences) };
}

function kindOf({ linkId }: Ruling, decided: unknown, differences: readonly LinkDifference[]): FateKind {
  if (linkId === undefined) return 'rejected';
  return !decided ? 'gone' : differences.length === 0 ? 'taken' : 'changed';
}
