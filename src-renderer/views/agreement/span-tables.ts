/** Whether the same passages were found: every two annotators, and one pair in full. */
import type { AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { initialsOf } from '../../../src-common/core/layers/layers.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import { figureText, intervalCell, type FigureTableModel, type TableCell } from './figure-table.ts';

export type Matching = 'exact' | 'overlap';

/** With more annotators, the columns have initials, and the numbers two digits. */
const mostNames = 6;

export function pairName({ annotators, pairs }: Pick<AgreementSheet, 'annotators' | 'pairs'>, pair: number): string {
  const name = (at: number | undefined): string => annotators[at ?? -1]?.name ?? '';
  return t('agreement.pair', { a: name(pairs[pair]?.first), b: name(pairs[pair]?.second) });
}

/** F1 of every two annotators. */
export function spanMatrix(sheet: AgreementSheet, matching: Matching): FigureTableModel {
  const { annotators, pairs } = sheet;
  const isDense = annotators.length > mostNames;
  const places = new Map(pairs.map(({ first, second }, at) => [`${Math.min(first, second)} ${Math.max(first, second)}`, at]));
  const cell = (row: number, column: number): TableCell => {
    const at = places.get(`${Math.min(row, column)} ${Math.max(row, column)}`);
    const score = at === undefined ? undefined : pairs[at]?.[matching];
    if (at === undefined || !score) return { text: '' };
    return {
      key: `matrix ${row} ${column}`, title: t('agreement.title.f1', { matching: matchingWords(matching), pair: pairName(sheet, at) }),
      text: figureText(score.f1, isDense ? 2 : 3), figure: score.f1, interval: score.interval, n: score.n, pair: at, query: { of: 'spans', pair: at, matching, part: 'either' },
    };
  };
  return {
    id: 'matrix', isDense, caption: t('agreement.caption.matrix'), hint: t('agreement.hint.matrix'),
    head: annotators.map(({ name }) => (isDense ? { text: initialsOf(name), title: name } : { text: name })),
    rows: annotators.map(({ name }, row) => ({ label: name, cells: annotators.map((_, column) => cell(row, column)) })),
  };
}

export const matchingWords = (matching: Matching): string => t(`agreement.matching.${matching}` as MessageKey);

/** One pair in full. */
export function pairTable(sheet: AgreementSheet, at: number, isComing: boolean): FigureTableModel {
  const pair = sheet.pairs[at];
  const name = pairName(sheet, at);
  const row = (matching: Matching): FigureTableModel['rows'][number] => {
    if (!pair) return { label: matchingWords(matching), cells: [] };
    const { f1, interval, precision, recall, n, matched } = pair[matching];
    const titled = (what: string): string => t('agreement.title.spans', { what, matching: matchingWords(matching), pair: name });
    const count = (part: 'matched' | 'onlyA' | 'onlyB', number: number, what: string): TableCell => ({
      key: `${matching} ${part}`, title: titled(what), text: `${number}`, figure: null, interval: null, n: number, query: { of: 'spans', pair: at, matching, part },
    });
    const score = (part: 'f1' | 'precision' | 'recall'): TableCell => ({
      key: `${matching} ${part}`, title: titled(t(`agreement.${part}` as MessageKey)), text: figureText({ f1, precision, recall }[part]),
      figure: { f1, precision, recall }[part], interval: part === 'f1' ? interval : null, n, query: { of: 'spans', pair: at, matching, part: 'either' },
    });
    const apart = matching === 'exact' ? pair.overlap.matched - matched : 0;
    return {
      label: matchingWords(matching),
      cells: [
        score('f1'), intervalCell(interval, isComing), score('precision'), score('recall'), { text: `${n}` },
        count('matched', matched, t('agreement.matched')),
        count('onlyA', pair.onlyA + apart, t('agreement.onlyOne', { name: sheet.annotators[pair.first]?.name ?? '' })),
        count('onlyB', pair.onlyB + apart, t('agreement.onlyOne', { name: sheet.annotators[pair.second]?.name ?? '' })),
      ],
    };
  };
  const only = (place: number | undefined): string => t('agreement.onlyOne', { name: sheet.annotators[place ?? -1]?.name ?? '' });
  return {
    id: 'pair', caption: t('agreement.caption.pair', { pair: name }), hint: t('agreement.hint.pair'),
    head: [
      { text: t('agreement.f1') }, { text: t('agreement.intervalHead') }, { text: t('agreement.precision') }, { text: t('agreement.recall') },
      { text: t('agreement.n'), title: t('agreement.nPassages') }, { text: t('agreement.matched') }, { text: only(pair?.first) }, { text: only(pair?.second) },
    ],
    rows: [row('exact'), row('overlap')],
  };
}
