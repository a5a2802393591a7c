/**
 * The workspace in memory. An edit is applied to the records at once and stored
 * in the background; what another window of the program wrote is taken in.
 *
 * `records` and its narrower views are those that may be seen: a blind review
 * hides the others. `everything` is for what edits, stores and keeps.
 */
import type { BlindRules } from '../../src-common/core/blind/blind-rules.ts';
import { hiddenCounts, type HiddenCounts } from '../../src-common/core/blind/hidden-counts.ts';
import { ShownRecords } from '../../src-common/core/blind/shown-records.ts';
import type { TouchedRecord } from '../../src-common/core/claims/apply-change.ts';
import { draftChange, nextHead, redraftChange, type LogHead } from '../../src-common/core/claims/change-log.ts';
import { applyKept, operationsAgain, rebase } from '../../src-common/core/claims/rebase.ts';
import { PlaceLog } from '../../src-common/core/claims/place-log.ts';
import { UndoHistory } from '../../src-common/core/claims/undo-history.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { asTheyAre } from '../../src-common/core/claims/as-they-are.ts';
import type { Change, ChangeKind, Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook, type CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { currentCodebook } from '../../src-common/core/claims/current-codebook.ts';
import type { AliasIndex } from '../../src-common/core/claims/aliases.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import { draftPrepared, type PreparedOperations } from '../../src-common/core/claims/prepared-operations.ts';
import type { WorkspaceDatabase } from '../db/workspace-database.ts';
import { anchorsClaim, placesClaim } from './claim-operations.ts';
import { RecordRevisions } from './record-revisions.svelte.ts';
import { TextOrder } from './text-order.ts';
import { SourcesRead } from './sources/sources-read.ts';
import { TouchedLog } from './touched-log.ts';
import { WriteQueue, type Saving } from './write-queue.svelte.ts';

export class WorkspaceStore {
  /** Grows with every change; whatever reads the records reads this first. */
  revision = $state(0);
  /** The codebook in force: the same object until it changes, as all that is drawn hangs on it. */
  codebook: CodebookInForce = $state.raw(builtInCodebook);
  readonly #revisions = new RecordRevisions();
  readonly #read = new SourcesRead();
  /** Told of every Change of this window, in order, once the database has taken it, or has not: it goes to the journal either way. */
  onchange: (change: Change) => void = () => undefined;
  /** Told once the database has taken Changes of this window: the other windows take them in. */
  onstored: (changes: readonly Change[]) => void = () => undefined;
  /** Told of Changes that the journal may hold in a place that another window's have now. */
  onredrafted: (ids: ReadonlySet<string>) => void = () => undefined;
  /** Told where another window's Changes came before those that waited: a claim may lie in a text again that is not its file's. */
  onovertaken: () => void = () => undefined;
  /** Asked what an error of the database means. */
  explain: (error: unknown) => Promise<unknown> = (error) => Promise.resolve(error);
  /** The database holds another list than this one (a snapshot was restored), or none at all. */
  onreplaced: (isGone: boolean) => void = () => undefined;
  readonly #state: WorkspaceState;
  readonly #shown: ShownRecords;
  /** Ids of claims. */
  readonly #touched = new TouchedLog(0);
  /** The end of the log, what waits counted. */
  #head: LogHead;
  /** The end of the log in the database, as far as it is known here. */
  #stored: LogHead;
  #undo: UndoHistory;
  readonly #places: PlaceLog;
  readonly #database: WorkspaceDatabase;
  readonly #queue: WriteQueue;
  /** The last Changes at the time of loading, by id. */
  readonly #loaded: ReadonlySet<string>;
  #made: Change[] = [];
  #untold: TouchedRecord[] = [];
  readonly #order = new TextOrder();

  private constructor(database: WorkspaceDatabase, loaded: { state: WorkspaceState; head: LogHead; recent: Change[] }) {
    this.#database = database;
    this.#state = loaded.state;
    this.#shown = new ShownRecords(loaded.state, null);
    this.codebook = currentCodebook(this.#state.codebooks.values());
    this.#head = loaded.head;
    this.#stored = loaded.head;
    this.#undo = UndoHistory.from(loaded.recent);
    this.#places = new PlaceLog(loaded.recent);
    this.#loaded = new Set(loaded.recent.map(({ id }) => id));
    this.#queue = new WriteQueue({
      commit: (batch) => database.commit(batch),
      takeIn: () => this.#takeIn(),
      stored: (changes) => {
        for (const change of changes) this.#stored = nextHead(this.#stored, change);
        this.onstored(changes);
      },
      explain: (error) => this.explain(error),
      told: (change) => this.onchange(change),
    });
  }

  get saving(): Saving {
    return this.#queue.saving;
  }

  /** Whether Changes come one after the other just now: it is not said of each by itself that it is saved. */
  set moreComes(value: boolean) {
    this.#queue.moreComes = value;
  }

  static async load(database: WorkspaceDatabase): Promise<WorkspaceStore> {
    return new WorkspaceStore(database, await database.load());
  }

  /** The records that may be seen. Reading them in a derived value makes it follow every change. */
  get records(): WorkspaceState {
    void this.revision;
    return this.#shown.state;
  }

  /** All records, hidden ones and true names too: for what edits, stores and keeps, and never for what is shown. */
  get everything(): WorkspaceState {
    void this.revision;
    return this.#state;
  }

  /** What a blind review hides from whoever sits here. */
  get blind(): BlindRules {
    void this.#revisions.readings;
    return this.#shown.rules;
  }

  /** How much of it. */
  hidden = $derived.by((): HiddenCounts => {
    void [this.#revisions.places, this.#revisions.answers, this.#revisions.links, this.#revisions.readings];
    return hiddenCounts(this.#state, this.#shown.state);
  });

  /** Who is done with which document; follows that only. */
  get readings(): Pick<WorkspaceState, 'readings' | 'blind'> {
    void this.#revisions.readings;
    return this.#state;
  }

  /** Says who sits here: what is hidden is hidden from them. */
  showTo(analystId: string | null): void {
    const others = this.#shown.showTo(analystId);
    if (others.length > 0) this.#followShown(others);
    this.#revisions.readings += 1;
  }

  /** Documents, sources and their links, sets; follows changes to these only. */
  get registry(): Pick<WorkspaceState, 'documents' | 'sources' | 'aliases' | 'sets'> {
    void this.#revisions.registry;
    return this.#shown.state;
  }

  /** The sources for reading: under the id of a merged one stands the one it was merged into. Follows the registry only. */
  get sources(): ReadonlyMap<string, Source> {
    return this.#read.of(this.registry, this.#revisions.registry).sources;
  }

  /** What each source and tag means: the same object until a link or merge is another one. Follows the registry only. */
  get meanings(): AliasIndex {
    return this.#read.of(this.registry, this.#revisions.registry).aliases;
  }

  /** The claims, to be counted by set and document; follows which of them there are, not what they say. */
  get placed(): Pick<WorkspaceState, 'claims' | 'claimIdsByDocument'> {
    void this.#revisions.places;
    return this.#shown.state;
  }

  /** The records; follows what is said to claims, and which claims there are, only. */
  get answered(): WorkspaceState {
    void this.#revisions.places;
    void this.#revisions.answers;
    return this.#shown.state;
  }

  /** The records; follows relations, groups, and the claims that they speak of, only. */
  get linked(): WorkspaceState {
    void this.#revisions.places;
    void this.#revisions.links;
    return this.#shown.state;
  }

  /** The claims that came, went or became others after a revision, by id; null: it was so long ago that this is not known. */
  claimsTouchedSince(revision: number): ReadonlySet<string> | null {
    return this.#touched.since(revision);
  }

  /** The claims; follows what became of their passages only. */
  get anchored(): Pick<WorkspaceState, 'claims'> {
    void this.#revisions.anchoring;
    return this.#shown.state;
  }

  /** A claim in the text in which it lay before it followed its document; null where it did not, or its words are others since. */
  claimIn(claim: Claim, documentId: string): Claim | null {
    return this.#places.claimIn(claim, documentId);
  }

  get head(): LogHead {
    void this.revision;
    return this.#head;
  }

  /** Claims and highlights of one document, in text order: the same array until one of them changes. What was put and not told of counts already. */
  claimsOf(documentId: string): readonly Claim[] {
    return this.#order.of(documentId, this.records);
  }

  /** Puts them in order ahead of time: `claimsOf` has them afterwards, unless one of them is another by then. */
  claimsAhead(documentId: string): Steps<readonly Claim[]> {
    return this.#order.ahead(documentId, this.records);
  }

  /**
   * One edit is one Change. Nothing happens when there is nothing to change.
   *
   * @param actor the analyst's id
   */
  edit(actor: Urn, operations: readonly Operation[], kind: ChangeKind = 'edit', target: Urn | null = null): Change | null {
    if (operations.length === 0 && kind !== 'undo' && kind !== 'redo') return null;
    return this.#make(draftChange(this.#head, { actor, kind, target, operations: asTheyAre(operations, this.#state), at: new Date().toISOString() }));
  }

  #make(change: Change): Change {
    const { operations } = change;
    this.#follow(this.#put(change), { places: operations.some(placesClaim), anchoring: operations.some(anchorsClaim) });
    return change;
  }

  /**
   * One of many Changes that belong together: it is applied and stored at once,
   * and whoever reads the records is told by `tell`, of all of them together.
   */
  putPrepared(actor: Urn, operations: readonly PreparedOperations[], kind: ChangeKind): Change | null {
    if (operations.every((some) => some === '')) return null;
    const change = draftPrepared(this.#head, { actor, kind, at: new Date().toISOString() }, operations);
    this.#untold.push(...this.#put(change));
    return change;
  }

  /** Tells whoever reads the records of what was put. */
  tell(): void {
    if (this.#untold.length === 0) return;
    const untold = this.#untold.splice(0);
    // What is hidden is told apart only now; everything else was put in order since, for whoever looks first.
    if (this.#shown.state !== this.#state) this.#order.forget(untold);
    this.#spread(untold, { places: true, anchoring: true });
  }

  #put(change: Change): TouchedRecord[] {
    const applied = applyKept(this.#state, change);
    this.#head = nextHead(this.#head, change);
    this.#undo.push(change);
    this.#places.note(change);
    this.#made.push(change);
    if (this.#made.length > 2 * mostMade) this.#made = this.#made.slice(-mostMade);
    this.#queue.add(applied, this.#database.prepare(change, this.#state, applied.touched));
    this.#order.forget(applied.touched);
    return [...applied.touched];
  }

  #isLinked(claimId: string): boolean {
    return this.#state.relationIdsByClaim.has(claimId) || this.#state.groupIdsByClaim.has(claimId);
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
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /** Tries again to store what is waiting; it is tried again by itself, too. */
  retry(): void {
    this.#queue.drain();
  }

  /** Another window has written: its Changes are taken in. */
  hear(): void {
    this.#queue.hear();
  }

  /** Nothing is stored any more: the workspace is left, or was loaded anew. */
  close(): void {
    this.#queue.close();
  }

  /** Every Change ever stored, and those still waiting. */
  async allChanges(): Promise<Change[]> {
    const stored = await this.#database.allChanges();
    const last = stored.at(-1)?.sequence ?? 0;
    return [...stored, ...this.waiting.filter((change) => change.sequence > last)];
  }

  /** The last edits of this window, whether stored or not. */
  get made(): readonly Change[] {
    return this.#made;
  }

  /** Those that the database has not taken. */
  get waiting(): Change[] {
    return this.#queue.waiting.map(({ applied }) => applied.change);
  }

  get waitingCount(): number {
    return this.#queue.waiting.length;
  }

  /** Changes after the given number that the journal should have: those stored, and those that the database refused. */
  async changesAfter(sequence: number): Promise<Change[]> {
    const refused = this.#queue.waiting.filter(({ told }) => told).map(({ applied }) => applied.change);
    if (refused[0] && refused[0].sequence <= sequence + 1) return refused.filter((change) => change.sequence > sequence);
    const { changes } = await this.#database.tail(sequence);
    const last = changes.at(-1)?.sequence ?? sequence;
    return [...changes, ...refused.filter((change) => change.sequence > last)];
  }

  /**
   * Makes edits that another store of this workspace could not get stored, here,
   * on the records as they are now. One that is here already is passed over.
   */
  adopt(changes: readonly Change[]): void {
    const renamed = new Map<string, string>();
    for (const change of changes) {
      if (this.#loaded.has(change.id)) continue;
      const operations = operationsAgain(change, this.#state, renamed);
      // Under its id: whoever comes upon it again knows that it is here.
      if (operations.length > 0) this.#make(redraftChange(this.#head, change, operations));
    }
  }

  /** Answers whether what waits goes on from the end of the database's log. @throws StoreError */
  async #takeIn(): Promise<boolean> {
    const { head, changes } = await this.#database.tail(this.#stored.sequence);
    const goesOn = head !== null && head.replica === this.#stored.replica
      && (changes[0] ? changes[0].previousHash === this.#stored.hash : head.hash === this.#stored.hash);
    if (!goesOn) {
      this.onreplaced(head === null);
      return false;
    }
    // What was stored although the answer was an error.
    let own = 0;
    while (changes[own] && changes[own]?.hash === this.#queue.waiting[own]?.applied.change.hash) own += 1;
    const waiting = this.#queue.waiting.slice(own);
    for (const change of changes.slice(0, own)) this.#stored = nextHead(this.#stored, change);
    const foreign = changes.slice(own);
    if (foreign.length > 0) {
      const rebased = rebase(this.#state, this.#stored, waiting.map(({ applied }) => applied), foreign);
      for (const change of foreign) {
        this.#stored = nextHead(this.#stored, change);
        this.#undo.hear(change);
      }
      for (const { change } of rebased.waiting) this.#undo.replace(change);
      this.#places.rebased(new Set(waiting.map(({ applied }) => applied.change.id)), foreign, rebased.waiting.map(({ change }) => change));
      this.#head = rebased.head;
      this.#queue.replace(rebased.waiting.map((applied) => ({ applied, told: false, prepared: this.#database.prepare(applied.change, this.#state, applied.touched) })));
      this.onredrafted(new Set(waiting.filter(({ told }) => told).map(({ applied }) => applied.change.id)));
      // Those that were taken off, too: an undo may have left alone this time what it touched before.
      this.#follow([...rebased.touched, ...[...rebased.waiting, ...waiting.map(({ applied }) => applied)].flatMap(({ touched }) => touched)], { places: true, anchoring: true });
      if (waiting.length > 0) this.onovertaken();
    } else if (own > 0) this.#queue.replace(waiting);
    return true;
  }

  /** Tells whoever reads the records that some of them are others. */
  #follow(touched: readonly TouchedRecord[], grown: { places: boolean; anchoring: boolean }): void {
    this.#order.forget(touched);
    this.#spread(touched, grown);
  }

  #spread(touched: readonly TouchedRecord[], { places, anchoring }: { places: boolean; anchoring: boolean }): void {
    if (touched.some(({ type }) => type === 'codebook')) this.codebook = currentCodebook(this.#state.codebooks.values());
    this.#revisions.follow(touched, { places, anchoring, isLinked: (id) => this.#isLinked(id) });
    const others = this.#shown.follow(touched);
    if (others) this.#followShown(others);
    this.#touched.add(this.revision + 1, touched.filter(({ type }) => type === 'claim').map(({ id }) => id));
    this.revision += 1;
  }

  /** What may be seen is another: whatever hangs on it is made anew. */
  #followShown(claimIds: readonly string[]): void {
    this.#order.forgetAll();
    this.#revisions.growAll();
    this.#touched.add(this.revision + 1, claimIds);
    this.revision += 1;
  }

  #step(actor: Urn, kind: 'undo' | 'redo', target: Change | null): UndoResult | null {
    if (!target) return null;
    const { operations, conflicts } = this.#places.invert(target, this.#state);
    const change = this.edit(actor, operations, kind, target.id);
    return change ? { change, conflicts: conflicts.length } : { change: target, conflicts: conflicts.length };
  }
}

/** Fewer than are loaded for undo: which of them the database has is known by that. */
const mostMade = 500;

export interface UndoResult {
  change: Change;
  /** Fields left alone because they were changed again since. */
  conflicts: number;
}
