/**
 * Picking words for a field: the focus goes to the text, the words are chosen
 * with the reader's own motions, Enter takes them, and the analyst is back
 * where they were.
 */
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import type { AttributionLink } from '../../src-common/core/claims/attribution.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { putLink } from '../../src-common/core/claims/edits.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { sentenceAt, wordAt } from '../../src-common/core/text/segment.ts';
import type { Session } from './session.svelte.ts';

/** Starts a pick; `take` gets the words. */
export function startPick(session: Session, prompt: string, take: (span: TextSpan) => void): void {
  const { reading } = session;
  if (reading.text.kind !== 'ready') return;
  reading.pick?.cancel();
  session.flush();
  const before = document.activeElement;
  const selection = reading.selection;
  const finish = (): void => {
    reading.pick = null;
    reading.selection = selection;
    // The form draws itself anew with the words first; then the focus finds its place again.
    requestAnimationFrame(() => {
      // Unless the next pick has begun: then the focus belongs in the text.
      if (reading.pick === null && before instanceof HTMLElement && before.isConnected) before.focus();
    });
  };
  // Start at the sentence of the passage: the words looked for are seldom far from it.
  const sentence = sentenceAt(reading.text.text, Math.min(selection.anchor, selection.focus), session.document?.language ?? null);
  reading.selection = { anchor: sentence.start, focus: sentence.start };
  reading.pick = {
    prompt,
    accept: (span) => {
      finish();
      take(span);
    },
    cancel: finish,
  };
}

/** The words selected in the text, or the word at the caret; null where there is none. */
export function pickedSpan(session: Session): TextSpan | null {
  const { reading } = session;
  if (reading.text.kind !== 'ready') return null;
  const { text } = reading.text;
  const { start, end } = reading.range;
  if (start < end) return describeSpan(text, start, end);
  const word = wordAt(text, start);
  return word ? describeSpan(text, word.start, word.end) : null;
}

/** @param overlaps what is said where the words have no room */
function take(session: Session, overlaps: string, put: () => boolean): void {
  try {
    if (!put()) session.notices.error(t('form.pick.late'));
  } catch {
    session.notices.error(overlaps);
  }
}

export function pickForLink(session: Session, claim: Claim, link: AttributionLink, field: 'cueSpan' | 'sourceSpan'): void {
  const source = session.workspace?.sources.get(link.sourceId)?.name ?? '';
  const prompt = field === 'cueSpan' ? t('form.pick.cue', { name: source }) : t('form.pick.name', { name: source });
  startPick(session, prompt, (span) => {
    const now = session.editing.claim(claim.id);
    if (now) take(session, t('form.pick.late'), () => session.editing.withWords(now, (there) => {
      const current = there.attribution.find((other) => other.id === link.id);
      return current ? putLink(there, { ...current, [field]: span }) : [];
    }));
  });
}

export function pickMarker(session: Session, claim: Claim): void {
  startPick(session, t('form.pick.marker'), (span) => {
    const now = session.editing.claim(claim.id);
    if (now) take(session, t('form.pick.markerOverlaps'), () => session.editing.addMarker(now, span));
  });
}

export function pickFragment(session: Session, claim: Claim): void {
  startPick(session, t('form.pick.fragment'), (span) => {
    const now = session.editing.claim(claim.id);
    if (now) take(session, t('form.pick.fragmentOverlaps'), () => session.editing.addFragment(now, span));
  });
}

export function pickDate(session: Session, claim: Claim): void {
  startPick(session, t('form.pick.date'), (span) => {
    const now = session.editing.claim(claim.id);
    if (now) session.editing.set(now, 'statedOn', { value: null, basis: '', ...now.statedOn, text: span.exact });
  });
}
