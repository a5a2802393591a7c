/** How to read the report, in plain words, for somebody who has never seen the program. */
import { confidenceLevels, credibilityGrades } from '../claims/claim.ts';
import { relationTypes } from '../claims/relation.ts';
import { opinions } from '../claims/review.ts';
import { reliabilityGrades } from '../claims/source.ts';
import { t } from '../messages/translate.ts';
import { termInline } from './claim-parts.ts';
import { line, name, quietLine, type Line, type Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

/** @param has what the report shows: nothing is explained that is not there */
export function methodParts(context: ReportContext, has: { highlights: boolean; groups: boolean; agreement: boolean }): Part[] {
  const { material: { codebook }, choices } = context;
  const heading = (words: string): Part => ({ kind: 'heading', line: [words] });
  const terms = codebook.evidence.filter(({ retired }) => !retired);
  return [
    line(t('account.method.what')),
    heading(t('account.method.passages')), line(t('account.method.passagesWords')),
    ...(has.highlights ? [line(t('report.countedHighlights'))] : []),
    heading(t('report.whoSaysSo')), line(t('account.method.chain')), line(t('report.countedSources')),
    heading(t('account.method.status')), line(t('report.countedStatus', { version: codebook.version })),
    { kind: 'table', head: [{ text: t('account.method.order'), isNumber: true }, { text: t('report.statusLabel') }, { text: t('report.statusMeaning') }, { text: t('account.method.example') }],
      rows: terms.map(({ id, definition, example }, index): Line[] => [[`${index + 1}`], [termInline(id, codebook)], [name(definition)], [name(example)]]) },
    heading(t('report.grades')), line(t('report.countedGrades')),
    { kind: 'table', head: [{ text: t('account.reliability') }, { text: t('account.method.means') }], rows: reliabilityGrades.map((grade): Line[] => [[grade], [t(`report.reliability.${grade}`)]]) },
    { kind: 'table', head: [{ text: t('account.credibility') }, { text: t('account.method.means') }], rows: credibilityGrades.map((grade): Line[] => [[`${grade}`], [t(`report.credibility.${grade}`)]]) },
    line(t('account.method.confidence', { levels: confidenceLevels.map((level) => t(`report.confidence.${level}`)).join(', ') })),
    heading(t('account.method.dates')), line(t('account.method.datesWords')),
    ...(choices.relations ? [
      heading(t('report.relations')), { kind: 'list', items: relationTypes.map((type): Line => [{ kind: 'strong', of: [t(`report.relation.${type}`)] }, ` – ${t(`account.method.relation.${type}`)}`]) } as const,
      line(t('account.method.independent')),
    ] : []),
    ...(has.groups ? [heading(t('account.method.roots')), line(t('report.countedRoots')), line(t('account.method.flags'))] : []),
    ...(choices.opinions ? [heading(t('account.opinions')), line(t('account.method.opinions', { steps: opinions.map((opinion) => t(`review.opinion.${opinion}`)).join(', ') }))] : []),
    ...(has.agreement ? [heading(t('account.agreement')), line(t('account.method.agreement'))] : []),
    heading(t('account.method.checks')), line(t('account.method.checksum')), line(t('account.method.log')), line(t('account.method.logNot')),
    quietLine(t('account.method.copy')),
  ];
}
