/** The text as units and gaps, by value and by document, and what else there is to say of each document. */
import type { AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { resampledAlphas } from '../../../src-common/core/agreement/document-unitizing.ts';
import { fieldLabel } from '../../../src-common/core/agreement/field-label.ts';
import { noFigure, type Figure } from '../../../src-common/core/agreement/figure.ts';
import type { DocumentFigures } from '../../../src-common/core/agreement/part-figures.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import { figureText, intervalCell, type FigureTableModel, type TableCell } from './figure-table.ts';
import { pairName } from './span-tables.ts';
import { valueWords } from './value-words.ts';

/** @param isComing whether intervals are being made */
export function textTable(sheet: AgreementSheet, codebook: Codebook, isComing: boolean): FigureTableModel {
  const { unitizing, annotators } = sheet;
  const claims = annotators.reduce((sum, one) => sum + one.claims, 0) - sheet.leftOut.inRegions.length;
  const documents = unitizing.perDocument.filter(({ uAlpha }) => uAlpha.why !== 'one-annotator' && uAlpha.why !== 'length-unknown' && uAlpha.why !== 'all-left-out').length;
  const alphas = resampledAlphas.map((name) => ({
    label: t(`agreement.${name}` as MessageKey), title: t(`agreement.${name}.hint` as MessageKey),
    cells: [
      { key: `text ${name}`, title: t(`agreement.${name}` as MessageKey), text: figureText(unitizing[name]), figure: unitizing[name], interval: unitizing.intervals?.[name] ?? null, n: documents, query: { of: 'text', document: null, value: null } } as TableCell,
      intervalCell(unitizing.intervals?.[name] ?? null, isComing),
      { text: `${documents}` },
    ],
  }));
  const values = unitizing.values.map((value, at) => ({ value, figure: unitizing.kuAlpha[at] ?? noFigure('value-unmatched') }));
  return {
    id: 'text', caption: t('agreement.caption.text'), hint: t('agreement.hint.text', { claims }),
    head: [{ text: t('agreement.alpha') }, { text: t('agreement.intervalHead') }, { text: t('agreement.n'), title: t('agreement.nDocuments') }],
    rows: [...alphas, ...values.map(({ value, figure }) => {
      const label = t('agreement.kuAlpha', { value: valueWords('status', value, codebook) });
      return {
        label, title: t('agreement.kuAlpha.hint'),
        cells: [
          { key: `text ku ${value}`, title: label, text: figureText(figure), figure, interval: null, n: documents, query: { of: 'text', document: null, value } } as TableCell,
          { text: '' }, { text: `${documents}` },
        ],
      };
    })],
  };
}

/** @param titles of documents, by their ids */
export function documentTable(
  sheet: AgreementSheet, parts: readonly DocumentFigures[], field: string, pair: number, codebook: Codebook, titles: ReadonlyMap<string, string>,
): FigureTableModel {
  const label = fieldLabel(field, codebook);
  const alphaWords = t('agreement.title.field', { what: t('agreement.alpha'), field: label });
  return {
    id: 'documents', caption: t('agreement.caption.documents'), hint: t('agreement.hint.documents', { pair: pairName(sheet, pair), field: label }),
    head: [
      { text: t('agreement.f1Exact') }, { text: t('agreement.f1Overlap') }, { text: t('agreement.n'), title: t('agreement.nPassages') }, { text: t('agreement.alphaOf', { field: label }) },
      { text: t('agreement.n'), title: t('agreement.nFields') }, ...resampledAlphas.map((name) => ({ text: t(`agreement.${name}` as MessageKey), title: t(`agreement.${name}.hint` as MessageKey) })),
      { text: t('agreement.leftOut'), title: t('agreement.leftOutTitle') },
    ],
    rows: sheet.documents.map(({ id, name }, document) => {
      const title = titles.get(id) ?? name;
      const part = parts[document];
      const text = sheet.unitizing.perDocument[document];
      const cell = (what: string, words: string, figure: Figure | undefined, n: number): TableCell => (figure ? {
        key: `document ${document} ${what}`, title: t('agreement.title.document', { what: words, title }), text: figureText(figure), figure, interval: null, n, query: { of: 'text', document, value: null },
      } : { text: '' });
      return {
        label: title, title: name,
        cells: [
          cell('exact', t('agreement.f1Exact'), part?.exact.f1, part?.exact.n ?? 0), cell('overlap', t('agreement.f1Overlap'), part?.overlap.f1, part?.overlap.n ?? 0),
          { text: `${part?.overlap.n ?? ''}` }, cell('alpha', alphaWords, part?.alpha, part?.n ?? 0), { text: `${part?.n ?? ''}` },
          ...resampledAlphas.map((alpha) => cell(alpha, t(`agreement.${alpha}` as MessageKey), text?.[alpha], text?.length ?? 0)),
          { text: `${text?.leftOut ?? ''}` },
        ],
      };
    }),
  };
}
