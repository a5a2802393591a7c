/** A W3C file as a set: all of it, or the reasons why not. */
import * as v from 'valibot';
import type { Analyst } from '../../claims/annotation-set.ts';
import { isUrn, type Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import type { ReadOptions, ReadPortable } from '../format.ts';
import { checkShape } from '../json/check-shape.ts';
import { idOf, isObject, listOf, stringOf, withoutMembers, type JsonObject } from '../json/members.ts';
import { parseJson } from '../json/parse-json.ts';
import type { PortableClaim, PortableDocument, PortableSet } from '../portable-set.ts';
import { below, ProblemList } from '../problem.ts';
import { findAnnotations, type AnnotationsFound } from './find-annotations.ts';
import { collectionMembers } from './foreign.ts';
import { partAnswers } from './find-answers.ts';
import { partLinks } from './find-links.ts';
import { readAnnotation } from './read-annotation.ts';
import { readAnswers } from './read-answers.ts';
import { readLinks } from './read-links.ts';
import { colourOf, defaultColour, readCreator } from './read-creator.ts';
import { recordIdOf, type ReadState } from './read-state.ts';
import { readReadings } from './readings.ts';
import { readRulings } from './rulings.ts';
import { readSources } from './read-sources.ts';
import { documentShape, instant, versionShape } from './schemas.ts';
import { formatVersion } from './write-collection.ts';

export function readCollection(content: string, options: ReadOptions): ReadPortable {
  const problems = new ProblemList();
  const file = parseJson(content, problems);
  const found = file === undefined ? null : findAnnotations(file, problems);
  const set = found && isReadableVersion(found.collection, problems) ? readSet(found, content, options, problems) : null;
  if (!set || problems.refused) return { ok: false, problems: problems.found };
  return { ok: true, set, problems: problems.found };
}

function isReadableVersion(collection: JsonObject | null, problems: ProblemList): boolean {
  const value = collection?.['formatVersion'];
  if (value === undefined) return true;
  const version = checkShape(versionShape, value, 'formatVersion', problems);
  if (version !== null && version > formatVersion) {
    problems.refuse('formatVersion', t('errors.format.newerVersion', { version, known: formatVersion }));
  }
  return !problems.refused;
}

function readSet(found: AnnotationsFound, content: string, options: ReadOptions, problems: ProblemList): PortableSet {
  const collection = found.collection ?? {};
  const iri = idOf(collection);
  // Without an id of its own, the same file is the same set.
  const id = recordIdOf('set', iri ?? content);
  const author = authorOf(collection, found, problems);
  const state: ReadState = {
    problems, options, author,
    sources: readSources(collection['sources'], 'sources', problems),
    documents: readDocuments(collection['documents'], problems),
    annotations: new Map(),
  };
  const { answering, others: unanswering } = partAnswers(found.items);
  const { linking, others } = partLinks(unanswering);
  const claims: PortableClaim[] = [];
  for (const { value, path } of others) {
    const claim = readAnnotation(value, path, `${id}#${path}`, state);
    if (claim) claims.push(claim);
  }
  const answers = readAnswers(answering, claims, id, state);
  const { relations, groups, kept } = readLinks(linking, claims, id, state);
  const provenance = { ...readRulings(collection, { id, author, claims, relations, groups }, state), ...readReadings(collection, { id, author }, state) };
  noteUnknownReferences(state);
  const foreign: JsonObject = withoutMembers(collection, collectionMembers) ?? {};
  if (iri !== null && iri !== id) foreign['id'] = iri;
  if (kept.length > 0) foreign['items'] = kept;
  const set: PortableSet = {
    id,
    name: stringOf(collection['label']) ?? options.name,
    author,
    created: collection['created'] === undefined
      ? options.readAt
      : checkShape(instant, collection['created'], 'created', problems) ?? options.readAt,
    claims,
    relations,
    groups,
    sources: [...state.sources.values()],
    documents: [...state.documents.values()],
    ...provenance,
    ...answers,
  };
  if (Object.keys(foreign).length > 0) set.foreign = foreign;
  // Only to tell an older file from a newer one: a time that cannot be read refuses nothing.
  const generated = v.safeParse(instant, collection['generated']);
  if (generated.success) set.generated = generated.output;
  return set;
}

function authorOf(collection: JsonObject, found: AnnotationsFound, problems: ProblemList): Analyst {
  const own = readCreator(collection['creator']);
  const first = () => found.items.find(({ value }) => isObject(value) && value['creator'] !== undefined)?.value;
  const annotation = own ? null : first();
  const creator = own ?? (isObject(annotation ?? undefined) ? readCreator((annotation as JsonObject)['creator']) : null);
  return {
    id: creator?.id ?? recordIdOf('person', ''),
    name: creator?.name ?? t('report.unknownAuthor'),
    colour: colourOf(collection['creator'], 'creator', problems) ?? defaultColour,
  };
}

function readDocuments(value: Json | undefined, problems: ProblemList): Map<Urn, PortableDocument> {
  const documents = new Map<Urn, PortableDocument>();
  listOf(value).forEach((item, index) => {
    const path = below('documents', index);
    const read = checkShape(documentShape, item, path, problems);
    if (!read) return;
    if (documents.has(read.id)) problems.refuse(path, t('errors.format.duplicateId', { id: read.id, other: 'documents' }));
    const { id, path: file, sha256, textSha256, format, publisher, ...rest } = read;
    documents.set(id, {
      id, iri: null, path: file, sha256, textSha256, at: path,
      details: { ...rest, mediaType: format, outletSourceId: publisher },
    });
  });
  return documents;
}

/** A source that another source or a document refers to may be missing: that costs a name, not a claim. */
function noteUnknownReferences(state: ReadState): void {
  const isMissing = (id: string | null) => id !== null && isUrn(id) && !state.sources.has(id);
  for (const source of state.sources.values()) {
    for (const id of [source.onBehalfOf, source.mergedInto ?? null]) if (isMissing(id)) state.problems.note('sources', t('errors.format.unknownSource', { id: id ?? '' }));
  }
  for (const document of state.documents.values()) {
    const outlet = document.details?.outletSourceId ?? null;
    if (isMissing(outlet)) state.problems.note(document.at, t('errors.format.unknownSource', { id: outlet ?? '' }));
  }
}
