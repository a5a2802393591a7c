/** The figures of agreement as a table: a row each, with whom and what it is about, its interval and the reason where there is none. */
import { csvFormatRow } from 'd3-dsv';
import { neutralised } from '../formats/csv/neutralise.ts';
import type { AgreementExtras } from './agreement-extras.ts';
import type { AgreementSheet } from './agreement-sheet.ts';
import { resampledAlphas } from './document-unitizing.ts';
import { reasonWords, type Figure, type Interval } from './figure.ts';
import type { UnitizingFigures } from './unitizing-alpha.ts';

const columns = ['figure', 'field', 'a', 'b', 'document', 'value', 'low', 'high', 'n', 'why', 'from', 'until'] as const;
type Row = Partial<Record<(typeof columns)[number], string | number>>;

/** Excel takes a file without it for one in the system's old encoding. */
const byteOrderMark = '\ufeff';

/** RFC 4180, lines end in CR LF, with a byte order mark. An empty `a` and `b` stand for all annotators, an empty document for all documents, an empty `from` and `until` for all times; `unknown` for claims that do not say when they were made. */
export function agreementCsv(sheet: AgreementSheet, extras: AgreementExtras): string {
  const rows = [...spanRows(sheet), ...regionRows(sheet, extras), ...fieldRows(sheet), ...unitizingRows(sheet), ...timeRows(sheet, extras)];
  const lines = [[...columns], ...rows.map((row) => columns.map((column) => textOf(row[column])))].map((cells) => `${csvFormatRow(cells)}\r\n`);
  return byteOrderMark + lines.join('');
}

function textOf(value: string | number | undefined): string {
  return typeof value === 'number' ? `${value}` : neutralised(value ?? '');
}

function figureCells({ value, why }: Figure, interval: Interval | null = null): Row {
  const bounds = interval?.why === null ? { low: interval.low, high: interval.high } : {};
  return why === null ? { value, ...bounds } : { why: reasonWords(why) };
}

function names({ annotators, pairs }: AgreementSheet, pair: number): Row {
  return { a: annotators[pairs[pair]?.first ?? -1]?.name ?? '', b: annotators[pairs[pair]?.second ?? -1]?.name ?? '' };
}

function spanRows(sheet: AgreementSheet): Row[] {
  return sheet.pairs.flatMap((pair, at) => (['exact', 'overlap'] as const).flatMap((kind) => {
    const { f1, interval, precision, recall, n } = pair[kind];
    return [
      { figure: `F1 ${kind}`, ...names(sheet, at), ...figureCells(f1, interval), n },
      { figure: `precision ${kind}`, ...names(sheet, at), ...figureCells(precision), n },
      { figure: `recall ${kind}`, ...names(sheet, at), ...figureCells(recall), n },
    ];
  }));
}

function regionRows(sheet: AgreementSheet, { sharedInRegions }: AgreementExtras): Row[] {
  return sharedInRegions.flatMap((units, at) => (units.length === 0 ? [] : [{ figure: 'shared, in regions left out', ...names(sheet, at), value: units.length }]));
}

function timeRows(sheet: AgreementSheet, { times }: AgreementExtras): Row[] {
  if (times.length < 2) return [];
  const ordinal = new Set(sheet.fields.filter(({ alphaOrdinal }) => alphaOrdinal !== null).map(({ id }) => id));
  return times.flatMap(({ period, pairs, fields }) => {
    const when = { from: period.from ?? 'unknown', until: period.until ?? 'unknown' };
    return [
      ...pairs.flatMap((scores, at) => (['exact', 'overlap'] as const).map((kind) => ({ figure: `F1 ${kind}`, ...names(sheet, at), ...figureCells(scores[kind].f1), n: scores[kind].n, ...when }))),
      ...fields.map(({ id, alpha, n }) => ({ figure: ordinal.has(id) ? 'alpha ordinal' : 'alpha nominal', field: id, ...figureCells(alpha), n, ...when })),
    ];
  });
}

function fieldRows(sheet: AgreementSheet): Row[] {
  return sheet.fields.flatMap(({ id: field, n, missing, unjudgeable, alphaNominal, alphaOrdinal, interval, fleiss, kappa, differences }) => [
    { figure: 'alpha nominal', field, ...figureCells(alphaNominal, alphaOrdinal ? null : interval), n },
    ...(alphaOrdinal ? [{ figure: 'alpha ordinal', field, ...figureCells(alphaOrdinal, interval), n }] : []),
    { figure: 'Fleiss kappa', field, ...figureCells(fleiss.figure, fleiss.interval), n: fleiss.n },
    { figure: 'missing', field, value: missing },
    ...(unjudgeable ? [{ figure: `cannot be judged (${unjudgeable.value})`, field, value: unjudgeable.n }] : []),
    ...kappa.map((one, at) => ({ figure: 'Cohen kappa', field, ...names(sheet, at), ...figureCells(one.figure), n: one.n })),
    ...differences.flatMap((counts, at) => Object.entries(counts).map(([kind, count]) => ({ figure: `difference ${kind}`, field, ...names(sheet, at), value: count }))),
  ]);
}

function unitizingRows({ unitizing, documents }: AgreementSheet): Row[] {
  const family = (figures: UnitizingFigures, about: Row, intervals: typeof unitizing.intervals): Row[] => [
    ...resampledAlphas.map((name) => ({ figure: name, ...about, ...figureCells(figures[name], intervals?.[name]) })),
    ...unitizing.values.flatMap((value, at) => (figures.kuAlpha[at] ? [{ figure: `kuAlpha ${value}`, ...about, ...figureCells(figures.kuAlpha[at]) }] : [])),
  ];
  return [
    ...family(unitizing, {}, unitizing.intervals),
    ...unitizing.perDocument.flatMap((one) => family(one, { document: documents[one.document]?.name ?? '', ...(one.length === null ? {} : { n: one.length }) }, null)),
  ];
}
