/** Answering a colleague's claim, deciding about answers to one's own, and the reviews view. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { opinions, proposableFields, type Opinion, type ProposableField } from '../../src-common/core/claims/review.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import { merge, takeOver } from '../stores/answer-actions.ts';
import { exportReview, reviewedSets } from '../stores/review-export.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

/** Where a field of one's own claim has a key, the same one proposes another value for a colleague's. */
export const answerKeys = {
  spans: 'Alt+KeyF', statement: 'Alt+KeyW', attribution: 'Alt+KeyS', status: 'Alt+KeyE', reliability: 'Alt+KeyR', credibility: 'Alt+KeyI',
  confidence: 'Alt+KeyK', statedOn: 'Alt+KeyD', tags: 'Alt+KeyT', reason: 'Alt+KeyY', comment: 'Alt+KeyO', takeOver: 'Alt+KeyU', merge: 'Alt+KeyG',
} as const satisfies Record<ProposableField | 'reason' | 'comment' | 'takeOver' | 'merge', string>;

export function answerCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const reading = (): boolean => open() && session.view === 'read' && session.reading.text.kind === 'ready' && session.reading.pick === null;
  const theirs = (): Claim | null => (session.currentClaim && session.analystId !== null && session.reviewing.mayAnswer(session.currentClaim) ? session.currentClaim : null);
  const answering = (): boolean => reading() && theirs() !== null;
  const withTheirs = (run: (claim: Claim) => void) => (): void => {
    const claim = theirs();
    if (claim) run(claim);
  };
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled, hidden: () => !enabled(),
  });
  const inForm = (run: () => void) => (): void => {
    // The form may have been put away, or the column of claims with it.
    if (surfaces.answer) run();
    else {
      void session.settings.patch({ showInspector: true });
      requestAnimationFrame(() => requestAnimationFrame(run));
    }
  };
  const give = opinions.flatMap((opinion: Opinion, index): Command[] => {
    const run = withTheirs((claim) => {
      const given = session.reviewing.drafts.of(claim.id).opinion;
      session.reviewing.drafts.put(claim.id, { opinion: given === opinion ? null : opinion });
    });
    const label = { hidden: true, label: () => t('app.command.claim.opinionOf', { opinion: t(`review.opinion.${opinion}`).toLowerCase() }) };
    return [
      { ...command('claim', 'opinion', 'opinion', [`Digit${index + 1}`], run, answering), ...label, id: `claim.opinion.${opinion}` },
      { ...command('claim', 'opinion', 'answer', [`Alt+Digit${index + 1}`], run, answering), ...label, id: `claim.opinion.${opinion}.anywhere` },
    ];
  });
  const propose = proposableFields.map((field): Command => ({
    ...command('claim', 'propose', 'answer', [answerKeys[field]], inForm(() => surfaces.answer?.propose(field)), answering),
    id: `claim.propose.${field}`, label: () => t('app.command.claim.proposeOf', { field: t(`review.short.${field}` as MessageKey).toLowerCase() }),
  }));

  const stopped = (): boolean => open() && surfaces.answers !== null;
  const onStop = (): boolean => stopped() && document.activeElement?.matches('[data-stop]') === true;
  const decidable = (): boolean => stopped() && surfaces.answers?.canDecide() === true;
  const inList = (id: string, keys: string[], run: () => void, enabled = stopped): Command => ({ ...command('claim', `answers.${id}`, 'answers', keys, run, enabled), hidden: true });

  return [
    ...give,
    ...propose,
    command('claim', 'reason', 'answer', [answerKeys.reason], inForm(() => surfaces.answer?.focusReason()), answering),
    command('claim', 'comment', 'answer', [answerKeys.comment], inForm(() => surfaces.answer?.focusComment()), answering),
    command('claim', 'takeOver', 'answer', [answerKeys.takeOver], withTheirs((claim) => takeOver(session, claim)), answering),
    command('claim', 'merge', 'answer', [answerKeys.merge], withTheirs((claim) => merge(session, claim)), () => answering() && session.reviewing.overlapping(theirs()!) !== null),
    command('claim', 'answers', 'everywhere', ['Alt+KeyA'], () => surfaces.answers?.focus(), () => reading() && surfaces.answers !== null),
    inList('next', ['n', 'ArrowDown'], () => surfaces.answers?.step(1)),
    inList('previous', ['p', 'ArrowUp'], () => surfaces.answers?.step(-1)),
    inList('accept', ['a'], () => surfaces.answers?.decide(true), decidable),
    inList('decline', ['d'], () => surfaces.answers?.decide(false), decidable),
    inList('comment', ['c'], () => surfaces.answers?.comment()),
    inList('open', ['Enter'], () => surfaces.answers?.open(), onStop),
    command('file', 'exportReview', 'everywhere', [], () => startExport(session), () => open() && reviewedSets(session).length > 0),
    command('view', 'backToReviews', 'reader', ['Alt+ArrowLeft'], () => session.show('reviews'), () => open() && session.view === 'read' && session.cameFrom === 'reviews'),
    { ...command('view', 'backToReviews', 'form', ['Alt+ArrowLeft'], () => session.show('reviews'), () => open() && session.view === 'read' && session.cameFrom === 'reviews'), id: 'view.backToReviews.form', hidden: true },
  ];
}

/** To one colleague at once; which of several is chosen where what was said is listed. */
function startExport(session: Session): void | Promise<void> {
  const [set, ...others] = reviewedSets(session);
  if (set && others.length === 0) return exportReview(session, set);
  session.inbox.show('given');
  session.show('reviews');
}
