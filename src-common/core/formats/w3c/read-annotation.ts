/** One Annotation of a file, ours or another tool's, as a claim or highlight. */
import * as v from 'valibot';
import type { Json } from '../../claims/json.ts';
import type { Derivation } from '../../claims/review.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { isObject, stringsOf, typesOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import { readAnchoring } from './anchoring.ts';
import { annotationMembers } from './foreign.ts';
import { readBodies, type ClaimFields } from './read-bodies.ts';
import { readCreator } from './read-creator.ts';
import { enterAnnotation, type ReadState } from './read-state.ts';
import { readTargets } from './read-target.ts';
import { derivationsShape, instant, versionShape } from './schemas.ts';

const ownMotivations = new Set(['classifying', 'describing', 'highlighting']);

/**
 * @param fallbackId IRI for an annotation that has none
 * @returns null when `state.problems` says why not
 */
export function readAnnotation(value: Json, path: string, fallbackId: string, state: ReadState): PortableClaim | null {
  const { problems, options } = state;
  if (!isObject(value) || !typesOf(value).some((type) => /(?:^|[:#])Annotation$/.test(type))) {
    problems.refuse(path, t('errors.format.notAnAnnotation'));
    return null;
  }
  const { iri, id } = enterAnnotation(value, path, fallbackId, state);

  const targets = readTargets(value['target'], below(path, 'target'), state);
  if (!targets) return null;
  const bodyName = value['body'] === undefined && value['bodyValue'] !== undefined ? 'bodyValue' : 'body';
  const body = bodyName === 'bodyValue' ? { type: 'TextualBody', value: value['bodyValue'] ?? '' } : value['body'];
  const bodies = readBodies(body, below(path, bodyName), targets.documentId, state);

  const creator = readCreator(value['creator']);
  const time = (name: string) =>
    value[name] === undefined ? null : checkShape(instant, value[name], below(path, name), problems);
  const number = (name: string, otherwise: number) =>
    value[name] === undefined ? otherwise : checkShape(versionShape, value[name], below(path, name), problems) ?? otherwise;
  const created = time('created') ?? time('modified') ?? options.readAt;

  const motivations = stringsOf(value['motivation']);
  const foreign: JsonObject = withoutMembers(value, annotationMembers) ?? {};
  if (iri !== null && iri !== id) foreign['id'] = iri;
  const isAuthor = creator?.id === state.author.id && (creator.name ?? state.author.name) === state.author.name;
  const keepCreator = creator?.keep ?? (creator && !isAuthor && creator.name !== null ? value['creator'] : undefined);
  if (keepCreator !== undefined) foreign['creator'] = keepCreator;
  const others = motivations.filter((motivation) => !ownMotivations.has(motivation));
  if (others.length > 0) foreign['motivation'] = others;
  if (bodies.rest.length > 0) foreign['body'] = bodies.rest;
  if (bodies.textual.length > 0) foreign['textual'] = bodies.textual;
  if (targets.kept) foreign['target'] = targets.kept;

  const claim: PortableClaim = {
    id,
    kind: kindOf(motivations, bodies.fields),
    documentId: targets.documentId,
    spans: targets.spans,
    ...bodies.fields,
    codebookVersion: number('codebookVersion', options.codebook.version),
    author: creator?.id ?? state.author.id,
    created,
    modified: time('modified') ?? created,
    revision: number('revision', 1),
    at: path,
  };
  const derivedFrom = readDerivations(foreign);
  if (derivedFrom) claim.derivedFrom = derivedFrom;
  const anchoring = readAnchoring(foreign['anchoring']);
  if (anchoring) {
    delete foreign['anchoring'];
    claim.anchoring = anchoring;
  }
  if (Object.keys(foreign).length > 0) claim.foreign = foreign;
  return claim;
}

/** Takes `derivedFrom` out of the members kept, where it says what ours says; another tool's stays as it is. */
function readDerivations(foreign: JsonObject): Derivation[] | null {
  const result = v.safeParse(derivationsShape, foreign['derivedFrom']);
  if (!result.success) return null;
  delete foreign['derivedFrom'];
  return result.output.map(({ id, partOf, revision, creator, takenOver }) =>
    ({ claimId: id, setId: partOf, revision, author: { id: creator.id, name: creator.name }, at: takenOver }));
}

function kindOf(motivations: string[], fields: ClaimFields): 'claim' | 'highlight' {
  if (motivations.includes('classifying') || motivations.includes('describing')) return 'claim';
  if (motivations.includes('highlighting')) return 'highlight';
  return fields.statement !== '' || fields.signals.length > 0 || fields.attribution.length > 0 ? 'claim' : 'highlight';
}
