import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Landmarks } from '../../../src-common/core/anchoring/landmarks.ts';
import { longestRising } from '../../../src-common/core/anchoring/rising.ts';

describe('longestRising', () => {
  it.each([
    ['nothing', [], []],
    ['what rises already', [1, 2, 5], [0, 1, 2]],
    ['what only falls', [3, 2, 1], [2]],
    ['equal values, of which one can stay', [2, 2, 2], [2]],
    ['a block that was moved forward', [4, 5, 0, 1, 2, 6], [2, 3, 4, 5]],
  ])('keeps %s', (_what, values, kept) => {
    expect([...longestRising(Int32Array.from(values))]).toEqual(kept);
  });

  it('keeps as many as can be kept, in order', () => {
    fc.assert(fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (values) => {
      const kept = [...longestRising(Float64Array.from(values))];
      kept.slice(1).forEach((at, place) => {
        expect(at).toBeGreaterThan(kept[place]!);
        expect(values[at]).toBeGreaterThan(values[kept[place]!]!);
      });
      // By the definition: the longest that ends at each.
      const longest: number[] = [];
      values.forEach((value, at) => longest.push(1 + Math.max(0, ...values.slice(0, at).map((other, before) => (other < value ? longest[before]! : 0)))));
      expect(kept).toHaveLength(Math.max(0, ...longest));
    }), { numRuns: 300 });
  });
});

describe('Landmarks', () => {
  const pairs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 20 });

  it('are the same seen from the other text, whatever has left its order', () => {
    fc.assert(fc.property(pairs, fc.nat(40), (some, place) => {
      const back = Landmarks.of(some).reversed();
      const expected = Landmarks.of(some.toSorted((a, b) => a[0] - b[0]).map(([from, to]) => [to, from] as const));
      expect(back.size).toBe(some.length);
      for (const other of [0, place, 40]) {
        expect(back.agreement(place, place + 3, other, other + 3)).toEqual(expected.agreement(place, place + 3, other, other + 3));
        expect(back.inside(place, place + 9, other, other + 9)).toEqual(expected.inside(place, place + 9, other, other + 9));
      }
      expect(back.expected(place)).toBe(expected.expected(place));
    }), { numRuns: 300 });
  });
});
