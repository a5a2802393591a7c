/** The table of who is how far with which document, and where the keys are in it. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import { progressCsv, progressRows, type ProgressCell, type ProgressRow } from '../../src-common/core/progress/progress.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import type { Session } from './session.svelte.ts';

export class ProgressStore {
  /** Only documents that one is not done with oneself. */
  onlyOpen = $state(false);
  /** The row and column that the keys are on. */
  at = $state(0);
  column = $state(0);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  sets = $derived.by((): readonly SetRecord[] => this.#session.deciding.available);

  all = $derived.by((): readonly ProgressRow[] => {
    const { workspace, items, blind, deciding, analystId } = this.#session;
    if (!workspace) return [];
    return progressRows({
      documents: items, sets: this.sets, claims: workspace.placed.claims.values(),
      readingOf: (documentId, setId) => blind.readingOf(documentId, setId),
      hides: (set, documentId) => set.author.id !== analystId && blind.isClosed(documentId),
      isClosed: (documentId) => blind.isClosed(documentId),
      decidedIn: (set, documentId) => deciding.decidedIn(set, documentId),
    });
  });

  rows = $derived.by((): readonly ProgressRow[] => (this.onlyOpen ? this.all.filter(({ document }) => !this.#session.blind.isDone(document.id)) : this.all));

  /** Documents that this analyst is done with, of all. */
  get own(): { done: number; all: number } {
    return { done: this.all.filter(({ document }) => this.#session.blind.isDone(document.id)).length, all: this.all.length };
  }

  get item(): DocumentItem | null {
    const id = this.rows[Math.min(this.at, this.rows.length - 1)]?.document.id;
    return this.#session.items.find((item) => item.id === id) ?? null;
  }

  get cell(): ProgressCell | null {
    return this.rows[this.at]?.cells[this.column] ?? null;
  }

  moveTo(at: number, column = this.column): void {
    this.at = Math.max(0, Math.min(this.rows.length - 1, at));
    this.column = Math.max(0, Math.min(this.sets.length - 1, column));
  }

  filter(onlyOpen: boolean): void {
    this.onlyOpen = onlyOpen;
    this.moveTo(this.at);
  }

  /** Reads the document of the row that the keys are on. */
  open(): void {
    const { item } = this;
    if (!item) return;
    void this.#session.openDocument(item).then(() => { this.#session.cameFrom = 'compare'; this.#session.surfaces.reader?.focus(); });
  }

  toggleDone(): void {
    const { item } = this;
    if (item) this.#session.blind.toggleDone(item);
    this.moveTo(this.at);
  }

  /** The whole table out to a file. */
  async exportCsv(): Promise<void> {
    const session = this.#session;
    try {
      const saved = await session.host.call('files.save', {
        title: t('progress.exportTitle'), suggestedName: `${t('progress.exportName')}.csv`,
        filters: [{ label: t('report.formatCsv'), extensions: ['csv'] }], content: progressCsv(this.all, this.sets),
      });
      if (saved) session.notices.info(t('progress.exported', { count: this.all.length, path: saved.path }));
    } catch (error) {
      session.notices.error(t('progress.exportFailed', { detail: errorWords(error) }));
    }
  }
}
