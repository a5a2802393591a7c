/** Of a decided set: from whose sets it is, how the claims fared, and why some were rejected. */
import { rulingOutcomes, type Ruling } from '../claims/ruling.ts';
import { t } from '../messages/translate.ts';
import { isolated } from './isolated.ts';
import type { ReportSet } from './material.ts';
import { line, name, type Line, type Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

function outcomeWords({ outcome, links }: Ruling): string {
  const words = t(`report.outcome.${outcome}`);
  return links ? t(`report.outcomeOf.${links[0]?.kind ?? 'relation'}`, { outcome: words }) : words;
}

/** @param documents only what was decided in these; null: everything */
export function decidedParts({ decidedFrom = [], rulings = [], author }: ReportSet, documents: ReadonlySet<string> | null, { material: { codebook } }: ReportContext): Part[] {
  const meant = rulings.filter(({ documentId }) => documents === null || documents.has(documentId));
  const from = decidedFrom.map((set) => (set.name === set.author.name ? isolated(set.name) : t('report.decidedSet', { name: isolated(set.name), author: isolated(set.author.name) })));
  const reasoned = meant.filter(({ outcome, reason, reasonTerm }) => outcome === 'rejected' || reason !== '' || reasonTerm !== null);
  const kindOf = (ruling: Ruling): string => codebook.reasons.find(({ id }) => id === ruling.reasonTerm)?.label ?? ruling.reasonTerm ?? '';
  return [
    line(t('report.decidedFrom', { sets: from.join(', '), name: isolated(author.name) })),
    { kind: 'list', items: rulingOutcomes.flatMap((outcome): Line[] => {
      const count = meant.filter((ruling) => !ruling.links && ruling.outcome === outcome).length;
      return count === 0 ? [] : [[t(`report.outcomeCount.${outcome}`, { count })]];
    }) },
    ...(reasoned.length === 0 ? [] : [{
      kind: 'table',
      head: [{ text: t('report.outcomeLabel') }, { text: t('report.decidedAbout') }, { text: t('report.reasonKind') }, { text: t('report.reason') }],
      rows: reasoned.map((ruling): Line[] => [[outcomeWords(ruling)], [name([...new Set([...ruling.on, ...ruling.links ?? []].map((one) => one.author.name))].join(', '))], [name(kindOf(ruling))], [name(ruling.reason)]]),
    } as const]),
  ];
}
