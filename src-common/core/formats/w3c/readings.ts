/**
 * How far the author of a set is with its documents, in a W3C file: a member of
 * the collection, as it is about documents and not about passages. A reader
 * that does not know the member keeps it.
 */
import type { Urn } from '../../claims/identifiers.ts';
import type { Reading } from '../../claims/reading.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { listOf, type JsonObject } from '../json/members.ts';
import type { PortableDocument, PortableSet } from '../portable-set.ts';
import { below } from '../problem.ts';
import type { ReadState } from './read-state.ts';
import { documentOf } from './read-target.ts';
import { readingShape } from './schemas.ts';
import { sourceOf } from './write-selectors.ts';

/** More documents than anybody reads. */
export const maxReadings = 200_000;

export function writeReadings({ readings = [] }: Pick<PortableSet, 'readings'>, documents: ReadonlyMap<Urn, PortableDocument>): JsonObject {
  if (readings.length === 0) return {};
  return { readings: readings.map((reading) => writeReading(reading, documents)) };
}

function writeReading({ id, documentId, done, seen }: Reading, documents: ReadonlyMap<Urn, PortableDocument>): JsonObject {
  const document = documents.get(documentId);
  return {
    id,
    type: 'Reading',
    inDocument: document ? sourceOf(document) : { id: documentId, type: 'Text' },
    ...(done === null ? {} : { done }),
    ...(seen ? { seenOthers: seen.at, claimsBefore: seen.claims.map(({ id: claim, revision }) => ({ id: claim, type: 'Annotation', revision })) } : {}),
  };
}

/** @param set as read so far: its author is whoever read */
export function readReadings(collection: JsonObject, set: Pick<PortableSet, 'id' | 'author'>, state: ReadState): Pick<PortableSet, 'readings'> {
  const given = listOf(collection['readings']);
  if (given.length === 0) return {};
  if (given.length > maxReadings) {
    state.problems.refuse('readings', t('errors.format.tooManyReadings', { count: given.length, limit: maxReadings }));
    return {};
  }
  const readings = new Map<string, Reading>();
  given.forEach((value, index) => {
    const path = below('readings', index);
    const read = checkShape(readingShape, value, path, state.problems);
    const documentId = read && documentOf((value as JsonObject)['inDocument'], below(path, 'inDocument'), state);
    if (!read || documentId === null) return;
    if (readings.has(read.id)) state.problems.refuse(path, t('errors.format.duplicateId', { id: read.id, other: 'readings' }));
    const seen = read.seenOthers === null ? {} : { seen: { at: read.seenOthers, claims: read.claimsBefore } };
    readings.set(read.id, { id: read.id, setId: set.id, documentId, reader: set.author.id, done: read.done, ...seen });
  });
  return { readings: [...readings.values()] };
}
