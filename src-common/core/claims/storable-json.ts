/** What a value is once it was written as JSON and UTF-8 and read again. */
import type { Json } from './json.ts';

/**
 * A copy without members that are undefined, with 0 in the place of -0, which
 * JSON writes as 0, and with U+FFFD in the place of lone surrogates, which have
 * no UTF-8 (RFC 8785, section 3.2.2.2 refuses them; every UTF-8 encoder puts
 * U+FFFD). Texts of documents never hold any, as decoding them has done the
 * same; pasted or imported text may.
 *
 * @throws TypeError for what JSON does not have: functions, NaN, big integers
 */
export function storableJson(value: unknown): Json {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map(storableJson);
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${String(value)}`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // Not by assignment: a member called __proto__ is one like any other.
  return Object.fromEntries(members.map(([key, member]) => [storableJson(key), storableJson(member)]));
}

/** A text with U+FFFD in the place of its lone surrogates. */
export function storableText(text: string): string {
  // Most texts have no surrogates at all, and that is seen at a glance.
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
}
