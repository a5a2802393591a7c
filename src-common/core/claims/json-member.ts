/** Reading one member of a value whose shape is not known yet. */
import type { Json } from './json.ts';

/** @returns the member, or null where the value is no object or has none of that name */
export function memberOf(value: Json, name: string): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}
