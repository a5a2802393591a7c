/** One claim or highlight as one Annotation (Web Annotation Data Model, section 3). */
import type { Analyst } from '../../claims/annotation-set.ts';
import type { Derivation } from '../../claims/review.ts';
import type { Codebook } from '../../claims/codebook.ts';
import type { JsonObject } from '../json/members.ts';
import { listOf } from '../json/members.ts';
import type { PortableClaim, PortableDocument } from '../portable-set.ts';
import { writeAnchoring } from './anchoring.ts';
import { annotationMembers, foreignBodies, foreignId, foreignMotivations, mergeTarget, mergeTextual, unknownMembers } from './foreign.ts';
import { bodiesOf } from './write-bodies.ts';
import { targetOf } from './write-selectors.ts';

const ownMotivations = {
  claim: ['classifying', 'describing'],
  highlight: ['highlighting'],
} as const;

/** @param author of the set: only its name is known, other creators appear by id unless the file had more */
export function writeAnnotation(
  claim: PortableClaim,
  document: PortableDocument,
  author: Analyst,
  codebook: Codebook,
): JsonObject {
  const { foreign } = claim;
  const motivations = [...new Set([...ownMotivations[claim.kind], ...foreignMotivations(foreign)])];
  const ours = bodiesOf(claim, document, codebook).map((body) => (body['type'] === 'TextualBody' ? mergeTextual(body, foreign) : body));
  const bodies = [...ours, ...foreignBodies(foreign)];
  const keptTargets = listOf(foreign?.['target']);
  const targets = claim.spans.map((span, index) => mergeTarget(targetOf(span, document), keptTargets[index]));
  const creator: JsonObject = claim.author === author.id
    ? { id: author.id, type: 'Person', name: author.name }
    : { id: claim.author, type: 'Person' };

  const annotation: JsonObject = {
    id: foreignId(foreign) ?? claim.id,
    type: 'Annotation',
    motivation: motivations.length === 1 ? motivations[0] ?? '' : motivations,
    creator: foreign?.['creator'] ?? creator,
    created: claim.created,
    modified: claim.modified,
    codebookVersion: claim.codebookVersion,
    revision: claim.revision,
    ...unknownMembers(foreign, annotationMembers),
  };
  if (claim.derivedFrom && claim.derivedFrom.length > 0) annotation['derivedFrom'] = claim.derivedFrom.map(writeDerivation);
  if (claim.anchoring) annotation['anchoring'] = writeAnchoring(claim.anchoring);
  if (bodies.length > 0) annotation['body'] = bodies;
  annotation['target'] = targets.length === 1 ? targets[0] ?? null : targets;
  return annotation;
}

/** The colleague's claim that this one was made of (PROV-O wasDerivedFrom), and when. */
function writeDerivation({ claimId, setId, revision, author, at }: Derivation): JsonObject {
  return {
    id: claimId, type: 'Annotation', partOf: setId, revision,
    creator: { id: author.id, type: 'Person', name: author.name }, takenOver: at,
  };
}
