/**
 * Which row each element of the table shows while one scrolls. A row keeps its
 * element for as long as it is in the page, and elements keep their order:
 * moving them about takes longer than a frame.
 *
 * @param first the first row in the page, from 0
 * @param count how many rows are in the page: also how many elements
 * @param base which element comes first in the page; `first % count` puts the rows in order
 * @returns a row for each element, in the order of the elements; row `r` is always in element `r % count`
 */
export function rowsInSight(first: number, count: number, base: number): number[] {
  return Array.from({ length: count }, (_, place) => first + (((base + place - first) % count) + count) % count);
}
