/** The tables behind the claims: statuses at a glance, and the sources. */
import { evidenceStatusOf } from '../../claims/evidence-status.ts';
import { t } from '../../messages/translate.ts';
import { innermost } from '../../claims/attribution-graph.ts';
import { gradeOn } from '../../claims/reliability.ts';
import { html, type Markup } from './markup.ts';
import { dayOf, statusName, type ReportContext } from './report-claim.ts';

export function statusTable(context: ReportContext): Markup | null {
  const counts = new Map<string, number>();
  for (const claim of context.set.claims) {
    const status = claim.kind === 'claim' ? evidenceStatusOf(claim, context.codebook) : null;
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const known = context.codebook.evidence.map(({ id }) => id);
  const ids = [...known.filter((id) => counts.has(id)), ...[...counts.keys()].filter((id) => !known.includes(id))];
  const rows = ids.map((id) => html`<tr><td>${statusName(id, context.codebook)}</td><td class="count">${counts.get(id) ?? 0}</td><td class="definition">${
    context.codebook.evidence.find((term) => term.id === id)?.definition ?? ''}</td></tr>
`);
  return html`<h2 id="statuses">${t('report.statuses')}</h2>
<table><thead><tr><th>${t('report.statusLabel')}</th><th class="count">${t('report.statusCount')}</th><th>${t('report.statusMeaning')}</th></tr></thead>
<tbody>${rows}</tbody></table>
`;
}

export function sourceTable(context: ReportContext): Markup | null {
  const { set, sources } = context;
  if (set.sources.length === 0) return null;
  const inChain = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const claim of set.claims) {
    count(inChain, claim.attribution.map(({ sourceId }) => sourceId));
    count(inside, innermost(claim.attribution).map(({ sourceId }) => sourceId));
  }
  const named = set.sources.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const rows = named.map((source) => {
    const grade = gradeOn(source, context.generatedAt);
    const beside = [
      source.aliases.length > 0 ? t('report.sourceAlso', { names: source.aliases.join(', ') }) : '',
      source.onBehalfOf ? t('report.sourceFor', { name: sources.get(source.onBehalfOf)?.name ?? source.onBehalfOf }) : '',
      source.descriptor,
    ].filter((line) => line !== '');
    return html`<tr><td>${source.name}${beside.map((line) => html`<span class="meta">${line}</span>`)}</td><td>${
      t(`report.sourceKind.${source.kind}`)}</td><td>${grade
      ? html`${grade.grade}, ${t(`report.reliability.${grade.grade}`)}<span class="meta date">${grade.since === '' ? t('report.gradeAlways') : t('report.gradeSince', { date: dayOf(grade.since) })}</span>`
      : html`<span class="none">${t('report.notGraded')}</span>`}</td><td class="count">${inChain.get(source.id) ?? 0}</td><td class="count">${
      inside.get(source.id) ?? 0}</td></tr>
`;
  });
  return html`<h2 id="sources">${t('report.sources')}</h2>
<p class="meta">${t('report.sourcesLead')}</p>
<table><thead><tr><th>${t('report.sourceName')}</th><th>${t('report.sourceKindLabel')}</th><th>${t('report.sourceGrade')}</th><th class="count">${
  t('report.sourceClaims')}</th><th class="count">${t('report.sourceInnermost')}</th></tr></thead>
<tbody>${rows}</tbody></table>
`;
}

/** A source that stands twice in one chain counts once. */
function count(counts: Map<string, number>, ids: readonly string[]): void {
  for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
}
