/** The unitizing alphas of each document, and of all documents laid end to end. */
import type { AgreementInput } from './agreement-input.ts';
import { bootstrapInterval, type Resampling } from './bootstrap.ts';
import { notJudged } from './fields.ts';
import type { FieldColumn } from './field-agreement.ts';
import { noFigure, noInterval, type Figure, type Interval, type Reason } from './figure.ts';
import { partition, type Unit } from './partition.ts';
import type { Passages } from './passages.ts';
import { seedFor } from './random.ts';
import { noUnitizing, unitizingFigures, type UnitizingFigures } from './unitizing-alpha.ts';
import { addSums, emptySums, sumsOf, type UnitizingSums } from './unitizing-sums.ts';

export interface DocumentUnitizing extends UnitizingFigures {
  /** Place in the list of documents. */
  document: number;
  /** Places of the annotators who have read it. */
  annotators: number[];
  /** Characters that count: without Regions; null where it is not known. */
  length: number | null;
  /** Characters that lie in Regions. */
  leftOut: number;
}

export interface Unitizing extends UnitizingFigures {
  /** What the figures of single values belong to: ids of statuses. */
  values: readonly string[];
  /** By drawing documents; null where none was asked for. */
  intervals: { uAlpha: Interval; uAlphaBinary: Interval; cuAlpha: Interval } | null;
  perDocument: DocumentUnitizing[];
}

/**
 * Without intervals.
 *
 * @param status the column of the evidence status, whose values the units have
 * @returns the figures, and the sums of each document that counts, from which intervals are made
 */
export function documentUnitizing(input: AgreementInput, passages: Passages, status: FieldColumn): { unitizing: Unitizing; sums: UnitizingSums[] } {
  // A claim that nobody has judged yet is a unit all the same; without one there is no such value.
  const values = status.of.includes(-1) ? [...status.values, notJudged] : status.values;
  const sums: UnitizingSums[] = [];
  const perDocument = input.documents.map(({ length }, document): DocumentUnitizing => {
    const article = passages.articles[document];
    const leftOut = article?.leftOut ?? 0;
    const readers = (passages.of[document] ?? []).flatMap((list, annotator) => (list ? [{ annotator, places: list.places }] : []));
    const rest = length === null || !article ? null : article.offset(length);
    const about = { document, annotators: readers.map(({ annotator }) => annotator), length: rest, leftOut };
    const why = reasonAgainst(readers.length, rest);
    if (why !== null || rest === null) return { ...about, ...noUnitizing(values.length, noFigure(why ?? 'length-unknown')) };
    const own = sumsOf(values.length, rest, readers.map(({ places }) => unitsOf(places, passages, status, rest)));
    sums.push(own);
    return { ...about, ...unitizingFigures(own) };
  });
  const all = emptySums(values.length);
  for (const one of sums) addSums(all, one);
  const figures = sums.length > 0 ? unitizingFigures(all) : noUnitizing(values.length, commonReason(perDocument, input.annotators.length));
  return { unitizing: { ...figures, values, perDocument, intervals: null }, sums };
}

function reasonAgainst(readers: number, length: number | null): Reason | null {
  if (readers < 2) return 'one-annotator';
  if (length === null) return 'length-unknown';
  return length === 0 ? 'all-left-out' : null;
}

function commonReason(perDocument: readonly DocumentUnitizing[], annotators: number): Figure {
  if (annotators < 2) return noFigure('one-annotator');
  const read = perDocument.find((one) => one.annotators.length > 1);
  return noFigure(perDocument.length === 0 ? 'nothing-annotated' : read?.uAlpha.why ?? 'nothing-in-common');
}

function unitsOf(places: Int32Array, { all }: Passages, status: FieldColumn, length: number): Unit[] {
  const units: Unit[] = [];
  for (const place of places) {
    const value = status.of[place] as number;
    for (const { start, end } of all[place]?.stretches ?? []) {
      if (start < length) units.push({ start, end: Math.min(end, length), value: value < 0 ? status.values.length : value });
    }
  }
  return partition(units);
}

export const resampledAlphas = ['uAlpha', 'uAlphaBinary', 'cuAlpha'] as const;

/** What their intervals are made from: plain data. */
export interface UnitizingToResample {
  sums: readonly UnitizingSums[];
  values: number;
  /** Why there is no figure, and so no interval. */
  whyNot: Record<(typeof resampledAlphas)[number], Reason | null>;
}

export function unitizingToResample(sums: readonly UnitizingSums[], { values, uAlpha, uAlphaBinary, cuAlpha }: Unitizing): UnitizingToResample {
  return { sums, values: values.length, whyNot: { uAlpha: uAlpha.why, uAlphaBinary: uAlphaBinary.why, cuAlpha: cuAlpha.why } };
}

/** By drawing documents. */
export function unitizingIntervals({ sums, values, whyNot }: UnitizingToResample, resampling: Resampling): NonNullable<Unitizing['intervals']> {
  const ones = new Int32Array(sums.length).fill(1);
  const of = (name: (typeof resampledAlphas)[number]): Interval => {
    if (whyNot[name] !== null) return noInterval(whyNot[name]);
    return bootstrapInterval(ones, (drawn) => {
      const total = emptySums(values);
      sums.forEach((one, index) => { if ((drawn[index] as number) > 0) addSums(total, one, drawn[index]); });
      return unitizingFigures(total)[name].value;
    }, { ...resampling, seed: seedFor(resampling.seed, `unitizing ${name}`) });
  };
  return { uAlpha: of('uAlpha'), uAlphaBinary: of('uAlphaBinary'), cuAlpha: of('cuAlpha') };
}
