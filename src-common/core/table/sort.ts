/**
 * The order of all rows by one column. Every claim gets the rank of its key
 * among the different keys; the rows are then dealt out by rank, which keeps
 * equal ones in the order they were in. The ranks are kept, so that turning
 * the order round, and filtering, sort nothing again.
 */
import type { Codebook } from '../claims/codebook.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { columns, type ColumnId } from './columns.ts';

export interface TableSort {
  column: ColumnId;
  descending: boolean;
}

/** Ranks from 0; -1 where the cell is empty. */
export interface Ranks {
  of: Int32Array;
  /** How many different keys there are. */
  count: number;
}

export function rankRows(rows: readonly ClaimFacts[], column: ColumnId, codebook: Codebook): Ranks {
  const { key } = columns[column];
  const keys = rows.map((facts) => key(facts, codebook));
  const order = new Map<string | number, number>();
  for (const value of keys) if (!isEmpty(value)) order.set(value, 0);
  // A column has keys of one kind; each kind has its own natural order, by UTF-16 code unit or by size.
  const sorted = [...order.keys()];
  if (typeof sorted[0] === 'number') (sorted as number[]).sort((a, b) => a - b);
  else sorted.sort();
  sorted.forEach((value, rank) => order.set(value, rank));
  return { of: Int32Array.from(keys, (value) => (isEmpty(value) ? -1 : order.get(value) ?? -1)), count: sorted.length };
}

/** Row numbers in order: stable, empty cells last whichever way one sorts. */
export function orderByRank({ of, count }: Ranks, descending: boolean): Uint32Array {
  const bucket = (rank: number): number => (rank < 0 ? count : descending ? count - 1 - rank : rank);
  const starts = new Uint32Array(count + 2);
  for (const rank of of) starts[bucket(rank) + 1] = (starts[bucket(rank) + 1] ?? 0) + 1;
  for (let index = 1; index < starts.length; index += 1) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const order = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    const at = bucket(of[row] ?? -1);
    const place = starts[at] ?? 0;
    order[place] = row;
    starts[at] = place + 1;
  }
  return order;
}

function isEmpty(value: string | number | null): value is null {
  return value === null || value === '' || (typeof value === 'number' && Number.isNaN(value));
}
