/** What a review is made of when it is handed over: what one analyst said, and what it speaks of. */
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { AnswerRecords } from '../claims/review.ts';
import type { Source } from '../claims/source.ts';
import { sourcesSpokenOf } from '../claims/spoken-of.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';

export interface ReviewContents {
  answers: AnswerRecords;
  /** Every document in which a claim lies that is answered, as far as it is known here; by path. */
  documents: DocumentRecord[];
  /** Outlets of these documents and those for whom they speak. What a proposed chain needs is inside the proposal. */
  sources: Source[];
}

/**
 * What an analyst said: of a colleague's set, their reviews of it and comments;
 * of a set of their own, their decisions and comments.
 *
 * @param ofSetId only answers to claims of this set; without it all, also those to claims that are not here
 */
export function reviewContents(state: WorkspaceState, analystId: string, ofSetId?: string): ReviewContents {
  const isMeant = ({ claimId }: { claimId: Urn }): boolean => ofSetId === undefined || state.claims.get(claimId)?.setId === ofSetId;
  const chosen = <A extends { id: string; at: string; claimId: Urn }>(records: Map<string, A>, by: (answer: A) => string): A[] =>
    [...records.values()].filter((answer) => by(answer) === analystId && isMeant(answer)).sort(byTime);
  const answers: AnswerRecords = {
    reviews: chosen(state.reviews, ({ reviewer }) => reviewer.id),
    comments: chosen(state.comments, ({ author }) => author.id),
    decisions: chosen(state.decisions, ({ by }) => by.id),
  };
  const used = new Set([...answers.reviews, ...answers.comments, ...answers.decisions].map(({ documentId }) => documentId));
  const documents = [...used].flatMap((id) => state.documents.get(id) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { answers, documents, sources: outletsOf(documents, state.sources) };
}

function outletsOf(documents: readonly DocumentRecord[], known: ReadonlyMap<string, Source>): Source[] {
  return sourcesSpokenOf(documents.map(({ outletSourceId }) => outletSourceId), known).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function byTime(a: { id: string; at: string }, b: { id: string; at: string }): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);
}
