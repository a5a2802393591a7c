/** One Annotation of a file, ours or another tool's, as a claim or highlight. */
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { idOf, isObject, stringsOf, typesOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import { annotationMembers } from './foreign.ts';
import { readBodies, type ClaimFields } from './read-bodies.ts';
import { readCreator } from './read-creator.ts';
import { recordIdOf, type ReadState } from './read-state.ts';
import { readTargets } from './read-target.ts';
import { instant, versionShape } from './schemas.ts';

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
  const iri = idOf(value);
  if (iri === null) problems.note(path, t('errors.format.noId'));
  const id = recordIdOf('annotation', iri ?? fallbackId);
  const before = state.annotations.get(id);
  if (before !== undefined) problems.refuse(below(path, 'id'), t('errors.format.duplicateId', { id: iri ?? id, other: before }));
  state.annotations.set(id, path);

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
  if (Object.keys(foreign).length > 0) claim.foreign = foreign;
  return claim;
}

function kindOf(motivations: string[], fields: ClaimFields): 'claim' | 'highlight' {
  if (motivations.includes('classifying') || motivations.includes('describing')) return 'claim';
  if (motivations.includes('highlighting')) return 'highlight';
  return fields.statement !== '' || fields.signals.length > 0 || fields.attribution.length > 0 ? 'claim' : 'highlight';
}
