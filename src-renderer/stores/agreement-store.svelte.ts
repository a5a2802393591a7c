/**
 * The figures of agreement: made in a worker when the view is there and
 * something they hang on has changed, intervals after them. Kept while the
 * program runs, so that one comes back from a passage to the same figure.
 */
import type { AgreementExtras } from '../../src-common/core/agreement/agreement-extras.ts';
import type { AgreementSheet } from '../../src-common/core/agreement/agreement-sheet.ts';
import { defaultResampling } from '../../src-common/core/agreement/bootstrap.ts';
import { intervalCount, withInterval } from '../../src-common/core/agreement/interval-steps.ts';
import type { Confusion, DocumentFigures } from '../../src-common/core/agreement/part-figures.ts';
import { packedSet } from '../../src-common/core/agreement/placed-set.ts';
import type { TimeFigures } from '../../src-common/core/agreement/time-figures.ts';
import type { AgreementScope } from '../../src-common/core/agreement/narrowed.ts';
import type { AnnotationSet, SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import type { AgreementCalls } from '../workers/agreement-calls.ts';
import type { WorkerCalls } from '../workers/call-worker.ts';
import { shareIntervals } from '../workers/share-intervals.ts';
import { helpersOfAgreement, startAgreement } from '../workers/start-agreement.ts';
import { AgreementChoices } from './agreement-choices.svelte.ts';
import { AgreementPassages } from './agreement-passages.svelte.ts';
import { errorWords } from './error-words.ts';
import { nextTurn } from './next-turn.ts';
import type { Session } from './session.svelte.ts';
import { claimsBySet, setContents } from './set-contents.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

/** Milliseconds between two drawings of the tables while intervals come in. */
const drawnEvery = 250;

export type AgreementWork =
  | { kind: 'none' }
  | { kind: 'figures' | 'intervals'; done: number; total: number }
  /** What was stopped: nothing is there, or everything but some intervals. */
  | { kind: 'stopped'; what: 'figures' | 'intervals' }
  | { kind: 'failed'; words: string }
  | { kind: 'done' };

/** Made when asked for, of one pair and one field. */
export interface AgreementParts {
  confusion: Confusion;
  documents: DocumentFigures[];
  times: TimeFigures[];
  /** Passages that the pair shares and that do not count, because they lie in Regions. */
  sharedInRegions: number;
}

export interface AgreementRequest {
  workspace: WorkspaceStore | null;
  /** Of its records. */
  revision: number;
  codebook: CodebookInForce;
  sets: readonly SetRecord[];
  scope: AgreementScope;
  isShared: boolean;
  without: readonly string[];
}

const sameList = (some: readonly unknown[], others: readonly unknown[]): boolean => some.length === others.length && some.every((one, at) => one === others[at]);
const sameSets = (one: AgreementRequest, other: AgreementRequest | null): boolean =>
  one.workspace === other?.workspace && one.revision === other.revision && sameList(one.sets, other.sets);

/** Only documents in which nothing is hidden: one's own claims alone would count as disagreement. */
function openPart(set: AnnotationSet, { blind }: WorkspaceStore): AnnotationSet {
  return blind.hidesTags ? { ...set, claims: set.claims.filter(({ documentId }) => !blind.isClosed(documentId)) } : set;
}

export class AgreementStore {
  readonly choices: AgreementChoices;
  readonly passages: AgreementPassages;
  sheet = $state.raw<AgreementSheet | null>(null);
  /** The sets of the sheet, in the order of its annotators. */
  sets = $state.raw<readonly SetRecord[]>([]);
  work = $state.raw<AgreementWork>({ kind: 'none' });
  parts = $state.raw<AgreementParts | null>(null);
  /** Whom and what the parts are about. */
  #pair = $state(0);
  #field = $state('status');
  /** What the matrix of annotators shows. */
  matching = $state<'exact' | 'overlap'>('overlap');
  /** The figure that had the focus last. */
  figureAt = $state<string | null>(null);
  readonly #session: Session;
  readonly #start: () => WorkerCalls<AgreementCalls>;
  readonly #helperCount: number;
  #calls: WorkerCalls<AgreementCalls> | null = null;
  /** Workers that share in finding intervals, once there are any to find. */
  #helpers: WorkerCalls<AgreementCalls>[] | null = null;
  #stop: AbortController | null = null;
  #asked: AgreementRequest | null = null;
  #handed: AgreementRequest | null = null;

  /** @param start of a worker, when it is first needed; `helpers` is how many there are besides the first */
  constructor(session: Session, start: () => WorkerCalls<AgreementCalls> = startAgreement, helpers = helpersOfAgreement()) {
    this.#session = session;
    this.#start = start;
    this.#helperCount = helpers;
    this.choices = new AgreementChoices(session);
    this.passages = new AgreementPassages(session, (query) => this.#worker.call('behind', query));
  }

  get #worker(): WorkerCalls<AgreementCalls> {
    return this.#calls ??= this.#start();
  }

  /** What the figures hang on. */
  request = $derived.by((): AgreementRequest => {
    const { choices } = this;
    const { workspace, codebook } = this.#session;
    return { workspace, revision: workspace?.revision ?? 0, codebook, sets: choices.sets, scope: choices.scope, isShared: choices.isShared, without: choices.without };
  });

  get isBusy(): boolean {
    return this.work.kind === 'figures' || this.work.kind === 'intervals';
  }

  get pair(): number {
    return Math.min(this.#pair, Math.max(0, (this.sheet?.pairs.length ?? 0) - 1));
  }

  get field(): string {
    return this.sheet?.fields.some(({ id }) => id === this.#field) ? this.#field : this.sheet?.fields[0]?.id ?? '';
  }

  /** Makes the figures, unless they are there or on their way. */
  async ensure(): Promise<void> {
    const { request } = this;
    const { scope, isShared, without, codebook } = request;
    const asked = this.#asked;
    const isSame = sameSets(request, asked) && asked !== null && isShared === asked.isShared && codebook === asked.codebook
      && sameList(without, asked.without) && JSON.stringify(scope) === JSON.stringify(asked.scope);
    if (!isSame) await this.compute();
  }

  async compute(): Promise<void> {
    const { request } = this;
    if (request.workspace !== this.#asked?.workspace) this.forget();
    this.#asked = request;
    this.#stop?.abort();
    const stop = this.#stop = new AbortController();
    if (!request.workspace || request.sets.length === 0) {
      this.sheet = null;
      this.work = { kind: 'none' };
      return;
    }
    this.work = { kind: 'figures', done: 0, total: 1 };
    await this.#watched(stop, async () => {
      await this.#hand(request, stop.signal);
      const { scope, isShared, without, codebook } = request;
      const sheet = await this.#worker.call('figures', { scope, isShared, without: [...without], codebook, today: new Date().toISOString() }, {
        signal: stop.signal, onProgress: ({ done, total }) => { this.work = { kind: 'figures', done, total }; },
      });
      this.sheet = sheet;
      this.sets = request.sets;
      await this.#refresh();
      await this.#intervals(stop);
    });
  }

  /** What a file has besides the figures on show. */
  extras(): Promise<AgreementExtras> {
    return this.#worker.call('extras', null);
  }

  /** The intervals that were stopped, from the beginning. */
  async resume(): Promise<void> {
    const stop = this.#stop = new AbortController();
    await this.#watched(stop, () => this.#intervals(stop));
  }

  cancel(): void {
    if (this.isBusy) this.#stop?.abort();
  }

  async choosePair(pair: number): Promise<void> {
    this.#pair = pair;
    await this.#refresh();
  }

  async chooseField(field: string): Promise<void> {
    this.#field = field;
    await this.#refresh();
  }

  /** Nothing that was made for the last workspace is right in this one. */
  forget(): void {
    this.#stop?.abort();
    this.#asked = this.#handed = null;
    this.sheet = this.parts = null;
    this.work = { kind: 'none' };
    this.passages.forget();
  }

  async #watched(stop: AbortController, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#stop !== stop) return;
      const what = this.work.kind === 'intervals' ? 'intervals' : 'figures';
      // Figures of what was chosen before would pass for those of what is chosen now.
      if (what === 'figures') this.sheet = this.parts = null;
      this.work = stop.signal.aborted ? { kind: 'stopped', what } : { kind: 'failed', words: errorWords(error) };
    }
  }

  /** The sets go over one by one: nobody waits for a key because of it. They stay there while nothing is edited. */
  async #hand(request: AgreementRequest, signal: AbortSignal): Promise<void> {
    if (sameSets(request, this.#handed)) return;
    const { workspace, sets } = request;
    this.#handed = null;
    await this.#worker.call('begin', null);
    const claims = workspace ? claimsBySet(workspace.records) : new Map<string, Claim[]>();
    let taken: Promise<null> = Promise.resolve(null);
    for (const set of sets) {
      signal.throwIfAborted();
      if (!workspace) continue;
      const packed = packedSet(openPart(setContents(set, workspace.records, claims.get(set.id) ?? []), workspace));
      // The worker takes one in while the next is being made ready.
      await taken;
      taken = this.#worker.call('addSet', { file: set.received?.file ?? set.name, set: packed }, { signal });
      // Heard below, or nobody listens any more: the work was stopped.
      taken.catch(() => undefined);
      await nextTurn();
    }
    await taken;
    this.#handed = request;
  }

  async #intervals({ signal }: AbortController): Promise<void> {
    if (!this.sheet) return;
    const helpers = this.#helpers ??= Array.from({ length: this.#helperCount }, () => this.#start());
    const total = intervalCount(this.sheet);
    let [found, shown, done, at] = [this.sheet, this.sheet, 0, performance.now()];
    // Twenty analysts have two hundred intervals and more: the tables are not drawn anew for each of them.
    const show = (): void => {
      if (this.sheet === shown) this.sheet = shown = found;
      at = performance.now();
    };
    this.work = { kind: 'intervals', done, total };
    try {
      await shareIntervals([this.#worker, ...helpers], defaultResampling, signal, (one) => {
        found = withInterval(found, one);
        if (performance.now() - at >= drawnEvery) show();
        this.work = { kind: 'intervals', done: done += 1, total };
      });
    } finally {
      show();
    }
    this.work = { kind: 'done' };
  }

  async #refresh(): Promise<void> {
    const { sheet, field, pair } = this;
    if (!sheet) return;
    const part = { field, pair };
    const [confusion, documents, times, shared] = await Promise.all([this.#worker.call('confusion', part), this.#worker.call('documents', part), this.#worker.call('times', part), this.#worker.call('sharedInRegions', { pair })]);
    if (this.field === field && this.pair === pair) this.parts = { confusion, documents, times, sharedInRegions: shared.length };
    await this.passages.refresh();
  }
}
