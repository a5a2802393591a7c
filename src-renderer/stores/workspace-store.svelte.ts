/**
 * The workspace in memory, and its way to the database. An edit is applied to
 * the records at once and stored in the background; `saving` says what the
 * transactions' own promises said.
 */
import { ChangeApplier } from '../../src-common/core/claims/change-applier.ts';
import { draftChange, nextHead, type LogHead } from '../../src-common/core/claims/change-log.ts';
import { invert, UndoHistory } from '../../src-common/core/claims/undo-history.ts';
import { claimsOfDocument, isAnswer, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import type { Change, ChangeKind, Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook, type CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { currentCodebook } from '../../src-common/core/claims/current-codebook.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { wholeRecord } from '../../src-common/core/claims/settable-fields.ts';
import type { PreparedCommit, WorkspaceDatabase } from '../db/workspace-database.ts';
import { TouchedLog } from './touched-log.ts';

export type Saving =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown; waiting: number };

export class WorkspaceStore {
  /** Grows with every change; whatever reads the records reads this first. */
  revision = $state(0);
  /** Grows when a document, source, link or set changes: a list of 10,000 documents is not made anew for every letter of a claim. */
  #registryRevision = $state(0);
  /** The codebook in force: the same object until it changes, as all that is drawn hangs on it. */
  codebook: CodebookInForce = $state.raw(builtInCodebook);
  /** Grows when claims come or go, or go over to another set or document. */
  #placesRevision = $state(0);
  /** Grows when a claim moves with its text, or is looked for in vain. */
  #anchoringRevision = $state(0);
  /** Grows when something is said to a claim or decided. */
  #answersRevision = $state(0);
  saving = $state.raw<Saving>({ kind: 'saved', at: null });
  /** Told of every Change, in order, once the database has taken it, or has not: it goes to the journal either way. */
  onchange: (change: Change) => void = () => undefined;
  readonly #state: WorkspaceState;
  /** Ids of claims. */
  readonly #touched = new TouchedLog(0);
  #applier: ChangeApplier;
  #head: LogHead;
  #undo: UndoHistory;
  readonly #database: WorkspaceDatabase;
  #queue: PreparedCommit[] = [];
  /** Number of the last Change that `onchange` was told of. */
  #told: number;
  #draining: Promise<void> | null = null;

  private constructor(database: WorkspaceDatabase, loaded: { state: WorkspaceState; head: LogHead; recent: Change[] }) {
    this.#database = database;
    this.#state = loaded.state;
    this.codebook = currentCodebook(this.#state.codebooks.values());
    this.#applier = new ChangeApplier(this.#state);
    this.#head = loaded.head;
    this.#told = loaded.head.sequence;
    this.#undo = UndoHistory.from(loaded.recent);
  }

  static async load(database: WorkspaceDatabase): Promise<WorkspaceStore> {
    return new WorkspaceStore(database, await database.load());
  }

  /** The records. Reading them in a derived value makes it follow every change. */
  get records(): WorkspaceState {
    void this.revision;
    return this.#state;
  }

  /** Documents, sources and their links, sets; follows changes to these only. */
  get registry(): Pick<WorkspaceState, 'documents' | 'sources' | 'aliases' | 'sets'> {
    void this.#registryRevision;
    return this.#state;
  }

  /** The claims, to be counted by set and document; follows which of them there are, not what they say. */
  get placed(): Pick<WorkspaceState, 'claims' | 'claimIdsByDocument'> {
    void this.#placesRevision;
    return this.#state;
  }

  /** The records; follows what is said to claims, and which claims there are, only. */
  get answered(): WorkspaceState {
    void this.#placesRevision;
    void this.#answersRevision;
    return this.#state;
  }

  /** The claims that came, went or became others after a revision, by id; null: it was so long ago that this is not known. */
  claimsTouchedSince(revision: number): ReadonlySet<string> | null {
    return this.#touched.since(revision);
  }

  /** The claims; follows what became of their passages only. */
  get anchored(): Pick<WorkspaceState, 'claims'> {
    void this.#anchoringRevision;
    return this.#state;
  }

  get head(): LogHead {
    void this.revision;
    return this.#head;
  }

  /** Claims and highlights of one document, in text order. */
  claimsOf(documentId: string): Claim[] {
    return claimsOfDocument(this.records, documentId).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (b.spans[0]?.end ?? 0) - (a.spans[0]?.end ?? 0) || (a.id < b.id ? -1 : 1));
  }

  /**
   * One edit is one Change. Nothing happens when there is nothing to change.
   *
   * @param actor the analyst's id
   */
  edit(actor: Urn, operations: readonly Operation[], kind: ChangeKind = 'edit', target: Urn | null = null): Change | null {
    if (operations.length === 0 && kind !== 'undo' && kind !== 'redo') return null;
    const change = draftChange(this.#head, { actor, kind, target, operations: [...operations], at: new Date().toISOString() });
    const touched = this.#applier.apply(change);
    this.#head = nextHead(this.#head, change);
    this.#undo.push(change);
    this.#queue.push(this.#database.prepare(change, this.#state, touched));
    if (touched.some(({ type }) => type === 'document' || type === 'source' || type === 'alias' || type === 'set')) this.#registryRevision += 1;
    if (touched.some(({ type }) => type === 'codebook')) this.codebook = currentCodebook(this.#state.codebooks.values());
    if (operations.some(placesClaim)) this.#placesRevision += 1;
    if (operations.some(anchorsClaim)) this.#anchoringRevision += 1;
    if (touched.some(({ type }) => isAnswer(type))) this.#answersRevision += 1;
    this.#touched.add(this.revision + 1, touched.filter(({ type }) => type === 'claim').map(({ id }) => id));
    this.revision += 1;
    void this.#drain();
    return change;
  }

  get canUndo(): boolean {
    void this.revision;
    return this.#undo.canUndo;
  }

  get canRedo(): boolean {
    void this.revision;
    return this.#undo.canRedo;
  }

  /**
   * Takes back the last edit. Answers what it touched and how many fields had moved on since.
   *
   * @param change another edit than the last; nothing happens where it was taken back before
   */
  undo(actor: Urn, change: Change | null = this.#undo.nextUndo()): UndoResult | null {
    return this.#step(actor, 'undo', change && this.#undo.isDone(change.id) ? change : null);
  }

  redo(actor: Urn): UndoResult | null {
    return this.#step(actor, 'redo', this.#undo.nextRedo());
  }

  /** Every Change, in order, once all that was edited is stored. Read from the database: they are many. */
  async changes(): Promise<Change[]> {
    await this.settled();
    return this.#database.allChanges();
  }

  /** Resolves when everything edited so far is stored; rejects with what kept it from being stored. */
  async settled(): Promise<void> {
    while (this.#draining) await this.#draining;
    if (this.saving.kind === 'failed') throw this.saving.error;
  }

  /** Tries again to store what is waiting. */
  retry(): void {
    void this.#drain();
  }

  /** Every Change ever stored, and those still waiting. */
  async allChanges(): Promise<Change[]> {
    const stored = await this.#database.allChanges();
    const last = stored.at(-1)?.sequence ?? 0;
    return [...stored, ...this.#queue.map((prepared) => prepared.change).filter((change) => change.sequence > last)];
  }

  #step(actor: Urn, kind: 'undo' | 'redo', target: Change | null): UndoResult | null {
    if (!target) return null;
    const { operations, conflicts } = invert(target, this.#state);
    const change = this.edit(actor, operations, kind, target.id);
    return change ? { change, conflicts: conflicts.length } : { change: target, conflicts: conflicts.length };
  }

  #drain(): Promise<void> {
    this.#draining ??= this.#storeWaiting().finally(() => {
      this.#draining = null;
      if (this.#queue.length > 0 && this.saving.kind !== 'failed') void this.#drain();
    });
    return this.#draining;
  }

  async #storeWaiting(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = [...this.#queue];
      this.saving = { kind: 'saving' };
      try {
        await this.#database.commit(batch);
      } catch (error) {
        this.saving = { kind: 'failed', error, waiting: this.#queue.length };
        this.#tell(this.#queue);
        return;
      }
      this.#queue = this.#queue.slice(batch.length);
      this.#tell(batch);
    }
    this.saving = { kind: 'saved', at: new Date() };
  }

  #tell(batch: readonly PreparedCommit[]): void {
    for (const { change } of batch) {
      if (change.sequence <= this.#told) continue;
      this.#told = change.sequence;
      this.onchange(change);
    }
  }
}

/** Whether a claim comes, goes, or belongs elsewhere afterwards. */
function placesClaim({ type, field }: Operation): boolean {
  return type === 'claim' && (field === wholeRecord || field === 'setId' || field === 'documentId');
}

/** Whether a claim is another on the repair desk afterwards. */
function anchorsClaim({ type, field, before, after }: Operation): boolean {
  if (type !== 'claim') return false;
  return field === 'anchoring' || (field === wholeRecord && [before, after].some((claim) => claim !== null && typeof claim === 'object' && 'anchoring' in claim));
}

export interface UndoResult {
  change: Change;
  /** Fields left alone because they were changed again since. */
  conflicts: number;
}
