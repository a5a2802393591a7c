/** Which row the keys are on, and which claims are selected. Only rows on show count: nothing unseen is ever changed. */
import { ClaimFacts } from '../../src-common/core/table/claim-facts.ts';
import { GroupHeading, type TableRow } from '../../src-common/core/table/group.ts';
import type { TableStore } from './table-store.svelte.ts';

/** What names a row after the rows have changed round it. */
const nameOf = (row: TableRow): string => (row instanceof ClaimFacts ? row.claim.id : row.value);

interface Place { index: number; row: TableRow | undefined }

export class TableSelection {
  #ids = $state.raw<ReadonlySet<string>>(new Set());
  /** The row by its object, too: to look for that is many times as fast as to ask each row for its name. */
  #at = $state.raw<Place>({ index: 0, row: undefined });
  /** While a search goes on: the row that the keys were on, which it may find yet, and where they were put meanwhile. */
  #expected: { from: Place; put: Place } | null = null;
  /** Where a selection by Shift begins. */
  #anchor: number | null = null;
  readonly #table: TableStore;

  constructor(table: TableStore) {
    this.#table = table;
  }

  /** The row that the keys are on: the same claim wherever it moved to, else the same place. */
  at = $derived.by((): number => {
    const { rows } = this.#table;
    const { index, row } = this.#at;
    if (row && rows[index] && nameOf(rows[index]) === nameOf(row)) return index;
    const moved = this.#placeOf(row);
    return moved >= 0 ? moved : Math.max(0, Math.min(index, rows.length - 1));
  });

  /** Where a row is now, the same object or what became of it; -1: nowhere. */
  #placeOf(row: TableRow | undefined): number {
    const { rows, table } = this.#table;
    if (!row) return -1;
    const place = rows.indexOf(row);
    if (place >= 0) return place;
    const now = row instanceof ClaimFacts ? table.factsOf(row.claim.id) : undefined;
    if (now !== undefined) return now === null || now === row ? -1 : rows.indexOf(now);
    const name = nameOf(row);
    return rows.findIndex((other) => nameOf(other) === name);
  }

  /** The selected claims on show, each once. */
  claims = $derived.by((): readonly ClaimFacts[] => (this.#ids.size === 0 ? [] : this.#table.claims.filter(({ claim }) => this.#ids.has(claim.id))));

  has(facts: ClaimFacts): boolean {
    return this.#ids.has(facts.claim.id);
  }

  moveTo(index: number, extend = false): void {
    const { rows } = this.#table;
    const to = Math.max(0, Math.min(rows.length - 1, index));
    if (extend) {
      this.#anchor ??= this.at;
      const [first, last] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
      this.#ids = new Set(rows.slice(first, last + 1).flatMap((row) => (row instanceof ClaimFacts ? [row.claim.id] : [])));
    } else this.#anchor = null;
    this.#at = { index: to, row: rows[to] };
  }

  /** After the rows became others: the same claim, or the first row where it is no longer among them. */
  stayOrBegin(): void {
    const { rows, firstSearch } = this.#table;
    const from = this.#at === this.#expected?.put ? this.#expected.from : this.#at;
    const moved = this.#placeOf(from.row);
    this.#at = { index: Math.max(0, moved), row: rows[Math.max(0, moved)] };
    this.#expected = moved < 0 && firstSearch.isOn ? { from, put: this.#at } : null;
    this.#anchor = null;
  }

  /** Takes a row in or out; of a heading, all claims below it. */
  toggle(index: number): void {
    if (this.#table.rows[index] instanceof GroupHeading) this.#table.firstSearch.finish();
    const row = this.#table.rows[index];
    if (!row) return;
    const ids = new Set(this.#ids);
    const members = row instanceof ClaimFacts ? [row] : row.members;
    const out = members.every(({ claim }) => ids.has(claim.id));
    for (const { claim } of members) if (out) ids.delete(claim.id); else ids.add(claim.id);
    this.#ids = ids;
    this.#anchor = index;
  }

  all(): void {
    this.#table.firstSearch.finish();
    this.#ids = new Set(this.#table.claims.map(({ claim }) => claim.id));
  }

  clear(): void {
    this.#ids = new Set();
    this.#anchor = null;
  }
}
