/** How far the sets of the report agree, each figure with its n and, where it cannot be computed, why. */
import type { AgreementSheet } from '../agreement/agreement-sheet.ts';
import { fieldLabel } from '../agreement/field-label.ts';
import { reasonWords, type Figure, type Interval } from '../agreement/figure.ts';
import { t } from '../messages/translate.ts';
import { isolated } from './isolated.ts';
import { line, quietLine, type Line, type Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

/** A row for each pair of many annotators is no reading. */
const mostPairs = 15;

export function agreementParts(sheet: AgreementSheet, { material: { codebook } }: ReportContext): Part[] {
  const annotators = sheet.annotators.map(({ name }) => isolated(name));
  const spans = sheet.pairs.slice(0, mostPairs).flatMap(({ first, second, exact, overlap }) => ([['exact', exact], ['overlap', overlap]] as const).map(([kind, score]): Line[] => [
    [t('account.pair', { a: annotators[first] ?? '', b: annotators[second] ?? '' })], [t(`cli.agreement.${kind}`)],
    figureLine(score.f1), intervalLine(score.interval), [`${score.matched}`], [`${score.n}`],
  ]));
  const fields = sheet.fields.filter(({ id }) => !id.startsWith('signal.')).map((field): Line[] => [
    [fieldLabel(field.id, codebook)], [t(field.alphaOrdinal ? 'cli.agreement.ordinal' : 'cli.agreement.nominal')],
    figureLine(field.alphaOrdinal ?? field.alphaNominal), intervalLine(field.interval), [`${field.n}`], [`${field.missing}`],
  ]);
  return [
    line(t('account.agreementLead', { annotators: annotators.length, documents: sheet.documents.length, matched: sheet.matched })),
    { kind: 'table', head: [
      { text: t('account.annotators') }, { text: t('account.counted') }, { text: t('agreement.f1') }, { text: t('cli.agreement.interval') },
      { text: t('account.matched'), isNumber: true }, { text: t('account.passages'), isNumber: true },
    ], rows: spans },
    ...(sheet.pairs.length > mostPairs ? [quietLine(t('account.morePairs', { count: sheet.pairs.length - mostPairs }))] : []),
    { kind: 'table', head: [
      { text: t('account.field') }, { text: t('account.scale') }, { text: t('account.alpha') }, { text: t('cli.agreement.interval') },
      { text: t('account.passages'), isNumber: true }, { text: t('account.noValue'), isNumber: true },
    ], rows: fields },
  ];
}

function figureLine({ value, why }: Figure): Line {
  return why === null ? [value.toFixed(2).replace('-', '−')] : [{ kind: 'none', text: reasonWords(why) }];
}

function intervalLine(interval: Interval | null): Line {
  if (interval === null) return [];
  return interval.why === null ? [t('account.interval', { low: interval.low.toFixed(2).replace('-', '−'), high: interval.high.toFixed(2).replace('-', '−') })] : [{ kind: 'none', text: reasonWords(interval.why) }];
}
