/** Whether two sources are one and the same, although each set keeps records of its own. */
import { foldName } from '../claims/fold-name.ts';
import { mergedInto } from '../claims/merged-source.ts';
import type { Source } from '../claims/source.ts';

/** Asked with the ids of two sources; the same both ways round. */
export type IsSameSource = (a: string, b: string) => boolean;

/** Records are replaced and never altered, so what was folded once stays right. */
const folded = new WeakMap<Source, ReadonlySet<string>>();

/** The same record, or two that share a name or an alias, without case, diacritics and punctuation. What was merged into one lends it its names. */
export function sameByName(sources: ReadonlyMap<string, Source>): IsSameSource {
  const merged = mergedInto(sources);
  return (a, b) => {
    if (a === b) return true;
    const one = sources.get(a);
    const other = sources.get(b);
    if (!one || !other) return false;
    if (merged.size === 0) return shareName(one, other);
    const others = [other, ...merged.get(b) ?? []];
    return [one, ...merged.get(a) ?? []].some((record) => others.some((that) => shareName(record, that)));
  };
}

function shareName(one: Source, other: Source): boolean {
  const names = namesOf(other);
  for (const name of namesOf(one)) if (names.has(name)) return true;
  return false;
}

function namesOf(source: Source): ReadonlySet<string> {
  let names = folded.get(source);
  if (!names) {
    names = new Set([source.name, ...source.aliases].map(foldName).filter((name) => name !== ''));
    folded.set(source, names);
  }
  return names;
}
