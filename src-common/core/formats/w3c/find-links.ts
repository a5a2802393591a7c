/**
 * Which annotations of a file link others: by the motivation `linking`, and by
 * targets that are annotations and not passages. One that links a passage to
 * something is a claim or highlight, as any other.
 */
import { relationTypes, type RelationType } from '../../claims/relation.ts';
import { foldName } from '../../claims/fold-name.ts';
import type { Json } from '../../claims/json.ts';
import { idOf, isObject, listOf, stringOf, stringsOf, typesOf, type JsonObject } from '../json/members.ts';
import { isAnnotation } from './find-answers.ts';
import { parseTermOf } from './terms.ts';

export interface Item {
  value: Json;
  path: string;
}

/** An annotation that a link names. */
export interface LinkEnd {
  iri: string;
  /** The set that it belongs to, where the file says so. */
  set: string | null;
}

export interface LinkItem {
  value: JsonObject;
  path: string;
  /** null: of no type that is known here. */
  type: RelationType | 'group' | null;
  /** Whether the type is a term of ours: then everything else must be as we write it. */
  isOurs: boolean;
  /** In the order of the file; those among the bodies first. */
  ends: LinkEnd[];
  /** How many of them are bodies. */
  bodyEnds: number;
  words: JsonObject[];
  /** Bodies that are neither ends nor words nor the type. */
  rest: Json[];
}

export function partLinks(items: readonly Item[]): { linking: LinkItem[]; others: Item[] } {
  const ids = new Set<string>();
  for (const { value } of items) {
    const id = isAnnotation(value) ? idOf(value) : null;
    if (id !== null) ids.add(id);
  }
  const linking: LinkItem[] = [];
  const others: Item[] = [];
  for (const item of items) {
    const found = linkOf(item, ids);
    if (found) linking.push(found);
    else others.push(item);
  }
  return { linking, others };
}

function linkOf({ value, path }: Item, ids: ReadonlySet<string>): LinkItem | null {
  if (!isAnnotation(value) || !stringsOf(value['motivation']).includes('linking')) return null;
  const targets = listOf(value['target']).map((target) => endOf(target, ids));
  if (targets.length === 0 || targets.includes(null)) return null;
  const item: LinkItem = { value, path, type: null, isOurs: false, ends: [], bodyEnds: 0, words: [], rest: [] };
  for (const body of listOf(value['body'] ?? value['bodyValue'])) sort(body, item, ids);
  item.bodyEnds = item.ends.length;
  item.ends.push(...targets.filter((target) => target !== null));
  return item;
}

function sort(body: Json, item: LinkItem, ids: ReadonlySet<string>): void {
  const end = endOf(body, ids);
  if (end) {
    item.ends.push(end);
    return;
  }
  const ours = isObject(body) ? parseTermOf(['link'], stringOf(body['source']) ?? '')?.id : undefined;
  const known = ours === 'group' ? ours : relationTypes.find((type) => type === ours);
  const isWords = isObject(body) && typeof body['value'] === 'string' && typesOf(body).every((type) => type === 'TextualBody');
  const tag = item.type ?? relationTypes.find((type) => foldName(type) === foldName(isWords ? String(body['value']) : stringOf(body) ?? ''));
  if (known && !item.isOurs) {
    item.type = known;
    item.isOurs = true;
  } else if (tag && item.type === null && (!isWords || stringsOf(body['purpose']).every((purpose) => purpose === 'tagging'))) item.type = tag;
  else if (isWords) item.words.push(body);
  else item.rest.push(body);
}

function endOf(value: Json, ids: ReadonlySet<string>): LinkEnd | null {
  if (typeof value === 'string') return ids.has(value) ? { iri: value, set: null } : null;
  if (!isObject(value) || value['selector'] !== undefined || value['source'] !== undefined) return null;
  const iri = idOf(value);
  if (iri === null || !(isAnnotation(value) || ids.has(iri))) return null;
  const set = value['partOf'];
  return { iri, set: isObject(set) ? idOf(set) : stringOf(set) };
}
