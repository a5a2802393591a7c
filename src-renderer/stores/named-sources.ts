/** The sources that the claims of a passage name, each once however many sets have it, and which of them look like one. */
import type { Source } from '../../src-common/core/claims/source.ts';
import type { ManyRow } from '../../src-common/core/compare/many.ts';
import type { IsSameSource } from '../../src-common/core/compare/same-source.ts';
import { isPlainChain } from '../../src-common/core/table/plain-chain.ts';
import type { Column } from './deciding-store.svelte.ts';

export interface NamedSource {
  source: Source;
  /** Of the sets whose claims name it. */
  by: string[];
  /** It stands where another claim of the passage, with a chain as long, has another source. */
  isOdd: boolean;
}

/** @param meant a source as the one that an alias names */
export function sourcesNamed(
  row: ManyRow, columns: readonly Column[], sources: ReadonlyMap<string, Source>, isSame: IsSameSource, meant: (id: string) => string,
): NamedSource[] {
  const named: NamedSource[] = [];
  const entryOf = (id: string): NamedSource | null => {
    const there = named.find(({ source }) => source.id === id || isSame(source.id, id));
    if (there) return there;
    const source = sources.get(meant(id)) ?? sources.get(id);
    if (!source) return null;
    const entry: NamedSource = { source, by: [], isOdd: false };
    named.push(entry);
    return entry;
  };
  row.claims.forEach((claim, place) => {
    const name = columns[place]?.name ?? '';
    for (const { sourceId } of claim?.attribution ?? []) {
      const entry = entryOf(sourceId);
      if (entry && !entry.by.includes(name)) entry.by.push(name);
    }
  });
  const chains = row.claims.flatMap((claim) => (claim && isPlainChain(claim.attribution) ? [claim.attribution] : []));
  const [first, ...others] = chains;
  if (!first || others.some((chain) => chain.length !== first.length)) return named;
  first.forEach((_, level) => {
    const here = new Set(chains.map((chain) => entryOf(chain[level]?.sourceId ?? '')));
    if (here.size > 1) for (const entry of here) if (entry) entry.isOdd = true;
  });
  return named;
}
