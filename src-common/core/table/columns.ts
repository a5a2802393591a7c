/** The columns of the claims table: what a cell says in words, and what its claims are sorted by. */
import { confidenceLevels } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { signalsInOrder } from '../claims/evidence-status.ts';
import { t, type MessageKey } from '../messages/translate.ts';
import { placesInOrder, type ClaimFacts } from './claim-facts.ts';
import { foldedName, foldText, sortKey } from './fold-text.ts';

export const columnIds = [
  'status', 'statement', 'passage', 'saidBy', 'chain', 'document', 'stated', 'reliability', 'credibility', 'confidence',
  'signals', 'tags', 'note', 'place', 'author', 'set', 'created', 'modified',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** What a new analyst sees: the order in which a claim is judged. */
export const defaultColumns: readonly ColumnId[] = ['status', 'statement', 'saidBy', 'document', 'stated', 'reliability', 'credibility', 'tags', 'author'];

export interface Column {
  /** The cell in words; '' where there is nothing. */
  text(facts: ClaimFacts, codebook: Codebook): string;
  /** What to sort by, low first; null or '' is empty and comes last, whichever way one sorts. */
  key(facts: ClaimFacts, codebook: Codebook): string | number | null;
}

const words = (text: (facts: ClaimFacts) => string): Column => ({ text, key: (facts) => sortKey(foldText(text(facts))) });
const names = (text: (facts: ClaimFacts) => string): Column => ({ text, key: (facts) => sortKey(foldedName(text(facts))) });
const moment = (text: (facts: ClaimFacts) => string): Column => ({ text, key: (facts) => Date.parse(text(facts)) });

export const columns: Readonly<Record<ColumnId, Column>> = {
  status: {
    text: ({ status }, codebook) => termLabel(status, codebook),
    key: ({ status }, codebook) => rankOf(status, codebook),
  },
  statement: words(({ claim }) => claim.statement),
  passage: words((facts) => facts.passage),
  saidBy: { text: (facts) => facts.saidBy, key: (facts) => sortKey(facts.foldedSaidBy) },
  chain: { text: (facts) => facts.chain, key: (facts) => sortKey(facts.foldedChain) },
  document: names(({ document }) => document?.title ?? ''),
  stated: {
    text: ({ claim: { statedOn } }) => statedOn?.value ?? statedOn?.text ?? '',
    // A place in time goes before words that settle none.
    key: ({ stated, claim: { statedOn } }) => (stated ? `0${stated.first}` : statedOn?.text ? `1${foldedName(statedOn.text)}` : null),
  },
  reliability: { text: ({ reliability }) => reliability.grade ?? '', key: ({ reliability }) => reliability.grade },
  credibility: { text: ({ claim }) => `${claim.credibility ?? ''}`, key: ({ claim }) => claim.credibility },
  confidence: {
    text: ({ claim: { confidence } }) => (confidence ? t(`report.confidence.${confidence}` as MessageKey) : ''),
    key: ({ claim: { confidence } }) => (confidence ? confidenceLevels.indexOf(confidence) : null),
  },
  signals: {
    text: ({ signals }, codebook) => signalsInOrder(signals, codebook).map((id) => termLabel(id, codebook)).join(', '),
    key: ({ signals }, codebook) => signalsInOrder(signals, codebook).map((id) => String.fromCharCode(1 + (rankOf(id, codebook) ?? 0))).join(''),
  },
  tags: names(({ tags }) => tags.join(', ')),
  note: words(({ claim }) => claim.note),
  place: {
    text: ({ place }) => (place ? t(`table.place.${place}` as MessageKey) : ''),
    key: ({ place }) => (place ? placesInOrder.indexOf(place) : null),
  },
  author: names((facts) => facts.author),
  set: names((facts) => facts.set),
  created: moment(({ claim }) => claim.created),
  modified: moment(({ claim }) => claim.modified),
};

export function isColumnId(id: string): id is ColumnId {
  return (columnIds as readonly string[]).includes(id);
}

/** Columns as somebody chose and ordered them; the default ones where nothing known is left. */
export function chosenColumns(ids: readonly string[]): readonly ColumnId[] {
  const chosen = [...new Set(ids)].filter(isColumnId);
  return chosen.length > 0 ? chosen : defaultColumns;
}

/** Columns after others were chosen: those that stay keep their order, a new one comes after what it follows in the table's own order. */
export function withChosen(columns: readonly ColumnId[], ids: readonly string[]): readonly ColumnId[] {
  const next = columns.filter((id) => ids.includes(id));
  for (const id of columnIds) {
    if (!ids.includes(id) || next.includes(id)) continue;
    const before = next.findLastIndex((other) => columnIds.indexOf(other) < columnIds.indexOf(id));
    next.splice(before + 1, 0, id);
  }
  return next;
}

/** Columns with one moved to another place, from 0; the same where there is no such place. */
export function withMoved(columns: readonly ColumnId[], id: ColumnId, to: number): readonly ColumnId[] {
  if (to < 0 || to >= columns.length) return columns;
  return columns.filter((other) => other !== id).toSpliced(to, 0, id);
}

/** The label of a term; its id where the codebook does not know it. */
export function termLabel(id: string | null, codebook: Codebook): string {
  if (id === null) return '';
  return codebook.evidence.find((term) => term.id === id)?.label ?? id;
}

/** The place of a term in the codebook; unknown ones come after all others. */
export function rankOf(id: string | null, codebook: Codebook): number | null {
  if (id === null) return null;
  const rank = codebook.evidence.findIndex((term) => term.id === id);
  return rank < 0 ? codebook.evidence.length : rank;
}
