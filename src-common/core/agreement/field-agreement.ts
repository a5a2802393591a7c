/** The figures of one field over the matched passages. */
import { sourcesAsRead } from '../claims/merged-source.ts';
import type { AgreementInput } from './agreement-input.ts';
import { alphaInterval, krippendorffAlpha } from './alpha.ts';
import type { Resampling } from './bootstrap.ts';
import type { DifferenceCounts } from './differences.ts';
import type { AgreementField, ClaimContext } from './fields.ts';
import { noFigure, noInterval, type Figure, type Interval, type Reason } from './figure.ts';
import { fleissInterval, fleissKappa } from './kappa.ts';
import type { PairMatches } from './pair-matches.ts';
import { PairCounter, type PairValues } from './pair-values.ts';
import type { Passage } from './passages.ts';
import { seedFor } from './random.ts';
import { kindsOf, valuesIn, type Kinds, type Ratings } from './ratings.ts';
import type { SameTaggings } from './same-taggings.ts';

/** A field's value of every passage. */
export interface FieldColumn {
  field: AgreementField;
  values: readonly string[];
  /** For each passage an index into `values`, or -1 for missing. */
  of: Int32Array;
  /** Passages with a value that says "cannot be judged"; among the missing. */
  unjudgeable: readonly number[];
}

export interface FieldAgreement extends FieldColumn {
  /** Groups of matched passages in which two annotators or more gave a value, by their place in the list of groups. */
  counted: Int32Array;
  /** Matched passages in which fewer did. */
  missing: Int32Array;
  /** Those that count, by the values that they have. */
  kinds: Kinds;
  alphaNominal: Figure;
  /** null for a field without order. */
  alphaOrdinal: Figure | null;
  /** Of the ordinal alpha where there is one, else of the nominal; null where none was asked for. */
  interval: Interval | null;
  /** For each pair of annotators, in the order of the pairs. */
  kappa: { n: number; figure: Figure }[];
  /** What differs between each two, in the same order. */
  differences: DifferenceCounts[];
  fleiss: { n: number; figure: Figure; interval: Interval | null };
}

/** In a column in the making: a value that says "cannot be judged". */
const cannotBeJudged = -2;

/** @param contexts for each annotator, one for each document */
export function fieldColumn(
  field: AgreementField, passages: readonly Passage[], contexts: readonly (readonly ClaimContext[])[], taggings: SameTaggings,
): FieldColumn {
  const values: string[] = [...(field.scale ?? [])];
  const index = new Map(values.map((value, at) => [value, at]));
  const valueAt = (place: number): number => {
    const { claim, annotator, document } = passages[place] as Passage;
    const value = field.valueOf(claim, contexts[annotator]?.[document] as ClaimContext);
    if (value === null) return -1;
    if (value === field.unjudgeable) return cannotBeJudged;
    let known = index.get(value);
    if (known === undefined) index.set(value, known = values.push(value) - 1);
    return known;
  };
  // The first of each kind is asked in the order in which the kinds come: the values have the order that asking all would give.
  const ofKind = field.isOfTagging ? Int32Array.from(taggings.firsts, valueAt) : null;
  const of = new Int32Array(passages.length);
  const unjudgeable: number[] = [];
  for (let place = 0; place < of.length; place += 1) {
    const value = ofKind ? ofKind[taggings.of[place] as number] as number : valueAt(place);
    of[place] = Math.max(value, -1);
    if (value === cannotBeJudged) unjudgeable.push(place);
  }
  return { field, values, of, unjudgeable };
}

/** Where the claims of each annotator and document stand. */
export function claimContexts({ annotators, documents }: AgreementInput): ClaimContext[][] {
  return annotators.map((annotator) => {
    const sources = sourcesAsRead(annotator.sources);
    return documents.map(({ publishedOn }) => ({ sources, publishedOn }));
  });
}

/**
 * Without intervals.
 *
 * @param groups matched passages: a cell for each annotator
 * @param pairs matches of each two annotators, for the kappas
 */
export function fieldAgreement(
  column: FieldColumn, groups: readonly Int32Array[], annotators: number, pairs: readonly PairMatches[],
): FieldAgreement {
  const ratings = fieldRatings(column, groups, annotators);
  const units = Int32Array.from(groups.keys());
  const kinds = kindsOf(ratings);
  const counter = new PairCounter(column);
  const counted = pairs.map((pair) => counter.count(pair));
  const given = units.map((unit) => valuesIn(ratings, unit));
  return {
    ...column,
    counted: units.filter((unit) => (given[unit] as number) > 1),
    missing: units.filter((unit) => (given[unit] as number) < 2),
    kappa: pairs.map((pair, index) => {
      const none = unmatched(pair.a.length, annotators, pair.onlyA.length + pair.onlyB.length);
      const { kappa } = counted[index] as PairValues;
      return none ? { n: kappa.n, figure: noFigure(none) } : kappa;
    }),
    differences: counted.map(({ differences }) => differences),
    kinds,
    ...severalCoders(ratings, kinds, column, unmatched(groups.length, annotators, column.of.length)),
  };
}

/** What the intervals of a field are made from: plain data. */
export interface FieldToResample {
  /** Id of the field, by which it has a seed of its own. */
  id: string;
  coders: number;
  values: readonly string[];
  kinds: Kinds;
  level: 'nominal' | 'ordinal';
  /** Why there is no figure, and so no interval. */
  whyNot: { alpha: Reason | null; fleiss: Reason | null };
}

export function fieldToResample({ field, values, kinds, alphaNominal, alphaOrdinal, fleiss }: FieldAgreement, coders: number): FieldToResample {
  const whyNot = { alpha: (alphaOrdinal ?? alphaNominal).why, fleiss: fleiss.figure.why };
  return { id: field.id, coders, values, kinds, level: alphaOrdinal ? 'ordinal' : 'nominal', whyNot };
}

/** The intervals of alpha (see `interval`) and of Fleiss' kappa, by drawing matched passages. */
export function fieldIntervals({ id, coders, values, kinds, level, whyNot }: FieldToResample, { resamples, seed }: Resampling): { alpha: Interval; fleiss: Interval } {
  const own = { resamples, seed: seedFor(seed, id) };
  return {
    alpha: whyNot.alpha === null ? alphaInterval(kinds, values, level, own) : noInterval(whyNot.alpha),
    fleiss: whyNot.fleiss === null ? fleissInterval(kinds, { coders, values }, own) : noInterval(whyNot.fleiss),
  };
}

/** A field's values as ratings: a unit for each group of matched passages. */
export function fieldRatings({ values, of }: FieldColumn, groups: readonly Int32Array[], annotators: number): Ratings {
  const ratings: Ratings = { coders: annotators, units: groups.length, values, cells: new Int32Array(groups.length * annotators) };
  groups.forEach((places, unit) => {
    for (let annotator = 0; annotator < annotators; annotator += 1) {
      const place = places[annotator] as number;
      ratings.cells[unit * annotators + annotator] = place < 0 ? -1 : of[place] as number;
    }
  });
  return ratings;
}

/** Why there is nothing to compare; null where passages match. */
function unmatched(matched: number, annotators: number, passages: number): Reason | null {
  if (annotators < 2) return 'one-annotator';
  if (matched > 0) return null;
  return passages === 0 ? 'nothing-annotated' : 'nothing-in-common';
}

function severalCoders(
  ratings: Ratings, kinds: Kinds, { field }: FieldColumn, none: Reason | null,
): Pick<FieldAgreement, 'alphaNominal' | 'alphaOrdinal' | 'interval' | 'fleiss'> {
  const isOrdinal = field.scale !== null;
  if (none) {
    const figure = noFigure(none);
    return { alphaNominal: figure, alphaOrdinal: isOrdinal ? figure : null, interval: null, fleiss: { n: 0, figure, interval: null } };
  }
  return {
    alphaNominal: krippendorffAlpha(ratings, 'nominal', null, kinds).figure,
    alphaOrdinal: isOrdinal ? krippendorffAlpha(ratings, 'ordinal', null, kinds).figure : null,
    interval: null,
    fleiss: fleissKappa(ratings, null, kinds),
  };
}
