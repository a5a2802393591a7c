/**
 * The order of all rows by one column. Every claim gets the rank of its key
 * among the different keys; the rows are then dealt out by rank, which keeps
 * equal ones in the order they were in. The ranks are kept, so that turning
 * the order round, and filtering, sort nothing again.
 */
import type { Codebook } from '../claims/codebook.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { columns, type ColumnId } from './columns.ts';
import { rankStrings, type Ranks } from './rank-strings.ts';

export interface TableSort {
  column: ColumnId;
  descending: boolean;
}

export function rankRows(rows: readonly ClaimFacts[], column: ColumnId, codebook: Codebook): Ranks {
  const { key } = columns[column];
  const keys = rows.map((facts) => key(facts, codebook));
  // A column has keys of one kind.
  const isNumeric = keys.some((value) => typeof value === 'number');
  return isNumeric ? rankNumbers(keys as (number | null)[]) : rankStrings(keys.map((value) => (value ?? '') as string));
}

function rankNumbers(keys: readonly (number | null)[]): Ranks {
  const sorted = Float64Array.from(keys.filter((value): value is number => value !== null && !Number.isNaN(value))).sort();
  const ranks = new Map<number, number>();
  for (const value of sorted) if (!ranks.has(value)) ranks.set(value, ranks.size);
  return { of: Int32Array.from(keys, (value) => (value === null ? -1 : ranks.get(value) ?? -1)), count: ranks.size };
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
