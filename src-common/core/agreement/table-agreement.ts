/** The figures of a plain table of ratings. */
import { krippendorffAlpha, type Alpha } from './alpha.ts';
import type { Resampling } from './bootstrap.ts';
import { cohenInterval, cohenKappa, fleissKappa, type Fleiss } from './kappa.ts';
import type { Figure, Interval } from './figure.ts';
import { meetingsOf } from './meetings.ts';
import { seedFor } from './random.ts';
import { valuesIn, type Level, type Ratings } from './ratings.ts';

export interface TableAgreement {
  alpha: Alpha;
  /** Units with two values or more, and units with fewer, by their place in the table. */
  counted: Int32Array;
  missing: Int32Array;
  /** The kappas know no order and no distance: null above the nominal level. */
  kappa: { first: number; second: number; n: number; figure: Figure; interval: Interval }[] | null;
  fleiss: Fleiss | null;
}

export function tableAgreement(ratings: Ratings, level: Level, resampling: Resampling): TableAgreement {
  const seeded = (name: string): Resampling => ({ ...resampling, seed: seedFor(resampling.seed, name) });
  const units = Int32Array.from({ length: ratings.units }, (_, unit) => unit);
  return {
    alpha: krippendorffAlpha(ratings, level, seeded('alpha')),
    counted: units.filter((unit) => valuesIn(ratings, unit) > 1),
    missing: units.filter((unit) => valuesIn(ratings, unit) < 2),
    kappa: level === 'nominal' ? kappas(ratings, seeded) : null,
    fleiss: level === 'nominal' ? fleissKappa(ratings, seeded('fleiss')) : null,
  };
}

function kappas(ratings: Ratings, seeded: (name: string) => Resampling): NonNullable<TableAgreement['kappa']> {
  const { coders, units, cells, values } = ratings;
  const cellsOf = (coder: number): Int32Array => Int32Array.from({ length: units }, (_, unit) => unit * coders + coder);
  const found: NonNullable<TableAgreement['kappa']> = [];
  for (let first = 0; first < coders; first += 1) {
    for (let second = first + 1; second < coders; second += 1) {
      const meetings = meetingsOf({ of: cells, values }, { a: cellsOf(first), b: cellsOf(second) });
      found.push({ first, second, n: meetings.n, figure: cohenKappa(meetings), interval: cohenInterval(meetings, seeded(`kappa ${first} ${second}`)) });
    }
  }
  return found;
}
