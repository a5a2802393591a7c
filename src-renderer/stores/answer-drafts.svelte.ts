/**
 * What a reviewer has begun to say about claims and not said yet, a draft for
 * each claim. An answer is never altered once it was given, so typing cannot be
 * an edit; it waits here, and outlives another claim, another view and the end
 * of the program.
 */
import type { Opinion, ProposableField, Proposal } from '../../src-common/core/claims/review.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { problemOfRecord } from '../../src-common/core/records/change-schema.ts';

export interface AnswerDraft {
  opinion: Opinion | null;
  /** At most one for each field. */
  proposals: readonly Proposal[];
  reasonTerm: string | null;
  reason: string;
  comment: string;
  /** The review or comment that the comment answers; null: the claim itself. */
  replyTo: Urn | null;
}

export const emptyDraft: AnswerDraft = { opinion: null, proposals: [], reasonTerm: null, reason: '', comment: '', replyTo: null };

/** Where drafts are kept between two starts; the window's own storage. */
export interface DraftShelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export class AnswerDrafts {
  #drafts = $state.raw<ReadonlyMap<string, AnswerDraft>>(new Map());
  readonly #shelf: DraftShelf | null;
  #key = '';

  constructor(shelf: DraftShelf | null) {
    this.#shelf = shelf;
  }

  /** From now on the drafts of this workspace. */
  open(workspaceId: string): void {
    this.#key = `answers ${workspaceId}`;
    this.#drafts = new Map(readDrafts(this.#shelf?.getItem(this.#key) ?? null));
  }

  of(claimId: string): AnswerDraft {
    return this.#drafts.get(claimId) ?? emptyDraft;
  }

  has(claimId: string): boolean {
    return !saysNothing(this.of(claimId));
  }

  /** The claims that something was begun to be said about. */
  get ids(): ReadonlySet<string> {
    return new Set([...this.#drafts].flatMap(([id, draft]) => (saysNothing(draft) ? [] : [id])));
  }

  put(claimId: string, part: Partial<AnswerDraft>): void {
    const draft = { ...this.of(claimId), ...part };
    const drafts = new Map(this.#drafts);
    // What the next comment answers is settled before its first word.
    if (saysNothing(draft) && draft.replyTo === null) drafts.delete(claimId);
    else drafts.set(claimId, draft);
    this.#drafts = drafts;
    this.#keep();
  }

  /** Proposes a value for one field, in the place of what was proposed for it before. */
  propose(claimId: string, proposal: Proposal): void {
    const { proposals } = this.of(claimId);
    const there = proposals.some(({ field }) => field === proposal.field);
    this.put(claimId, { proposals: there ? proposals.map((other) => (other.field === proposal.field ? proposal : other)) : [...proposals, proposal] });
  }

  withdraw(claimId: string, field: ProposableField): void {
    this.put(claimId, { proposals: this.of(claimId).proposals.filter((other) => other.field !== field) });
  }

  #keep(): void {
    try {
      this.#shelf?.setItem(this.#key, JSON.stringify([...this.#drafts]));
    } catch {
      // The storage is full or not allowed: the drafts last as long as the window.
    }
  }
}

function saysNothing(draft: AnswerDraft): boolean {
  return draft.opinion === null && draft.proposals.length === 0 && draft.reasonTerm === null && draft.reason === '' && draft.comment === '';
}

/** What was kept, without what is no draft by now. */
function readDrafts(kept: string | null): [string, AnswerDraft][] {
  try {
    const entries: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** A draft is sound when the answer that it would become is. */
function isEntry(entry: unknown): entry is [string, AnswerDraft] {
  if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== 'string') return false;
  const { comment, replyTo, ...said } = { ...emptyDraft, ...(entry[1] as Partial<AnswerDraft>) };
  if (typeof comment !== 'string' || (replyTo !== null && typeof replyTo !== 'string')) return false;
  const id = 'urn:uuid:00000000-0000-4000-8000-000000000000';
  const at = '2026-01-01T00:00:00.000Z';
  return problemOfRecord('review', { ...said, id, claimId: id, documentId: id, claimRevision: 1, reviewer: { id, name: '', colour: '#000000' }, at }) === null;
}
