/** Sets out to files and files in to the workspace, by whatever way they come. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Format, LostFeature } from '../../src-common/core/formats/format.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import { exportToFile } from './export-set.ts';
import { maxImportBytes } from './import-limit.ts';
import { droppedText, isSetFile } from './importing/dropped-file.ts';
import type { PendingImport, RefusedImport } from './importing/pending-import.ts';
import { planImport, type PlanContext } from './importing/plan-import.ts';
import { readSet, type ImportContext, type SetRead } from './importing/read-set.ts';
import { isReviewOnly, planAnswers, type PendingReview } from './review-import.ts';
import type { Session } from './session.svelte.ts';

export class TransferStore {
  pending = $state.raw<PendingImport | null>(null);
  refused = $state.raw<RefusedImport | null>(null);
  /** A review in a file of its own. */
  review = $state.raw<PendingReview | null>(null);
  busy = $state<'import' | 'export' | null>(null);
  /** Whether files may wait that were dropped, or named at a start of the program. */
  waiting = $state(true);
  readonly #session: Session;
  readonly #dropped: File[] = [];
  #read: Extract<SetRead, { ok: true }> | null = null;

  constructor(session: Session) {
    this.#session = session;
    session.host.on('files.given', () => { this.waiting = true; });
  }

  /** Sets that can be exported: one's own first. */
  get sets(): SetRecord[] {
    const me = this.#session.analystId;
    return [...(this.#session.workspace?.records.sets.values() ?? [])].sort((a, b) => Number(b.author.id === me) - Number(a.author.id === me) || a.name.localeCompare(b.name));
  }

  /** Why a colleague's set cannot be written while the review is blind; '': it can. */
  refusal(set: SetRecord): string {
    const { blind, analystId } = this.#session;
    const hidden = blind.hiddenOf(set.id);
    if (hidden > 0) return t('blind.exportHidden', { count: hidden });
    return blind.hidesNames && set.author.id !== analystId ? t('blind.exportNames') : '';
  }

  /** Asks where, then writes. Answers what the file does not hold, or null when cancelled or failed (and said). */
  async export(set: SetRecord, format: Format): Promise<{ path: string; lost: LostFeature[] } | null> {
    const session = this.#session;
    this.busy = 'export';
    try {
      const saved = await exportToFile(session, set, format);
      if (saved) void session.snapshots.write('export');
      return saved;
    } catch (error) {
      session.notices.error(t('app.export.failed', { detail: errorWords(error) }));
      return null;
    } finally {
      this.busy = null;
    }
  }

  async chooseImport(): Promise<void> {
    const session = this.#session;
    session.flush();
    try {
      const file = await session.host.call('files.open', {
        title: t('app.import.choose'),
        filters: [{ label: t('report.formatW3c'), extensions: w3cFormat.extensions }],
        maxBytes: maxImportBytes,
      });
      if (file) await this.read(file.name, file.content);
    } catch (error) {
      session.notices.error(errorWords(error));
    }
  }

  /** Files that were dropped on the window: sets are taken one after the other, anything else is named and left. */
  drop(files: readonly File[]): void {
    const others = files.filter((file) => !isSetFile(file.name));
    if (others.length > 0) this.#session.notices.error(t('layers.drop.refused', { files: others.slice(0, 5).map((file) => file.name).join(', '), count: others.length }));
    this.#dropped.push(...files.filter((file) => isSetFile(file.name)));
    this.waiting ||= this.#dropped.length > 0;
  }

  /** Takes the next file that waits. Nothing happens while one is being looked at. */
  async next(): Promise<void> {
    if (this.busy || this.pending || this.review || this.refused || !this.waiting) return;
    this.busy = 'import';
    let file: { name: string; content: string } | null = null;
    try {
      const dropped = this.#dropped.shift();
      file = dropped
        ? { name: dropped.name, content: await droppedText(dropped, maxImportBytes) }
        : await this.#session.host.call('files.given', { maxBytes: maxImportBytes });
      if (!file) this.waiting = false;
    } catch (error) {
      this.#session.notices.error(errorWords(error));
    } finally {
      this.busy = null;
    }
    if (file) await this.read(file.name, file.content);
  }

  /** Reads a file and says what it would do. Nothing is stored yet. */
  async read(file: string, content: string): Promise<void> {
    const session = this.#session;
    this.busy = 'import';
    try {
      session.flush();
      const read = await readSet(file, content, this.#context());
      if (!read.ok) {
        this.refused = { file, problems: read.problems };
        return;
      }
      if (isReviewOnly(read.set, read.answers)) {
        const { plan } = planAnswers(read.set, read.answers, session.workspace!.everything, session.analyst.id);
        if (plan.operations.length > 0) this.review = { file, by: read.set.author.name, plan, notes: read.notes };
        else session.notices.info(t('review.import.nothing', { file }));
        return;
      }
      this.#read = read;
      this.pending = planImport(file, read, read.set.author.id === session.analystId, this.#context());
    } catch (error) {
      session.notices.error(t('app.import.failed', { file, detail: errorWords(error) }));
    } finally {
      this.busy = null;
    }
  }

  /** Puts away what was pending or refused. */
  dismiss(): void {
    this.pending = null;
    this.refused = null;
    this.#read = null;
  }

  /**
   * Stores the pending import as one Change.
   *
   * @param asMine take over the identity of the set's author: work continued on another machine
   */
  async accept(asMine: boolean): Promise<void> {
    const session = this.#session;
    const pending = this.pending;
    const read = this.#read;
    if (!pending || !read || this.busy) return;
    this.busy = 'import';
    let change: Change | null;
    let decisions: number;
    try {
      if (asMine) await session.becomeAuthor(pending.set.author);
      const { operations } = asMine ? planImport(pending.file, read, true, this.#context()) : pending;
      change = session.workspace?.edit(session.analyst.id, operations, 'import') ?? null;
      decisions = operations.filter(({ type, before, after }) => type === 'ruling' && before === null && after !== null).length;
      // From here on it is stored: there is nothing left to accept or to cancel.
      this.dismiss();
    } catch (error) {
      session.notices.error(t('app.import.failed', { file: pending.file, detail: errorWords(error) }));
      return;
    } finally {
      this.busy = null;
    }
    session.act.leaveMissing();
    await this.#keepTexts([pending]);
    const { added, changed, removed } = pending.difference;
    session.notices.info(t('app.import.done', { count: added.length + changed.length + removed.length, decisions, name: pending.set.name }), this.#undo(change));
  }

  /** The sets that come with the sample documents, as layers, in one Change. */
  async openSamples(): Promise<void> {
    const session = this.#session;
    session.flush();
    this.busy = 'import';
    try {
      const planned: PlanContext['planned'] = { documents: new Set(), sources: [] };
      const plans: PendingImport[] = [];
      for (const { name, content } of await session.host.call('app.samples', null)) {
        const read = await readSet(name, content, this.#context());
        if (!read.ok) {
          this.refused = { file: name, problems: read.problems };
          return;
        }
        plans.push(planImport(name, read, false, { ...this.#context(), planned }));
      }
      const change = session.workspace?.edit(session.analyst.id, plans.flatMap((plan) => plan.operations), 'import') ?? null;
      session.act.leaveMissing();
      await this.#keepTexts(plans);
      const names = plans.map((plan) => plan.set.author.name).join(', ');
      session.notices.info(t(change ? 'layers.samples.done' : 'layers.samples.there', { names }), this.#undo(change));
    } catch (error) {
      session.notices.error(t('layers.samples.failed', { detail: errorWords(error) }));
    } finally {
      this.busy = null;
    }
  }

  #context(): PlanContext & ImportContext {
    const { workspace, items, analystId, codebook } = this.#session;
    if (!workspace) throw new Error('no workspace is open');
    return { records: workspace.everything, items, analystId, codebook, now: new Date().toISOString() };
  }

  #undo(change: Change | null): { label: string; run: () => void } | undefined {
    return change ? { label: t('app.undo'), run: () => this.#session.act.undo(change) } : undefined;
  }

  async #keepTexts(plans: readonly PendingImport[]): Promise<void> {
    const ids = new Set(plans.flatMap((plan) => plan.set.documents.map((document) => document.id as string)));
    for (const item of this.#session.items) if (ids.has(item.id)) await this.#session.files.keepText(item);
  }
}
