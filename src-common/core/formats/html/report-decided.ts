/** Of a decided set: from whose sets it is, how the claims fared, and why some were rejected. */
import { rulingOutcomes, type Ruling } from '../../claims/ruling.ts';
import { t } from '../../messages/translate.ts';
import { html, type Markup } from './markup.ts';
import type { ReportContext } from './report-claim.ts';

export function decidedSection({ set, codebook }: ReportContext): Markup | null {
  const { decidedFrom, rulings = [] } = set;
  if (!decidedFrom) return null;
  const from = decidedFrom.map(({ name, author }) => (name === author.name ? name : t('report.decidedSet', { name, author: author.name })));
  const counts = rulingOutcomes.flatMap((outcome) => {
    const count = rulings.filter((ruling) => ruling.outcome === outcome).length;
    return count === 0 ? [] : [html`<li>${t(`report.outcomeCount.${outcome}`, { count })}</li>`];
  });
  const reasoned = rulings.filter(({ outcome, reason, reasonTerm }) => outcome === 'rejected' || reason !== '' || reasonTerm !== null);
  const kindOf = (ruling: Ruling): string => codebook.reasons.find(({ id }) => id === ruling.reasonTerm)?.label ?? ruling.reasonTerm ?? '';
  const rows = reasoned.map((ruling) => html`<tr><td>${t(`report.outcome.${ruling.outcome}`)}</td><td>${[...new Set(ruling.on.map(({ author }) => author.name))].join(', ')}</td><td>${kindOf(ruling)}</td><td>${ruling.reason}</td></tr>
`);
  return html`<h2 id="decided">${t('report.decided')}</h2>
<p>${t('report.decidedFrom', { sets: from.join(', '), name: set.author.name })}</p>
<ul>${counts}</ul>
${reasoned.length === 0 ? null : html`<table><thead><tr><th>${t('report.outcomeLabel')}</th><th>${t('report.decidedAbout')}</th><th>${t('report.reasonKind')}</th><th>${t('report.reason')}</th></tr></thead>
<tbody>${rows}</tbody></table>
`}`;
}
