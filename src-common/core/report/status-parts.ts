/** Statuses at a glance: how many claims have each, with its definition. */
import { shownStatusOf } from '../claims/evidence-status.ts';
import { t } from '../messages/translate.ts';
import { termInline } from './claim-parts.ts';
import type { ReportClaim } from './material.ts';
import type { Line, Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

export function statusTable(claims: readonly ReportClaim[], { material: { codebook } }: ReportContext): Part[] {
  const counts = new Map<string, number>();
  let unjudged = 0;
  for (const claim of claims) {
    if (claim.kind !== 'claim') continue;
    const status = shownStatusOf(claim, codebook);
    if (status === null) unjudged += 1;
    else counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  if (counts.size + unjudged === 0) return [];
  const known = codebook.evidence.map(({ id }) => id);
  const ids = [...known.filter((id) => counts.has(id)), ...[...counts.keys()].filter((id) => !known.includes(id))];
  return [{
    kind: 'table',
    head: [{ text: t('report.statusLabel') }, { text: t('report.statusCount'), isNumber: true }, { text: t('report.statusMeaning') }],
    rows: [
      ...ids.map((id): Line[] => [[termInline(id, codebook)], [`${counts.get(id) ?? 0}`], [codebook.evidence.find((term) => term.id === id)?.definition ?? '']]),
      ...(unjudged === 0 ? [] : [[[t('report.notJudged')], [`${unjudged}`], []] satisfies Line[]]),
    ],
  }];
}
