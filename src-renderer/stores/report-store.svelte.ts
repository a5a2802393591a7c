/**
 * The report that is being asked for: on what, of which sets, with what in it.
 * It is made in steps between which the window hears keys; agreement in its
 * worker. Nothing is written before all of it is there.
 */
import type { AgreementSheet } from '../../src-common/core/agreement/agreement-sheet.ts';
import { defaultResampling } from '../../src-common/core/agreement/bootstrap.ts';
import { withInterval } from '../../src-common/core/agreement/interval-steps.ts';
import { packedSet } from '../../src-common/core/agreement/placed-set.ts';
import { innermost } from '../../src-common/core/claims/attribution-graph.ts';
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { reportSteps } from '../../src-common/core/report/build-report.ts';
import { everything, type ReportChoices, type ReportMaterial, type ReportSubject } from '../../src-common/core/report/material.ts';
import type { Report, ReportSteps } from '../../src-common/core/report/model.ts';
import { claimsOf } from '../../src-common/core/report/subject-claims.ts';
import { ReportContext } from '../../src-common/core/report/report-context.ts';
import { htmlSteps } from '../../src-common/core/report/write-html.ts';
import { markdownSteps } from '../../src-common/core/report/write-markdown.ts';
import type { AgreementCalls } from '../workers/agreement-calls.ts';
import type { WorkerCalls } from '../workers/call-worker.ts';
import { shareIntervals } from '../workers/share-intervals.ts';
import { startAgreement } from '../workers/start-agreement.ts';
import { errorWords } from './error-words.ts';
import { workspaceMaterial, withPlaces } from './report-material.ts';
import { nextTurn } from './next-turn.ts';
import type { Session } from './session.svelte.ts';
import { setContents } from './set-contents.ts';

export type ReportFormat = 'html' | 'markdown';

export type ReportWork =
  | { kind: 'none' }
  | { kind: 'texts' | 'building' | 'writing'; done: number; total: number }
  | { kind: 'agreement' | 'saving' };

/** A preview shows so many claims. */
const mostInPreview = 20;

/** So long steps are done before the window is heard again, in milliseconds. */
const slice = 8;

export class ReportStore {
  /** null: no report is asked for. */
  subject = $state.raw<ReportSubject | null>(null);
  format = $state<ReportFormat>('html');
  choices = $state.raw<ReportChoices>(everything);
  /** Ids of the sets that go into it. */
  chosen = $state.raw<readonly string[]>([]);
  work = $state.raw<ReportWork>({ kind: 'none' });
  /** What it begins with, as data; null until it is made. */
  preview = $state.raw<Report | null>(null);
  /** The source that a view has on show; null: the innermost one of the open claim counts. */
  sourceOnShow = $state<string | null>(null);
  readonly #session: Session;
  readonly #start: () => WorkerCalls<AgreementCalls>;
  #calls: WorkerCalls<AgreementCalls> | null = null;
  #stop: AbortController | null = null;
  #previewing: AbortController | null = null;

  /** @param start of the worker, when it is first needed */
  constructor(session: Session, start: () => WorkerCalls<AgreementCalls> = startAgreement) {
    this.#session = session;
    this.#start = start;
  }

  /** One's own, then those that are shown, then the others. */
  get sets(): SetRecord[] {
    return this.#session.transfer.sets;
  }

  get isBusy(): boolean {
    return this.work.kind !== 'none';
  }

  /** The source that is being looked at. */
  get currentSourceId(): string | null {
    const claim = this.#session.currentClaim;
    return this.sourceOnShow ?? (claim ? innermost(claim.attribution)[0]?.sourceId ?? null : null);
  }

  /** Asks what the report is to hold. One's own set and the layers on show are chosen. */
  ask(subject: ReportSubject): void {
    const session = this.#session;
    session.flush();
    this.subject = subject;
    this.chosen = this.sets.filter((set) => session.layers.get(set.id)?.shown ?? true).map(({ id }) => id);
    this.refresh();
  }

  choose(setId: string, isChosen: boolean): void {
    this.chosen = this.sets.map(({ id }) => id).filter((id) => (id === setId ? isChosen : this.chosen.includes(id)));
    this.refresh();
  }

  include(choice: keyof ReportChoices, isIn: boolean): void {
    this.choices = { ...this.choices, [choice]: isIn };
    this.refresh();
  }

  close(): void {
    this.#stop?.abort();
    this.#previewing?.abort();
    this.subject = null;
    this.preview = null;
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Makes the beginning of the report anew. */
  refresh(): void {
    this.#previewing?.abort();
    const stop = this.#previewing = new AbortController();
    void this.#beginning(stop).catch((error: unknown) => {
      if (!stop.signal.aborted) this.#session.notices.error(t('account.failed', { detail: errorWords(error) }));
    });
  }

  /** Makes all of it, asks where, and writes. */
  async save(): Promise<void> {
    const { subject, format } = this;
    const session = this.#session;
    if (!subject || this.isBusy) return;
    const stop = this.#stop = new AbortController();
    try {
      session.flush();
      const { material, documents } = await this.#material(subject, stop.signal, (work) => { this.work = work; });
      const report = await this.#stepped('building', reportSteps(await this.#withAgreement(material, documents, stop.signal), subject, this.choices), stop.signal);
      if (!report) throw new Error(t('account.gone'));
      const content = await this.#stepped('writing', format === 'html' ? htmlSteps(report, material.codebook) : markdownSteps(report), stop.signal);
      this.work = { kind: 'saving' };
      const extension = format === 'html' ? 'html' : 'md';
      const saved = await session.host.call('files.save', {
        title: t('account.make'),
        suggestedName: `${fileName(report.title)}.${extension}`,
        filters: [{ label: t(format === 'html' ? 'account.formatHtml' : 'account.formatMarkdown'), extensions: [extension] }],
        content,
      });
      if (!saved) return;
      session.notices.info(t('account.saved', { kicker: report.kicker, path: saved.path, summary: report.summary }));
      this.close();
    } catch (error) {
      if (stop.signal.aborted) session.notices.info(t('account.stopped'));
      else session.notices.error(t('account.failed', { detail: errorWords(error) }));
    } finally {
      this.work = { kind: 'none' };
    }
  }

  async #beginning(stop: AbortController): Promise<void> {
    const { subject } = this;
    if (!subject) return;
    const material = workspaceMaterial(this.#session, this.#chosenSets());
    const first = new Set((claimsOf(subject, new ReportContext(material, everything)) ?? []).flatMap(({ claims }) => claims).slice(0, mostInPreview).map(({ documentId }) => documentId as string));
    const placed = await withPlaces(this.#session, material, first, { signal: stop.signal, onProgress: () => undefined });
    const report = await this.#paced(reportSteps(placed, subject, this.choices, mostInPreview), stop.signal, () => undefined);
    if (!stop.signal.aborted) this.preview = report;
  }

  #chosenSets(): SetRecord[] {
    return this.sets.filter(({ id }) => this.chosen.includes(id));
  }

  async #material(subject: ReportSubject, signal: AbortSignal, tell: (work: ReportWork) => void): Promise<{ material: ReportMaterial; documents: Set<string> }> {
    const material = workspaceMaterial(this.#session, this.#chosenSets());
    const lists = claimsOf(subject, new ReportContext(material, everything));
    if (!lists) throw new Error(t('account.gone'));
    const documents = new Set(lists.flatMap(({ claims }) => claims.map(({ documentId }) => documentId as string)));
    const total = documents.size;
    tell({ kind: 'texts', done: 0, total });
    return { documents, material: await withPlaces(this.#session, material, documents, { signal, onProgress: (done) => tell({ kind: 'texts', done, total }) }) };
  }

  async #withAgreement(material: ReportMaterial, documents: ReadonlySet<string>, signal: AbortSignal): Promise<ReportMaterial> {
    const { workspace } = this.#session;
    const sets = this.#chosenSets();
    if (!workspace || sets.length < 2) return material;
    this.work = { kind: 'agreement' };
    const worker = this.#calls ??= this.#start();
    await worker.call('begin', null, { signal });
    for (const set of sets) {
      const contents = setContents(set, workspace.records);
      await worker.call('addSet', { file: set.received?.file ?? set.name, set: packedSet({ ...contents, claims: contents.claims.filter(({ documentId }) => documents.has(documentId) && !workspace.blind.isClosed(documentId)) }) }, { signal });
    }
    let sheet: AgreementSheet = await worker.call('figures', { scope: { documentId: null, from: null, until: null, withRegions: false }, isShared: false, without: [], codebook: material.codebook, today: material.generatedAt }, { signal });
    await shareIntervals([worker], defaultResampling, signal, (found) => { sheet = withInterval(sheet, found); });
    return { ...material, agreement: sheet };
  }

  async #stepped<T>(kind: 'building' | 'writing', steps: ReportSteps<T>, signal: AbortSignal): Promise<T> {
    this.work = { kind, done: 0, total: 0 };
    return this.#paced(steps, signal, ({ done, total }) => { this.work = { kind, done, total }; });
  }

  /** Step by step, with the window heard in between. */
  async #paced<T>(steps: ReportSteps<T>, signal: AbortSignal, tell: (progress: { done: number; total: number }) => void): Promise<T> {
    let began = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - began < slice) continue;
      tell(step.value);
      await nextTurn();
      signal.throwIfAborted();
      began = performance.now();
    }
  }
}

function fileName(name: string): string {
  return name.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 60).replace(/^-|-$/g, '') || 'report';
}
