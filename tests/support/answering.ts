/** A session with claims of one's own and of a colleague, and what a test of answering does with it. */
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import type { Proposal, Review } from '../../src-common/core/claims/review.ts';
import type { Session } from '../../src-renderer/stores/session.svelte.ts';

export const ines: Analyst = { id: 'urn:uuid:00000000-0000-4000-8000-0000000000b0', name: 'Ines Calloway', colour: '#993333' };

/** A claim of Ines on a passage of the open document. */
export function theirs(session: Session, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  const mine = session.editing.mark(start, end, 'claim');
  if (!mine || !session.workspace) throw new Error('nothing was tagged');
  const setId = newId();
  const claim: Claim = { ...mine, id: newId(), setId, author: ines.id, statement: 'They met.', ...fields };
  session.workspace.undo(session.analyst.id);
  session.workspace.edit(session.analyst.id, [
    ...createRecord('set', { id: setId, name: ines.name, author: ines, created: '2026-01-01T00:00:00.000Z' }),
    ...createRecord('claim', claim),
  ], 'import');
  return claim;
}

/** What Ines said of a claim, as an import would bring it. */
export function answered(session: Session, claim: Claim, proposals: Proposal[], fields: Partial<Review> = {}): Review {
  const review: Review = {
    id: newId(), claimId: claim.id, documentId: claim.documentId, claimRevision: claim.revision, opinion: 'disagree', proposals,
    reasonTerm: null, reason: 'The text says otherwise.', reviewer: ines, at: '2026-01-02T10:00:00.000Z', ...fields,
  };
  session.workspace?.edit(session.analyst.id, createRecord('review', review), 'import');
  return review;
}
