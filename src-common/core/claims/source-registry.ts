/** Finding a source by what the analyst types: name, alias, initials, starts of words. */
import { foldName, foldedWords } from './fold-name.ts';
import { sourcesAsRead } from './merged-source.ts';
import type { Source } from './source.ts';

export interface FoundSource {
  source: Source;
  /** The name or alias that matched, as it is written in the record. */
  matched: string;
}

interface Entry {
  label: string;
  words: string[];
  folded: string;
  initials: string;
}

/** Records are replaced and never altered, so what was folded once stays right. */
const folded = new WeakMap<Source, Entry[]>();

/**
 * The sources that match, best first: the whole name, its beginning, starts of
 * its words in order, its initials, then any part of it (so that a name in a
 * script without spaces is found by its middle). Spaces inside a broken name
 * do not count. A name goes before an alias, a short one before a long one. A
 * merged source is found under all its names as the one it was merged into.
 *
 * @param query without any letter: all sources, by name
 */
export function findSources(sources: Iterable<Source>, query: string): FoundSource[] {
  const words = foldedWords(query);
  const hits = new Map<Source, FoundSource & { rank: number; sortKey: string }>();
  for (const [source, meant] of withMeant(sources)) {
    const isMerged = source !== meant;
    let best: { rank: number; entry: Entry } | null = null;
    entriesOf(source).forEach((entry, index) => {
      const tier = words.length === 0 ? (index === 0 && !isMerged ? 0 : null) : tierOf(entry, words);
      // The name of one that was merged is an alias.
      const rank = tier === null ? null : tier * 2 + (index === 0 && !isMerged ? 0 : 1);
      if (rank !== null && (!best || rank < best.rank)) best = { rank, entry };
    });
    const hit = best as { rank: number; entry: Entry } | null;
    const known = hits.get(meant);
    if (hit && (!known || hit.rank < known.rank)) hits.set(meant, { source: meant, matched: hit.entry.label, rank: hit.rank, sortKey: hit.entry.folded });
  }
  const byLength = words.length > 0;
  const found = [...hits.values()].sort((a, b) => a.rank - b.rank
    || (byLength ? a.sortKey.length - b.sortKey.length : 0)
    || compare(a.sortKey, b.sortKey)
    || compare(a.source.id, b.source.id));
  return found.map(({ source, matched }) => ({ source, matched }));
}

/** The source with exactly this name or alias (folded), a name before an alias, of a merged one the one it was merged into; null where there is none. */
export function sourceNamed(sources: Iterable<Source>, name: string): Source | null {
  const wanted = foldName(name);
  if (wanted === '') return null;
  let byAlias: Source | null = null;
  for (const [source, meant] of withMeant(sources)) {
    const index = entriesOf(source).findIndex((entry) => entry.folded === wanted);
    if (index === 0 && source === meant) return source;
    if (index >= 0) byAlias ??= meant;
  }
  return byAlias;
}

/** Every source with the one it was merged into, as far as that is among them; else with itself. */
function* withMeant(sources: Iterable<Source>): Generator<readonly [Source, Source]> {
  const all = [...sources];
  const read = all.some(({ mergedInto }) => mergedInto !== undefined) ? sourcesAsRead(new Map(all.map((source) => [source.id as string, source]))) : null;
  for (const source of all) yield [source, read?.get(source.id) ?? source];
}

function entriesOf(source: Source): Entry[] {
  let entries = folded.get(source);
  if (!entries) {
    entries = [source.name, ...source.aliases].map((label) => {
      const words = foldedWords(label);
      return { label, words, folded: words.join(' '), initials: words.map((word) => [...word][0]).join('') };
    });
    folded.set(source, entries);
  }
  return entries;
}

function tierOf(entry: Entry, words: string[]): number | null {
  const query = words.join(' ');
  const solid = words.join('');
  const solidEntry = entry.words.join('');
  if (entry.folded === query) return 0;
  if (solidEntry === solid) return 1;
  if (entry.folded.startsWith(query)) return 2;
  if (startsOfWords(entry.words, words)) return 3;
  if (entry.words.length > 1 && solid.length > 1 && entry.initials.startsWith(solid)) return 4;
  if (solid.length > 1 && solidEntry.includes(solid)) return 5;
  return null;
}

/** Whether each typed word starts a word of the name, in the name's order. */
function startsOfWords(name: string[], typed: string[]): boolean {
  let at = 0;
  for (const word of typed) {
    while (at < name.length && !name[at]?.startsWith(word)) at += 1;
    if (at === name.length) return false;
    at += 1;
  }
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
