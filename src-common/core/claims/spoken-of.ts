/** The sources that have to travel along for some ids to be understood. */
import type { Source } from './source.ts';

/** Those of the ids, whom they speak for, and what they were merged into, each once, in the order in which they were met. */
export function sourcesSpokenOf(ids: Iterable<string | null>, known: ReadonlyMap<string, Source>): Source[] {
  const found = new Map<string, Source>();
  for (const start of ids) {
    const open: (string | null | undefined)[] = [start];
    while (open.length > 0) {
      const id = open.pop();
      const source = typeof id !== 'string' || found.has(id) ? undefined : known.get(id);
      if (!source) continue;
      found.set(source.id, source);
      open.push(source.mergedInto, source.onBehalfOf);
    }
  }
  return [...found.values()];
}
