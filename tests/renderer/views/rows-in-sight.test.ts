/** The rows in the page while one scrolls: all of them, each in its own element, and none moved. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInSight, type InPage } from '../../../src-renderer/views/claims/rows-in-sight.ts';

/** One sees all that is in the page. */
const page = (first: number, count: number): InPage => ({ first, count, seen: [first, first + count] });
const inOrder = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);
const upTo = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, place) => from + place);

test.each([
  ['at the top', 0, 4, 0, [0, 1, 2, 3]],
  ['one row further down: the first element shows what came in below', 1, 4, 0, [4, 1, 2, 3]],
  ['far down, at rest: in the order of the rows', 10, 4, 2, [10, 11, 12, 13]],
  ['with fewer rows than the element that came first', 0, 2, 3, [1, 0]],
  ['without rows', 0, 0, 0, []],
])('%s', (_, first, count, base, rows) => {
  expect(rowsInSight(page(first, count), base)).toEqual(rows);
});

test('past all rows at once: elements of rows that nobody sees keep theirs', () => {
  const before = rowsInSight(page(0, 6), 0);
  expect(rowsInSight({ first: 60, count: 6, seen: [61, 64] }, 0, before)).toEqual([0, 61, 62, 63, 4, 5]);
});

const window = fc.record({ first: fc.nat(200_000), count: fc.integer({ min: 1, max: 60 }), base: fc.nat(80) });

test('wherever one is, every row in sight is there once', () => {
  fc.assert(fc.property(window, ({ first, count, base }) => {
    expect(inOrder(rowsInSight(page(first, count), base))).toEqual(upTo(first, first + count));
  }));
});

test('scrolling leaves every element where it is', () => {
  fc.assert(fc.property(window, fc.nat(200_000), ({ first, count, base }, other) => {
    const elements = (from: number): number[] => rowsInSight(page(from, count), base).map((row) => row % count);
    expect(elements(first)).toEqual(elements(other));
  }));
});

test('however one got there, what one sees is there once, in the same elements, and no row twice', () => {
  const places = fc.array(fc.nat(200_000), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(window, places, fc.nat(20), ({ count, base }, firsts, spare) => {
    let rows = rowsInSight(page(0, count), base);
    for (const first of firsts) {
      const seen = [first + Math.min(spare, count), first + Math.max(Math.min(spare, count), count - spare)] as const;
      rows = rowsInSight({ first, count, seen }, base, rows);
      expect(new Set(rows).size).toBe(count);
      expect(rows.map((row) => row % count)).toEqual(rowsInSight(page(first, count), base).map((row) => row % count));
      expect(inOrder(rows.filter((row) => row >= seen[0] && row < seen[1]))).toEqual(upTo(...seen));
    }
  }));
});
