/**
 * The kappas, as secondary figures: Cohen's for two coders (Cohen 1960, "A
 * coefficient of agreement for nominal scales") and Fleiss' for several (Fleiss
 * 1971, "Measuring nominal scale agreement among many raters"). Neither knows
 * missing values: only units that all of them judged count.
 */
import { bootstrapInterval, type Resampling } from './bootstrap.ts';
import { figure, noFigure, noInterval, type Figure, type Interval } from './figure.ts';
import { completeKinds, kindsOf, type Kinds, type Ratings } from './ratings.ts';

/** How often two coders' values met; each two values once. */
export interface Meetings {
  /** How many values there are. */
  values: number;
  a: Int32Array;
  b: Int32Array;
  times: Int32Array;
}

export function cohenKappa(meetings: Meetings): Figure {
  if (meetings.times.length === 0) return noFigure('no-two-values');
  const kappa = kappaOf(meetings, meetings.times, new Float64Array(2 * meetings.values));
  return kappa === null ? noFigure('one-value') : figure(kappa);
}

/**
 * @param n units that both judged; one or more
 * @param agreed units with the same value
 * @param expected how often each value was given by the first, times how often by the second; the sum of these
 */
export function kappaFigure(n: number, agreed: number, expected: number): Figure {
  const kappa = kappaFrom(n, agreed, expected);
  return kappa === null ? noFigure('one-value') : figure(kappa);
}

export function cohenInterval(meetings: Meetings, resampling: Resampling): Interval {
  const found = cohenKappa(meetings);
  if (found.why !== null) return noInterval(found.why);
  const margins = new Float64Array(2 * meetings.values);
  return bootstrapInterval(meetings.times, (drawn) => kappaOf(meetings, drawn, margins), resampling);
}

/** @returns null where both gave one and the same value throughout */
function kappaOf({ values, a, b }: Meetings, times: ArrayLike<number>, margins: Float64Array): number | null {
  margins.fill(0);
  let n = 0;
  let agreed = 0;
  for (let at = 0; at < times.length; at += 1) {
    const count = times[at] as number;
    n += count;
    margins[a[at] as number]! += count;
    margins[values + (b[at] as number)]! += count;
    if (a[at] === b[at]) agreed += count;
  }
  let expected = 0;
  for (let value = 0; value < values; value += 1) expected += (margins[value] as number) * (margins[values + value] as number);
  return kappaFrom(n, agreed, expected);
}

/** In whole numbers, so that "no variation" is told exactly. */
function kappaFrom(n: number, agreed: number, expected: number): number | null {
  return expected === n * n ? null : (agreed * n - expected) / (n * n - expected);
}

export interface Fleiss {
  figure: Figure;
  /** null where none was asked for. */
  interval: Interval | null;
  /** Units that every coder judged. */
  n: number;
}

/** @param paired kinds of the ratings, where they are known */
export function fleissKappa(ratings: Ratings, resampling: Resampling | null = null, paired = kindsOf(ratings)): Fleiss {
  if (ratings.coders < 2) return { figure: noFigure('one-annotator'), interval: resampling && noInterval('one-annotator'), n: 0 };
  const kinds = completeKinds(paired, ratings.coders);
  const n = kinds.units.reduce((total, count) => total + count, 0);
  const kappa = fleissOf(kinds, kinds.units, ratings.coders, new Float64Array(ratings.values.length));
  const found = n === 0 ? noFigure('no-complete-unit') : kappa === null ? noFigure('one-value') : figure(kappa);
  return { figure: found, interval: resampling && (found.why === null ? fleissInterval(paired, ratings, resampling) : noInterval(found.why)), n };
}

/** Of a kappa that there is. */
export function fleissInterval(paired: Kinds, { coders, values }: Pick<Ratings, 'coders' | 'values'>, resampling: Resampling): Interval {
  const kinds = completeKinds(paired, coders);
  const margins = new Float64Array(values.length);
  return bootstrapInterval(kinds.units, (drawn) => fleissOf(kinds, drawn, coders, margins), resampling);
}

function fleissOf({ from, value, times }: Kinds, counts: ArrayLike<number>, coders: number, margins: Float64Array): number | null {
  margins.fill(0);
  let n = 0;
  let agreeing = 0;
  for (let kind = 0; kind < counts.length; kind += 1) {
    const count = counts[kind] as number;
    n += count;
    for (let at = from[kind] as number; at < (from[kind + 1] as number); at += 1) {
      const given = times[at] as number;
      margins[value[at] as number]! += count * given;
      agreeing += count * given * (given - 1);
    }
  }
  const ratings = n * coders;
  const expected = margins.reduce((total, margin) => total + margin * margin, 0);
  if (expected === ratings * ratings) return null;
  const byChance = expected / (ratings * ratings);
  return (agreeing / (ratings * (coders - 1)) - byChance) / (1 - byChance);
}
