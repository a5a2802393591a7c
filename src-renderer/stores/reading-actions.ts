/** What an analyst does while reading: step, select, mark, go back and forth between text and form. */
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { nextSentence, previousSentence, sentenceAt } from '../../src-common/core/text/segment.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { onceDrawn } from './once-drawn.ts';
import { pickedSpan } from './picking.ts';
import type { Session } from './session.svelte.ts';

export class ReadingActions {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get #text(): string | null {
    const { text } = this.#session.reading;
    return text.kind === 'ready' ? text.text : null;
  }

  get #language(): string | null {
    return this.#session.document?.language ?? null;
  }

  #claims(): readonly Claim[] {
    const { layers, reading } = this.#session;
    return reading.documentId ? layers.claimsOf(reading.documentId) : [];
  }

  /** One's own claim at the caret, the innermost: a colleague's on a sentence does not keep one from tagging it. */
  get ownUnder(): Claim | null {
    const { reading, editing } = this.#session;
    return reading.under.map((id) => editing.claim(id)).find((claim) => claim !== null && editing.isOwn(claim)) ?? null;
  }

  /** Selects the sentence after or before the one at the caret; first the one at the caret itself. */
  selectSentence(direction: 1 | -1): void {
    const text = this.#text;
    if (text === null) return;
    const { reading, surfaces } = this.#session;
    const { start, end } = reading.range;
    const here = sentenceAt(text, start, this.#language);
    const onIt = start === here.start && end === here.end;
    // Behind a sentence, where a claim that is done leaves the caret, the next one is meant.
    const target = !onIt && direction === 1 && start === end && start < here.end
      ? here
      : direction === 1 ? nextSentence(text, Math.max(here.start, end - 1), this.#language) : previousSentence(text, here.start, this.#language);
    if (target && target.start < target.end) surfaces.reader?.select(target.start, target.end);
  }

  /** One key: tags the selection, or opens the claim at the caret, or tags the sentence at the caret. Takes the words of a pick. */
  tagSelection(): void {
    const { reading, editing } = this.#session;
    const text = this.#text;
    if (text === null) return;
    if (reading.pick) {
      this.takePick();
      return;
    }
    if (this.#session.links.relating) {
      this.#session.links.takeOther();
      return;
    }
    const current = this.#session.currentClaim;
    if (!reading.hasSelection) {
      const claim = this.ownUnder ?? (current && covers(current, reading.range.start) ? current : null);
      if (claim) {
        this.openClaim(claim.id);
        return;
      }
      const sentence = sentenceAt(text, reading.range.start, this.#language);
      if (sentence.start < sentence.end) this.#tag(sentence.start, sentence.end);
      return;
    }
    const { start, end } = reading.range;
    const same = this.#claims().find((claim) => claim.spans.length === 1 && claim.spans[0]?.start === start && claim.spans[0].end === end && editing.isOwn(claim));
    if (same) {
      if (same.kind === 'highlight') editing.promote(same);
      this.openClaim(same.id);
    } else this.#tag(start, end);
  }

  /** Marks the selection without saying anything about it yet. */
  highlightSelection(): void {
    const { reading, editing } = this.#session;
    const { start, end } = reading.range;
    const claim = editing.mark(start, end, 'highlight');
    if (!claim) return;
    reading.selection = { anchor: start, focus: start };
    reading.currentClaimId = claim.id;
  }

  #tag(start: number, end: number): void {
    const claim = this.#session.editing.mark(start, end, 'claim');
    if (!claim) return;
    // The passage is marked now: a selection over it would only hide how.
    this.#session.reading.selection = { anchor: start, focus: start };
    this.openClaim(claim.id);
  }

  /** Shows a claim in the form and puts the focus there. */
  openClaim(id: string): void {
    const { reading, settings } = this.#session;
    this.#session.flush();
    reading.currentClaimId = id;
    if (!settings.value.showInspector) void settings.patch({ showInspector: true });
    this.focusForm();
  }

  focusForm(): void {
    onceDrawn(() => this.#session.surfaces.form, (form) => form.focusStatement());
  }

  /** Everything typed is stored, and the caret stands behind the passage, ready for the next one. */
  saveAndNext(): void {
    const { reading, surfaces } = this.#session;
    this.#session.flush();
    const end = this.#session.currentClaim?.spans.at(-1)?.end;
    if (end !== undefined) reading.selection = { anchor: end, focus: end };
    reading.currentClaimId = null;
    surfaces.reader?.focus();
    if (end !== undefined) surfaces.reader?.reveal(end);
  }

  removeClaim(claim: Claim): void {
    const { editing, notices, reading, surfaces } = this.#session;
    this.#session.flush();
    // As it is now, with what was typed last: an undo brings back what is named here.
    const now = editing.claim(claim.id);
    if (!now) return;
    const start = now.spans[0]?.start ?? 0;
    const deletion = editing.remove(now);
    reading.currentClaimId = null;
    reading.selection = { anchor: start, focus: start };
    surfaces.reader?.focus();
    notices.info(claim.kind === 'claim' ? t('app.claimDeleted') : t('app.highlightDeleted'), { label: t('app.undo'), run: () => this.undo(deletion ?? undefined) });
  }

  /** One's own claim tagged before this one in the document, by text order: its chain is often the same. */
  previousClaim(claim: Claim): Claim | null {
    const claims = this.#claims().filter((other) => other.kind === 'claim' && this.#session.editing.isOwn(other));
    const index = claims.findIndex((other) => other.id === claim.id);
    return claims[index - 1] ?? null;
  }

  stepClaim(direction: 1 | -1): void {
    const { reading } = this.#session;
    const claims = this.#claims();
    if (claims.length === 0) return;
    const index = claims.findIndex((claim) => claim.id === reading.currentClaimId);
    const at = reading.range.start;
    const next = index >= 0
      ? claims[index + direction]
      : direction === 1 ? claims.find((claim) => (claim.spans[0]?.start ?? 0) >= at) : claims.findLast((claim) => (claim.spans[0]?.start ?? 0) < at);
    if (next) this.showClaim(next.id);
  }

  /**
   * Shows a claim of the open document in form and text; the focus stays in the text.
   * Nothing happens for a claim of another document: its edges and words would be set in the wrong text.
   */
  showClaim(id: string): void {
    const { reading, editing, surfaces } = this.#session;
    this.#session.flush();
    const claim = editing.claim(id);
    if (!claim || claim.documentId !== reading.documentId) return;
    if (!this.#session.layers.isShown(claim)) this.#session.layers.show(claim.setId, true);
    this.#session.view = 'read';
    reading.currentClaimId = id;
    const span = claim.spans[0];
    if (!span) return;
    reading.selection = { anchor: span.start, focus: span.start };
    surfaces.reader?.reveal(span.start);
  }

  /** Overlapping claims at the caret, one after the other. */
  cycleUnder(): void {
    const { reading } = this.#session;
    const index = reading.under.indexOf(reading.currentClaimId ?? '');
    reading.currentClaimId = reading.under[(index + 1) % reading.under.length] ?? null;
  }

  reveal(start: number, end: number): void {
    const { surfaces } = this.#session;
    surfaces.reader?.select(start, end);
    surfaces.reader?.reveal(start);
  }

  /** Escape, one step at a time: the pick, the way through the same words, the selection, the claim. */
  escapeReader(): void {
    const { reading } = this.#session;
    if (reading.pick) reading.pick.cancel();
    else if (this.#session.links.relating) void this.#session.links.stopRelating();
    else if (this.#session.repeats.isAway && reading.currentClaimId === null) this.#session.repeats.leave();
    else if (reading.hasSelection) reading.selection = { anchor: reading.selection.focus, focus: reading.selection.focus };
    else reading.currentClaimId = null;
  }

  takePick(): void {
    const { reading } = this.#session;
    const span = pickedSpan(this.#session);
    if (span) reading.pick?.accept(span);
  }

  copySelection(): void {
    const text = this.#text;
    const { start, end } = this.#session.reading.range;
    if (text !== null) void navigator.clipboard.writeText(text.slice(start, end)).catch(() => document.execCommand('copy'));
  }

  /** Moves an edge: of the selection, or of the current claim's fragment at the caret. */
  nudge(edge: 'start' | 'end', direction: 1 | -1, unit: 'word' | 'character'): void {
    const { reading, editing, surfaces } = this.#session;
    const text = this.#text;
    if (text === null) return;
    const claim = this.#session.currentClaim;
    if (reading.hasSelection || !claim || !editing.isOwn(claim)) {
      const moved = surfaces.reader?.nudged(reading.range, edge, direction, unit);
      if (moved) surfaces.reader?.select(moved.start, moved.end);
      return;
    }
    const caret = reading.range.start;
    const index = Math.max(0, claim.spans.findIndex((span) => caret >= span.start && caret <= span.end));
    const span = claim.spans[index];
    const moved = span && surfaces.reader?.nudged(span, edge, direction, unit);
    if (!moved || (moved.start === span.start && moved.end === span.end)) return;
    try {
      editing.moveFragment(claim, index, moved.start, moved.end);
    } catch {
      this.#session.notices.error(t('form.pick.fragmentOverlaps'));
    }
  }

  /** Takes back the last edit, or the one given: what a notice offers to undo may not be the last any more. */
  undo(change?: Change): void {
    this.#tellConflicts(this.#session.workspace?.undo(this.#session.analyst.id, change) ?? null);
  }

  redo(): void {
    this.#tellConflicts(this.#session.workspace?.redo(this.#session.analyst.id) ?? null);
  }

  /** Goes to where the undone change was, so that nothing changes out of sight. */
  #tellConflicts(result: { conflicts: number; change: { operations: { type: string; id: string }[] } } | null): void {
    if (!result) return;
    const { session } = { session: this.#session };
    if (result.conflicts > 0) session.notices.info(t('app.undoConflicts', { count: result.conflicts }));
    const touched = result.change.operations.find((operation) => operation.type === 'claim');
    const claim = touched ? session.editing.claim(touched.id) : null;
    this.leaveMissing();
    // From the table, where it was is on the screen already.
    if (!claim || session.view !== 'read') return;
    const item = session.items.find((other) => other.id === claim.documentId);
    if (item && item.id !== session.reading.documentId) void session.openDocument(item).then(() => this.showClaim(claim.id));
    else this.showClaim(claim.id);
  }

  /** No claim is current that is gone, or in a layer that is not shown. */
  leaveMissing(): void {
    const { reading, currentClaim, layers } = this.#session;
    if (reading.currentClaimId && !(currentClaim && layers.isShown(currentClaim))) reading.currentClaimId = null;
  }

  stepDocument(direction: 1 | -1): void {
    const { items, reading } = this.#session;
    const index = items.findIndex((item) => item.id === reading.documentId);
    const next = items[index + direction];
    if (next) void this.#session.openDocument(next).then(() => this.#session.surfaces.reader?.focus());
  }

  /** F6: documents, text, form. */
  focusPane(direction: 1 | -1): void {
    const { surfaces } = this.#session;
    const panes = [
      { there: document.querySelector('[data-pane="documents"]'), focus: () => surfaces.documents?.focusList() },
      { there: document.querySelector('[data-pane="reader"]'), focus: () => surfaces.reader?.focus() },
      { there: document.querySelector('[data-pane="inspector"]'), focus: () => (surfaces.form ? surfaces.form.focusStatement() : document.querySelector<HTMLElement>('[data-pane="inspector"] button')?.focus()) },
    ].filter((pane) => pane.there !== null);
    const at = panes.findIndex((pane) => pane.there?.contains(document.activeElement));
    panes[(at + direction + panes.length) % panes.length]?.focus();
  }
}

function covers(claim: Claim, offset: number): boolean {
  return claim.spans.some((span) => offset >= span.start && offset <= span.end);
}
