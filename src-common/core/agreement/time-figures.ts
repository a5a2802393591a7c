/**
 * Figures by time: whether annotators come to agree. A passage counts in the
 * time in which the last of its claims was made, so that each counts once and
 * the rows add up to the whole.
 */
import { krippendorffAlpha } from './alpha.ts';
import type { Agreement } from './compute-agreement.ts';
import { fieldRatings, type FieldAgreement } from './field-agreement.ts';
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
  const field = agreement.fields.find((one) => one.field.id === fieldId);
  const periods = periodsIn(agreement);
  const scores = scoresIn(agreement, pair, periods);
  const groups = groupsIn(agreement, periods);
  return periods.all.map((period, place): TimeFigures => ({ period, ...scores[place] as SpanScores, ...alphaIn(agreement, field, groups[place] ?? []) }));
}

/** A period with the figures of every pair and every field. */
export interface PeriodFigures {
  period: Period;
  /** In the order of the pairs. */
  pairs: SpanScores[];
  /** Alpha is ordinal where the field has an order. */
  fields: { id: string; alpha: Figure; n: number }[];
}

/** All that `timeFigures` says, of every pair and field: for a file. */
export function periodFigures(agreement: Agreement): PeriodFigures[] {
  const periods = periodsIn(agreement);
  const scores = agreement.pairs.map((pair) => scoresIn(agreement, pair, periods));
  const groups = groupsIn(agreement, periods);
  return periods.all.map((period, place): PeriodFigures => ({
    period,
    pairs: scores.map((one) => one[place] as SpanScores),
    fields: agreement.fields.map((field) => ({ id: field.field.id, ...alphaIn(agreement, field, groups[place] ?? []) })),
  }));
}

/** What a pair found in each period. */
function scoresIn(agreement: Agreement, pair: PairMatches, periods: Periods): SpanScores[] {
  const of = periodsOfPair(agreement, pair, periods);
  return periods.all.map((_, place) => {
    const kept = (values: Int32Array, list: readonly number[]): Int32Array => values.filter((__, index) => list[index] === place);
    return spanScores({
      first: pair.first, second: pair.second, a: kept(pair.a, of.matched), b: kept(pair.b, of.matched),
      isExact: pair.isExact.filter((__, index) => of.matched[index] === place), onlyA: kept(pair.onlyA, of.onlyA), onlyB: kept(pair.onlyB, of.onlyB),
    });
  });
}

/** Groups of matched passages by the period in which they count. */
function groupsIn(agreement: Agreement, periods: Periods): Int32Array[][] {
  const found: Int32Array[][] = periods.all.map(() => []);
  for (const group of agreement.groups) found[periods.placeOf(lastOf(agreement, Array.from(group)))]?.push(group);
  return found;
}

function alphaIn({ annotators }: Agreement, field: FieldAgreement | undefined, groups: readonly Int32Array[]): { alpha: Figure; n: number } {
  if (!field || groups.length === 0) return { n: 0, alpha: noFigure(annotators < 2 ? 'one-annotator' : 'nothing-in-common') };
  const { figure, n } = krippendorffAlpha(fieldRatings(field, groups, annotators), field.field.scale ? 'ordinal' : 'nominal');
  return { n, alpha: figure };
}
