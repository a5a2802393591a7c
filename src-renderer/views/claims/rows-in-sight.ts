/** What is in the page of a table, and which of it one sees. */
export interface InPage {
  /** The first row in the page, from 0. */
  first: number;
  /** How many rows are in the page: also how many elements. */
  count: number;
  /** The first row that one sees, and the one after the last. */
  seen: readonly [from: number, to: number];
}

/**
 * Which row each element of the table shows while one scrolls. A row keeps its
 * element for as long as it is in the page, and elements keep their order:
 * moving them about takes longer than a frame.
 *
 * @param base which element comes first in the page; `first % count` puts the rows in order
 * @param before what the elements showed until now, in the same order, where one scrolls past so many rows at a time that those beyond
 *   what one sees would be drawn for nothing: their elements keep the rows they have. null: all show what is in the page.
 * @returns a row for each element, in the order of the elements; row `r` is always in element `r % count`
 */
export function rowsInSight({ first, count, seen: [from, to] }: InPage, base: number, before: readonly number[] | null = null): number[] {
  const kept = new Map(before?.map((row) => [row % count, row]));
  return Array.from({ length: count }, (_, place) => {
    const row = first + (((base + place - first) % count) + count) % count;
    return row >= from && row < to ? row : kept.get(row % count) ?? row;
  });
}
