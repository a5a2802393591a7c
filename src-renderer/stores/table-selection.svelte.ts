/** Which row the keys are on, and which claims are selected. Only rows on show count: nothing unseen is ever changed. */
import { ClaimFacts } from '../../src-common/core/table/claim-facts.ts';
import type { TableRow } from '../../src-common/core/table/group.ts';
import type { TableStore } from './table-store.svelte.ts';

/** What names a row after the rows have changed round it. */
const nameOf = (row: TableRow | undefined): string => (row instanceof ClaimFacts ? row.claim.id : row?.value ?? '');

export class TableSelection {
  #ids = $state.raw<ReadonlySet<string>>(new Set());
  #at = $state.raw<{ index: number; name: string }>({ index: 0, name: '' });
  /** Where a selection by Shift begins. */
  #anchor: number | null = null;
  readonly #table: TableStore;

  constructor(table: TableStore) {
    this.#table = table;
  }

  /** The row that the keys are on: the same claim wherever it moved to, else the same place. */
  at = $derived.by((): number => {
    const { rows } = this.#table;
    const { index, name } = this.#at;
    if (nameOf(rows[index]) === name) return index;
    const moved = name === '' ? -1 : rows.findIndex((row) => nameOf(row) === name);
    return moved >= 0 ? moved : Math.max(0, Math.min(index, rows.length - 1));
  });

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
    this.#at = { index: to, name: nameOf(rows[to]) };
  }

  /** After the rows became others: the same claim, or the first row where it is no longer among them. */
  stayOrBegin(): void {
    const { rows } = this.#table;
    const { name } = this.#at;
    if (name === '' || !rows.some((row) => nameOf(row) === name)) this.#at = { index: 0, name: nameOf(rows[0]) };
    this.#anchor = null;
  }

  /** Takes a row in or out; of a heading, all claims below it. */
  toggle(index: number): void {
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
    this.#ids = new Set(this.#table.claims.map(({ claim }) => claim.id));
  }

  clear(): void {
    this.#ids = new Set();
    this.#anchor = null;
  }
}
