/**
 * A plain table of ratings: a row a unit, a column a coder, the coders' names
 * in the first row, an empty cell for a missing value. Comma-separated (RFC
 * 4180); where the first row has none, semicolons or tabs.
 */
import { t } from '../messages/translate.ts';
import { readCsvRows, type CsvRow } from './csv-rows.ts';
import type { Level, Ratings } from './ratings.ts';

export interface RatingTable {
  names: string[];
  ratings: Ratings;
  /** For each unit the line of the file that it begins on, from 1. */
  lines: number[];
}

export interface TableProblem {
  /** Line of the file, from 1. */
  line: number;
  message: string;
}

export type TableRead = { ok: true; table: RatingTable } | { ok: false; problems: TableProblem[] };

/** Nobody mends more at once. */
const mostProblems = 50;

/** @param content the file as text, with or without a byte order mark */
export function readRatingTable(content: string, level: Level): TableRead {
  const { rows, unclosed } = readCsvRows(content);
  if (unclosed !== null) return { ok: false, problems: [{ line: unclosed, message: t('agreement.table.unclosed') }] };
  const [header, ...units] = rows;
  if (!header) return { ok: false, problems: [{ line: 1, message: t('agreement.table.empty') }] };
  const names = header.cells.map((cell) => cell.trim());
  const problems = [...problemsOfNames(names, header.line), ...units.flatMap((row) => problemsOfRow(row, names, level))];
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, table: { names, ratings: ratingsOf(units, names.length, level), lines: units.map(({ line }) => line) } };
}

function problemsOfNames(names: readonly string[], line: number): TableProblem[] {
  return names.flatMap((name, index) => {
    if (name === '') return [{ line, message: t('agreement.table.noName', { column: index + 1 }) }];
    return names.indexOf(name) < index ? [{ line, message: t('agreement.table.sameName', { name, column: index + 1 }) }] : [];
  });
}

function problemsOfRow({ cells, line }: CsvRow, names: readonly string[], level: Level): TableProblem[] {
  if (cells.length !== names.length) {
    return [{ line, message: t('agreement.table.cells', { cells: cells.length, coders: names.length }) }];
  }
  if (level === 'nominal') return [];
  return cells.map((cell) => cell.trim()).flatMap((value, index) => {
    const name = names[index] ?? '';
    if (value === '' || (level === 'ordinal' && isLetter(value)) || isNumber(value)) {
      return level === 'ratio' && Number(value) < 0 ? [{ line, message: t('agreement.table.negative', { name, value }) }] : [];
    }
    return [{ line, message: t(level === 'ordinal' ? 'agreement.table.noOrder' : 'agreement.table.noNumber', { name, value }) }];
  });
}

/** Letters have an order that everybody knows (grades A to E); words such as "high" do not. */
function isLetter(value: string): boolean {
  return /^[A-Za-z]$/.test(value);
}

function isNumber(value: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value);
}

function ratingsOf(rows: readonly CsvRow[], coders: number, level: Level): Ratings {
  // One number may be written in several ways: 1, 1.0, +1.
  const read = (cell: string): string => {
    const value = cell.trim();
    return level !== 'nominal' && isNumber(value) ? `${Number(value) + 0}` : value;
  };
  const table = rows.map(({ cells }) => cells.map(read));
  const values = [...new Set(table.flat().filter((value) => value !== ''))].sort(level === 'nominal' ? undefined : inOrder);
  const index = new Map(values.map((value, at) => [value, at]));
  return { coders, units: rows.length, values, cells: Int32Array.from(table.flat(), (value) => index.get(value) ?? -1) };
}

/** Numbers before letters; letters without regard to case first. */
function inOrder(one: string, other: string): number {
  const [a, b] = [isLetter(one), isLetter(other)];
  if (a !== b) return a ? 1 : -1;
  if (!a) return Number(one) - Number(other);
  const [x, y] = [one.toUpperCase(), other.toUpperCase()];
  return x < y ? -1 : x > y ? 1 : one < other ? -1 : one > other ? 1 : 0;
}
