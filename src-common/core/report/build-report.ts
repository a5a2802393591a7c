/** A report on a claim group, a source, a document or the corpus, as data. What it looks like is the writers' business. */
import { t } from '../messages/translate.ts';
import { agreementParts } from './agreement-parts.ts';
import { claimBeside, claimEntry } from './claim-parts.ts';
import { decidedParts } from './decided-parts.ts';
import { documentFacts, documentList } from './document-parts.ts';
import { isolated } from './isolated.ts';
import type { ReportChoices, ReportClaim, ReportMaterial, ReportSubject } from './material.ts';
import { methodParts } from './method-parts.ts';
import { fact, line, name, quietLine, type Fact, type Line, type Part, type Report, type ReportSteps, type Section } from './model.ts';
import { ReportContext } from './report-context.ts';
import { countRoots, groupParts, rootDetails, rootSummary } from './root-parts.ts';
import { gradeMatrix, sourceFacts, sourceTable } from './source-parts.ts';
import { statusTable } from './status-parts.ts';
import { claimsOf, groupOf, type ClaimList } from './subject-claims.ts';

/** So many claims are made between two looks at the clock. */
const claimsAStep = 8;

/**
 * @param most only so many claims, for a preview; without it all
 * @returns null where the subject is not in the sets
 */
export function* reportSteps(material: ReportMaterial, subject: ReportSubject, choices: ReportChoices, most = Infinity): ReportSteps<Report | null> {
  const context = new ReportContext(material, choices);
  const lists = claimsOf(subject, context);
  const source = subject.kind === 'source' ? subject.ids.flatMap((id) => context.sources.get(id) ?? [])[0] : undefined;
  if (!lists || (subject.kind === 'source' && !source)) return null;
  const all = lists.flatMap(({ claims }) => claims);
  // Numbers first: what stands early may name what stands late.
  for (const claim of all) context.number(claim);

  const sections: Section[] = [];
  const add = (id: string, title: string, parts: readonly Part[], more: Pick<Section, 'about' | 'count'> = {}): void => {
    if (parts.length > 0) sections.push({ id, title, parts, ...more });
  };
  const group = subject.kind === 'group' ? groupOf(subject.id, context) : null;
  if (group) {
    const counted = countRoots(group, context);
    add('in-short', t('account.inShort'), [...rootSummary(counted, context), ...(group.note === '' ? [] : [{ kind: 'prose', text: group.note } as const])]);
    add('roots', t('account.rests'), rootDetails(counted, context));
  }
  if (source) add('source', t('account.theSource'), sourceFacts(source, context));
  if (subject.kind === 'document') add('document', t('account.theDocument'), documentFacts(context.document(subject.id), context));
  const documents = new Set(all.map(({ documentId }) => documentId as string));
  const inReport = new Set<string>(all.map(({ id }) => id));
  const decided = material.sets.filter(({ decidedFrom }) => decidedFrom);
  decided.forEach((set, index) => add(`decided-${index + 1}`, t('report.decided'), decidedParts(set, subject.kind === 'corpus' ? null : documents, context), { about: set.name }));
  add('statuses', t('report.statuses'), statusTable(all, context));
  if (source && all.length > 0) add('matrix', t('account.matrix'), gradeMatrix(lists[0]?.claims ?? [], context));

  let done = 0;
  for (const [index, list] of lists.entries()) {
    const shown = list.claims.slice(0, Math.max(0, most - done));
    const entries: Part[] = [];
    for (const claim of shown) {
      entries.push({ kind: 'claim', claim: claimEntry(claim, context.number(claim), context, list.kind === 'document') });
      done += 1;
      if (done % claimsAStep === 0) yield { done, total: all.length };
    }
    sections.push(claimSection(list, entries, index, subject, context));
  }

  const groups = subject.kind === 'group' || !choices.relations ? [] : context.groups.filter(({ members }) => members.some((id) => inReport.has(id)));
  if (groups.length > 0) add('groups', t('report.groups'), groupParts(groups, context));
  const beside: Part[] = [];
  // The list grows no further here: what stands beside the report names nothing.
  for (const claim of context.beside.slice(0, most)) beside.push({ kind: 'claim', claim: claimBeside(claim, context.numberOfNamed(claim.id) ?? '', context) });
  if (beside.length > 0) add('beside', t('account.beside'), [quietLine(t('account.besideLead')), ...beside], { count: countWords(context.beside) });
  add('sources', t('report.sources'), sourceTable(all, context));
  if (subject.kind === 'group' || subject.kind === 'source') add('documents', t('account.documents'), documentList([...documents], context));
  if (material.agreement) add('agreement', t('account.agreement'), agreementParts(material.agreement, context));
  const highlights = all.filter(({ kind }) => kind === 'highlight').length;
  add('method', t('account.method'), methodParts(context, { highlights: highlights > 0, groups: group !== null || groups.length > 0, agreement: material.agreement !== null }));
  return {
    kicker: t(`account.kicker.${subject.kind}`),
    title: titleOf(subject, context),
    summary: t('report.subtitle', { claims: all.length - highlights, highlights, documents: documents.size }),
    facts: headFacts(context),
    sections,
    footer: t('account.footer', { version: material.version }),
  };
}

function titleOf(subject: ReportSubject, context: ReportContext): string {
  switch (subject.kind) {
    case 'group': return groupOf(subject.id, context)?.statement || t('report.noStatement');
    case 'source': return context.sourceName(subject.ids.find((id) => context.sources.has(id)) ?? '');
    case 'document': return context.documentTitle(subject.id);
    case 'corpus': return context.material.name;
  }
}

function claimSection({ kind, documentId, claims }: ClaimList, entries: readonly Part[], index: number, subject: ReportSubject, context: ReportContext): Section {
  const count = countWords(claims);
  const rest: Part[] = [
    ...(claims.length === 0 ? [line(t('account.noClaims'))] : []),
    ...(entries.length < claims.length ? [quietLine(t('account.preview', { shown: entries.length, all: claims.length }))] : []),
  ];
  if (kind !== 'document') return { id: kind, title: t(`account.list.${kind}`), count, parts: [...entries, ...rest] };
  if (subject.kind === 'document') return { id: 'claims', title: t('account.list.document'), count, parts: [...entries, ...rest] };
  return {
    id: `document-${index + 1}`, title: t('account.documentNumber', { number: index + 1 }), about: context.documentTitle(documentId ?? ''), count,
    parts: [...documentFacts(context.document(documentId ?? ''), context), ...entries, ...rest],
  };
}

function countWords(claims: readonly ReportClaim[]): string {
  const highlights = claims.filter(({ kind }) => kind === 'highlight').length;
  return t('account.count', { claims: claims.length - highlights, highlights });
}

/** Who made it of what: enough to make it again. */
function headFacts({ material, choices }: ReportContext): Fact[] {
  const setLine = (set: ReportMaterial['sets'][number]): Line => [
    name(set.name), ...(set.author.name === set.name ? [] : [' · ', t('account.by', { name: isolated(set.author.name) })]),
    ' · ', t('report.documentFacts', { claims: set.claims.filter(({ kind }) => kind === 'claim').length }),
    ...(set.file === null ? [] : [' · ', name(set.file)]), ...(set.generated === null ? [] : [' · ', t('account.setOf', { date: set.generated.slice(0, 10) })]),
  ];
  const left = [...(choices.opinions ? [] : [t('account.left.opinions')]), ...(choices.relations ? [] : [t('account.left.relations')])];
  return [
    ...(material.madeBy === null ? [] : [fact(t('account.madeBy'), line(name(material.madeBy)))]),
    fact(t('account.madeOn'), line(t('account.instant', { date: material.generatedAt.slice(0, 10), time: material.generatedAt.slice(11, 16) }))),
    fact(t('account.sets', { count: material.sets.length }), ...material.sets.map((set) => line(...setLine(set)))),
    fact(t('account.codebook'), line(t('account.codebookVersion', { version: material.codebook.version }))),
    ...(left.length === 0 ? [] : [fact(t('account.left'), line(left.join(', ')))]),
    ...(material.log === null ? [] : [fact(t('account.log'), line(t('account.logState', { changes: material.log.changes })), ...(material.log.hash === null ? [] : [quietLine(material.log.hash)]))]),
  ];
}
