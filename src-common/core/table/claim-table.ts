/**
 * All claims of a workspace as a table. Made anew after every Change; what was
 * worked out for a claim that did not change is kept with the cache.
 */
import type { Claim } from '../claims/claim.ts';
import { ClaimFacts } from './claim-facts.ts';
import type { ColumnId } from './columns.ts';
import { compileFilter, type TableFilter } from './filter.ts';
import { radixOrder } from './radix-order.ts';
import type { Ranks } from './rank-strings.ts';
import { orderByRank, rankRows, type TableSort } from './sort.ts';
import type { TableLookups } from './table-lookups.ts';

/** Keeps the facts of claims between tables, as long as the lookups stay the same. */
export class FactCache {
  #facts = new WeakMap<Claim, ClaimFacts>();
  #lookups: TableLookups | null = null;

  of(claim: Claim, lookups: TableLookups): ClaimFacts {
    if (lookups !== this.#lookups) {
      this.#facts = new WeakMap();
      this.#lookups = lookups;
    }
    let facts = this.#facts.get(claim);
    if (!facts) {
      facts = new ClaimFacts(claim, lookups);
      this.#facts.set(claim, facts);
    }
    return facts;
  }
}

export class ClaimTable {
  /** Every claim, in reading order: by path of the document, then by place in it. */
  readonly all: readonly ClaimFacts[];
  readonly lookups: TableLookups;
  readonly #ranks = new Map<ColumnId, Ranks>();
  #order: { sort: TableSort; rows: Uint32Array } | null = null;

  constructor(claims: Iterable<Claim>, lookups: TableLookups, cache = new FactCache()) {
    this.lookups = lookups;
    const facts: ClaimFacts[] = [];
    for (const claim of claims) facts.push(cache.of(claim, lookups));
    this.all = inReadingOrder(facts);
  }

  /** The claims that the filter lets through, in order; without a sort, in reading order. */
  select(filter: TableFilter, sort: TableSort | null): readonly ClaimFacts[] {
    const passes = compileFilter(filter);
    if (!sort) return passes ? this.all.filter(passes) : this.all;
    const rows: ClaimFacts[] = [];
    for (const row of this.#sorted(sort)) {
      const facts = this.all[row];
      if (facts && (!passes || passes(facts))) rows.push(facts);
    }
    return rows;
  }

  /**
   * Works out ahead what a search and a sort by words will ask of some claims,
   * for moments in which nothing else is to be done.
   *
   * @returns the row to go on with, or null when all is done
   */
  warm(from: number, count: number): number | null {
    const to = Math.min(this.all.length, from + count);
    for (let row = from; row < to; row += 1) {
      const facts = this.all[row];
      void facts?.searchText;
      void facts?.reliability;
      void facts?.saidBy;
    }
    return to < this.all.length ? to : null;
  }

  /** Works out the ranks of a column ahead: sorting by it then only deals out the rows. */
  prepareSort(column: ColumnId): void {
    this.#ranksOf(column);
  }

  #ranksOf(column: ColumnId): Ranks {
    let ranks = this.#ranks.get(column);
    if (!ranks) {
      ranks = rankRows(this.all, column, this.lookups.codebook);
      this.#ranks.set(column, ranks);
    }
    return ranks;
  }

  #sorted(sort: TableSort): Uint32Array {
    if (this.#order?.sort.column === sort.column && this.#order.sort.descending === sort.descending) return this.#order.rows;
    this.#order = { sort, rows: orderByRank(this.#ranksOf(sort.column), sort.descending) };
    return this.#order.rows;
  }
}

function inReadingOrder(facts: ClaimFacts[]): readonly ClaimFacts[] {
  const places = new Map<string, number>();
  const documents = new Map<string, string>();
  for (const { claim, document } of facts) if (!documents.has(claim.documentId)) documents.set(claim.documentId, document?.path ?? '');
  [...documents].sort(([idA, a], [idB, b]) => compare(a, b) || compare(idA, idB)).forEach(([id], place) => places.set(id, place));
  // One number for document and place, exact up to 2^53: two million documents of four thousand million characters.
  const keys = Float64Array.from(facts, ({ claim }) => (places.get(claim.documentId) ?? 0) * 2 ** 32 + (claim.spans[0]?.start ?? 0));
  const rows: ClaimFacts[] = [];
  let from = 0;
  let last = -1;
  for (const index of radixOrder(keys)) {
    // Those that begin at one place: the longer first.
    if (keys[index] !== last) from = rows.length;
    last = keys[index] ?? -1;
    const one = facts[index] as ClaimFacts;
    let at = rows.length;
    for (let before = rows[at - 1]; at > from && before && comesBefore(one, before); before = rows[at - 1]) {
      rows[at] = before;
      at -= 1;
    }
    rows[at] = one;
  }
  return rows;
}

function comesBefore(a: ClaimFacts, b: ClaimFacts): boolean {
  return (endOf(b) - endOf(a) || compare(a.claim.id, b.claim.id)) < 0;
}

function endOf({ claim }: ClaimFacts): number {
  return claim.spans[0]?.end ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
