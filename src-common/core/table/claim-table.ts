/**
 * All claims of a workspace as a table. After a Change comes the next table,
 * which takes over what the one before had worked out for all claims but those
 * that became others.
 */
import type { Claim } from '../claims/claim.ts';
import { ClaimFacts } from './claim-facts.ts';
import { ColumnRanks } from './column-ranks.ts';
import { columnIds, type ColumnId } from './columns.ts';
import { FacetIndex } from './facet-index.ts';
import { facetIds, type FacetId, type FacetOption } from './facets.ts';
import { datesFilter, searchWords, type TableFilter } from './filter.ts';
import { lookupsThen, staleAfter, type LookupsThen } from './lookup-changes.ts';
import { inReadingOrder } from './reading-order.ts';
import { factsAfter, factsAnew, rowsAfter, rowsAnew } from './row-changes.ts';
import { SearchIndex } from './search-index.ts';
import { orderOf, type TableSort } from './sort.ts';
import { finish, inSteps, type Steps } from './steps.ts';
import type { TableLookups } from './table-lookups.ts';

/** What is worked out for rows in reading order. */
interface Known {
  all: readonly ClaimFacts[];
  search: SearchIndex;
  ranks: ColumnRanks;
  facets: FacetIndex;
}

export class ClaimTable {
  /** Every claim, in reading order: by path of the document, then by place in it. */
  readonly all: readonly ClaimFacts[];
  readonly lookups: TableLookups;
  /** In the order in which the claims came. */
  readonly #facts: readonly ClaimFacts[];
  readonly #then: LookupsThen;
  readonly #search: SearchIndex;
  readonly #ranks: ColumnRanks;
  /** Places in `#facts` by id of the claim; null: not worked out yet. */
  #places: ReadonlyMap<string, number> | null = null;
  /** Rows of which it is not known yet what filters ask. */
  #unready: readonly ClaimFacts[];
  readonly #facets: FacetIndex;

  private constructor(lookups: TableLookups, then: LookupsThen, facts: readonly ClaimFacts[], sorted: Known) {
    this.lookups = lookups;
    this.all = sorted.all;
    this.#unready = sorted.all;
    this.#facts = facts;
    this.#then = then;
    this.#search = sorted.search;
    this.#ranks = sorted.ranks;
    this.#facets = sorted.facets;
  }

  static of(claims: Iterable<Claim>, lookups: TableLookups): ClaimTable {
    return finish(ClaimTable.inSteps(claims, lookups));
  }

  /** The same, for a time in which nothing else is to be done. */
  static* inSteps(claims: Iterable<Claim>, lookups: TableLookups): Steps<ClaimTable> {
    const then = lookupsThen(lookups);
    const list = [...claims];
    const facts: ClaimFacts[] = [];
    yield* inSteps(list.length, 4096, (index) => { facts.push(new ClaimFacts(list[index] as Claim, lookups)); });
    yield;
    return new ClaimTable(lookups, then, facts, nothingKnown(facts, lookups));
  }

  /**
   * The table of what the claims became.
   *
   * @param lookups another object where a document, source, set or the codebook may have become another one
   * @param touched every claim that may have become another one, come or gone (undefined), by id; null: not known, so all are looked at
   */
  after(claims: Iterable<Claim>, lookups: TableLookups, touched: ReadonlyMap<string, Claim | undefined> | null = null): ClaimTable {
    const anew = touched && lookups === this.lookups ? this.#afterFew(touched) : null;
    if (anew) return anew;
    // Status, order and words of any row can hang on any term.
    if (lookups.codebook !== this.lookups.codebook) return ClaimTable.of(claims, lookups);
    const isStale = lookups === this.lookups ? null : staleAfter(this.#then, lookups);
    const changes = factsAfter(this.#facts, claims, (claim) => new ClaimFacts(claim, lookups), isStale);
    const then = lookups === this.lookups ? this.#then : lookupsThen(lookups);
    const { facts, added, removed } = changes;
    // Where most rows are others, nothing is saved by looking for those that are not.
    if (added.length > facts.length / 2) return new ClaimTable(lookups, then, facts, nothingKnown(facts, lookups));
    if (added.length + removed.length === 0) return new ClaimTable(lookups, then, facts, { all: this.all, search: this.#search, ranks: this.#ranks, facets: this.#facets }).#carryOver(this, []);
    const { rows, from } = rowsAfter(this.all, changes);
    const next = new ClaimTable(lookups, then, facts, { all: rows, search: this.#search.after(rows, from), ranks: this.#ranks.after(rows, from, lookups.codebook), facets: new FacetIndex(rows) });
    next.#unready = this.#unready.length > 0 ? rows : added;
    return next;
  }

  /** The next table where claims became others and stayed in their places, as with every letter that is typed; else null. */
  #afterFew(touched: ReadonlyMap<string, Claim | undefined>): ClaimTable | null {
    const anew = factsAnew(this.#facts, finish(this.#indexed()), touched, (claim) => new ClaimFacts(claim, this.lookups));
    if (!anew) return null;
    const { facts, replaced } = anew;
    if (replaced.size === 0) return new ClaimTable(this.lookups, this.#then, facts, { all: this.all, search: this.#search, ranks: this.#ranks, facets: this.#facets }).#carryOver(this, []);
    const { rows, at } = rowsAnew(this.all, replaced);
    return new ClaimTable(this.lookups, this.#then, facts, { all: rows, search: this.#search.withAnew(rows, at), ranks: this.#ranks.withAnew(rows, at), facets: this.#facets.withAnew(rows, at) }).#carryOver(this, [...replaced.values()]);
  }

  /** What goes over from a table with the same claims in the same places. */
  #carryOver(before: ClaimTable, unready: readonly ClaimFacts[]): this {
    this.#places = before.#places;
    this.#unready = before.#unready.length > 0 ? this.all : unready;
    return this;
  }

  *#indexed(): Steps<ReadonlyMap<string, number>> {
    if (this.#places) return this.#places;
    const places = new Map<string, number>();
    yield* inSteps(this.#facts.length, 4096, (place) => { places.set((this.#facts[place] as ClaimFacts).claim.id, place); });
    return this.#places = places;
  }

  /** A claim as it is in the table; null: it is not there; undefined: not known without going through all. */
  factsOf(claimId: string): ClaimFacts | null | undefined {
    if (!this.#places) return undefined;
    const place = this.#places.get(claimId);
    return place === undefined ? null : this.#facts[place] ?? null;
  }

  /** How many claims a search would have to make ready first. */
  get unsearched(): number {
    return this.#search.unfolded;
  }

  /** Makes all claims ready to be searched. */
  searchPreparation(): Steps<void> {
    return this.#search.preparation();
  }

  /**
   * The claims that the filter lets through, in order; without a sort, in reading order.
   *
   * @param readyOnly a search leaves out claims that are not ready to be searched
   */
  select(filter: TableFilter, sort: TableSort | null, readyOnly = false): readonly ClaimFacts[] {
    const mask = this.#maskOf(filter, readyOnly);
    if (!sort && !mask) return this.all;
    const order = sort ? orderOf(this.#ranks.of(sort.column), sort.descending) : null;
    let count = this.all.length;
    if (mask) {
      count = 0;
      for (let row = 0; row < mask.length; row += 1) count += mask[row] as number;
    }
    // As long as it will be: several times as fast as growing.
    const rows = new Array<ClaimFacts>(count);
    for (let place = 0, at = 0; at < count; place += 1) {
      const row = order ? order[place] as number : place;
      if (!mask || mask[row] === 1) rows[at++] = this.all[row] as ClaimFacts;
    }
    return rows;
  }

  /**
   * What can be chosen of a facet: the values of the claims that the rest of the filter lets through, and those that are chosen.
   *
   * @param readyOnly as in `select`
   */
  options(facet: FacetId, filter: TableFilter, readyOnly = false): FacetOption[] {
    const chosen = filter.facets[facet] ?? [];
    const counts = this.#facets.countsOf(facet, this.#maskOf({ ...filter, facets: { ...filter.facets, [facet]: [] } }, readyOnly));
    return this.#facets.offered(facet, this.lookups).flatMap((value) => {
      const count = counts.get(value.value) ?? 0;
      return count > 0 || chosen.includes(value.value) ? [{ ...value, count }] : [];
    });
  }

  /** 1 for every row that the filter lets through, else 0; null: it lets everything through. */
  #maskOf(filter: TableFilter, readyOnly: boolean): Uint8Array | null {
    const words = searchWords(filter.text);
    // The search keeps what it found: it is not to be written to.
    let mask = words.length > 0 ? this.#search.rowsWith(words, readyOnly).slice() : null;
    for (const facet of facetIds) {
      const wanted = filter.facets[facet] ?? [];
      if (wanted.length > 0) this.#facets.keepThoseWith(facet, new Set(wanted), mask ??= new Uint8Array(this.all.length).fill(1));
    }
    const isWithin = datesFilter(filter);
    if (!isWithin) return mask;
    mask ??= new Uint8Array(this.all.length).fill(1);
    for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1 && !isWithin(this.all[row] as ClaimFacts)) mask[row] = 0;
    return mask;
  }

  /**
   * Works out ahead what the first search, filter and sort will ask of every
   * claim. What is asked for meanwhile is worked out at once and not again.
   *
   * @param first columns that are likely to be sorted by
   */
  *preparation(first: readonly ColumnId[]): Steps<void> {
    // The first edit looks for its claim here.
    yield* this.#indexed();
    const unready = this.#unready;
    yield* inSteps(unready.length, 1024, (row) => {
      const facts = unready[row];
      void facts?.status;
      void facts?.reliability;
    });
    this.#unready = [];
    // Before the texts, which take longest: a search is answered with what is ready, a sort is not.
    for (const column of first) {
      if (this.#ranks.areKnown(column)) continue;
      yield;
      const ranks = yield* this.#ranks.prepare(column);
      yield;
      orderOf(ranks, false);
    }
    yield* this.#facets.preparation();
    yield* this.#search.preparation();
    for (const column of columnIds) {
      // To put a few rows into ranks that are known takes no longer than one waits for.
      if (this.#ranks.areKnown(column)) continue;
      yield;
      yield* this.#ranks.prepare(column);
    }
  }
}

function nothingKnown(facts: readonly ClaimFacts[], { codebook }: TableLookups): Known {
  const all = inReadingOrder(facts);
  return { all, search: SearchIndex.of(all), ranks: new ColumnRanks(all, codebook), facets: new FacetIndex(all) };
}
