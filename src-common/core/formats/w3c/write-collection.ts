/**
 * A set as an AnnotationCollection whose only page is embedded (Web Annotation
 * Data Model, section 5), with the sources and documents it speaks of. Keys
 * stand in a fixed order and two spaces deep, so that two versions of a file
 * differ only where the set does.
 */
import type { Source } from '../../claims/source.ts';
import type { Written, WriteContext } from '../format.ts';
import type { Json } from '../../claims/json.ts';
import { listOf, type JsonObject } from '../json/members.ts';
import type { PortableDocument, PortableSet } from '../portable-set.ts';
import { collectionMembers, foreignId, unknownMembers } from './foreign.ts';
import { writeAnnotation } from './write-annotation.ts';
import { writeAnswers } from './write-answers.ts';
import { writeLinks } from './write-links.ts';
import { writeReadings } from './readings.ts';
import { writeRulings } from './rulings.ts';
import { anchoringContext, answersContext, fileContext, linkRulingsContext, linksContext, mergedContext, readingsContext, rulingsContext } from './terms.ts';

/** Counts up when an older program could misread a file. */
export const formatVersion = 1;

export function writeCollection(set: PortableSet, context: WriteContext): Written {
  const documents = new Map(set.documents.map((document) => [document.id, document]));
  const items: Json[] = set.claims.map((claim) => {
    const document = documents.get(claim.documentId);
    if (!document) throw new Error(`claim ${claim.id} lies in a document that the set does not list`);
    return writeAnnotation(claim, document, set.author, context.codebook);
  });
  const answers = writeAnswers(set, documents);
  const links = writeLinks(set, set.claims, set.author);
  // Not as arguments of one call: there may be more of them than a call takes.
  for (const item of [...answers, ...links, ...listOf(set.foreign?.['items'])]) items.push(item);
  const hasMore = answers.length > 0 || set.claims.some(({ derivedFrom }) => (derivedFrom ?? []).length > 0);
  const id = foreignId(set.foreign) ?? set.id;
  const page = `${id}#page-1`;
  const collection: JsonObject = {
    '@context': [
      ...fileContext, ...(hasMore ? [answersContext] : []), ...(links.length > 0 ? [linksContext] : []),
      ...(set.claims.some(({ anchoring }) => anchoring) ? [anchoringContext] : []), ...(set.decidedFrom ? [rulingsContext] : []),
      ...(set.rulings?.some(({ links }) => links) ? [linkRulingsContext] : []),
      ...(set.readings?.length ? [readingsContext] : []), ...(set.sources.some(({ mergedInto }) => mergedInto !== undefined) ? [mergedContext] : []),
    ],
    id,
    type: 'AnnotationCollection',
    formatVersion,
    label: set.name,
    creator: { id: set.author.id, type: 'Person', name: set.author.name, colour: set.author.colour },
    created: set.created,
    generator: { id: 'urn:attest:program', type: 'Software', name: 'Attest', version: context.version },
    generated: context.generatedAt,
    ...unknownMembers(set.foreign, collectionMembers),
    total: items.length,
    sources: set.sources.map(writeSource),
    documents: set.documents.filter((document) => document.details).map(writeDocument),
    ...writeRulings(set, documents),
    ...writeReadings(set, documents),
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: page,
  };
  return { content: `${JSON.stringify(collection, null, 2)}\n`, lost: [] };
}

export function writeSource(source: Source): JsonObject {
  const written: JsonObject = { id: source.id, type: 'Source', kind: source.kind, name: source.name };
  if (source.aliases.length > 0) written['aliases'] = [...source.aliases];
  if (source.onBehalfOf !== null) written['onBehalfOf'] = source.onBehalfOf;
  if (source.mergedInto !== undefined) written['mergedInto'] = source.mergedInto;
  if (source.descriptor !== '') written['descriptor'] = source.descriptor;
  if (source.grades.length > 0) {
    written['grades'] = source.grades.map(({ grade, since, reason }) => ({ grade, ...(since === '' ? {} : { since }), reason }));
  }
  return written;
}

function writeDocument(document: PortableDocument): JsonObject {
  const { details } = document;
  const written: JsonObject = { id: document.id, type: 'Text' };
  if (document.path !== null) written['path'] = document.path;
  if (details) {
    written['title'] = details.title;
    written['format'] = details.mediaType;
  }
  if (document.sha256 !== null) written['sha256'] = document.sha256;
  if (document.textSha256 !== null) written['textSha256'] = document.textSha256;
  if (!details) return written;
  Object.assign(written, { encoding: details.encoding, extractor: details.extractor, length: details.length });
  if (details.outletSourceId !== null) written['publisher'] = details.outletSourceId;
  if (details.publishedOn !== null) written['publishedOn'] = details.publishedOn;
  if (details.url !== null) written['url'] = details.url;
  if (details.language !== null) written['language'] = details.language;
  if (details.regions.length > 0) {
    written['regions'] = details.regions.map(({ kind, start, end }) => ({ kind, start, end }));
  }
  written['importedAt'] = details.importedAt;
  if (details.revisionOf !== null) written['revisionOf'] = details.revisionOf;
  return written;
}
