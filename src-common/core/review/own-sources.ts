/**
 * A colleague's sources as one's own: a chain that is taken over may speak only
 * of sources that are one's own, as the colleague's go when their set goes.
 */
import type { Alias } from '../claims/alias.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Operation } from '../claims/change.ts';
import { sourcesAsRead } from '../claims/merged-source.ts';
import { createRecord } from '../claims/edits.ts';
import { newId, type Urn } from '../claims/identifiers.ts';
import { sourceNamed } from '../claims/source-registry.ts';
import type { Source } from '../claims/source.ts';

/** What mapping asks of the workspace; its state is one. */
export interface SourceRegistry {
  sources: ReadonlyMap<string, Source>;
  aliases: ReadonlyMap<string, Alias>;
}

/**
 * Finds or makes the own source for each of a colleague's: the one for what they
 * merged it into, itself where it is
 * one's own already, else the one that an alias names, else the one of the same
 * name, else a copy under a new id.
 */
export class OwnSources {
  readonly #registry: SourceRegistry;
  readonly #offered: ReadonlyMap<string, Source>;
  readonly #setId: Urn | null;
  /** Theirs as they read them: one that they merged is the one that they merged it into. */
  readonly #read: ReadonlyMap<string, Source>;
  readonly #own: Source[];
  readonly #byAlias = new Map<string, Urn>();
  readonly #ids = new Map<string, Urn>();
  /** What makes the copies and says which source they stand for; grows with each source asked for. */
  readonly operations: Operation[] = [];

  /**
   * @param offered sources that came with the chain, by id, where the workspace may lack them
   * @param setId the colleague's set: aliases of it are asked, and made for what is mapped anew. Without one,
   *   aliases of any set are asked and none is made.
   */
  constructor(registry: SourceRegistry, offered: Iterable<Source> = [], setId: Urn | null = null) {
    this.#registry = registry;
    this.#offered = new Map([...offered].map((source) => [source.id, source]));
    this.#setId = setId;
    this.#read = sourcesAsRead(new Map([...registry.sources, ...this.#offered]));
    this.#own = [...registry.sources.values()].filter((source) => source.setId === undefined);
    for (const alias of registry.aliases.values()) {
      const counts = alias.kind === 'source' && (setId === null || alias.setId === setId);
      if (counts && this.#isOwn(alias.ours)) this.#byAlias.set(alias.theirs, alias.ours as Urn);
    }
  }

  /** @returns the id given where nothing is known of the source: there is nothing to copy */
  idFor(theirs: Urn): Urn {
    const known = this.#ids.get(theirs) ?? (this.#isOwn(theirs) ? theirs : this.#byAlias.get(theirs));
    if (known) return known;
    const meant = this.#read.get(theirs);
    if (meant && meant.id !== theirs) return this.idFor(meant.id);
    const source = this.#offered.get(theirs) ?? this.#registry.sources.get(theirs);
    if (!source) return theirs;
    const named = sourceNamed(this.#own, source.name);
    const ours = named?.id ?? newId();
    // Before the copy is made: sources that speak on behalf of each other must not go round.
    this.#ids.set(theirs, ours);
    if (!named) this.#copy(source, ours);
    if (this.#setId !== null) {
      const alias: Alias = { id: newId(), kind: 'source', setId: this.#setId, theirs, ours };
      this.operations.push(...createRecord('alias', alias));
    }
    return ours;
  }

  /** The chain with links of its own, whose ids are new and sort as the given ones do. */
  chain(links: readonly AttributionLink[]): AttributionLink[] {
    const ids = new Map(links.map((link) => [link.id, newId()]));
    return links.map((link) => ({
      ...link,
      id: ids.get(link.id) ?? newId(),
      sourceId: this.idFor(link.sourceId),
      parents: link.parents.flatMap((parent) => ids.get(parent) ?? []),
    }));
  }

  #copy(source: Source, id: Urn): void {
    const { setId: _setId, mergedInto: _mergedInto, ...fields } = source;
    const principal = source.onBehalfOf === null ? null : this.idFor(source.onBehalfOf);
    // A principal of which nothing is known would point nowhere.
    const onBehalfOf = principal !== null && (this.#isOwn(principal) || this.#own.some((own) => own.id === principal)) ? principal : null;
    const copy: Source = { ...fields, id, onBehalfOf };
    this.#own.push(copy);
    this.operations.push(...createRecord('source', copy));
  }

  #isOwn(id: string): boolean {
    const source = this.#registry.sources.get(id);
    return source !== undefined && source.setId === undefined;
  }
}
