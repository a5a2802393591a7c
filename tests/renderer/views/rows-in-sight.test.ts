/** The rows in the page while one scrolls: all of them, each in its own element, and none moved. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInSight } from '../../../src-renderer/views/claims/rows-in-sight.ts';

test.each([
  ['at the top', 0, 4, 0, [0, 1, 2, 3]],
  ['one row further down: the first element shows what came in below', 1, 4, 0, [4, 1, 2, 3]],
  ['far down, at rest: in the order of the rows', 10, 4, 2, [10, 11, 12, 13]],
  ['with fewer rows than the element that came first', 0, 2, 3, [1, 0]],
  ['without rows', 0, 0, 0, []],
])('%s', (_, first, count, base, rows) => {
  expect(rowsInSight(first, count, base)).toEqual(rows);
});

const window = fc.record({ first: fc.nat(200_000), count: fc.integer({ min: 1, max: 60 }), base: fc.nat(80) });

test('wherever one is, every row in sight is there once', () => {
  fc.assert(fc.property(window, ({ first, count, base }) => {
    expect(rowsInSight(first, count, base).sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => first + place));
  }));
});

test('scrolling leaves every element where it is', () => {
  fc.assert(fc.property(window, fc.nat(200_000), ({ first, count, base }, other) => {
    const elements = (from: number): number[] => rowsInSight(from, count, base).map((row) => row % count);
    expect(elements(first)).toEqual(elements(other));
  }));
});
