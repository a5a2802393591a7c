/**
 * Figures by time: whether annotators come to agree. A passage counts in the
 * time in which the last of its claims was made, so that each counts once and
 * the rows add up to the whole.
 */
import { krippendorffAlpha } from './alpha.ts';
import type { Agreement } from './compute-agreement.ts';
import { fieldRatings } from './field-agreement.ts';
import { noFigure, type Figure } from './figure.ts';
import { spanScores, type PairMatches, type SpanScores } from './pair-matches.ts';
import { Periods, type Period } from './periods.ts';

export interface TimeFigures extends SpanScores {
  period: Period;
  /** Of the field, ordinal where it has an order, over all annotators. */
  alpha: Figure;
  n: number;
}

/** When the last of some claims was made; '' where one of them does not say. */
function lastOf({ passages }: Pick<Agreement, 'passages'>, places: readonly number[]): string {
  const times = places.filter((place) => place >= 0).map((place) => passages[place]?.claim.created ?? '');
  return times.includes('') ? '' : times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), times[0] ?? '');
}

/** The periods in which passages were made. */
export function periodsIn({ passages }: Pick<Agreement, 'passages'>): Periods {
  return new Periods(passages.map(({ claim }) => claim.created ?? ''));
}

/** Which period each passage of a pair counts in: matched ones, those of the first alone, those of the second alone. */
export function periodsOfPair(agreement: Agreement, pair: PairMatches, periods: Periods): { matched: number[]; onlyA: number[]; onlyB: number[] } {
  const at = (...places: number[]): number => periods.placeOf(lastOf(agreement, places));
  return {
    matched: Array.from(pair.a, (place, index) => at(place, pair.b[index] as number)),
    onlyA: Array.from(pair.onlyA, (place) => at(place)),
    onlyB: Array.from(pair.onlyB, (place) => at(place)),
  };
}

/** @returns for each period what the pair found, and alpha of the field; nothing where there is no such pair */
export function timeFigures(agreement: Agreement, fieldId: string, pairIndex: number): TimeFigures[] {
  const pair = agreement.pairs[pairIndex];
  if (!pair) return [];
  const { groups, annotators } = agreement;
  const field = agreement.fields.find((one) => one.field.id === fieldId);
  const periods = periodsIn(agreement);
  const of = periodsOfPair(agreement, pair, periods);
  const groupsIn: Int32Array[][] = periods.all.map(() => []);
  for (const group of groups) groupsIn[periods.placeOf(lastOf(agreement, Array.from(group)))]?.push(group);
  return periods.all.map((period, place): TimeFigures => {
    const kept = (values: Int32Array, list: readonly number[]): Int32Array => values.filter((_, index) => list[index] === place);
    const scores = spanScores({
      first: pair.first, second: pair.second, a: kept(pair.a, of.matched), b: kept(pair.b, of.matched),
      isExact: pair.isExact.filter((_, index) => of.matched[index] === place), onlyA: kept(pair.onlyA, of.onlyA), onlyB: kept(pair.onlyB, of.onlyB),
    });
    const own = groupsIn[place] ?? [];
    if (!field || own.length === 0) return { period, ...scores, n: 0, alpha: noFigure(annotators < 2 ? 'one-annotator' : 'nothing-in-common') };
    const { figure, n } = krippendorffAlpha(fieldRatings(field, own, annotators), field.field.scale ? 'ordinal' : 'nominal');
    return { period, ...scores, n, alpha: figure };
  });
}
