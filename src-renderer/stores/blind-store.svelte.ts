/** Blind review and who is done with which document: what is shown of it, and what is done about it as Changes. */
import type { BlindRules } from '../../src-common/core/blind/blind-rules.ts';
import { colleaguesIn, withoutLetter } from '../../src-common/core/blind/letters.ts';
import { blindModeId, type BlindMode } from '../../src-common/core/claims/blind-mode.ts';
import type { Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { createRecord, setField } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import { ownSources } from '../../src-common/core/claims/own-sources.ts';
import type { Ruling } from '../../src-common/core/claims/ruling.ts';
import { afterSeeing, type Afterwards, type Reading, type SeenOthers } from '../../src-common/core/claims/reading.ts';
import { claimsOfDocument } from '../../src-common/core/claims/workspace-state.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { documentOperations } from './document-operations.ts';
import type { Session } from './session.svelte.ts';
import { whenWords } from './when-words.ts';

/** What may be set of a blind review. */
export type BlindChoice = Pick<BlindMode, 'hidesTags' | 'hidesNames'>;

export class BlindStore {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The setting, or null where there never was one. */
  get mode(): BlindMode | null {
    return this.#session.workspace?.blind.mode ?? null;
  }

  get hidesTags(): boolean {
    return this.#session.workspace?.blind.hidesTags === true;
  }

  get hidesNames(): boolean {
    return this.#session.workspace?.blind.hidesNames === true;
  }

  /** Whether what colleagues wrote in a document is hidden. Two people's claims are not compared there: one half of them would be missing. */
  isClosed(documentId: string): boolean {
    return this.#session.workspace?.blind.isClosed(documentId) === true;
  }

  /** Readings by document and set. */
  #readings = $derived.by((): ReadonlyMap<string, Reading> => new Map([...this.#session.workspace?.readings.readings.values() ?? []].map((reading) => [`${reading.documentId} ${reading.setId}`, reading])));

  readingOf(documentId: string, setId: string): Reading | null {
    return this.#readings.get(`${documentId} ${setId}`) ?? null;
  }

  /** One's own reading of each document; of several sets, the one that is done. */
  #own = $derived.by((): ReadonlyMap<string, Reading> => {
    const own = new Map<string, Reading>();
    for (const reading of this.#readings.values()) {
      if (reading.reader === this.#session.analystId && own.get(reading.documentId)?.done == null) own.set(reading.documentId, reading);
    }
    return own;
  });

  own(documentId: string): Reading | null {
    return this.#own.get(documentId) ?? null;
  }

  isDone(documentId: string): boolean {
    return this.own(documentId)?.done != null;
  }

  /** How many claims of colleagues are hidden: in one document, or in all. */
  hiddenIn(documentId: string): number {
    return this.#session.workspace?.hidden.byDocument.get(documentId) ?? 0;
  }

  get hidden(): { claims: number; documents: number; others: number } {
    const counts = this.#session.workspace?.hidden;
    return { claims: counts?.claims ?? 0, documents: counts?.byDocument.size ?? 0, others: counts?.others ?? 0 };
  }

  hiddenOf(setId: string): number {
    return this.#session.workspace?.hidden.bySet.get(setId) ?? 0;
  }

  /** What happened to a claim after its author had seen those of others. */
  afterSeeing(claim: Pick<Claim, 'id' | 'revision' | 'documentId' | 'setId'>): Afterwards | null {
    return afterSeeing(claim, this.readingOf(claim.documentId, claim.setId) ?? undefined);
  }

  /** Who set it and when, or ''. */
  get setBy(): string {
    return this.mode ? t('blind.setBy', { name: this.mode.by.name, when: whenWords(this.mode.at) }) : '';
  }

  /** One's own reading of a document is done: what colleagues wrote there is shown from now on. */
  markDone(item: DocumentItem): void {
    const { workspace, analyst, editing, notices, act, files } = this.#session;
    if (!workspace || this.isDone(item.id)) return;
    this.#session.flush();
    const shows = this.hiddenIn(item.id);
    const before = this.own(item.id);
    const set = editing.ownSet();
    const document = documentOperations(item, ownSources(workspace.everything.sources.values()));
    const reading: Reading = before ?? { id: newId(), setId: set.record.id, documentId: document.record.id, reader: analyst.id, done: null };
    const made: Operation[] = before ? [] : [...document.operations, ...set.operations, ...createRecord('reading', reading)];
    // Once seen is seen: an undo brings the hiding back, and not the not having seen.
    if (workspace.blind.isClosed(item.id) && !reading.seen) workspace.edit(analyst.id, [...made.splice(0), ...setField('reading', reading, 'seen', this.#seen(item.id))], 'revision');
    const now = workspace.everything.readings.get(reading.id) ?? reading;
    const change = workspace.edit(analyst.id, [...made, ...setField('reading', now, 'done', new Date().toISOString())]);
    if (document.operations.length > 0) void files.keepText(item);
    if (change) notices.info(shows > 0 ? t('blind.doneShows', { title: item.title, count: shows }) : t('blind.done', { title: item.title }), { label: t('app.undo'), run: () => act.undo(change) });
  }

  /** The document is not done after all. */
  reopen(item: DocumentItem): void {
    const { workspace, analyst, act, notices } = this.#session;
    const reading = this.own(item.id);
    if (!workspace || !reading) return;
    this.#session.flush();
    const change = workspace.edit(analyst.id, setField('reading', reading, 'done', null));
    act.leaveMissing();
    if (change) notices.info(t('blind.reopened', { title: item.title, count: this.hiddenIn(item.id) }), { label: t('app.undo'), run: () => act.undo(change) });
  }

  toggleDone(item: DocumentItem): void {
    if (this.isDone(item.id)) this.reopen(item);
    else this.markDone(item);
  }

  /** Sets how blind the review is, as one Change. */
  set({ hidesTags, hidesNames }: BlindChoice): void {
    const { workspace, analyst, analystId, act, notices } = this.#session;
    if (!workspace) return;
    const there = this.mode;
    if (hidesTags === (there?.hidesTags ?? false) && hidesNames === (there?.hidesNames ?? false)) return;
    this.#session.flush();
    const by = { ...analyst };
    const at = new Date().toISOString();
    // Another review has other letters.
    const begins = hidesNames && !there?.hidesNames;
    const seed = begins ? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 : there?.seed ?? 0;
    const letters = begins ? withoutLetter({ seed, letters: [] }, colleaguesIn(workspace.everything, analystId)) : there?.letters ?? [];
    const wanted: BlindMode = { id: blindModeId, hidesTags, hidesNames, seed, letters, by, at };
    const operations = there ? (['hidesTags', 'hidesNames', 'seed', 'letters', 'by', 'at'] as const).flatMap((field) => setField('blind', there, field, wanted[field])) : createRecord('blind', wanted);
    const change = workspace.edit(analyst.id, operations);
    act.leaveMissing();
    const { claims, documents } = this.hidden;
    const words = !hidesTags && !hidesNames ? t('blind.off') : [hidesTags ? t('blind.tagsHidden', { count: claims, documents }) : '', hidesNames ? t('blind.namesHidden') : ''].filter((part) => part !== '').join(' ');
    if (change) notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }

  /** Ids of the rulings whose passages show names. */
  #revealed = $state.raw<ReadonlySet<string>>(new Set());

  /** The names behind a decided passage, once they were asked for; null: they are not shown. */
  namesIn(ruling: Ruling | null, claims: readonly Claim[]): { letter: string; name: string }[] | null {
    const { workspace } = this.#session;
    if (!workspace || !this.hidesNames || !ruling || !this.#revealed.has(ruling.id)) return null;
    return claims.flatMap(({ setId }) => {
      const [shown, set] = [workspace.registry.sets.get(setId), workspace.everything.sets.get(setId)];
      return shown && set && shown.author.name !== set.author.name ? [{ letter: shown.author.name, name: set.author.name }] : [];
    });
  }

  /** Shows the names of a passage that was decided, or hides them again. */
  reveal(ruling: Ruling): void {
    const revealed = new Set(this.#revealed);
    if (!revealed.delete(ruling.id)) {
      revealed.add(ruling.id);
      this.#session.notices.info(t('blind.revealed'));
    }
    this.#revealed = revealed;
  }

  /** The rules as they are, for what is worked out over many documents. */
  get rules(): BlindRules | null {
    return this.#session.workspace?.blind ?? null;
  }

  #seen(documentId: string): SeenOthers {
    const { workspace, analystId } = this.#session;
    const own = workspace ? claimsOfDocument(workspace.everything, documentId).filter(({ author }) => author === analystId) : [];
    return { at: new Date().toISOString(), claims: own.map(({ id, revision }) => ({ id, revision })) };
  }
}
