/** Which values of two annotators met: a square where there are few, else a list of those that met most often. */
import type { AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { fieldLabel } from '../../../src-common/core/agreement/field-label.ts';
import type { Confusion } from '../../../src-common/core/agreement/part-figures.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { FigureTableModel, TableCell } from './figure-table.ts';
import { pairName } from './span-tables.ts';
import { valueWords } from './value-words.ts';

const mostInSquare = 15;
const mostInList = 60;

export function confusionTable(sheet: AgreementSheet, { values, cells, n }: Confusion, field: string, pair: number, codebook: Codebook): FigureTableModel {
  const label = fieldLabel(field, codebook);
  const words = (at: number): string => valueWords(field, values[at] ?? '', codebook);
  const order = inOrder(values, field, codebook);
  const [first, second] = [sheet.pairs[pair]?.first, sheet.pairs[pair]?.second].map((at) => sheet.annotators[at ?? -1]?.name ?? '') as [string, string];
  const cell = (a: number, b: number, times: number): TableCell => ({
    key: `cell ${a} ${b}`, title: t('agreement.title.cell', { field: label, a: words(a), b: words(b), first, second }), text: `${times}`, figure: null, interval: null, n: times, isSame: a === b,
    query: { of: 'cell', pair, field, a: values[a] ?? '', b: values[b] ?? '' },
  });
  const about = { id: 'confusion', caption: t('agreement.caption.confusion', { field: label, pair: pairName(sheet, pair) }) };
  if (values.length <= mostInSquare) {
    const times = new Map(cells.map((met) => [met.a * values.length + met.b, met.times]));
    return {
      ...about, hint: t('agreement.hint.square', { first, second, n }),
      head: order.map((at) => ({ text: words(at) })),
      rows: order.map((a) => ({
        label: words(a),
        cells: order.map((b) => {
          const met = times.get(a * values.length + b) ?? 0;
          return met > 0 ? cell(a, b, met) : { text: '·' };
        }),
      })),
    };
  }
  const apart = cells.filter(({ a, b }) => a !== b).sort((x, y) => y.times - x.times || x.a - y.a || x.b - y.b);
  const same = n - apart.reduce((sum, { times }) => sum + times, 0);
  return {
    ...about, hint: t('agreement.hint.list', { values: values.length, same, n, shown: Math.min(apart.length, mostInList), all: apart.length }),
    head: [{ text: t('agreement.valueOf', { name: second }) }, { text: t('agreement.met') }],
    rows: apart.slice(0, mostInList).map(({ a, b, times }) => ({ label: words(a), cells: [{ text: words(b) }, cell(a, b, times)] })),
  };
}

/** Statuses in the order of the codebook, others as they are: places in the list. */
function inOrder(values: readonly string[], field: string, { evidence }: Codebook): number[] {
  const places = [...values.keys()];
  if (field !== 'status') return places;
  const rank = (at: number): number => {
    const found = evidence.findIndex(({ id }) => id === values[at]);
    return found < 0 ? evidence.length : found;
  };
  return places.sort((one, other) => rank(one) - rank(other) || one - other);
}
