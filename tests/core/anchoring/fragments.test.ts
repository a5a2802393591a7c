import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { normaliseFragments } from '../../../src-common/core/anchoring/fragments.ts';

const text = 'NATO said that China, as it has often said, supplies weapons to Russia.';
const span = (start: number, end: number) => describeSpan(text, start, end);

describe('normaliseFragments', () => {
  it('sorts', () => {
    expect(normaliseFragments([span(30, 40), span(0, 4), span(10, 20)]).map(({ start }) => start)).toEqual([0, 10, 30]);
  });

  it('joins what touches into what describing it at once would give', () => {
    expect(normaliseFragments([span(9, 14), span(0, 5), span(5, 9), span(20, 25)])).toEqual([span(0, 14), span(20, 25)]);
  });

  it('keeps one, and none', () => {
    expect(normaliseFragments([span(3, 8)])).toEqual([span(3, 8)]);
    expect(normaliseFragments([])).toEqual([]);
  });

  it.each([
    ['that overlap', [span(0, 10), span(9, 12)]],
    ['given twice', [span(0, 10), span(0, 10)]],
    ['inside another', [span(0, 30), span(40, 50), span(5, 6)]],
    ['that are empty', [{ ...span(0, 1), end: 0, exact: '' }]],
  ])('refuses fragments %s', (_name, spans) => {
    expect(() => normaliseFragments(spans)).toThrow(RangeError);
  });

  it('covers the same characters whichever way a text was cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 12 }), fc.func(fc.boolean()), (cuts, keeps) => {
        const sorted = cuts.toSorted((a, b) => a - b);
        const spans = sorted.slice(1).map((end, i) => span(sorted[i] ?? 0, end)).filter(({ start }) => keeps(start));
        const marks = (of: { start: number; end: number }[]): number[] =>
          of.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
        const fragments = normaliseFragments(spans.toReversed());
        expect(marks(fragments)).toEqual(marks(spans));
        fragments.forEach((fragment, i) => {
          expect(fragment).toEqual(span(fragment.start, fragment.end));
          expect(fragment.start).toBeGreaterThan(fragments[i - 1]?.end ?? -1);
        });
      }),
    );
  });
});
