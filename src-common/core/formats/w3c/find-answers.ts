/**
 * Which annotations of a file answer other annotations: by their motivation,
 * and by a target that is an annotation and not a passage. One that replies to
 * or assesses a passage is a claim or highlight, as any other.
 */
import type { Json } from '../../claims/json.ts';
import { idOf, isObject, listOf, stringOf, stringsOf, typesOf, type JsonObject } from '../json/members.ts';

interface Item {
  value: Json;
  path: string;
}

/** The motivations of the Recommendation that an answer has; of several, the first of these counts. */
export const answerMotivations = ['moderating', 'assessing', 'replying'] as const;
export type AnswerMotivation = (typeof answerMotivations)[number];

export interface AnsweringItem {
  value: JsonObject;
  path: string;
  motivation: AnswerMotivation;
  /** IRI of the annotation that is answered. */
  answered: string;
  /** The target where it is an object. */
  target: JsonObject;
}

export function partAnswers(items: readonly Item[]): { answering: AnsweringItem[]; others: Item[] } {
  const ids = new Set<string>();
  for (const { value } of items) {
    const id = isAnnotation(value) ? idOf(value) : null;
    if (id !== null) ids.add(id);
  }
  const answering: AnsweringItem[] = [];
  const others: Item[] = [];
  for (const item of items) {
    const found = answerOf(item, ids);
    if (found) answering.push(found);
    else others.push(item);
  }
  return { answering, others };
}

function answerOf({ value, path }: Item, ids: ReadonlySet<string>): AnsweringItem | null {
  if (!isAnnotation(value)) return null;
  const motivations = stringsOf(value['motivation']);
  const motivation = answerMotivations.find((known) => motivations.includes(known));
  const targets = listOf(value['target']);
  if (!motivation || targets.length !== 1) return null;
  const [target] = targets;
  if (typeof target === 'string') {
    // A reply to an IRI can only be meant for an annotation; any other may be about a whole document.
    const isMeant = ids.has(target) || (motivation === 'replying' && !/#char=/.test(target));
    return isMeant ? { value, path, motivation, answered: target, target: {} } : null;
  }
  if (!isObject(target) || target['selector'] !== undefined) return null;
  const source = target['source'];
  const inner = source === undefined ? target : isObject(source) ? source : {};
  const answered = source === undefined || isObject(source) ? idOf(inner) : stringOf(source);
  if (answered === null || !(isAnnotation(inner) || ids.has(answered))) return null;
  return { value, path, motivation, answered, target };
}

export function isAnnotation(value: Json): value is JsonObject {
  return isObject(value) && typesOf(value).some((type) => /(?:^|[:#])Annotation$/.test(type));
}
