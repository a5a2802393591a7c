/** Tagging: from a selection to a claim, and through its fields. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { EvidenceTerm } from '../../src-common/core/claims/codebook.ts';
import { keyedSignals, offeredTerms } from '../../src-common/core/codebook/terms.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import { giveAnswer } from '../stores/answer-actions.ts';
import { pickDate, pickForLink, pickFragment, pickMarker } from '../stores/picking.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Command, CommandScope } from './command.ts';
import type { Surfaces } from '../stores/surfaces.ts';

export function claimCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const reading = (): boolean => open() && session.reading.text.kind === 'ready' && session.reading.pick === null;
  const own = (): Claim | null => {
    const claim = session.currentClaim;
    return claim && session.analystId !== null && session.editing.isOwn(claim) ? claim : null;
  };
  const tagging = (): boolean => reading() && own()?.kind === 'claim';
  const command = (id: string, scope: CommandScope, keys: string[], run: () => void, enabled: () => boolean): Command => ({
    id: `claim.${id}`, group: 'claim', title: `app.command.claim.${id}` as MessageKey, scope, keys, enabled, run,
  });
  const withOwn = (run: (claim: Claim) => void) => (): void => {
    const claim = own();
    if (claim) run(claim);
  };
  const pickLink = (field: 'cueSpan' | 'sourceSpan') => withOwn((claim) => {
    const id = surfaces.form?.linkForPick() ?? claim.attribution.at(-1)?.id;
    const link = claim.attribution.find((other) => other.id === id);
    if (link) pickForLink(session, claim, link, field);
  });
  // The keys follow the order of the codebook, whatever it is just now.
  const signals = Array.from({ length: keyedSignals }, (_, index) => index).flatMap((index): Command[] => {
    const term = (): EvidenceTerm | undefined => offeredTerms(session.codebook.evidence)[index];
    const toggle = withOwn((claim) => session.editing.toggleSignal(claim, term()?.id ?? ''));
    const canTick = (): boolean => tagging() && term() !== undefined;
    const named = { hidden: true, label: () => t('app.command.claim.signalOf', { label: term()?.label.toLowerCase() ?? String(index + 1) }) };
    return [
      { ...command('signal', 'reader', [`Digit${index + 1}`], toggle, canTick), ...named, id: `claim.signal.${index + 1}` },
      { ...command('signal', 'everywhere', [`Alt+Digit${index + 1}`], toggle, canTick), ...named, id: `claim.signal.${index + 1}.anywhere` },
    ];
  });
  return [
    command('tag', 'reader', ['Enter'], () => session.act.tagSelection(), reading),
    command('highlight', 'reader', ['h'], () => session.act.highlightSelection(), () => reading() && session.reading.hasSelection),
    command('done', 'everywhere', ['$mod+Enter'], () => { const claim = session.currentClaim; if (claim && (own() !== null || giveAnswer(session, claim))) session.act.saveAndNext(); }, () => reading() && session.currentClaim !== null),
    command('delete', 'reader', ['Delete', 'Backspace'], withOwn((claim) => session.act.removeClaim(claim)), () => reading() && own() !== null),
    command('chain', 'everywhere', ['Alt+KeyS'], () => surfaces.form?.focusChain(), tagging),
    command('pickCue', 'everywhere', ['Alt+KeyC'], pickLink('cueSpan'), () => tagging() && (own()?.attribution.length ?? 0) > 0),
    command('pickName', 'everywhere', ['Alt+KeyN'], pickLink('sourceSpan'), () => tagging() && (own()?.attribution.length ?? 0) > 0),
    command('pickMarker', 'everywhere', ['Alt+KeyM'], withOwn((claim) => pickMarker(session, claim)), tagging),
    command('pickDate', 'everywhere', ['Alt+KeyD'], withOwn((claim) => { surfaces.form?.want('stated'); pickDate(session, claim); }), tagging),
    command('addFragment', 'everywhere', ['Alt+KeyF'], withOwn((claim) => pickFragment(session, claim)), () => reading() && own() !== null),
    command('sameChain', 'everywhere', ['Alt+KeyR'], withOwn((claim) => { const before = session.act.previousClaim(claim); if (before) session.editing.copyChain(claim, before); }), () => { const claim = own(); return tagging() && claim !== null && session.act.previousClaim(claim) !== null; }),
    command('tags', 'everywhere', ['Alt+KeyT'], () => surfaces.form?.want('tags'), tagging),
    command('note', 'everywhere', ['Alt+KeyO'], () => surfaces.form?.want('note'), tagging),
    command('history', 'everywhere', ['Alt+KeyH'], () => { session.dialog = 'history'; }, () => open() && session.currentClaim !== null),
    command('repeat', 'everywhere', ['Alt+KeyJ'], () => session.repeats.step(), () => open() && session.view === 'read' && session.repeats.offered > 0),
    { ...command('repeatsBack', 'everywhere', ['Alt+Shift+KeyJ'], () => session.repeats.back(), () => open() && session.repeats.isAway), hidden: () => !session.repeats.isAway },
    command('example', 'everywhere', ['Alt+KeyX'], () => { session.flush(); session.dialog = 'example'; }, () => reading() && (session.reading.hasSelection || session.currentClaim !== null)),
    command('startOut', 'reader', ['BracketLeft'], () => session.act.nudge('start', -1, 'word'), reading),
    command('startIn', 'reader', ['Shift+BracketLeft'], () => session.act.nudge('start', 1, 'word'), reading),
    command('endOut', 'reader', ['BracketRight'], () => session.act.nudge('end', 1, 'word'), reading),
    command('endIn', 'reader', ['Shift+BracketRight'], () => session.act.nudge('end', -1, 'word'), reading),
    { ...command('startOutCharacter', 'reader', ['Alt+BracketLeft'], () => session.act.nudge('start', -1, 'character'), reading), hidden: true },
    { ...command('startInCharacter', 'reader', ['Alt+Shift+BracketLeft'], () => session.act.nudge('start', 1, 'character'), reading), hidden: true },
    { ...command('endOutCharacter', 'reader', ['Alt+BracketRight'], () => session.act.nudge('end', 1, 'character'), reading), hidden: true },
    { ...command('endInCharacter', 'reader', ['Alt+Shift+BracketRight'], () => session.act.nudge('end', -1, 'character'), reading), hidden: true },
    ...signals,
  ];
}
