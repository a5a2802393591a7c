/** The value of a field, as people read it in a history. */
import { isMissing, shownScore, type Anchoring } from '../claims/anchoring.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim, ReliabilityOverride, StatedOn, StatusOverride } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Json } from '../claims/json.ts';
import type { Derivation } from '../claims/review.ts';
import type { Source } from '../claims/source.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { t } from '../messages/translate.ts';

export interface HistoryLookups {
  codebook: Codebook;
  sources: ReadonlyMap<string, Pick<Source, 'name'>>;
  documents: ReadonlyMap<string, Pick<DocumentRecord, 'path'>>;
}

type Words = (value: never, lookups: HistoryLookups) => string;

const passages = (spans: TextSpan[]): string => spans.map((span) => t('report.cue', { words: span.exact })).join(t('report.ellipsis'));
const list = (values: string[]): string => values.join(', ');
const term = (id: string, { codebook }: HistoryLookups): string => codebook.evidence.find((other) => other.id === id)?.label ?? id;
const withReason = (words: string, reason: string): string => (reason === '' ? words : t('history.withReason', { words, reason }));

const pathOf = (id: string, { documents }: HistoryLookups): string => documents.get(id)?.path ?? id;

/** Where the passage was, how it was found again and how surely; or in which text it was looked for. */
function anchoringWords(anchoring: Anchoring, lookups: HistoryLookups): string {
  if (isMissing(anchoring)) return t('repair.historyMissing', { state: t(`repair.state.${anchoring.state}`), document: pathOf(anchoring.soughtIn, lookups) });
  return t('repair.history', {
    state: `${t('repair.state.moved')}, ${t('repair.score', { score: shownScore(anchoring.score) })}`, how: t(`repair.reason.${anchoring.tier}`),
    words: anchoring.from.passages.map(({ exact }) => exact).join(t('report.ellipsis')), document: pathOf(anchoring.from.documentId, lookups),
  });
}

/** By field of the claim; `attribution` is one link. Fields that are words already are not here. */
const words: Readonly<Record<string, Words>> = {
  spans: (spans: TextSpan[]) => passages(spans),
  markers: (spans: TextSpan[]) => passages(spans),
  attribution: (link: AttributionLink, { sources }: HistoryLookups) =>
    `${sources.get(link.sourceId)?.name ?? (link.asPrinted || t('form.chain.unknownSource'))} (${t(`report.role.${link.role}`)})${
      link.cueSpan ? ` ${t('report.cue', { words: link.cueSpan.exact })}` : ''}`,
  signals: (signals: string[], lookups: HistoryLookups) => list(signals.map((id) => term(id, lookups))),
  statusOverride: ({ status, reason }: StatusOverride, lookups: HistoryLookups) => withReason(term(status, lookups), reason),
  reliability: ({ grade, reason }: ReliabilityOverride) => withReason(`${grade}, ${t(`report.reliability.${grade}`)}`, reason),
  credibility: (grade: NonNullable<Claim['credibility']>) => `${grade}, ${t(`report.credibility.${grade}`)}`,
  confidence: (level: NonNullable<Claim['confidence']>) => t(`report.confidence.${level}`),
  statedOn: ({ text, value, basis }: StatedOn) => [text === '' ? '' : t('report.cue', { words: text }), value ?? '', basis].filter((part) => part !== '').join(' · '),
  tags: (tags: string[]) => list(tags),
  derivedFrom: (derivations: Derivation[]) => list(derivations.map(({ author }) => author.name)),
  documentId: (id: string, lookups: HistoryLookups) => pathOf(id, lookups),
  anchoring: anchoringWords,
  kind: (kind: Claim['kind']) => t(`history.kind.${kind}`),
};

/**
 * @param field a settable field of a claim, or `attribution`
 * @returns empty where there is nothing
 */
export function valueWords(field: string, value: Json, lookups: HistoryLookups): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '';
  const inWords = words[field];
  if (inWords) return inWords(value as never, lookups);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
