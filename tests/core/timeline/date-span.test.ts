/** EDTF dates as days on an axis. */
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSpan, dayNumber, dayWords } from '../../../src-common/core/timeline/date-span.ts';
import { grainFor, periodOf, periodWords, grains } from '../../../src-common/core/timeline/grain.ts';

const words = (value: string | null): string | null => {
  const span = dateSpan(value);
  return span && [span.first === null ? '..' : dayWords(span.first), span.last === null ? '..' : dayWords(span.last), span.precision, `${span.isUncertain ? '?' : ''}${span.isApproximate ? '~' : ''}`].join(' ').trim();
};

describe('a date', () => {
  test.each([
    ['2024-09-08', '2024-09-08 2024-09-08 day'],
    ['2024-09', '2024-09-01 2024-09-30 month'],
    ['2024-02', '2024-02-01 2024-02-29 month'],
    ['2023-02', '2023-02-01 2023-02-28 month'],
    ['2024', '2024-01-01 2024-12-31 year'],
    ['0044', '0044-01-01 0044-12-31 year'],
    ['2024-21', '2024-01-01 2024-12-31 season'],
    ['2024-04~', '2024-04-01 2024-04-30 month ~'],
    ['2024-04-03?', '2024-04-03 2024-04-03 day ?'],
    ['2024%', '2024-01-01 2024-12-31 year ?~'],
    ['202X', '2020-01-01 2029-12-31 partly'],
    ['2024-XX', '2024-01-01 2024-12-31 partly'],
    ['2024-09-XX', '2024-09-01 2024-09-30 partly'],
    ['2024-04/2024-06-10', '2024-04-01 2024-06-10 interval'],
    ['2024-04/..', '2024-04-01 .. interval'],
    ['../2024-04', '.. 2024-04-30 interval'],
    ['2024-09-08T10:00:00Z', '2024-09-08 2024-09-08 day'],
  ])('%s', (value, expected) => expect(words(value)).toBe(expected));

  test.each([null, '', '../..', 'Y-17000', '-0044', 'last week', '2024-06/2024-04'])('%s cannot be drawn', (value) => expect(dateSpan(value)).toBeNull());

  test('has the first and last day that the EDTF package gives it', () => {
    const part = fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), depth: fc.integer({ min: 1, max: 3 }) })
      .map(({ year, month, day, depth }) => [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, depth).join('-'));
    fc.assert(fc.property(part, fc.constantFrom('', '?', '~', '%'), (date, sure) => {
      const theirs = edtf(`${date}${sure}`);
      const ours = dateSpan(`${date}${sure}`);
      expect([ours?.first, ours?.last]).toEqual([Math.floor(theirs.min / 86_400_000), Math.floor(theirs.max / 86_400_000)]);
    }));
  });
});

describe('a period', () => {
  test.each([
    ['2024-09-08', 'day', '2024-09-08'],
    ['2024-09-08', 'week', '2024-09-02/2024-09-08'],
    ['2024-09-09', 'week', '2024-09-09/2024-09-15'],
    ['1969-12-31', 'week', '1969-12-29/1970-01-04'],
    ['2024-02-29', 'month', '2024-02'],
    ['2024-12-31', 'year', '2024'],
    ['1999-12-31', 'decade', '199X'],
  ] as const)('of %s by %s', (day, grain, expected) => {
    const at = dateSpan(day)?.first ?? 0;
    expect(periodWords(periodOf(at, grain), grain)).toBe(expected);
  });

  test('holds its day, and the next one begins where it ends', () => {
    fc.assert(fc.property(fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9000, 1, 1) }), fc.constantFrom(...grains), (day, grain) => {
      const { first, last } = periodOf(day, grain);
      expect(first).toBeLessThanOrEqual(day);
      expect(last).toBeGreaterThanOrEqual(day);
      expect(periodOf(last, grain)).toEqual({ first, last });
      expect(periodOf(last + 1, grain).first).toBe(last + 1);
    }));
  });

  test('is as fine as there is room for', () => {
    expect([20, 3, 1, 0.1, 0.001].map((width) => grainFor(width, 14))).toEqual(['day', 'week', 'month', 'year', 'decade']);
  });
});
