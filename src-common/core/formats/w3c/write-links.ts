/**
 * Relations and groups as Annotations (Web Annotation Data Model, sections 3.2
 * and 3.3.5): their motivation is `linking`, their targets are annotations. A
 * relation has its first claim as a body and its second as the target; a group
 * has the canonical statement as a body, and a target for each of its claims.
 * A classifying body of our vocabulary says which of them it is.
 */
import type { Analyst } from '../../claims/annotation-set.ts';
import type { Urn } from '../../claims/identifiers.ts';
import type { JsonObject } from '../json/members.ts';
import type { PortableGroup, PortableLinks, PortableRelation } from '../portable-links.ts';
import type { PortableClaim } from '../portable-set.ts';
import { foreignBodies, foreignId, foreignMotivations, linkMembers, mergeTextual, unknownMembers } from './foreign.ts';
import { term, textual } from './write-bodies.ts';

/**
 * Relations first, then groups, each in its order.
 *
 * @param claims of the set, whose annotations may go by the IRI of another tool
 */
export function writeLinks({ relations, groups }: PortableLinks, claims: readonly PortableClaim[], author: Analyst): JsonObject[] {
  const iris = new Map<Urn, string>();
  for (const claim of claims) iris.set(claim.id, foreignId(claim.foreign) ?? claim.id);
  const endOf = ({ outside }: Pick<PortableRelation, 'outside'>, id: Urn): JsonObject => {
    const elsewhere = outside?.find(({ claimId }) => claimId === id);
    return { id: iris.get(id) ?? id, type: 'Annotation', ...(elsewhere ? { partOf: elsewhere.setId } : {}) };
  };
  return [
    ...relations.map((relation) => {
      const judged = relation.independent === null ? {} : { independent: relation.independent };
      const bodies = [endOf(relation, relation.from), term('classifying', 'link', relation.type), ...words('commenting', relation.note)];
      return written(relation, author, judged, bodies, endOf(relation, relation.to));
    }),
    ...groups.map((group) => {
      const bodies = [...words('describing', group.statement), term('classifying', 'link', 'group'), ...words('commenting', group.note)];
      return written(group, author, {}, bodies, group.members.map((id) => endOf(group, id)));
    }),
  ];
}

function words(purpose: string, value: string): JsonObject[] {
  return value === '' ? [] : [textual(purpose, value)];
}

function written(
  link: PortableRelation | PortableGroup, author: Analyst, judged: JsonObject, bodies: readonly JsonObject[], target: JsonObject | JsonObject[],
): JsonObject {
  const { foreign } = link;
  const motivations = ['linking', ...foreignMotivations(foreign)];
  const named = link.author === author.id ? { name: author.name } : {};
  return {
    id: foreignId(foreign) ?? link.id,
    type: 'Annotation',
    motivation: motivations.length === 1 ? 'linking' : motivations,
    creator: foreign?.['creator'] ?? { id: link.author, type: 'Person', ...named },
    created: link.created,
    modified: link.modified,
    ...unknownMembers(foreign, linkMembers),
    ...judged,
    body: [...bodies.map((body) => (body['type'] === 'TextualBody' ? mergeTextual(body, foreign) : body)), ...foreignBodies(foreign)],
    target,
  };
}
