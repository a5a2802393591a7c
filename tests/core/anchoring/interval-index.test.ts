import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '../../../src-common/core/anchoring/interval-index.ts';

interface Item {
  start: number;
  end: number;
  id: number;
}

const items: fc.Arbitrary<Item[]> = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 60 })
  .map((pairs) => pairs.map(([start, length], id) => ({ start, end: start + length, id })));

/** The order promised: by start, the longer first, equal ones as given. */
function inOrder(found: Item[]): Item[] {
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
}

describe('IntervalIndex', () => {
  it('answers what a look at every item answers', () => {
    fc.assert(
      fc.property(items, (all) => {
        const index = new IntervalIndex(all);
        for (let at = -1; at <= 90; at += 1) {
          expect(index.at(at)).toEqual(inOrder(all.filter(({ start, end }) => start <= at && at < end)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds what a range touches', () => {
    fc.assert(
      fc.property(items, fc.nat(90), fc.integer({ min: 1, max: 40 }), (all, from, length) => {
        const to = from + length;
        const touching = all.filter(({ start, end }) => start < to && end > from);
        expect(new IntervalIndex(all).within(from, to)).toEqual(inOrder(touching));
      }),
    );
  });

  it('treats ends as half open, and an empty range as a place', () => {
    const index = new IntervalIndex([{ start: 2, end: 5 }, { start: 5, end: 7 }]);
    expect(index.at(5)).toEqual([{ start: 5, end: 7 }]);
    expect(index.at(7)).toEqual([]);
    expect(index.within(0, 2)).toEqual([]);
    expect(index.within(4, 6)).toHaveLength(2);
    expect(index.within(4, 4)).toEqual([{ start: 2, end: 5 }]);
  });

  it('is empty over nothing, and leaves the given array alone', () => {
    expect(new IntervalIndex([]).at(0)).toEqual([]);
    const given = [{ start: 5, end: 6 }, { start: 1, end: 2 }];
    expect(new IntervalIndex(given).within(0, 9).map(({ start }) => start)).toEqual([1, 5]);
    expect(given.map(({ start }) => start)).toEqual([5, 1]);
  });

  it('holds 100,000 items, one of them over all the others', () => {
    const many = Array.from({ length: 100_000 }, (_, id) => ({ start: id * 10, end: id * 10 + 15, id }));
    const whole = { start: 0, end: 2_000_000, id: -1 };
    const index = new IntervalIndex([...many, whole]);
    expect(index.at(500_003).map(({ id }) => id)).toEqual([-1, 49_999, 50_000]);
    expect(index.within(0, 2_000_000)).toHaveLength(100_001);
    expect(index.at(1_500_000)).toEqual([whole]);
  });
});
