/** The bootstrap intervals, which come after the figures, one after the other: they are nearly all of the time. */
import type { Resampling } from './bootstrap.ts';
import type { Agreement } from './compute-agreement.ts';
import { unitizingIntervals, unitizingToResample, type Unitizing, type UnitizingToResample } from './document-unitizing.ts';
import { fieldIntervals, fieldToResample, type FieldToResample } from './field-agreement.ts';
import type { Interval } from './figure.ts';
import { spanIntervals, spansToResample, type SpansToResample } from './pair-matches.ts';

/** Which figures the intervals belong to. Fields and pairs are named by their places in the lists. */
export type IntervalFound =
  | { of: 'field'; field: number; alpha: Interval; fleiss: Interval }
  | { of: 'unitizing'; intervals: NonNullable<Unitizing['intervals']> }
  | { of: 'spans'; pair: number; exact: Interval; overlap: Interval };

/** What one of them is made from: plain data, so that several workers can share the work. */
export type IntervalToFind =
  | { of: 'field'; field: number; from: FieldToResample }
  | { of: 'unitizing'; from: UnitizingToResample }
  | { of: 'spans'; pair: number; from: SpansToResample };

/** How many intervals there are to find. */
export function intervalCount({ fields, pairs }: { fields: readonly unknown[]; pairs: readonly unknown[] }): number {
  return fields.length + pairs.length + 1;
}

/** Those that take longest first: where several share the work, none has much left when the others are done. */
export function intervalsToFind({ annotators, fields, pairs, unitizing, sums }: Agreement): IntervalToFind[] {
  return [
    ...fields.map((found, field): IntervalToFind => ({ of: 'field', field, from: fieldToResample(found, annotators) })),
    { of: 'unitizing', from: unitizingToResample(sums, unitizing) },
    ...pairs.map((found, pair): IntervalToFind => ({ of: 'spans', pair, from: spansToResample(found) })),
  ];
}

/** The same interval whatever else is asked for, and whoever makes it: each figure has a seed of its own. */
export function findInterval(wanted: IntervalToFind, resampling: Resampling): IntervalFound {
  switch (wanted.of) {
    case 'field': return { of: 'field', field: wanted.field, ...fieldIntervals(wanted.from, resampling) };
    case 'unitizing': return { of: 'unitizing', intervals: unitizingIntervals(wanted.from, resampling) };
    case 'spans': return { of: 'spans', pair: wanted.pair, ...spanIntervals(wanted.from, resampling) };
  }
}

/** One after the other. */
export function* intervalSteps(agreement: Agreement, resampling: Resampling): Generator<IntervalFound, void> {
  for (const wanted of intervalsToFind(agreement)) yield findInterval(wanted, resampling);
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
