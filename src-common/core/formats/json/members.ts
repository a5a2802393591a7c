/** Reading members of a parsed file whose shape is not known yet. */
import type { Json } from '../../claims/json.ts';

export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that may be absent, one value or a list of them, as a list (JSON-LD lets all three stand). */
export function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The strings among a member's values. */
export function stringsOf(value: Json | undefined): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** The member if it is a string with something in it, else null. */
export function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** `type` or `@type`, as a list. */
export function typesOf(object: JsonObject): string[] {
  return stringsOf(object['type'] ?? object['@type']);
}

/** `id` or `@id`. */
export function idOf(object: JsonObject): string | null {
  return stringOf(object['id']) ?? stringOf(object['@id']);
}

/** A copy without the named members; undefined when nothing is left. */
export function withoutMembers(object: JsonObject, known: ReadonlySet<string>): JsonObject | undefined {
  const rest = Object.entries(object).filter(([key]) => !known.has(key));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}
