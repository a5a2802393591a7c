/** The passages behind a figure: which claims it rests on, and the value each annotator gave. */
import type { Agreement, PairAgreement } from './compute-agreement.ts';
import { differenceAt, type DifferenceKind } from './differences.ts';
import type { FieldAgreement, FieldColumn } from './field-agreement.ts';
import { periodsIn, periodsOfPair } from './time-figures.ts';

export type BehindQuery =
  /** Passages that one or both of a pair have. Where only equal words count, those that merely overlap are each one's own. */
  | { of: 'spans'; pair: number; matching: 'exact' | 'overlap'; part: 'either' | 'matched' | 'onlyA' | 'onlyB' }
  /** Matched passages of all annotators: with values of two, with fewer, with values of everybody, or single ones that cannot be judged. */
  | { of: 'field'; field: string; part: 'counted' | 'missing' | 'complete' | 'unjudgeable' }
  /** Matched passages of a pair by how they differ; `judged`: those to which both gave a value. */
  | { of: 'pair'; pair: number; field: string; part: DifferenceKind | 'judged' }
  /** Where these two values met. */
  | { of: 'cell'; pair: number; field: string; a: string; b: string }
  /** What was tagged in a document, or in all (null), with one status or with any (null). */
  | { of: 'text'; document: number | null; value: string | null }
  /** Passages that one or both of a pair have and that count in a period: its place among all. */
  | { of: 'time'; pair: number; period: number }
  /** Claims that do not count because they lie in Regions. */
  | { of: 'regions' };

export interface BehindCell {
  /** Place in the list of annotators; -1: not known. */
  annotator: number;
  claimId: string;
  /** null: none, or the figure is about no field. */
  value: string | null;
}

/** One passage as one, two or more annotators have it, in the order of the annotators. */
export type BehindUnit = BehindCell[];

/** In reading order, document after document. A field, pair or value that is not there has nothing behind it. */
export function unitsBehind(agreement: Agreement, query: BehindQuery): BehindUnit[] {
  const { passages, inRegions } = agreement;
  if (query.of === 'regions') return inRegions.map(({ id }) => [{ annotator: -1, claimId: id, value: null }]);
  const field = query.of === 'spans' || query.of === 'time' ? undefined : columnOf(agreement, query.of === 'text' ? 'status' : query.field);
  const cellOf = (place: number): BehindCell => {
    const passage = passages[place];
    const index = field?.of[place] ?? -1;
    const unjudgeable = index < 0 && field && passage && query.of === 'field' && query.part === 'unjudgeable' ? field.field.unjudgeable : undefined;
    return { annotator: passage?.annotator ?? -1, claimId: passage?.claim.id ?? '', value: field?.values[index] ?? unjudgeable ?? null };
  };
  return placesBehind(agreement, query, field)
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
    .map((places) => places.map(cellOf).sort((one, other) => one.annotator - other.annotator));
}

function placesBehind(agreement: Agreement, query: Exclude<BehindQuery, { of: 'regions' }>, column: FieldAgreement | undefined): number[][] {
  const { passages, groups, annotators, pairs } = agreement;
  if (query.of === 'text') {
    return Array.from(passages.keys()).filter((place) =>
      (query.document === null || passages[place]?.document === query.document) && (query.value === null || valueAt(column, place) === query.value)).map((place) => [place]);
  }
  if (query.of === 'field') return column ? fieldPlaces(column, groups, annotators, query.part) : [];
  const pair = pairs[query.pair];
  if (!pair) return [];
  if (query.of === 'spans') return spanPlaces(pair, query);
  if (query.of === 'time') return timePlaces(agreement, pair, query.period);
  if (!column) return [];
  const fits = (at: number): boolean => {
    if (query.of === 'cell') return valueAt(column, pair.a[at] as number) === query.a && valueAt(column, pair.b[at] as number) === query.b;
    const kind = differenceAt(column, pair, at);
    return query.part === 'judged' ? kind !== 'missing' : kind === query.part;
  };
  return Array.from(pair.a.keys()).filter(fits).map((at) => [pair.a[at] as number, pair.b[at] as number]);
}

function timePlaces(agreement: Agreement, pair: PairAgreement, period: number): number[][] {
  const of = periodsOfPair(agreement, pair, periodsIn(agreement));
  const alone = (places: Int32Array, list: readonly number[]): number[][] => Array.from(places).filter((_, at) => list[at] === period).map((place) => [place]);
  const matched = Array.from(pair.a.keys()).filter((at) => of.matched[at] === period).map((at) => [pair.a[at] as number, pair.b[at] as number]);
  return [...matched, ...alone(pair.onlyA, of.onlyA), ...alone(pair.onlyB, of.onlyB)];
}

function columnOf({ fields }: Agreement, id: string): FieldAgreement | undefined {
  return fields.find(({ field }) => field.id === id);
}

function valueAt(column: FieldColumn | undefined, place: number): string | null {
  return column?.values[column.of[place] ?? -1] ?? null;
}

function spanPlaces(pair: PairAgreement, { matching, part }: Extract<BehindQuery, { of: 'spans' }>): number[][] {
  const isMatch = (at: number): boolean => matching === 'overlap' || pair.isExact[at] === 1;
  const at = Array.from(pair.a.keys());
  const matched = at.filter(isMatch).map((index) => [pair.a[index] as number, pair.b[index] as number]);
  const rest = at.filter((index) => !isMatch(index));
  const onlyA = [...pair.onlyA, ...rest.map((index) => pair.a[index] as number)].map((place) => [place]);
  const onlyB = [...pair.onlyB, ...rest.map((index) => pair.b[index] as number)].map((place) => [place]);
  return { matched, onlyA, onlyB, either: [...matched, ...onlyA, ...onlyB] }[part];
}

function fieldPlaces(
  field: FieldAgreement, groups: readonly Int32Array[], annotators: number, part: Extract<BehindQuery, { of: 'field' }>['part'],
): number[][] {
  if (part === 'unjudgeable') return field.unjudgeable.map((place) => [place]);
  const places = (units: Int32Array): number[][] => Array.from(units, (unit) => Array.from(groups[unit] ?? []).filter((place) => place >= 0));
  if (part !== 'complete') return places(field[part]);
  return places(field.counted).filter((unit) => unit.length === annotators && unit.every((place) => (field.of[place] ?? -1) >= 0));
}
