/**
 * What other tools put into an annotation and this program has no field for.
 * It is kept in the `foreign` of the record and written back in its place.
 *
 * Members unknown to us stand in `foreign` under their own names. Where we use
 * a member ourselves, `foreign` holds the rest of it under the same name:
 * - `items`: of a set, annotations that link others in a way we do not know, whole
 * - `id`: the IRI of the annotation or set, where it is no urn:uuid
 * - `creator`: the creator as the file had it, where it says more than we keep
 * - `motivation`: motivations beyond ours
 * - `body`: bodies we do not understand, whole
 * - `textual`: what a tag, comment or description said beyond its words (its
 *   language, its own creator), with the words it belongs to
 * - `target`: for each fragment, the members and selectors we do not understand
 */
import { isObject, listOf, stringOf, stringsOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { Json } from '../../claims/json.ts';

/** Members of an annotation that the writer places itself. */
export const annotationMembers: ReadonlySet<string> = new Set([
  '@context', 'id', '@id', 'type', '@type', 'motivation', 'creator', 'created', 'modified',
  'codebookVersion', 'revision', 'body', 'bodyValue', 'target', 'textual',
]);

/** Members of an annotation that answers another one, which the writer places itself. */
export const answerMembers: ReadonlySet<string> = new Set([
  '@context', 'id', '@id', 'type', '@type', 'motivation', 'creator', 'created', 'body', 'bodyValue', 'target', 'textual',
]);

/** Members of an annotation that links others, which the writer places itself. */
export const linkMembers: ReadonlySet<string> = new Set([...answerMembers, 'modified']);

/** Members of a collection that the writer places itself. */
export const collectionMembers: ReadonlySet<string> = new Set([
  '@context', 'id', '@id', 'type', '@type', 'formatVersion', 'label', 'creator', 'created', 'generator', 'generated',
  'total', 'sources', 'documents', 'decidedFrom', 'rulings', 'linkRulings', 'readings', 'first', 'last', 'items',
]);

/** The members of `foreign` that the writer does not place itself. */
export function unknownMembers(foreign: JsonObject | undefined, placed: ReadonlySet<string>): JsonObject {
  return withoutMembers(foreign ?? {}, placed) ?? {};
}

export function foreignId(foreign: JsonObject | undefined): string | null {
  return stringOf(foreign?.['id']);
}

export function foreignMotivations(foreign: JsonObject | undefined): string[] {
  return stringsOf(foreign?.['motivation']);
}

export function foreignBodies(foreign: JsonObject | undefined): Json[] {
  return listOf(foreign?.['body']);
}

/** A body of words with what the file's own body of the same words said beyond them. */
export function mergeTextual(body: JsonObject, foreign: JsonObject | undefined): JsonObject {
  const kept = listOf(foreign?.['textual']).find((item) =>
    isObject(item) && item['purpose'] === body['purpose'] && item['value'] === body['value']);
  return isObject(kept) ? { ...body, ...kept } : body;
}

/** Our target with what the file's own target said beyond it. */
export function mergeTarget(target: JsonObject, kept: Json | undefined): JsonObject {
  if (!isObject(kept)) return target;
  const merged: JsonObject = { ...target };
  for (const [key, value] of Object.entries(kept)) {
    const ours = merged[key];
    if (key === 'selector' || key === 'state') merged[key] = [...listOf(ours), ...listOf(value)];
    else if (key === 'source' && isObject(ours) && isObject(value)) merged[key] = { ...ours, ...value };
    else if (ours === undefined) merged[key] = value;
  }
  return merged;
}
