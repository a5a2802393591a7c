/** Figures of a part: the confusion matrix of one pair and field, and the figures of each document. Made when they are asked for. */
import { krippendorffAlpha } from './alpha.ts';
import type { Agreement } from './compute-agreement.ts';
import { fieldRatings } from './field-agreement.ts';
import { noFigure, type Figure } from './figure.ts';
import { meetingsOf } from './meetings.ts';
import { spanScores, type PairMatches, type SpanScores } from './pair-matches.ts';

export interface Confusion {
  /** Values that one of the two gave where both gave one: on the scale, else in the order in which they came. */
  values: string[];
  /** Which of them met how often, as places in `values`: the first annotator's, the second's. Those that never met are not there. */
  cells: { a: number; b: number; times: number }[];
  n: number;
}

/** @returns without values where there is no such field or pair */
export function confusionOf({ fields, pairs }: Agreement, fieldId: string, pairIndex: number): Confusion {
  const field = fields.find((one) => one.field.id === fieldId);
  const pair = pairs[pairIndex];
  if (!field || !pair) return { values: [], cells: [], n: 0 };
  const { a, b, times, n } = meetingsOf(field, pair);
  const given = [...new Set([...a, ...b])].sort((one, other) => one - other);
  // A scale is shown whole between the lowest and the highest value that were given.
  const from = given[0] ?? 0;
  const used = field.field.scale ? Array.from({ length: (given.at(-1) ?? -1) - from + 1 }, (_, at) => from + at) : given;
  const place = new Map(used.map((value, at) => [value, at]));
  const cells = Array.from(times, (count, at) => ({ a: place.get(a[at] as number) ?? 0, b: place.get(b[at] as number) ?? 0, times: count }));
  return { values: used.map((value) => field.values[value] ?? ''), cells, n };
}

export interface DocumentFigures extends SpanScores {
  /** Place in the list of documents. */
  document: number;
  /** Of the field, ordinal where it has an order, over all annotators. */
  alpha: Figure;
  n: number;
}

/** @returns for each document what the pair found in it, and alpha of the field */
export function documentFigures(agreement: Agreement, documents: number, fieldId: string, pairIndex: number): DocumentFigures[] {
  const { passages, groups, pairs, annotators } = agreement;
  const field = agreement.fields.find((one) => one.field.id === fieldId);
  const documentOf = (place: number): number => passages[place]?.document ?? -1;
  const groupsIn: Int32Array[][] = Array.from({ length: documents }, () => []);
  for (const group of groups) groupsIn[documentOf(group.find((place) => place >= 0) ?? -1)]?.push(group);
  const matchesIn = splitByDocument(pairs[pairIndex], documents, documentOf);
  return groupsIn.map((own, document): DocumentFigures => {
    const scores = spanScores(matchesIn[document] as PairMatches);
    if (!field || own.length === 0) return { document, ...scores, n: 0, alpha: noFigure(annotators < 2 ? 'one-annotator' : 'nothing-in-common') };
    const { figure, n } = krippendorffAlpha(fieldRatings(field, own, annotators), field.field.scale ? 'ordinal' : 'nominal');
    return { document, ...scores, alpha: figure, n };
  });
}

function splitByDocument(pair: PairMatches | undefined, documents: number, documentOf: (place: number) => number): PairMatches[] {
  const parts = Array.from({ length: documents }, () => ({ a: [] as number[], b: [] as number[], isExact: [] as number[], onlyA: [] as number[], onlyB: [] as number[] }));
  pair?.a.forEach((place, at) => {
    const part = parts[documentOf(place)];
    part?.a.push(place);
    part?.b.push(pair.b[at] as number);
    part?.isExact.push(pair.isExact[at] as number);
  });
  pair?.onlyA.forEach((place) => parts[documentOf(place)]?.onlyA.push(place));
  pair?.onlyB.forEach((place) => parts[documentOf(place)]?.onlyB.push(place));
  return parts.map(({ a, b, isExact, onlyA, onlyB }) => ({
    first: pair?.first ?? 0, second: pair?.second ?? 0,
    a: Int32Array.from(a), b: Int32Array.from(b), isExact: Uint8Array.from(isExact), onlyA: Int32Array.from(onlyA), onlyB: Int32Array.from(onlyB),
  }));
}
