/** What the keys and buttons of an answer do, and what is said about it. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { refusalWords } from './reviewing.ts';
import type { Session } from './session.svelte.ts';

/**
 * Says what was begun to be said about a colleague's claim.
 *
 * @returns false where it could not be said yet, and why was told; nothing begun is fine
 */
export function giveAnswer(session: Session, claim: Claim): boolean {
  session.flush();
  if (!session.reviewing.drafts.has(claim.id)) return true;
  const refusal = session.reviewing.give(claim);
  if (refusal) session.notices.error(refusalWords(refusal));
  else session.notices.info(t('review.given'));
  return refusal === null;
}

export function takeOver(session: Session, theirs: Claim): void {
  session.flush();
  const mine = session.reviewing.takeOver(theirs);
  if (typeof mine === 'string') {
    session.notices.error(refusalWords(mine));
    return;
  }
  session.notices.info(t('review.takenOver'));
  session.act.openClaim(mine.id);
}

/** Side by side: what only the colleague has is taken over, what both have is filled from theirs. One stays where one is. */
export function settleRow(session: Session, { mine, theirs }: { mine: Claim | null; theirs: Claim | null }): void {
  if (!theirs) return;
  session.flush();
  const done = mine ? session.reviewing.merge(theirs, mine) : session.reviewing.takeOver(theirs);
  if (typeof done === 'string') session.notices.error(refusalWords(done));
  else session.notices.info(t(mine ? 'review.merged' : 'review.takenOver'));
}

export function merge(session: Session, theirs: Claim): void {
  session.flush();
  const mine = session.reviewing.overlapping(theirs);
  const done = session.reviewing.merge(theirs);
  if (typeof done === 'string') {
    session.notices.error(refusalWords(done));
    return;
  }
  session.notices.info(t('review.merged'), { label: t('app.undo'), run: () => session.act.undo(done) });
  if (mine) session.act.openClaim(mine.id);
}
