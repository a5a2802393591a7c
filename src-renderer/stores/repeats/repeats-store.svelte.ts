/** Other places with the same words, and the way through them and back. */
import { flushSync } from 'svelte';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { Place } from '../../../src-common/core/repeats/folded-words.ts';
import type { WorkerCalls } from '../../workers/call-worker.ts';
import type { RepeatCalls } from '../../workers/repeat-calls.ts';
import { startRepeats } from '../../workers/start-repeats.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { errorWords } from '../error-words.ts';
import type { Session } from '../session.svelte.ts';
import { RepeatMarks, type RepeatMark } from './repeat-marks.svelte.ts';
import { RepeatSearch } from './repeat-search.svelte.ts';
import { RepeatWorker } from './repeat-worker.ts';
import { soughtIn, type Sought } from './sought.ts';

/** A place on the way: the passage itself or one with the same words. */
interface Stop extends Place {
  documentId: string;
}

export class RepeatsStore {
  readonly search: RepeatSearch;
  /** What the list of claims says of each. */
  readonly marks: RepeatMarks;
  /** The claim whose row in that list has the focus. */
  row = $state.raw<Claim | null>(null);
  readonly #session: Session;
  /** The words with which the way began; null: nobody is on the way. */
  #home = $state.raw<Sought | null>(null);
  /** Where the last step led. */
  #last = $state.raw<Stop | null>(null);

  /** @param start of the worker, when it is first needed */
  constructor(session: Session, start: () => WorkerCalls<RepeatCalls> = startRepeats) {
    this.#session = session;
    const worker = new RepeatWorker(start);
    this.search = new RepeatSearch(worker);
    this.marks = new RepeatMarks(worker, this.search);
  }

  /** The document with the passage where the way began: that of its claim, which may have followed its words into another text. null: it is gone. */
  #homeItem = $derived.by((): DocumentItem | null => {
    const home = this.#home;
    if (home === null) return null;
    const claim = home.claimId === null ? null : this.#session.workspace?.placed.claims.get(home.claimId);
    const documentId = claim?.documentId ?? home.documentId;
    return this.#session.items.find(({ id }) => id === documentId) ?? null;
  });

  /** Whether one is at one of the places, away from where one came from. */
  isAway = $derived.by((): boolean => {
    const { reading, currentClaim, workspace } = this.#session;
    const home = this.#home;
    if (home === null || workspace === null || this.#homeItem === null) return false;
    if (home.claimId !== null && currentClaim?.id === home.claimId) return false;
    return reading.documentId === home.documentId || reading.documentId === this.#last?.documentId;
  });

  /** What is looked for: on the way the words with which it began, until another claim is opened or other words are selected. */
  sought = $derived.by((): Sought | null => {
    const { reading, currentClaim } = this.#session;
    const last = this.#last;
    const stays = this.isAway && this.#homeItem?.id === this.#home?.documentId && reading.pick === null && currentClaim === null
      && (!reading.hasSelection || (last?.documentId === reading.documentId && last.start === reading.range.start && last.end === reading.range.end));
    return stays ? this.#home : soughtIn(this.#session);
  });

  /** How many other places there are, as far as is known. */
  get count(): number {
    const { here, elsewhere } = this.search;
    return elsewhere.reduce((sum, { places }) => sum + places.length, here.length);
  }

  /** The claim of that row, where a key leads from it to other places. */
  #rowMark = $derived.by((): RepeatMark | null => (this.row && this.#session.currentClaim === null && this.#session.reading.pick === null ? this.marks.of(this.row) : null));

  /** To how many other places a key leads now: those of the claim whose row has the focus, else those of what is sought. */
  get offered(): number {
    const mark = this.#rowMark;
    return mark ? mark.here + (mark.elsewhere?.places ?? 0) : this.count;
  }

  /** For a reading aid, once the search is over; empty: there is nothing to say. */
  said = $derived.by((): string => {
    const { progress, elsewhere } = this.search;
    if (progress !== null || this.count === 0) return '';
    return elsewhere.length === 0 ? t('form.repeats.said', { count: this.count }) : t('form.repeats.saidElsewhere', { count: this.count, documents: elsewhere.length });
  });

  /** Which place one is at, of how many with the passage itself; 0: at none of them. */
  get position(): { at: number; of: number } {
    const stops = this.#stops();
    const last = this.#last;
    const at = last === null ? -1 : stops.findIndex((stop) => stop.documentId === last.documentId && stop.start === last.start);
    return { at: at + 1, of: stops.length };
  }

  /** Looks for what is sought now, in the documents that there are now. */
  look(): void {
    this.#say(this.search.look(this.sought, this.#session.items));
  }

  /** Counts for the list of claims. @param claims of the open document */
  countFor(claims: readonly Claim[]): void {
    const { documentId, text } = this.#session.reading;
    if (documentId !== null && text.kind === 'ready') this.#say(this.marks.count(documentId, text.text, claims));
  }

  #say(work: Promise<void>): void {
    work.catch((error: unknown) => this.#session.notices.error(errorWords(error)));
  }

  /** To the next place with the same words; the claim whose row has the focus is opened first. */
  async step(): Promise<void> {
    const { row } = this;
    if (this.#rowMark === null || row === null) return this.next();
    const { act, surfaces } = this.#session;
    this.leave();
    act.showClaim(row.id);
    // Its row goes as it opens, and takes the focus with it.
    surfaces.reader?.focus();
    this.look();
    const { sought } = this;
    await this.search.first;
    if (sought !== null && this.sought?.key === sought.key) await this.next();
  }

  /** The next place behind the caret, in this document and then in those after it; behind the last one again the first. */
  async next(): Promise<void> {
    const { reading } = this.#session;
    const stops = this.#stops();
    const order = this.#order();
    const behind = (stop: Stop): number => (order.get(stop.documentId) ?? -1) - (order.get(reading.documentId ?? '') ?? -1) || stop.start - reading.range.start;
    const next = stops.find((stop) => behind(stop) > 0) ?? stops[0];
    if (next) await this.go(next);
  }

  /** To one of the places: the claim stays open as long as it is in its document. */
  async go({ documentId, start, end }: Place & { documentId: string }): Promise<void> {
    const session = this.#session;
    const { sought } = this;
    if (!sought || this.count === 0) return;
    const claimStays = sought.claimId !== null && session.currentClaim?.id === sought.claimId && documentId === sought.documentId;
    if (claimStays) {
      session.act.reveal(start, end);
      return;
    }
    this.#home = sought;
    this.#last = { documentId, start, end };
    if (documentId === sought.documentId && sought.own[0]?.start === start) {
      await this.back();
      return;
    }
    if (documentId !== session.reading.documentId) {
      const item = session.items.find(({ id }) => id === documentId);
      if (!item) return;
      await session.openDocument(item);
      if (session.reading.documentId !== documentId) return;
      // The text is there: drawn now, it can be shown the place and given the keys in the same moment.
      flushSync();
    }
    session.act.reveal(start, end);
    if (sought.claimId !== null) session.surfaces.reader?.focus();
  }

  /** To the passage with which the way began; its claim is open again. */
  async back(): Promise<void> {
    const session = this.#session;
    const home = this.#home;
    const item = this.#homeItem;
    if (!home || !item) return;
    if (item.id !== session.reading.documentId) {
      await session.openDocument(item);
      flushSync();
    }
    this.leave();
    const [own] = home.own;
    const claim = home.claimId === null ? null : session.editing.claim(home.claimId);
    if (claim) session.act.showClaim(claim.id);
    else if (own) session.act.reveal(own.start, own.end);
    session.surfaces.reader?.focus();
  }

  /** Stays where one is; nothing leads back any more. */
  leave(): void {
    this.#home = null;
    this.#last = null;
  }

  /** All places in the order of the documents, the passage itself among them. */
  #stops(): Stop[] {
    const { sought } = this;
    const [own] = sought?.own ?? [];
    if (!sought || !own || this.count === 0) return [];
    const { documentId } = sought;
    const { here, elsewhere } = this.search;
    const order = this.#order();
    return [
      { documentId, ...own }, ...here.map(({ start, end }) => ({ documentId, start, end })),
      ...elsewhere.flatMap(({ item, places }) => places.map(({ start, end }) => ({ documentId: item.id, start, end }))),
    ].sort((a, b) => (order.get(a.documentId) ?? -1) - (order.get(b.documentId) ?? -1) || a.start - b.start);
  }

  #order(): ReadonlyMap<string, number> {
    return new Map(this.#session.items.map(({ id }, at) => [id, at]));
  }
}
