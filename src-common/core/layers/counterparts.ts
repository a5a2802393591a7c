/** The sources and tags of a layer, each with what it is linked to here, or what here has the same name. */
import type { Alias } from '../claims/alias.ts';
import { createRecord, deleteRecord } from '../claims/edits.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { foldName } from '../claims/fold-name.ts';
import { newId, type Urn } from '../claims/identifiers.ts';
import { ownSources } from '../claims/own-sources.ts';
import { sourceNamed } from '../claims/source-registry.ts';
import type { Source } from '../claims/source.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';

export interface Counterpart {
  kind: Alias['kind'];
  /** A source's id, or a tag as it is written. */
  theirs: string;
  label: string;
  /** The source, for its kind and names. */
  source: Source | null;
  /** Claims of the layer that speak of it. */
  count: number;
  alias: Alias | null;
  /** What of ours has the same name, where nothing is linked yet. */
  suggestion: string | null;
}

/** @returns sources, then tags, most used first. A source that is ours already needs no link and is not listed. */
export function counterpartsOf(state: WorkspaceState, setId: Urn, analystId: string | null): Counterpart[] {
  const theirs: Claim[] = [];
  const ourTags = new Map<string, string>();
  for (const claim of state.claims.values()) {
    if (claim.setId === setId) theirs.push(claim);
    else if (claim.author === analystId) for (const tag of claim.tags) if (!ourTags.has(foldName(tag))) ourTags.set(foldName(tag), tag);
  }
  const aliases = new Map<string, Alias>();
  for (const alias of state.aliases.values()) if (alias.setId === setId) aliases.set(`${alias.kind} ${alias.theirs}`, alias);
  const ours = ownSources(state.sources.values());

  const sources = [...countOf(theirs, (claim) => claim.attribution.map((link) => link.sourceId as string))].flatMap(([id, count]): Counterpart[] => {
    const source = state.sources.get(id);
    if (!source || source.setId === undefined) return [];
    const alias = aliases.get(`source ${id}`) ?? null;
    return [{ kind: 'source', theirs: id, label: source.name, source, count, alias, suggestion: alias ? null : sameNamed(ours, source) }];
  });
  const tags = [...countOf(theirs, (claim) => claim.tags)].flatMap(([tag, count]): Counterpart[] => {
    const alias = aliases.get(`tag ${tag}`) ?? null;
    const same = ourTags.get(foldName(tag)) ?? null;
    // The same word is the same tag as it is.
    if (!alias && same === tag) return [];
    return [{ kind: 'tag', theirs: tag, label: tag, source: null, count, alias, suggestion: alias ? null : same }];
  });
  const byUse = (a: Counterpart, b: Counterpart): number => b.count - a.count || a.label.localeCompare(b.label);
  return [...sources.sort(byUse), ...tags.sort(byUse)];
}

/** Links one of theirs to one of ours, in the place of a link that was there. */
export function linkCounterpart(setId: Urn, counterpart: Pick<Counterpart, 'kind' | 'theirs' | 'alias'>, ours: string): Operation[] {
  const { kind, theirs, alias } = counterpart;
  if (alias?.ours === ours) return [];
  return [...unlinkCounterpart(counterpart), ...createRecord('alias', { id: newId(), kind, setId, theirs, ours })];
}

export function unlinkCounterpart({ alias }: Pick<Counterpart, 'alias'>): Operation[] {
  return alias ? deleteRecord('alias', alias) : [];
}

/** Every suggestion, as one list of operations. */
export function linkSuggestions(setId: Urn, counterparts: readonly Counterpart[]): Operation[] {
  return counterparts.flatMap((counterpart) => (counterpart.suggestion === null ? [] : linkCounterpart(setId, counterpart, counterpart.suggestion)));
}

/** A source of ours with the name or an alias of theirs; of the same kind where there are two. */
function sameNamed(ours: readonly Source[], source: Source): string | null {
  const alike = ours.filter((other) => other.kind === source.kind);
  for (const registry of [alike, ours]) {
    for (const name of [source.name, ...source.aliases]) {
      const found = sourceNamed(registry, name);
      if (found) return found.id;
    }
  }
  return null;
}

function countOf(claims: readonly Claim[], valuesOf: (claim: Claim) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const value of new Set(valuesOf(claim))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
