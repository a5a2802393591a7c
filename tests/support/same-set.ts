/**
 * Two files of one set are the same when they differ in nothing but ids, times,
 * counts of edits and the program's version. See tests/fixtures/formats/README.md.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const uuid = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * @param content JSON text of a set, or the parsed value
 * @returns the value with its members in their order as a list of pairs, so that order counts
 */
export function comparable(content: string | Json): unknown {
  const names = new Map<string, string>();
  const renamed = (id: string): string => {
    const name = names.get(id) ?? `urn:uuid:${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const normalised = (value: Json, path: string): unknown => {
    if (typeof value === 'string') return dateTime.test(value) ? 'a time' : value.replace(uuid, renamed);
    if (Array.isArray(value)) return value.map((item) => normalised(item, path));
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value).map(([key, member]) => {
      const isCount = key === 'revision' && typeof member === 'number';
      const isVersion = key === 'version' && path === 'generator';
      return [key, isCount || isVersion ? `any ${key}` : normalised(member, key)];
    });
  };
  return normalised(typeof content === 'string' ? JSON.parse(content) as Json : content, '');
}
