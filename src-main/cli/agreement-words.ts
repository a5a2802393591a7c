/** The figures of agreement as lines for a terminal. */
import type { AgreementInput } from '../../src-common/core/agreement/agreement-input.ts';
import type { AgreementExtras } from '../../src-common/core/agreement/agreement-extras.ts';
import type { Agreement } from '../../src-common/core/agreement/compute-agreement.ts';
import { differencesOf } from '../../src-common/core/agreement/differences.ts';
import type { FieldAgreement } from '../../src-common/core/agreement/field-agreement.ts';
import { fieldLabel } from '../../src-common/core/agreement/field-label.ts';
import { reasonWords, type Figure, type Interval, type Reason } from '../../src-common/core/agreement/figure.ts';
import { t } from '../../src-common/core/messages/translate.ts';

const digits = 3;

/** With more pairs of annotators, a row for each and every field is no reading for a terminal; `--json` has them. */
const mostPairs = 10;

/** Collects the reasons of what cannot be computed: each is a number in the lines and a sentence below. */
export class FigureWords {
  readonly #reasons: Reason[] = [];

  figure({ value, why }: Figure): string {
    return why === null ? value.toFixed(digits) : `–${this.#mark(why)}`;
  }

  interval(interval: Interval | null): string {
    if (interval === null) return '';
    return interval.why === null ? `[${interval.low.toFixed(digits)}, ${interval.high.toFixed(digits)}]` : `–${this.#mark(interval.why)}`;
  }

  /** The sentences; empty where all could be computed. */
  lines(): string[] {
    return this.#reasons.map((reason, index) => t('cli.agreement.reason', { mark: index + 1, sentence: reasonWords(reason) }));
  }

  #mark(reason: Reason): string {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason);
    return ` (${this.#reasons.indexOf(reason) + 1})`;
  }
}

/** A table in columns: the first to the left, all others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) => `  ${row.map((cell, column) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
    return column === 0 ? cell + space : space + cell;
  }).join('  ')}`.trimEnd());
}

export function agreementLines(input: AgreementInput, agreement: Agreement, extras: AgreementExtras): string[] {
  const words = new FigureWords();
  const names = input.annotators.map(({ name }) => name);
  const pairName = ({ first, second }: { first: number; second: number }) => t('cli.agreement.pair', { a: names[first] ?? '', b: names[second] ?? '' });
  const spanRows = agreement.pairs.flatMap((pair) => (['exact', 'overlap'] as const).map((kind) => {
    const { f1, interval, precision, recall, n, matched } = pair[kind];
    return [
      pairName(pair), t(`cli.agreement.${kind}`), words.figure(f1), words.interval(interval), words.figure(precision), words.figure(recall),
      `${n}`, `${matched}`,
    ];
  }));
  return [
    t('cli.agreement.heading', { annotators: names.length, documents: input.documents.length }),
    ...input.annotators.map(({ name, claims }) => t('cli.agreement.annotator', { name, claims: claims.filter(({ kind }) => kind === 'claim').length })),
    '', t('cli.agreement.spans'),
    ...columns([[
      '', '', t('cli.agreement.f1'), t('cli.agreement.interval'), t('cli.agreement.precision'), t('cli.agreement.recall'),
      t('cli.agreement.n'), t('cli.agreement.matched'),
    ], ...spanRows]),
    '', t('cli.agreement.fields', { matched: agreement.groups.length }),
    ...fieldLines(input, agreement, words),
    ...agreement.pairs.length > mostPairs ? [] : ['', t('cli.agreement.differences'), ...differenceLines(input, agreement, pairName)],
    '', t('cli.agreement.unitizing'),
    ...unitizingLines(input, agreement, words),
    ...extras.times.length > 1 ? ['', t('cli.agreement.byTime'), ...timeLines(agreement, extras, words)] : [],
    ...agreement.inRegions.length > 0 ? ['', t('cli.agreement.inRegions', { count: agreement.inRegions.length })] : [],
    ...agreement.pairs.flatMap((pair, at) => {
      const shared = extras.sharedInRegions[at]?.length ?? 0;
      return shared === 0 ? [] : [t('cli.agreement.sharedInRegions', { pair: pairName(pair), counted: pair.overlap.matched, all: pair.overlap.matched + shared, count: shared })];
    }),
    ...withGap(words.lines()),
  ];
}

function fieldLines({ codebook }: AgreementInput, { fields, pairs }: Agreement, words: FigureWords): string[] {
  const isOnePair = pairs.length === 1;
  const row = (one: FieldAgreement): string[] => [
    fieldLabel(one.field.id, codebook),
    t(one.alphaOrdinal ? 'cli.agreement.ordinal' : 'cli.agreement.nominal'),
    words.figure(one.alphaOrdinal ?? one.alphaNominal),
    words.interval(one.interval),
    `${one.counted.length}`, `${one.missing.length}`,
    isOnePair ? words.figure(one.kappa[0]?.figure ?? one.fleiss.figure) : words.figure(one.fleiss.figure),
    one.field.unjudgeable === undefined ? '' : t('cli.agreement.unjudgeable', { count: one.unjudgeable.length, value: one.field.unjudgeable }),
  ];
  return columns([[
    '', '', t('cli.agreement.alpha'), t('cli.agreement.interval'), t('cli.agreement.n'), t('cli.agreement.missing'),
    t(isOnePair ? 'cli.agreement.kappa' : 'cli.agreement.fleiss'), '',
  ], ...fields.map(row)]);
}

function differenceLines(
  { codebook }: AgreementInput, { fields, pairs }: Agreement, pairName: (pair: Agreement['pairs'][number]) => string,
): string[] {
  const shown = fields.filter(({ field }) => !field.id.startsWith('signal.'));
  const heads = (['same', 'label', 'boundary', 'both', 'missing'] as const).map((kind) => t(`cli.agreement.difference.${kind}`));
  return columns([['', '', ...heads], ...pairs.flatMap((pair) => shown.map((one) => {
    const { same, label, boundary, both, missing } = differencesOf(one, pair);
    return [pairName(pair), fieldLabel(one.field.id, codebook), ...[same, label, boundary, both, missing].map((list) => `${list.length}`)];
  }))]);
}

function unitizingLines(input: AgreementInput, { unitizing }: Agreement, words: FigureWords): string[] {
  const all = ['uAlpha', 'uAlphaBinary', 'cuAlpha'] as const;
  return columns([
    ['', ...all.map((name) => t(`cli.agreement.${name}`))],
    ...unitizing.perDocument.map((one) => [input.documents[one.document]?.name ?? '', ...all.map((name) => words.figure(one[name]))]),
    [t('cli.agreement.allDocuments'), ...all.map((name) => words.figure(unitizing[name]))],
    ...unitizing.intervals ? [[t('cli.agreement.interval'), ...all.map((name) => words.interval(unitizing.intervals?.[name] ?? null))]] : [],
  ]);
}

/** Of one pair what it found, and alpha of the first field, which is the status unless that does not count. */
function timeLines({ fields, pairs }: Agreement, { times }: AgreementExtras, words: FigureWords): string[] {
  const isOnePair = pairs.length === 1;
  const heads = isOnePair ? [t('cli.agreement.exact'), t('cli.agreement.overlap'), t('cli.agreement.n')] : [];
  return columns([['', ...heads, t('cli.agreement.alpha'), t('cli.agreement.n')], ...times.map(({ period: { from, until }, pairs: [scores], fields: [field] }) => [
    from === null || until === null ? t('agreement.time.unknown') : from === until ? from : t('agreement.time.period', { from, until }),
    ...isOnePair && scores ? [words.figure(scores.exact.f1), words.figure(scores.overlap.f1), `${scores.overlap.n}`] : [],
    ...field && fields.length > 0 ? [words.figure(field.alpha), `${field.n}`] : ['', ''],
  ])]);
}

export function withGap(lines: string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}
