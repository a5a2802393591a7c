/**
 * Answering colleagues' claims, and what one does about answers to one's own.
 * What was said is a record that is never altered; each step is one Change.
 */
import type { Change, Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { newId, type Urn } from '../../src-common/core/claims/identifiers.ts';
import { jsonEqual } from '../../src-common/core/claims/json-equal.ts';
import { mayReview, proposableFields, type Comment, type Decision, type Proposal, type ProposedChain, type Review } from '../../src-common/core/claims/review.ts';
import { sourcesSpokenOf } from '../../src-common/core/claims/spoken-of.ts';
import { answersTo, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { sharedLength } from '../../src-common/core/compare/passage.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { acceptOperations } from '../../src-common/core/review/accept-proposal.ts';
import { openProposals } from '../../src-common/core/review/current-review.ts';
import { mergeOperations } from '../../src-common/core/review/merge-claims.ts';
import { takeOverOperations } from '../../src-common/core/review/take-over.ts';
import { emptyDraft, type AnswerDrafts } from './answer-drafts.svelte.ts';
import { presentValue } from '../../src-common/core/review/proposal-words.ts';
import type { Session } from './session.svelte.ts';

/** Why something cannot be answered or decided. */
export type Refusal = 'own' | 'others' | 'empty' | 'reasonAlone' | 'decided' | 'gone' | 'overlaps' | 'moved';

export function refusalWords(refusal: Refusal): string {
  return t(`review.refused.${refusal}`);
}

export class Reviewing {
  readonly drafts: AnswerDrafts;
  readonly #session: Session;

  constructor(session: Session, drafts: AnswerDrafts) {
    this.#session = session;
    this.drafts = drafts;
  }

  get #records(): WorkspaceState {
    const { workspace } = this.#session;
    if (!workspace) throw new Error('no workspace is open');
    return workspace.everything;
  }

  /** Whether this analyst may answer a claim: a colleague's, never one's own. */
  mayAnswer(claim: Claim): boolean {
    const { analystId } = this.#session;
    return analystId !== null && claim.kind === 'claim' && mayReview(claim, analystId);
  }

  /**
   * Says what the draft of a claim holds, the opinion and the comment in one
   * Change; the draft is empty then.
   *
   * @returns why nothing was said, or null
   */
  give(claim: Claim): Refusal | null {
    if (!mayReview(claim, this.#session.analyst.id)) return 'own';
    const draft = this.drafts.of(claim.id);
    const proposals = draft.proposals.filter((proposal) => !this.#isPresent(claim, proposal))
      .sort((a, b) => proposableFields.indexOf(a.field) - proposableFields.indexOf(b.field));
    const comment = draft.comment.trim();
    const reasoned = draft.reasonTerm !== null || draft.reason.trim() !== '';
    if (draft.opinion === null && proposals.length === 0) {
      if (reasoned) return 'reasonAlone';
      if (comment === '') return 'empty';
    }
    const operations: Operation[] = [];
    if (draft.opinion !== null || proposals.length > 0) {
      const review: Review = {
        id: newId(), claimId: claim.id, documentId: claim.documentId, claimRevision: claim.revision,
        opinion: draft.opinion, proposals, reasonTerm: draft.reasonTerm, reason: draft.reason.trim(), reviewer: this.#me, at: new Date().toISOString(),
      };
      operations.push(...createRecord('review', review));
    }
    if (comment !== '') operations.push(...createRecord('comment', this.#comment(claim, comment, draft.replyTo)));
    this.#edit(operations);
    this.drafts.put(claim.id, emptyDraft);
    return null;
  }

  /** Says the comment of a claim's draft, and leaves the rest of the draft as it is. One's own claims can be commented on, too. */
  say(claim: Claim): Refusal | null {
    const { comment, replyTo } = this.drafts.of(claim.id);
    if (comment.trim() === '') return 'empty';
    this.#edit(createRecord('comment', this.#comment(claim, comment.trim(), replyTo)));
    this.drafts.put(claim.id, { comment: '', replyTo: null });
    return null;
  }

  /** Does what a proposal says to one's own claim, and notes that it was accepted: one Change. */
  accept(review: Review, proposal: Proposal): Change | Refusal {
    return this.#decide(review, proposal, true);
  }

  /** Notes that a proposal was declined; the claim stays as it is. */
  decline(review: Review, proposal: Proposal): Change | Refusal {
    return this.#decide(review, proposal, false);
  }

  #decide(review: Review, proposal: Proposal, accepted: boolean): Change | Refusal {
    const claim = this.#records.claims.get(review.claimId);
    if (!claim) return 'gone';
    if (!this.#session.editing.isOwn(claim)) return 'others';
    const { reviews, decisions } = answersTo(this.#records, claim.id);
    const open = openProposals(reviews, decisions).some((other) => other.review.id === review.id && other.proposal.field === proposal.field);
    if (!open) return 'decided';
    if (accepted && proposal.field === 'spans' && review.documentId !== claim.documentId) return 'moved';
    let operations: Operation[];
    try {
      operations = accepted ? acceptOperations(claim, review, proposal, this.#session.codebook, this.#records) : [];
    } catch {
      return 'overlaps';
    }
    const decision: Decision = {
      id: newId(), claimId: claim.id, documentId: claim.documentId, reviewId: review.id, field: proposal.field, accepted, reason: '', by: this.#me, at: new Date().toISOString(),
    };
    return this.#edit([...operations, ...createRecord('decision', decision)]) ?? 'decided';
  }

  /** A claim of one's own with everything that the colleague's says, and where it came from. */
  takeOver(theirs: Claim): Claim | Refusal {
    if (this.#session.editing.isOwn(theirs)) return 'own';
    const set = this.#session.editing.ownSet();
    const { claim, operations } = takeOverOperations(theirs, set.record, this.#session.analyst, this.#records, new Date().toISOString());
    this.#edit([...set.operations, ...operations]);
    return this.#records.claims.get(claim.id) ?? 'gone';
  }

  /** Fills what is empty in one's own claim from the colleague's: in the one given, else the one that overlaps most. */
  merge(theirs: Claim, mine: Claim | null = this.overlapping(theirs)): Change | Refusal {
    if (this.#session.editing.isOwn(theirs)) return 'own';
    if (!mine) return 'gone';
    if (!this.#session.editing.isOwn(mine)) return 'others';
    const { claims } = this.#records;
    return this.#edit(mergeOperations(claims.get(mine.id) ?? mine, claims.get(theirs.id) ?? theirs, this.#records, new Date().toISOString())) ?? 'gone';
  }

  /** One's own claim that shares most of a claim's passage, or null. */
  overlapping(claim: Claim): Claim | null {
    const { workspace, editing, analystId } = this.#session;
    if (!workspace || analystId === null) return null;
    let best: Claim | null = null;
    let most = 0;
    for (const other of workspace.claimsOf(claim.documentId)) {
      if (other.id === claim.id || !editing.isOwn(other) || workspace.registry.sets.get(other.setId)?.decidedFrom) continue;
      const shared = sharedLength(claim.spans, other.spans);
      if (shared > most) [best, most] = [other, shared];
    }
    return best;
  }

  /** The chain of one's overlapping claim, with the sources it speaks of, as it can be proposed. */
  ownChain(claim: Claim): ProposedChain | null {
    const links = this.overlapping(claim)?.attribution ?? [];
    if (links.length === 0) return null;
    return { links: [...links], sources: sourcesSpokenOf(links.map(({ sourceId }) => sourceId), this.#records.sources) };
  }

  #isPresent(claim: Claim, proposal: Proposal): boolean {
    const present = presentValue(claim, proposal.field, { codebook: this.#session.codebook });
    return proposal.field === 'attribution'
      ? jsonEqual(claim.attribution, proposal.value.links)
      : present !== null && jsonEqual(present.value, proposal.value);
  }

  #comment(claim: Claim, text: string, replyTo: Urn | null): Comment {
    return { id: newId(), claimId: claim.id, documentId: claim.documentId, replyTo, text, author: this.#me, at: new Date().toISOString() };
  }

  get #me(): Review['reviewer'] {
    return { ...this.#session.analyst };
  }

  #edit(operations: readonly Operation[]): Change | null {
    return this.#session.workspace?.edit(this.#session.analyst.id, operations) ?? null;
  }
}
