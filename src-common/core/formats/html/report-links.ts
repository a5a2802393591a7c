/** Relations under a claim, and the groups with their roots: who says the same, and on whose word. */
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { rootsOf, type RootNode } from '../../roots/roots.ts';
import type { PortableGroup } from '../portable-links.ts';
import type { PortableClaim } from '../portable-set.ts';
import { html, type Markup } from './markup.ts';
import type { ReportContext } from './report-claim.ts';

/** @returns null for a claim that is related to none */
export function relationsMarkup(claim: PortableClaim, context: ReportContext): Markup | null {
  const seen = context.links.relations.get(claim.id) ?? [];
  if (seen.length === 0) return null;
  return html`<ul class="links">${seen.map(({ relation, side, other }) => {
    const judged = relation.independent === null ? '' : t(relation.independent ? 'report.relation.independent' : 'report.relation.dependent');
    return html`<li>${t(`report.relation.${side}`)} ${claimLink(other, context)}${[judged, relation.note].filter((words) => words !== '').map((words) => html` <span class="definition">${words}</span>`)}</li>`;
  })}</ul>`;
}

export function groupSection(context: ReportContext): Markup | null {
  const { groups, documents } = context.set;
  if (groups.length === 0) return null;
  const known = new Map(documents.map(({ id, path, iri, details }) => [id, { outletSourceId: details?.outletSourceId ?? null, name: details?.title || path || iri || id }]));
  return html`<section><h2 id="groups">${t('report.groups')}</h2>
<p class="meta">${t('report.groupsLead')}</p>
${groups.map((group) => groupMarkup(group, known, context))}</section>
`;
}

function groupMarkup(group: PortableGroup, documents: ReadonlyMap<Urn, { outletSourceId: Urn | null; name: string }>, context: ReportContext): Markup {
  const { sources, shown } = context;
  const members = group.members.flatMap((id) => shown.get(id)?.claim ?? []).filter(({ kind }) => kind === 'claim');
  const { passages, outlets, roots } = rootsOf(members, { sources, documents });
  const nameOf = ({ id, kind }: RootNode): string =>
    (kind === 'document' ? t('report.rootUnnamed', { document: documents.get(id)?.name ?? id }) : sources.get(id)?.name ?? id);
  return html`<article>
<h3>${group.statement === '' ? html`<span class="none">${t('report.noStatement')}</span>` : html`${group.statement}`}</h3>
<p>${t('report.rootCount', { passages, outlets: outlets.length, roots: roots.length })}</p>
<ul class="links">${group.members.map((id) => html`<li>${claimLink(id, context)}</li>`)}</ul>
${roots.length === 0 ? null : html`<p class="meta">${t('report.roots', { names: roots.map(({ nodes }) => nodes.map(nameOf).join(' = ')).join('; ') })}</p>
`}${group.note === '' ? null : html`<div class="pre">${group.note}</div>
`}</article>
`;
}

function claimLink(id: Urn, { shown }: ReportContext): Markup {
  const there = shown.get(id);
  if (!there) return html`<span class="none">${t('report.relation.elsewhere')}</span>`;
  const { claim, number } = there;
  return html`<a href="#claim-${number}">${number}</a> ${claim.statement || (claim.spans[0]?.exact ?? '')}`;
}
