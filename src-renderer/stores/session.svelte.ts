/** One analyst at one corpus: the stores, and the steps from an empty window to an open document. */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { AppInfo } from '../../src-common/contract/host-api.ts';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { setField } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook, type CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { AgreementStore } from './agreement-store.svelte.ts';
import { AnswerDrafts } from './answer-drafts.svelte.ts';
import { SnapshotStore } from './snapshot-store.svelte.ts';
import { ArchiveStore } from './archive-store.svelte.ts';
import { BlindStore } from './blind-store.svelte.ts';
import { ChartsStore } from './charts/charts-store.svelte.ts';
import { ClaimEditing } from './claim-editing.ts';
import { CodebookStore } from './codebook-store.svelte.ts';
import { CodebookTransfer } from './codebook-transfer.svelte.ts';
import { Deciding } from './deciding.ts';
import { DecidingStore } from './deciding-store.svelte.ts';
import { ComparisonStore } from './comparison-store.svelte.ts';
import { CorpusStore, type DocumentItem } from './corpus-store.svelte.ts';
import { DocumentFiles } from './document-files.ts';
import { errorWords } from './error-words.ts';
import { FatesStore } from './fates-store.svelte.ts';
import { InboxStore } from './inbox-store.svelte.ts';
import { JournalStore } from './journal-store.svelte.ts';
import { LayersStore } from './layers-store.svelte.ts';
import { LinksStore } from './links-store.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { onceDrawn } from './once-drawn.ts';
import type { OtherWindows } from './other-windows.ts';
import { ProgressStore } from './progress-store.svelte.ts';
import { ReadingActions } from './reading-actions.ts';
import { ReadingStore } from './reading-store.svelte.ts';
import { RepeatsStore } from './repeats/repeats-store.svelte.ts';
import { ReportStore } from './report-store.svelte.ts';
import { RepairStore } from './revisions/repair-store.svelte.ts';
import { RevisionStore } from './revisions/revision-store.svelte.ts';
import { Reviewing } from './reviewing.ts';
import { SettingsStore } from './settings-store.svelte.ts';
import { SourcesStore } from './sources/sources-store.svelte.ts';
import type { Surfaces } from './surfaces.ts';
import { TableStore } from './table-store.svelte.ts';
import { TransferStore } from './transfer-store.svelte.ts';
import type { ViewName } from './view-name.ts';
import { WorkspaceKeeper } from './workspace-keeper.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

export type DialogName =
  | 'identity' | 'palette' | 'shortcuts' | 'document' | 'problems' | 'reader-settings' | 'export' | 'snapshots' | 'repairs' | 'merge-source' | 'split-source' | 'history'
  | 'why' | 'unanimous' | 'decide-links' | 'same-sources' | 'lesson' | 'blind'
  | 'term' | 'example' | 'codebook-versions' | 'codebook-import';

export class Session {
  readonly host: HostClient;
  readonly windows: OtherWindows | null;
  readonly notices = new Notices();
  readonly settings: SettingsStore;
  readonly corpus: CorpusStore;
  readonly files: DocumentFiles;
  readonly keeper: WorkspaceKeeper;
  readonly reading = new ReadingStore();
  readonly editing: ClaimEditing;
  readonly snapshots: SnapshotStore;
  readonly journal: JournalStore;
  readonly archive: ArchiveStore;
  readonly transfer: TransferStore;
  readonly act: ReadingActions;
  readonly layers: LayersStore;
  readonly links: LinksStore;
  readonly sources: SourcesStore;
  readonly table: TableStore;
  readonly comparison: ComparisonStore;
  readonly agreement: AgreementStore;
  readonly deciding: DecidingStore;
  readonly decide: Deciding;
  readonly terms: CodebookStore;
  readonly codebookTransfer: CodebookTransfer;
  readonly reviewing: Reviewing;
  readonly inbox: InboxStore;
  readonly revisions: RevisionStore;
  readonly repair: RepairStore;
  readonly repeats: RepeatsStore;
  readonly fates: FatesStore;
  readonly report: ReportStore;
  readonly blind: BlindStore;
  readonly progress: ProgressStore;
  readonly charts: ChartsStore;
  /** What is on the screen and can be given the focus. */
  readonly surfaces: Surfaces = { reader: null, form: null, documents: null, layers: null, table: null, comparison: null, deciding: null, agreement: null, codebook: null, answers: null, answer: null, repair: null, groups: null, sources: null, charts: null };
  info = $state.raw<AppInfo | null>(null);
  dialog = $state<DialogName | null>(null);
  /** What fills the window below its head. Not kept: a start begins with reading. */
  view = $state<ViewName>('read');
  /** The view from which the passage on show was opened: there is a way back to it. */
  cameFrom = $state<ViewName | null>(null);
  /** Set when the program cannot go on at all. */
  fatal = $state.raw<unknown>(null);
  /** Forms register here what they hold but have not turned into a Change yet. */
  readonly #pending = new Set<() => void>();

  /** @param windows the other windows of the program; null: this one is alone */
  constructor(host: HostClient, windows: OtherWindows | null = null) {
    this.host = host;
    this.windows = windows;
    if (windows) windows.onmessage = (message) => this.keeper.hear(message);
    this.settings = new SettingsStore(host);
    this.settings.onwritten = () => windows?.tell({ kind: 'settings' });
    this.corpus = new CorpusStore(host);
    this.journal = new JournalStore(host);
    this.snapshots = new SnapshotStore(host, this.journal);
    this.files = new DocumentFiles(this);
    this.keeper = new WorkspaceKeeper(this);
    this.archive = new ArchiveStore(this);
    this.transfer = new TransferStore(this);
    this.act = new ReadingActions(this);
    this.layers = new LayersStore(this);
    this.links = new LinksStore(this);
    this.table = new TableStore(this);
    this.sources = new SourcesStore(this);
    this.comparison = new ComparisonStore(this);
    this.agreement = new AgreementStore(this);
    this.deciding = new DecidingStore(this);
    this.decide = new Deciding(this);
    this.terms = new CodebookStore(this);
    this.codebookTransfer = new CodebookTransfer(this);
    this.reviewing = new Reviewing(this, new AnswerDrafts(typeof localStorage === 'undefined' ? null : localStorage));
    this.inbox = new InboxStore(this);
    this.revisions = new RevisionStore(this);
    this.repair = new RepairStore(this);
    this.corpus.ontold = (told) => this.revisions.hear(told);
    this.repeats = new RepeatsStore(this);
    this.fates = new FatesStore(this);
    this.report = new ReportStore(this);
    this.blind = new BlindStore(this);
    this.progress = new ProgressStore(this);
    this.charts = new ChartsStore(this);
    this.reading.onleave = () => this.flush();
    this.editing = new ClaimEditing({
      workspace: () => this.#open(),
      analyst: () => this.analyst,
      codebook: () => this.codebook,
      document: () => this.document,
      text: () => (this.reading.text.kind === 'ready' ? this.reading.text.text : null),
      firstTouched: (item) => void this.files.keepText(item),
    });
  }

  get workspace(): WorkspaceStore | null {
    return this.keeper.workspace;
  }

  /** By itself: another setting makes nothing anew of what hangs on who sits here. */
  #analyst = $derived.by((): Analyst | null => this.settings.value.analyst);

  get analyst(): Analyst {
    const analyst = this.#analyst;
    if (!analyst) throw new Error('nobody has said who they are yet');
    return analyst;
  }

  get analystId(): string | null {
    return this.#analyst?.id ?? null;
  }

  /** The codebook in force: the same object until one of its versions changes. */
  codebook = $derived.by((): CodebookInForce => this.workspace?.codebook ?? builtInCodebook);

  currentClaim = $derived.by((): Claim | null => {
    const id = this.reading.currentClaimId;
    return id ? this.workspace?.records.claims.get(id) ?? null : null;
  });

  #earlier = $derived.by((): readonly string[] => (this.workspace ? this.corpus.earlier(this.workspace) : []));

  /** As words: documents are listed anew only where this became another, not for every tag. */
  #earlierWithClaims = $derived.by((): string => this.#earlier.filter((id) => this.workspace?.placed.claimIdsByDocument.has(id)).join(' '));

  items = $derived.by((): DocumentItem[] => (this.workspace ? this.corpus.items(this.workspace, new Set(this.#earlierWithClaims.split(' '))) : []));

  document = $derived.by((): DocumentItem | null => {
    const { documentId } = this.reading;
    const listed = this.items.find((item) => item.id === documentId);
    const record = documentId === null ? undefined : this.workspace?.registry.documents.get(documentId);
    return listed ?? (record && this.workspace ? this.corpus.itemOfRecord(record, this.workspace) : null);
  });

  async start(): Promise<void> {
    try {
      this.info = await this.host.call('app.info', null);
      await this.settings.load();
    } catch (error) {
      this.fatal = error;
      return;
    }
    await this.keeper.open(null);
    if (!this.settings.value.analyst) this.dialog = 'identity';
  }

  /** The document that was last open in a workspace, else its first. Whoever asked for another view meanwhile stays there. */
  async openLast(workspaceId: string): Promise<void> {
    const last = this.items.find((item) => item.id === this.settings.value.lastDocument[workspaceId]) ?? this.items[0];
    if (last) await this.#read(last);
  }

  /** Brings a view to the front, with the focus in it. */
  show(view: ViewName): void {
    this.flush();
    this.view = view;
    const surface = { read: 'reader', claims: 'table', compare: 'comparison', agreement: 'agreement', reviews: 'answers', codebook: 'codebook', repair: 'repair', groups: 'groups', sources: 'sources', charts: 'charts' } as const;
    onceDrawn(() => this.surfaces[surface[view]], (shown) => shown.focus());
  }

  /** A view is back on the screen: the way back to it has been gone. */
  cameBackTo(view: ViewName): void {
    if (this.cameFrom === view) this.cameFrom = null;
  }

  async openDocument(item: DocumentItem): Promise<void> {
    this.flush();
    this.view = 'read';
    await this.#read(item);
  }

  async #read(item: DocumentItem): Promise<void> {
    await this.reading.open(item);
    // Its text came late, and another document was opened since.
    if (this.reading.documentId !== item.id) return;
    this.rememberDocument(item.id);
  }

  /** The next start opens this document. Nobody waits for it: whoever opened the document goes on in its text at once. */
  rememberDocument(documentId: string): void {
    const workspaceId = this.corpus.listing?.workspaceId;
    if (workspaceId) void this.settings.patch({ lastDocument: { ...this.settings.value.lastDocument, [workspaceId]: documentId } }).catch((error: unknown) => this.notices.error(errorWords(error)));
  }

  async chooseFolder(): Promise<void> {
    try {
      const chosen = await this.host.call('files.chooseFolder', { title: t('app.chooseFolder') });
      if (chosen) await this.keeper.open(chosen.folder);
    } catch (error) {
      this.notices.error(errorWords(error));
    }
  }

  /** Whether the sets that come with the sample documents can be brought in: they are not all here, and their documents are open. */
  get canOpenSamples(): boolean {
    return this.workspace !== null && this.corpus.listing?.isSeeds === true && this.layers.all.length === 0;
  }

  async openSeeds(): Promise<void> {
    if (this.info) await this.keeper.open(this.info.seedsFolder);
  }

  /** Another window of the program, on the same workspace. */
  async openWindow(): Promise<void> {
    try {
      this.flush();
      await this.host.call('window.open', null);
    } catch (error) {
      this.notices.error(t('app.newWindowFailed', { detail: errorWords(error) }));
    }
  }

  async quit(): Promise<void> {
    await this.keeper.leave().catch(() => undefined);
    await this.host.call('app.quit', null);
  }

  async introduce(name: string, colour: string): Promise<void> {
    const known = this.settings.value.analyst;
    const analyst: Analyst = { id: known?.id ?? newId(), name, colour };
    await this.settings.patch({ analyst });
    this.workspace?.showTo(analyst.id);
    const own = [...this.workspace?.everything.sets.values() ?? []].filter((set) => set.author.id === analyst.id);
    this.workspace?.edit(analyst.id, own.flatMap((set) => setField('set', set, 'author', { ...analyst })));
    if (!known) void this.revisions.check();
  }

  /** The analyst takes over the identity of an imported set, on a machine where nothing is their own yet. */
  async becomeAuthor(analyst: Analyst): Promise<void> {
    await this.settings.patch({ analyst });
    this.workspace?.showTo(analyst.id);
  }

  /** A form that holds typed words for a moment says how to store them; answers how to take that back. */
  onFlush(store: () => void): () => void {
    this.#pending.add(store);
    return () => this.#pending.delete(store);
  }

  /** Turns everything typed into Changes now. */
  flush(): void {
    for (const store of this.#pending) store();
  }

  #open(): WorkspaceStore {
    if (!this.workspace) throw new Error('no workspace is open');
    return this.workspace;
  }
}
