/**
 * Where the annotations of a file are: a collection with its pages, one page,
 * a list, a graph, or a single annotation. Pages that lie elsewhere are not
 * fetched; a file that needs them is incomplete and says so.
 */
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { isObject, listOf, typesOf, type JsonObject } from '../json/members.ts';
import { below, type ProblemList } from '../problem.ts';

export interface AnnotationsFound {
  /** The collection, where the file is one. */
  collection: JsonObject | null;
  items: { value: Json; path: string }[];
}

/** @returns null when `problems` says why not */
export function findAnnotations(file: Json, problems: ProblemList): AnnotationsFound | null {
  if (Array.isArray(file)) return { collection: null, items: withPaths(file, '') };
  if (isObject(file)) {
    const types = typesOf(file).map((type) => type.replace(/^.*[:#]/, ''));
    if (types.includes('AnnotationCollection') || types.includes('OrderedCollection')) return inCollection(file, problems);
    if (types.includes('AnnotationPage') || types.includes('OrderedCollectionPage')) {
      if (file['next'] !== undefined) problems.note('next', t('errors.format.onePageOfMany'));
      return { collection: null, items: withPaths(file['items'], 'items') };
    }
    if (types.includes('Annotation')) return { collection: null, items: [{ value: file, path: '' }] };
    if (Array.isArray(file['@graph'])) return { collection: null, items: withPaths(file['@graph'], '@graph') };
  }
  problems.refuse('', t('errors.format.notW3c'));
  return null;
}

function withPaths(value: Json | undefined, path: string): { value: Json; path: string }[] {
  return listOf(value).map((item, index) => ({ value: item, path: Array.isArray(value) ? below(path, index) : path }));
}

function inCollection(collection: JsonObject, problems: ProblemList): AnnotationsFound {
  const items = withPaths(collection['items'], 'items');
  let page = collection['first'];
  let path = 'first';
  while (page !== undefined && page !== null) {
    if (!isObject(page)) {
      problems.refuse(path, t('errors.format.pageElsewhere', { iri: typeof page === 'string' ? page : JSON.stringify(page).slice(0, 60) }));
      break;
    }
    // A page named by its id alone lies elsewhere, as one named by an IRI does.
    if (page['items'] === undefined) {
      problems.refuse(path, t('errors.format.pageElsewhere', { iri: String(page['id'] ?? '?') }));
      break;
    }
    for (const item of withPaths(page['items'], below(path, 'items'))) items.push(item);
    path = below(path, 'next');
    page = page['next'];
  }
  const total = collection['total'];
  if (typeof total === 'number' && total !== items.length && !problems.refused) {
    problems.refuse('total', t('errors.format.totalDiffers', { total, found: items.length }));
  }
  return { collection, items };
}
