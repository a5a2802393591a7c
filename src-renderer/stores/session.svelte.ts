/** One analyst at one corpus: the stores, and the steps from an empty window to an open document. */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { AppInfo, CorpusListing } from '../../src-common/contract/host-api.ts';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { setField, createRecord } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { readWorkspace } from '../../src-common/core/records/workspace-file.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { StoreError } from '../db/store-error.ts';
import { openWorkspaceDatabase, type WorkspaceDatabase } from '../db/workspace-database.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook, type CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { AnswerDrafts } from './answer-drafts.svelte.ts';
import { BackupStore } from './backup-store.svelte.ts';
import { ClaimEditing } from './claim-editing.ts';
import { CodebookStore } from './codebook-store.svelte.ts';
import { CodebookTransfer } from './codebook-transfer.svelte.ts';
import { ComparisonStore } from './comparison-store.svelte.ts';
import { CorpusStore, type DocumentItem } from './corpus-store.svelte.ts';
import { errorWords } from './error-words.ts';
import { InboxStore } from './inbox-store.svelte.ts';
import { JournalStore } from './journal-store.svelte.ts';
import { LayersStore } from './layers-store.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { journalWords, openWithJournal, reopenJournal, rewriteJournal } from './open-with-journal.ts';
import { ReadingActions } from './reading-actions.ts';
import { ReadingStore } from './reading-store.svelte.ts';
import { Reviewing } from './reviewing.ts';
import { SettingsStore } from './settings-store.svelte.ts';
import type { Surfaces } from './surfaces.ts';
import { TableStore } from './table-store.svelte.ts';
import { TransferStore } from './transfer-store.svelte.ts';
import type { ViewName } from './view-name.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

export type DialogName =
  | 'identity' | 'palette' | 'shortcuts' | 'document' | 'problems' | 'reader-settings' | 'export' | 'backups' | 'source' | 'history'
  | 'term' | 'example' | 'codebook-versions' | 'codebook-import';

export class Session {
  readonly host: HostClient;
  readonly notices = new Notices();
  readonly settings: SettingsStore;
  readonly corpus: CorpusStore;
  readonly reading = new ReadingStore();
  readonly editing: ClaimEditing;
  readonly backups: BackupStore;
  readonly journal: JournalStore;
  readonly transfer: TransferStore;
  readonly act: ReadingActions;
  readonly layers: LayersStore;
  readonly table: TableStore;
  readonly comparison: ComparisonStore;
  readonly terms: CodebookStore;
  readonly codebookTransfer: CodebookTransfer;
  readonly reviewing: Reviewing;
  readonly inbox: InboxStore;
  /** What is on the screen and can be given the focus. */
  readonly surfaces: Surfaces = { reader: null, form: null, documents: null, layers: null, table: null, comparison: null, codebook: null, answers: null, answer: null };
  info = $state.raw<AppInfo | null>(null);
  workspace = $state.raw<WorkspaceStore | null>(null);
  dialog = $state<DialogName | null>(null);
  /** What fills the window below its head. Not kept: a start begins with reading. */
  view = $state<ViewName>('read');
  /** The source that the source dialog edits. */
  sourceId = $state<string | null>(null);
  /** Set when the program cannot go on at all. */
  fatal = $state.raw<unknown>(null);
  #database: WorkspaceDatabase | null = null;
  #lastOpening: Promise<void> = Promise.resolve();
  /** Forms register here what they hold but have not turned into a Change yet. */
  readonly #pending = new Set<() => void>();

  constructor(host: HostClient) {
    this.host = host;
    this.settings = new SettingsStore(host);
    this.corpus = new CorpusStore(host);
    this.backups = new BackupStore(host);
    this.journal = new JournalStore(host);
    this.journal.onfailure = (error) => this.notices.error(journalWords(error));
    this.transfer = new TransferStore(this);
    this.act = new ReadingActions(this);
    this.layers = new LayersStore(this);
    this.table = new TableStore(this);
    this.comparison = new ComparisonStore(this);
    this.terms = new CodebookStore(this);
    this.codebookTransfer = new CodebookTransfer(this);
    this.reviewing = new Reviewing(this, new AnswerDrafts(typeof localStorage === 'undefined' ? null : localStorage));
    this.inbox = new InboxStore(this);
    this.reading.onleave = () => this.flush();
    this.editing = new ClaimEditing({
      workspace: () => this.#open(),
      analyst: () => this.analyst,
      codebook: () => this.codebook,
      document: () => this.document,
      text: () => (this.reading.text.kind === 'ready' ? this.reading.text.text : null),
      firstTouched: (item) => void this.keepText(item),
    });
  }

  get analyst(): Analyst {
    const analyst = this.settings.value.analyst;
    if (!analyst) throw new Error('nobody has said who they are yet');
    return analyst;
  }

  get analystId(): string | null {
    return this.settings.value.analyst?.id ?? null;
  }

  /** The codebook in force: the same object until one of its versions changes. */
  codebook = $derived.by((): CodebookInForce => this.workspace?.codebook ?? builtInCodebook);

  currentClaim = $derived.by((): Claim | null => {
    const id = this.reading.currentClaimId;
    return id ? this.workspace?.records.claims.get(id) ?? null : null;
  });

  items = $derived.by((): DocumentItem[] => (this.workspace ? this.corpus.items(this.workspace) : []));

  document = $derived.by((): DocumentItem | null => this.items.find((item) => item.id === this.reading.documentId) ?? null);

  async start(): Promise<void> {
    try {
      this.info = await this.host.call('app.info', null);
      await this.settings.load();
    } catch (error) {
      this.fatal = error;
      return;
    }
    await this.openCorpus(null);
    if (!this.settings.value.analyst) this.dialog = 'identity';
  }

  /**
   * Opens a folder (null: the last one, or the documents that come with the
   * program). What is open stays open until the other one is.
   */
  openCorpus(folder: string | null): Promise<void> {
    // One after the other: half of one and half of another would store the work of this folder in that one.
    const opened = this.#lastOpening.then(() => this.#openCorpus(folder));
    this.#lastOpening = opened.catch(() => undefined);
    return opened;
  }

  async #openCorpus(folder: string | null): Promise<void> {
    if (this.workspace) {
      try {
        await this.leave();
      } catch (error) {
        this.notices.error(errorWords(error));
        // What is waiting would go with the workspace, and there is no copy of it anywhere.
        if (this.backups.failed !== null) return;
      }
    }
    let listing: CorpusListing;
    try {
      listing = await this.corpus.read(folder);
    } catch (error) {
      if (this.workspace) {
        this.corpus.ready();
        this.notices.error(errorWords(error));
      } else this.corpus.state = { kind: 'failed', error, folder };
      return;
    }
    await this.#leaveWorkspace();
    this.corpus.use(listing);
    this.backups.of(listing.workspaceId);
    this.reviewing.drafts.open(listing.workspaceId);
    try {
      this.#database = await openWorkspaceDatabase(listing.workspaceId, {
        onBlocked: () => this.notices.error(t('app.store.blocked')),
        onClosed: () => this.notices.error(t('app.store.closed')),
      });
      this.workspace = await this.#load(listing.workspaceId, this.#database);
      this.corpus.ready();
    } catch (error) {
      this.corpus.state = { kind: 'failed', error, folder };
      return;
    }
    await this.settings.load();
    this.backups.start(listing.workspaceId, this.workspace);
    await this.#openLast(listing.workspaceId);
  }

  /** Whether the folder is open and its database is beyond reading: a backup can take its place. */
  get isDamaged(): boolean {
    const { state } = this.corpus;
    return state.kind === 'failed' && state.error instanceof StoreError && state.error.code === 'damaged';
  }

  /** The records of a database; the files are read in the encodings that were chosen for them. */
  async #load(workspaceId: string, database: WorkspaceDatabase): Promise<WorkspaceStore> {
    const { workspace, journalError, notes } = await openWithJournal(this.host, workspaceId, database);
    // They stay until they are read.
    for (const words of notes) this.notices.error(words);
    this.#follow(workspaceId, workspace, journalError);
    const encodings: Record<string, string> = {};
    for (const file of workspace.records.files.values()) if (file.encoding) encodings[file.id] = file.encoding;
    if (Object.keys(encodings).length > 0) this.corpus.putEntries(await this.host.call('corpus.useEncodings', { encodings }));
    return workspace;
  }

  /** From now on every Change goes to the journal, too. */
  #follow(workspaceId: string, workspace: WorkspaceStore, journalError: unknown): void {
    const reopen = (): Promise<unknown> => reopenJournal(this.host, workspaceId, workspace);
    if (journalError === null) this.journal.start(workspaceId, reopen);
    else {
      this.notices.error(journalWords(journalError));
      this.journal.failedWith(workspaceId, journalError, reopen);
    }
    workspace.onchange = (change) => this.journal.add(change);
  }

  async #openLast(workspaceId: string): Promise<void> {
    const last = this.items.find((item) => item.id === this.settings.value.lastDocument[workspaceId]) ?? this.items[0];
    if (last) await this.openDocument(last);
  }

  /** Brings a view to the front, with the focus in it. */
  show(view: ViewName): void {
    this.flush();
    this.view = view;
    const surface = { read: 'reader', claims: 'table', compare: 'comparison', reviews: 'answers', codebook: 'codebook' } as const;
    requestAnimationFrame(() => requestAnimationFrame(() => this.surfaces[surface[view]]?.focus()));
  }

  async openDocument(item: DocumentItem): Promise<void> {
    this.flush();
    this.view = 'read';
    await this.reading.open(item);
    // Its text came late, and another document was opened since.
    if (this.reading.documentId !== item.id) return;
    const workspaceId = this.corpus.listing?.workspaceId;
    if (workspaceId) {
      // Nobody waits for it: whoever opened the document goes on in its text at once.
      void this.settings.patch({ lastDocument: { ...this.settings.value.lastDocument, [workspaceId]: item.id } }).catch((error: unknown) => this.notices.error(errorWords(error)));
    }
  }

  async chooseFolder(): Promise<void> {
    try {
      const chosen = await this.host.call('files.chooseFolder', { title: t('app.chooseFolder') });
      if (chosen) await this.openCorpus(chosen.folder);
    } catch (error) {
      this.notices.error(errorWords(error));
    }
  }

  /** Whether the sets that come with the sample documents can be brought in: they are not all here, and their documents are open. */
  get canOpenSamples(): boolean {
    return this.workspace !== null && this.corpus.listing?.isSeeds === true && this.layers.all.length === 0;
  }

  async openSeeds(): Promise<void> {
    if (this.info) await this.openCorpus(this.info.seedsFolder);
  }

  /** Writes what is known of the documents beside them, because the analyst asked for it. */
  async writeManifest(): Promise<void> {
    this.flush();
    const documents = this.items.filter((item) => item.entry !== null).map((item) => ({
      path: item.path, title: item.title, outlet: item.outlet, publishedOn: item.publishedOn, url: item.url, language: item.language, regions: [...item.regions],
    }));
    try {
      const { path } = await this.host.call('corpus.writeManifest', { documents });
      this.notices.info(t('app.manifestWritten', { path, count: documents.length }));
    } catch (error) {
      this.notices.error(errorWords(error));
    }
  }

  async quit(): Promise<void> {
    await this.leave().catch(() => undefined);
    await this.host.call('app.quit', null);
  }

  async introduce(name: string, colour: string): Promise<void> {
    const known = this.settings.value.analyst;
    const analyst: Analyst = { id: known?.id ?? newId(), name, colour };
    await this.settings.patch({ analyst });
    const own = this.workspace && [...this.workspace.records.sets.values()].find((set) => set.author.id === analyst.id);
    if (own && this.workspace) this.workspace.edit(analyst.id, setField('set', own, 'author', { ...analyst }));
  }

  /** The analyst takes over the identity of an imported set, on a machine where nothing is their own yet. */
  async becomeAuthor(analyst: Analyst): Promise<void> {
    await this.settings.patch({ analyst });
  }

  /**
   * Reads a file again with another encoding, and remembers it for the next start.
   *
   * @param path relative to the corpus folder; also a file that is no document yet, because its encoding was not settled
   */
  async chooseEncoding(path: string, encoding: string | null): Promise<void> {
    if (!this.workspace) return;
    const entry = await this.host.call('corpus.reread', { path, encoding });
    const setting = this.workspace.records.files.get(path);
    const operations = setting ? setField('file', setting, 'encoding', encoding) : createRecord('file', { id: path, encoding });
    this.workspace.edit(this.analyst.id, operations);
    this.corpus.putEntries([entry]);
    const reread = this.items.find((other) => other.id === entry.id);
    if (reread) await this.openDocument(reread);
  }

  /**
   * Puts a backup in the place of what is stored, after the present state was
   * backed up itself. Answers how many Changes it holds.
   *
   * @throws Error or HostError where the backup cannot be read; nothing has changed then
   */
  async restore(name: string): Promise<number> {
    const database = this.#database;
    const listing = this.corpus.listing;
    if (!database || !listing) throw new Error('no workspace is open');
    this.flush();
    await this.workspace?.settled();
    await this.backups.write();
    // The present state is to be had again, or it is not given up.
    if (this.workspace && this.backups.failed !== null) throw this.backups.failed;
    const read = readWorkspace(await this.backups.read(name));
    if (!read.ok) throw new HostError('backupDamaged', { path: name, detail: `${read.reason} ${read.detail}` });
    await database.replaceWith(read.changes, read.state, read.head);
    this.backups.stop();
    this.reading.currentClaimId = null;
    await rewriteJournal(this.host, listing.workspaceId, read.changes).catch((error: unknown) => this.notices.error(journalWords(error)));
    this.workspace = await this.#load(listing.workspaceId, database);
    this.corpus.ready();
    this.backups.start(listing.workspaceId, this.workspace);
    if (!this.document) await this.#openLast(listing.workspaceId);
    return read.changes.length;
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

  /**
   * Everything typed is stored; the window may close.
   *
   * @throws what kept it from being stored; a backup was tried all the same, and holds what is waiting
   */
  async leave(): Promise<void> {
    this.flush();
    try {
      await this.workspace?.settled();
    } finally {
      await this.journal.settled();
      await this.backups.write();
    }
  }

  /** Keeps the document's text on disk, so that what was annotated can always be shown. */
  async keepText(item: DocumentItem): Promise<void> {
    try {
      await this.host.call('texts.keep', { documentId: item.id, textSha256: item.textSha256, text: null });
    } catch (error) {
      // The file is no longer the one on the screen: then the screen has the only copy left.
      const shown = this.reading.documentId === item.id && this.reading.text.kind === 'ready' ? this.reading.text.text : null;
      const kept = shown !== null && await this.host.call('texts.keep', { documentId: item.id, textSha256: item.textSha256, text: shown }).then(() => true, () => false);
      if (kept) return;
      this.notices.error(errorWords(error), { label: t('app.retry'), run: () => void this.keepText(item) });
    }
  }

  async #leaveWorkspace(): Promise<void> {
    this.flush();
    this.reading.close();
    const workspace = this.workspace;
    if (workspace) await workspace.settled().catch((error: unknown) => this.notices.error(errorWords(error)));
    await this.journal.settled();
    this.journal.stop();
    await this.backups.write();
    this.backups.stop();
    this.workspace = null;
    this.#database?.close();
    this.#database = null;
  }

  #open(): WorkspaceStore {
    if (!this.workspace) throw new Error('no workspace is open');
    return this.workspace;
  }
}
