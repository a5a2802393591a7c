/**
 * The four unitizing alphas of Krippendorff, Mathet, Bouvry and Widlöcher 2016,
 * for nominal values:
 *
 * - u-alpha (eq. 5): do annotators mark the same stretches with the same values?
 * - |u-alpha (eq. 6): do they mark the same stretches, whatever the value?
 * - cu-alpha (eq. 11): where both marked something, is the value the same?
 * - (k)u-alpha (eq. 13): the same for one value against all others.
 *
 * By chance two places meet that do not lie in one and the same unit, because a
 * unit is placed as a whole; that is why squared lengths are taken off.
 */
import { figure, noFigure, type Figure } from './figure.ts';
import type { UnitizingSums } from './unitizing-sums.ts';

export interface UnitizingFigures {
  uAlpha: Figure;
  uAlphaBinary: Figure;
  cuAlpha: Figure;
  /** For each value, by index. */
  kuAlpha: Figure[];
}

export function unitizingFigures(sums: UnitizingSums): UnitizingFigures {
  return { uAlpha: uAlpha(sums), uAlphaBinary: uAlphaBinary(sums), ...coding(sums) };
}

/** The same figure four times, where one reason holds for all. */
export function noUnitizing(values: number, why: Figure): UnitizingFigures {
  return { uAlpha: why, uAlphaBinary: why, cuAlpha: why, kuAlpha: Array.from({ length: values }, () => why) };
}

export function uAlpha(sums: UnitizingSums): Figure {
  const { total, gaps, gapsMet, squares } = sums;
  if (gaps === total) return noFigure('nothing-annotated');
  const expected = total * total - gaps * gaps - sums.lengths.reduce((sum, one) => sum + one * one, 0);
  if (isNothing(expected, total * total)) return noFigure('one-value');
  const observed = total - gapsMet - diagonal(sums);
  return figure(1 - (observed / total) * ((total * total - squares) / expected));
}

export function uAlphaBinary({ total, gaps, gapsMet, squares }: UnitizingSums): Figure {
  if (gaps === total) return noFigure('nothing-annotated');
  if (gaps === 0) return noFigure('no-gaps');
  const observed = 2 * (gaps - gapsMet);
  const expected = 2 * gaps * (total - gaps);
  return figure(1 - (observed / total) * ((total * total - squares) / expected));
}

function coding(sums: UnitizingSums): Pick<UnitizingFigures, 'cuAlpha' | 'kuAlpha'> {
  const lengths = marginsOf(sums);
  const total = lengths.reduce((sum, one) => sum + one, 0);
  const isUnmatched = isNothing(total, sums.total);
  const noCoding: Figure | null = sums.gaps === sums.total ? noFigure('nothing-annotated') : isUnmatched ? noFigure('nothing-in-common') : null;
  if (noCoding) return { cuAlpha: noCoding, kuAlpha: Array.from(lengths, () => noCoding) };
  const expected = total * total - lengths.reduce((sum, one) => sum + one * one, 0);
  const isOneValue = isNothing(expected, total * total);
  const squares = sums.metSquares.reduce((sum, one) => sum + one, 0);
  const observed = total - diagonal(sums);
  return {
    cuAlpha: isOneValue ? noFigure('one-value') : figure(1 - (observed / total) * ((total * total - squares) / expected)),
    kuAlpha: Array.from(lengths, (length, value) => {
      if (isNothing(length, total)) return noFigure('value-unmatched');
      if (isOneValue) return noFigure('value-alone');
      const same = sums.met[value * sums.values + value] as number;
      const byChance = (length * total - (sums.metSquares[value] as number)) / length;
      return figure(1 - (byChance * (length - same)) / (length * (total - length)));
    }),
  };
}

/** For each value the length on which it meets units. */
function marginsOf({ values, met }: UnitizingSums): Float64Array {
  const margins = new Float64Array(values);
  for (let value = 0; value < values; value += 1) {
    for (let other = 0; other < values; other += 1) margins[value]! += met[value * values + other] as number;
  }
  return margins;
}

function diagonal({ values, met }: UnitizingSums): number {
  let sum = 0;
  for (let value = 0; value < values; value += 1) sum += met[value * values + value] as number;
  return sum;
}

/** Sums of thirds and sevenths are not whole: what is left of nothing is rounding. */
function isNothing(length: number, of: number): boolean {
  return length <= of * 1e-12;
}
