/** Figures by the time in which passages were tagged. */
import type { AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { fieldLabel } from '../../../src-common/core/agreement/field-label.ts';
import type { Figure } from '../../../src-common/core/agreement/figure.ts';
import type { Period } from '../../../src-common/core/agreement/periods.ts';
import type { TimeFigures } from '../../../src-common/core/agreement/time-figures.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { figureText, type FigureTableModel, type TableCell } from './figure-table.ts';
import { pairName } from './span-tables.ts';

/** @param parts of a pair and field, a row each */
export function timeTable(sheet: AgreementSheet, parts: readonly TimeFigures[], field: string, pair: number, codebook: Codebook): FigureTableModel {
  const label = fieldLabel(field, codebook);
  const alphaWords = t('agreement.title.field', { what: t('agreement.alpha'), field: label });
  return {
    id: 'times', caption: t('agreement.caption.times'), hint: t('agreement.hint.times', { pair: pairName(sheet, pair), field: label }),
    head: [
      { text: t('agreement.f1Exact') }, { text: t('agreement.f1Overlap') }, { text: t('agreement.n'), title: t('agreement.nPassages') },
      { text: t('agreement.alphaOf', { field: label }) }, { text: t('agreement.n'), title: t('agreement.nFields') },
    ],
    rows: parts.map(({ period, exact, overlap, alpha, n }, place) => {
      const when = periodWords(period);
      const cell = (what: string, words: string, figure: Figure, of: number): TableCell => ({
        key: `time ${place} ${what}`, title: t('agreement.title.time', { what: words, when }), text: figureText(figure), figure, interval: null, n: of, query: { of: 'time', pair, period: place },
      });
      return {
        label: when,
        cells: [
          cell('exact', t('agreement.f1Exact'), exact.f1, exact.n), cell('overlap', t('agreement.f1Overlap'), overlap.f1, overlap.n), { text: `${overlap.n}` },
          cell('alpha', alphaWords, alpha, n), { text: `${n}` },
        ],
      };
    }),
  };
}

function periodWords({ from, until }: Period): string {
  if (from === null || until === null) return t('agreement.time.unknown');
  return from === until ? from : t('agreement.time.period', { from, until });
}
