/**
 * The order of all rows by one column. Every claim gets the rank of its key
 * among the different keys; the rows are then dealt out by rank, which keeps
 * equal ones in the order they were in. The ranks are kept, so that turning
 * the order round, and filtering, sort nothing again, and an edit finds the
 * place of its own claim only.
 */
import type { Codebook } from '../claims/codebook.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { columns, type ColumnId } from './columns.ts';
import { rankStrings, type Ranks } from './rank-strings.ts';
import type { RowsFrom } from './row-changes.ts';
import { inSteps, type Steps } from './steps.ts';

export interface TableSort {
  column: ColumnId;
  descending: boolean;
}

/** A column has keys of one kind. */
export type RankedColumn = Ranks<string | number>;

export function* rankRows(rows: readonly ClaimFacts[], column: ColumnId, codebook: Codebook): Steps<RankedColumn> {
  const { key } = columns[column];
  const keys = new Array<string | number | null>(rows.length).fill(null);
  let isNumeric = false;
  yield* inSteps(rows.length, 256, (row) => {
    const value = key(rows[row] as ClaimFacts, codebook);
    keys[row] = value;
    isNumeric ||= typeof value === 'number';
  });
  yield;
  return isNumeric ? yield* rankNumbers(keys as (number | null)[]) : yield* rankStrings(keys.map((value) => (value ?? '') as string));
}

function* rankNumbers(keys: readonly (number | null)[]): Steps<Ranks<number>> {
  const sorted = Float64Array.from(keys.filter((value): value is number => !isEmpty(value))).sort();
  yield;
  const ranks = new Map<number, number>();
  yield* inSteps(sorted.length, 4096, (at) => {
    const value = sorted[at] as number;
    if (!ranks.has(value)) ranks.set(value, ranks.size);
  });
  const of = new Int32Array(keys.length);
  yield* inSteps(keys.length, 4096, (row) => { of[row] = ranks.get(keys[row] ?? NaN) ?? -1; });
  return { of, keys: [...ranks.keys()] };
}

function isEmpty(key: string | number | null): boolean {
  return key === null || key === '' || Number.isNaN(key);
}

/** The ranks after some rows became others: these take their place among the keys there are. */
export function ranksAfter(before: RankedColumn, rows: readonly ClaimFacts[], from: RowsFrom, column: ColumnId, codebook: Codebook): RankedColumn {
  const fresh: { row: number; key: string | number | null }[] = [];
  for (let row = 0; row < from.length; row += 1) {
    if (from[row] === -1) fresh.push({ row, key: columns[column].key(rows[row] as ClaimFacts, codebook) });
  }
  const { keys, moved } = withKeys(before.keys, fresh.flatMap(({ key }) => (isEmpty(key) ? [] : [key as string | number])));
  const of = new Int32Array(from.length);
  for (let row = 0; row < from.length; row += 1) {
    const old = from[row] as number;
    const rank = old < 0 ? -1 : before.of[old] as number;
    of[row] = rank < 0 || !moved ? rank : moved[rank] as number;
  }
  for (const { row, key } of fresh) of[row] = isEmpty(key) ? -1 : placeAmong(keys, key as string | number);
  return { of, keys };
}

/** The same where some rows were replaced: the very ranks from before where their keys are what they were. */
export function ranksAnew(before: RankedColumn, rows: readonly ClaimFacts[], anew: ReadonlySet<number>, column: ColumnId, codebook: Codebook): RankedColumn {
  const isSame = [...anew].every((row) => {
    const key = columns[column].key(rows[row] as ClaimFacts, codebook);
    const rank = before.of[row] as number;
    return isEmpty(key) ? rank < 0 : rank >= 0 && before.keys[rank] === key;
  });
  return isSame ? before : ranksAfter(before, rows, before.of.map((_, row) => (anew.has(row) ? -1 : row)), column, codebook);
}

/** Keys in order with others among them; `moved`: where each went, null where all stayed. */
function withKeys(keys: readonly (string | number)[], others: readonly (string | number)[]): { keys: readonly (string | number)[]; moved: Int32Array | null } {
  const news = [...new Set(others)].filter((key) => keys[placeAmong(keys, key)] !== key).sort((a, b) => (a < b ? -1 : 1));
  if (news.length === 0) return { keys, moved: null };
  const all: (string | number)[] = [];
  const moved = new Int32Array(keys.length);
  let next = 0;
  for (let rank = 0; rank < keys.length; rank += 1) {
    const key = keys[rank] as string | number;
    for (let one = news[next]; one !== undefined && one < key; one = news[next += 1]) all.push(one);
    moved[rank] = all.length;
    all.push(key);
  }
  for (const one of news.slice(next)) all.push(one);
  return { keys: all, moved };
}

/** How many of the keys come before one. */
function placeAmong(keys: readonly (string | number)[], key: string | number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string | number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const orders = new WeakMap<RankedColumn, { up?: Uint32Array; down?: Uint32Array }>();

/** Row numbers in order: stable, empty cells last whichever way one sorts. Worked out once for the same ranks. */
export function orderOf(ranks: RankedColumn, descending: boolean): Uint32Array {
  let known = orders.get(ranks);
  if (!known) orders.set(ranks, known = {});
  return known[descending ? 'down' : 'up'] ??= orderByRank(ranks, descending);
}

function orderByRank({ of, keys: { length: count } }: RankedColumn, descending: boolean): Uint32Array {
  const starts = new Uint32Array(count + 2);
  const buckets = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    const rank = of[row] as number;
    const bucket = rank < 0 ? count : descending ? count - 1 - rank : rank;
    buckets[row] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  const order = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    const bucket = buckets[row] as number;
    const place = starts[bucket] as number;
    order[place] = row;
    starts[bucket] = place + 1;
  }
  return order;
}
