/** Sources: everyone in the chains of the report as a table, and one of them in full. */
import { innermost } from '../claims/attribution-graph.ts';
import { gradeOn } from '../claims/reliability.ts';
import { credibilityGrades } from '../claims/claim.ts';
import { reliabilityGrades, type Source } from '../claims/source.ts';
import { reliabilityOf } from '../formats/attribution-words.ts';
import { t } from '../messages/translate.ts';
import { isolated, isolatedList } from './isolated.ts';
import type { ReportClaim } from './material.ts';
import { fact, line, name, none, quietLine, type Line, type Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

export function sourceTable(claims: readonly ReportClaim[], context: ReportContext): Part[] {
  const { sources, material: { generatedAt } } = context;
  const inChain = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const claim of claims) {
    count(inChain, claim.attribution.map(({ sourceId }) => context.readAs(sourceId)));
    count(inside, innermost(claim.attribution).map(({ sourceId }) => context.readAs(sourceId)));
  }
  const ids = new Set(inChain.keys());
  for (const id of new Set(claims.map(({ documentId }) => documentId))) {
    const outlet = context.document(id)?.outletSourceId;
    if (outlet) ids.add(context.readAs(outlet));
  }
  for (const id of ids) {
    const principal = sources.get(id)?.onBehalfOf;
    if (principal) ids.add(context.readAs(principal));
  }
  const known = [...ids].flatMap((id) => sources.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  if (known.length === 0) return [];
  return [line(t('report.sourcesLead')), {
    kind: 'table',
    head: [{ text: t('report.sourceName') }, { text: t('report.sourceKindLabel') }, { text: t('report.sourceGrade') }, { text: t('report.sourceClaims'), isNumber: true }, { text: t('report.sourceInnermost'), isNumber: true }],
    rows: known.map((source): Line[] => {
      const grade = gradeOn(source, generatedAt);
      return [
        [name(source.name), ...quietly(besideName(source, context))],
        [t(`report.sourceKind.${source.kind}`)],
        grade ? [`${grade.grade}, ${t(`report.reliability.${grade.grade}`)}`, ...quietly([sinceWords(grade.since)])] : [none(t('report.notGraded'))],
        [`${inChain.get(source.id) ?? 0}`], [`${inside.get(source.id) ?? 0}`],
      ];
    }),
  }];
}

function quietly(words: readonly string[]): Line {
  return words.length === 0 ? [] : [' · ', { kind: 'quiet', of: [words.join(' · ')] }];
}

function sinceWords(since: string): string {
  return since === '' ? t('report.gradeAlways') : t('report.gradeSince', { date: since });
}

function besideName(source: Source, context: ReportContext): string[] {
  return [
    ...(context.otherNames(source).length > 0 ? [t('report.sourceAlso', { names: isolatedList(context.otherNames(source)) })] : []),
    ...(source.onBehalfOf ? [t('report.sourceFor', { name: isolated(context.sourceName(source.onBehalfOf)) })] : []),
    ...(source.descriptor === '' ? [] : [isolated(source.descriptor)]),
  ];
}

/** Who it is, and every grade it was given with its reason. */
export function sourceFacts(source: Source, context: ReportContext): Part[] {
  const facts = [
    fact(t('report.sourceKindLabel'), line(t(`report.sourceKind.${source.kind}`))),
    ...(context.otherNames(source).length > 0 ? [fact(t('account.aliases'), line(isolatedList(context.otherNames(source))))] : []),
    ...(source.onBehalfOf ? [fact(t('account.onBehalf'), line(name(context.sourceName(source.onBehalfOf))))] : []),
    ...(source.descriptor === '' ? [] : [fact(t('account.descriptor'), { kind: 'prose', text: source.descriptor } as const)]),
    fact(t('account.reliability'), ...(source.grades.length === 0 ? [line(none(t('report.notGraded')))] : [{
      kind: 'list', items: source.grades.map(({ grade, since, reason }): Line => [
        { kind: 'strong', of: [grade] }, `, ${t(`report.reliability.${grade}`)} `, { kind: 'quiet', of: [sinceWords(since)] }, ...(reason === '' ? [] : [' · ', name(reason)]),
      ]),
    } as const])),
  ];
  return [{ kind: 'facts', facts }];
}

/** How often each reliability meets each credibility: two grades in one table, never in one number. */
export function gradeMatrix(claims: readonly ReportClaim[], context: ReportContext): Part[] {
  const { sources, material: { generatedAt } } = context;
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const reliability = reliabilityOf(claim, { sources, publishedOn: context.document(claim.documentId)?.publishedOn ?? null, today: generatedAt })?.grade ?? '';
    const key = `${reliability} ${claim.credibility ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...reliabilityGrades, ''].filter((grade) => [...counts.keys()].some((key) => key.startsWith(`${grade} `)));
  return [quietLine(t('account.matrixLead')), {
    kind: 'table',
    head: [{ text: t('account.reliability') }, ...credibilityGrades.map((grade) => ({ text: `${grade}`, isNumber: true })), { text: t('account.ungraded'), isNumber: true }],
    rows: rows.map((grade): Line[] => [
      [grade === '' ? none(t('report.notGraded')) : t('account.gradeNamed', { grade, words: t(`report.reliability.${grade as 'A'}`) })],
      ...[...credibilityGrades, ''].map((credibility): Line => [`${counts.get(`${grade} ${credibility}`) ?? ''}`]),
    ]),
  }];
}

/** A source that stands twice in one chain counts once. */
function count(counts: Map<string, number>, ids: readonly string[]): void {
  for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
}
