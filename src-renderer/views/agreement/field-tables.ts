/** Whether what was found was tagged alike: all annotators together, and how two differ. */
import type { AgreementSheet, SheetField } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { differenceKinds } from '../../../src-common/core/agreement/differences.ts';
import { fieldLabel } from '../../../src-common/core/agreement/field-label.ts';
import type { Figure, Interval } from '../../../src-common/core/agreement/figure.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import { figureText, intervalCell, type FigureTableModel, type TableCell } from './figure-table.ts';
import { pairName } from './span-tables.ts';

type FieldPart = 'counted' | 'missing' | 'complete' | 'unjudgeable';

export function fieldTable(sheet: AgreementSheet, pair: number, codebook: Codebook, isComing: boolean): FigureTableModel {
  const isOnePair = sheet.pairs.length === 1;
  const row = (field: SheetField): FigureTableModel['rows'][number] => {
    const label = fieldLabel(field.id, codebook);
    const titled = (what: string): string => t('agreement.title.field', { what, field: label });
    const value = (name: string, what: string, figure: Figure, interval: Interval | null, n: number, part: FieldPart): TableCell => ({
      key: `${field.id} ${name}`, title: titled(what), text: figureText(figure), figure, interval, n, field: field.id, query: { of: 'field', field: field.id, part },
    });
    const count = (part: FieldPart, n: number, what: string, text = `${n}`): TableCell => ({
      key: `${field.id} ${part}`, title: titled(what), text, figure: null, interval: null, n, field: field.id, query: { of: 'field', field: field.id, part },
    });
    const { alphaNominal, alphaOrdinal, interval, n, missing, unjudgeable, fleiss } = field;
    const kappa = field.kappa[pair];
    return {
      label,
      cells: [
        value('nominal', t('agreement.nominal'), alphaNominal, alphaOrdinal ? null : interval, n, 'counted'),
        alphaOrdinal ? value('ordinal', t('agreement.ordinal'), alphaOrdinal, interval, n, 'counted') : { text: '' },
        intervalCell(interval, isComing),
        count('counted', n, t('agreement.n')),
        count('missing', missing, t('agreement.missing')),
        unjudgeable ? count('unjudgeable', unjudgeable.n, t('agreement.unjudgeable', { value: unjudgeable.value }), t('agreement.unjudgeableCount', { value: unjudgeable.value, count: unjudgeable.n })) : { text: '' },
        kappa ? {
          key: `${field.id} kappa`, title: t('agreement.title.fieldPair', { what: t('agreement.kappa'), field: label, pair: pairName(sheet, pair) }), text: figureText(kappa.figure),
          figure: kappa.figure, interval: null, n: kappa.n, field: field.id, query: { of: 'pair', pair, field: field.id, part: 'judged' },
        } : { text: '' },
        ...(isOnePair ? [] : [value('fleiss', t('agreement.fleiss'), fleiss.figure, fleiss.interval, fleiss.n, 'complete')]),
      ],
    };
  };
  return {
    id: 'fields', caption: t('agreement.caption.fields'), hint: t('agreement.hint.fields', { count: sheet.matched }),
    head: [
      { text: t('agreement.nominalHead'), title: t('agreement.nominal') }, { text: t('agreement.ordinalHead'), title: t('agreement.ordinal') }, { text: t('agreement.intervalHead') },
      { text: t('agreement.n'), title: t('agreement.nFields') }, { text: t('agreement.missing') }, { text: t('agreement.unjudgeableHead') },
      { text: t('agreement.kappaHead'), title: t('agreement.kappa') }, ...(isOnePair ? [] : [{ text: t('agreement.fleissHead'), title: t('agreement.fleiss') }]),
    ],
    rows: sheet.fields.map(row),
  };
}

/** Of a pair: is it the passage they disagree about, the label, or both? */
export function differenceTable(sheet: AgreementSheet, pair: number, codebook: Codebook): FigureTableModel {
  const name = pairName(sheet, pair);
  const words = (kind: string): string => t(`agreement.difference.${kind}` as MessageKey);
  return {
    id: 'differences', caption: t('agreement.caption.differences', { pair: name }), hint: t('agreement.hint.differences'),
    head: differenceKinds.map((kind) => ({ text: words(kind) })),
    rows: sheet.fields.map((field) => {
      const label = fieldLabel(field.id, codebook);
      return {
        label,
        cells: differenceKinds.map((kind): TableCell => {
          const n = field.differences[pair]?.[kind] ?? 0;
          return {
            key: `${field.id} difference ${kind}`, title: t('agreement.title.fieldPair', { what: words(kind), field: label, pair: name }), text: `${n}`, figure: null, interval: null, n,
            field: field.id, query: { of: 'pair', pair, field: field.id, part: kind },
          };
        }),
      };
    }),
  };
}
