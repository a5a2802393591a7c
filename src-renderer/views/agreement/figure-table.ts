/** A table of figures as it is drawn: what its cells say, and what is behind each. */
import { reasonWords, type Figure, type Interval, type Reason } from '../../../src-common/core/agreement/figure.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { ChosenFigure } from '../../stores/agreement-passages.svelte.ts';

/** A number behind which there are passages. */
export interface FigureCell extends ChosenFigure {
  text: string;
  /** Where both said the same: the diagonal of a square. */
  isSame?: boolean;
  /** Choosing it chooses this pair, this field as well. */
  pair?: number;
  field?: string;
}

/** Words only. */
export interface TextCell {
  text: string;
  why?: Reason;
}

export type TableCell = FigureCell | TextCell;

export interface TableHead {
  text: string;
  /** In full, where the text is short for something. */
  title?: string;
}

export interface FigureTableModel {
  id: string;
  caption: string;
  hint: string;
  /** Many narrow columns: the first stays in sight. */
  isDense?: boolean;
  head: readonly TableHead[];
  rows: readonly { label: string; title?: string; cells: readonly TableCell[] }[];
}

export const isFigure = (cell: TableCell): cell is FigureCell => 'key' in cell;

const usualDigits = 3;

export const numberWords = (value: number, digits = usualDigits): string => value.toFixed(digits).replace('-', '−');

export function figureText({ value }: Figure, digits = usualDigits): string {
  return value === null ? '–' : numberWords(value, digits);
}

/** @param isComing whether intervals are being made */
export function intervalCell(interval: Interval | null, isComing: boolean): TextCell {
  if (interval === null) return { text: isComing ? '…' : '' };
  if (interval.why !== null) return { text: '–', why: interval.why };
  return { text: intervalWords(interval.low, interval.high) };
}

export function intervalWords(low: number, high: number): string {
  return t('agreement.interval', { low: numberWords(low), high: numberWords(high) });
}

/** Why a cell has no number. */
export function reasonOf(cell: TableCell): Reason | null {
  return isFigure(cell) ? cell.figure?.why ?? null : cell.why ?? null;
}

/** Each reason that a cell of the table has, once: what the marks of the cells stand for. */
export function reasonsIn({ rows }: FigureTableModel): Reason[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => reasonOf(cell) ?? [])))];
}

/** The figure as a sentence, to be copied. */
export function figureSentence({ title, figure, interval, n }: ChosenFigure): string {
  if (figure === null) return t('agreement.sentence.count', { title, n });
  if (figure.why !== null) return t('agreement.sentence.none', { title, reason: reasonWords(figure.why) });
  const value = numberWords(figure.value);
  if (interval?.why !== null) return t('agreement.sentence.value', { title, value, n });
  return t('agreement.sentence.interval', { title, value, n, low: numberWords(interval.low), high: numberWords(interval.high) });
}
