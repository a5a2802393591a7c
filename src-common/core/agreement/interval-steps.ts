/** The bootstrap intervals, which come after the figures, one after the other: they are nearly all of the time. */
import type { Resampling } from './bootstrap.ts';
import type { Agreement } from './compute-agreement.ts';
import { unitizingIntervals, type Unitizing } from './document-unitizing.ts';
import { fieldIntervals } from './field-agreement.ts';
import type { Interval } from './figure.ts';
import { spanInterval } from './pair-matches.ts';

/** Which figures the intervals belong to. Fields and pairs are named by their places in the lists. */
export type IntervalFound =
  | { of: 'field'; field: number; alpha: Interval; fleiss: Interval }
  | { of: 'unitizing'; intervals: NonNullable<Unitizing['intervals']> }
  | { of: 'spans'; pair: number; exact: Interval; overlap: Interval };

/** How many steps `intervalSteps` takes. */
export function intervalCount({ fields, pairs }: { fields: readonly unknown[]; pairs: readonly unknown[] }): number {
  return fields.length + pairs.length + 1;
}

/** @returns the same intervals whatever else is asked for: each figure has a seed of its own */
export function* intervalSteps({ annotators, fields, pairs, groups, unitizing, sums }: Agreement, resampling: Resampling): Generator<IntervalFound, void> {
  for (const [field, found] of fields.entries()) yield { of: 'field', field, ...fieldIntervals(found, groups, annotators, resampling) };
  yield { of: 'unitizing', intervals: unitizingIntervals(sums, unitizing, resampling) };
  for (const [pair, matches] of pairs.entries()) {
    yield { of: 'spans', pair, exact: spanInterval(matches, 'exact', resampling), overlap: spanInterval(matches, 'overlap', resampling) };
  }
}

/** Figures, in full or without what is behind them, that have places for intervals. */
export interface TakesIntervals {
  fields: { interval: Interval | null; fleiss: { interval: Interval | null } }[];
  pairs: { exact: { interval: Interval | null }; overlap: { interval: Interval | null } }[];
  unitizing: Pick<Unitizing, 'intervals'>;
}

/** The figures with intervals in their places; what they do not belong to stays the same object. */
export function withInterval<T extends TakesIntervals>(on: T, found: IntervalFound): T {
  switch (found.of) {
    case 'unitizing': return { ...on, unitizing: { ...on.unitizing, intervals: found.intervals } };
    case 'spans': return {
      ...on,
      pairs: on.pairs.map((pair, at) => (at !== found.pair ? pair
        : { ...pair, exact: { ...pair.exact, interval: found.exact }, overlap: { ...pair.overlap, interval: found.overlap } })),
    };
    case 'field': return {
      ...on,
      fields: on.fields.map((field, at) => (at !== found.field ? field
        : { ...field, interval: found.alpha, fleiss: { ...field.fleiss, interval: found.fleiss } })),
    };
  }
}
