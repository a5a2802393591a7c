/** Intervals: the same every time, in the right place, and as wide as the data deserve. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src-common/core/agreement/alpha.ts';
import { bootstrapInterval, defaultResampling, twoIntervals } from '../../../src-common/core/agreement/bootstrap.ts';
import { Draws, seedFor } from '../../../src-common/core/agreement/random.ts';
import { ratingsOf } from './agreement-case.ts';

const part = (drawn: Int32Array): number => (drawn[0] as number) / ((drawn[0] as number) + (drawn[1] as number));

describe('intervals', () => {
  it('are the same for the same seed, and others for another', () => {
    const of = (seed: number) => bootstrapInterval([30, 70], part, { resamples: 1000, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it('of a share lie where the binomial distribution has them', () => {
    // 30 of 100: standard deviation √(.3 · .7 / 100) = .0458, so .3 ± 1.96 · .0458 = .210 to .390.
    const { low, high } = bootstrapInterval([30, 70], part, defaultResampling);
    expect(low).toBeCloseTo(0.21, 1);
    expect(high).toBeCloseTo(0.39, 1);
  });

  it('hold the figure, and narrow as the units grow in number', () => {
    const units = (times: number) => ratingsOf(Array.from({ length: times }, () => [['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]).flat());
    const [few, many] = [5, 80].map((times) => {
      const { figure, interval } = krippendorffAlpha(units(times), 'nominal', defaultResampling);
      if (!interval || interval.why !== null || figure.why !== null) throw new Error('no interval');
      expect(interval.low).toBeLessThan(figure.value);
      expect(interval.high).toBeGreaterThan(figure.value);
      return interval.high - interval.low;
    });
    expect(many).toBeLessThan((few ?? 0) / 2);
  });
});

describe('two intervals at once', () => {
  const counts = (drawn: Int32Array): number | null => ((drawn[0] ?? 0) + (drawn[1] ?? 0) === 0 ? null : (drawn[0] ?? 0) - 2 * (drawn[1] ?? 0) + 3 * (drawn[2] ?? 0) + 5 * (drawn[3] ?? 0));

  it('are the two that one gets one after the other', () => {
    const few = fc.array(fc.oneof(fc.nat(9), fc.nat(3000)), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(few, fc.integer(), fc.integer(), (kinds, seed, other) => {
      const resamples = 20;
      const found = twoIntervals(kinds, [{ statistic: counts, seed }, { statistic: part, seed: other }], resamples);
      expect(found).toEqual([bootstrapInterval(kinds, counts, { resamples, seed }), bootstrapInterval(kinds, part, { resamples, seed: other })]);
    }), { numRuns: 300 });
  });

  it('of more units than fit one number, too', () => {
    const kinds = [100_000, 1, 60_000];
    const found = twoIntervals(kinds, [{ statistic: part, seed: 1 }, { statistic: counts, seed: 2 }], 3);
    expect(found).toEqual([bootstrapInterval(kinds, part, { resamples: 3, seed: 1 }), bootstrapInterval(kinds, counts, { resamples: 3, seed: 2 })]);
  });
});

describe('draws', () => {
  it('of all units count what drawing each would', () => {
    const kinds = Int32Array.from({ length: 500 }, (_, at) => at % 7);
    for (const seed of [0, 5, -9]) {
      const [one, other] = [new Draws(seed), new Draws(seed)];
      for (let round = 0; round < 3; round += 1) {
        const [counts, plain] = [new Int32Array(7), new Int32Array(7)];
        one.count(kinds, counts);
        for (let unit = 0; unit < kinds.length; unit += 1) plain[kinds[other.below(kinds.length)] as number]! += 1;
        expect(counts).toEqual(plain);
      }
    }
  });


  it('reach every number about equally often', () => {
    for (const seed of [0, 1, -1, 2 ** 31 - 1]) {
      const draws = new Draws(seed);
      const counts = new Int32Array(10);
      for (let round = 0; round < 10_000; round += 1) counts[draws.below(10)]! += 1;
      // Five standard deviations of a binomial count with p = 1/10: 5 · 30.
      expect(Math.min(...counts)).toBeGreaterThan(850);
      expect(Math.max(...counts)).toBeLessThan(1150);
    }
  });

  it('have a seed of their own for each figure', () => {
    expect(new Set(['status', 'tags', 'spans exact 0 1', 'spans exact 0 2'].map((name) => seedFor(7, name))).size).toBe(4);
    expect(seedFor(7, 'status')).not.toBe(seedFor(8, 'status'));
  });
});
