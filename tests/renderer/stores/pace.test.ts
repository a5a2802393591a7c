/** As many things between two frames as the window has time for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../../../src-renderer/stores/revisions/pace.ts';

const limits = { aim: 8, least: 20, most: 200 };

/** After so many rounds of things that take so long each. */
function after(rounds: number, msEach: number): number {
  const pace = new Pace(20, limits);
  for (let round = 0; round < rounds; round += 1) pace.took(pace.count * msEach);
  return pace.count;
}

test.each([
  ['begins small', 0, 1, 20],
  ['comes to what fits', 12, 0.1, 80],
  ['never more than that', 12, 0.001, 200],
  ['never fewer, however slow', 12, 10, 20],
  ['and where nothing at all is measured', 12, 0, 200],
])('%s', (_, rounds, msEach, count) => expect(after(rounds, msEach)).toBe(count));

test('one that is held up is not taken for all', () => {
  const pace = new Pace(100, limits);
  pace.took(10_000);
  expect(pace.count).toBe(50);
});

test('stays within its limits and whole, whatever is measured', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (times) => {
    const pace = new Pace(20, limits);
    for (const ms of times) {
      pace.took(ms);
      expect(Number.isInteger(pace.count) && pace.count >= limits.least && pace.count <= limits.most).toBe(true);
    }
  }));
});
