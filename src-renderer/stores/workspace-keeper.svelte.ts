/** The way into a workspace and out of it: folder, database and journal are opened together, restored together and left together. */
import type { CorpusListing } from '../../src-common/contract/host-api.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { StoreError } from '../db/store-error.ts';
import { openWorkspaceDatabase, type WorkspaceDatabase } from '../db/workspace-database.ts';
import { calledByName } from './disk-full.ts';
import { errorWords } from './error-words.ts';
import { journalWords, openWithJournal, reopenJournal, rewriteJournal } from './open-with-journal.ts';
import type { WindowMessage } from './other-windows.ts';
import { readSnapshot } from './restoring.ts';
import type { Session } from './session.svelte.ts';
import { checkTexts } from './text-keeping.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

export class WorkspaceKeeper {
  /** null while no folder is open. */
  workspace = $state.raw<WorkspaceStore | null>(null);
  readonly #session: Session;
  #database: WorkspaceDatabase | null = null;
  #lastOpening: Promise<void> = Promise.resolve();
  #loading = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Opens a folder (null: the last one, or the documents that come with the
   * program). What is open stays open until the other one is.
   *
   * @param brought how many Changes an archive has just added to the journal: nobody is told that the database lost them
   */
  async open(folder: string | null, brought = 0): Promise<void> {
    await this.#openNext(folder, brought);
    const { corpus, windows } = this.#session;
    if (corpus.listing && this.workspace) windows?.tell({ kind: 'folder', folder: corpus.listing.folder, workspaceId: corpus.listing.workspaceId });
  }

  #openNext(folder: string | null, brought = 0): Promise<void> {
    // One after the other: half of one and half of another would store the work of this folder in that one.
    const opened = this.#lastOpening.then(() => this.#openFolder(folder, brought));
    this.#lastOpening = opened.catch(() => undefined);
    return opened;
  }

  async #openFolder(folder: string | null, brought: number): Promise<void> {
    const { corpus, snapshots, notices, reviewing, settings } = this.#session;
    if (this.workspace) {
      try {
        await this.leave();
      } catch (error) {
        notices.error(errorWords(error));
        // What is waiting would go with the workspace, and there is no copy of it anywhere.
        if (snapshots.failed !== null) return;
      }
    }
    let listing: CorpusListing;
    try {
      listing = await corpus.read(folder);
    } catch (error) {
      if (this.workspace) {
        corpus.ready();
        notices.error(errorWords(error));
      } else corpus.state = { kind: 'failed', error, folder };
      return;
    }
    await this.#close();
    corpus.use(listing);
    snapshots.of(listing.workspaceId);
    reviewing.drafts.open(listing.workspaceId);
    try {
      this.#database = await openWorkspaceDatabase(listing.workspaceId, {
        onBlocked: () => notices.error(t('app.store.blocked')),
        // A connection that is lost is made again by itself, with the next edit.
        onClosed: (reason) => { if (reason === 'newer-version') notices.error(t('app.store.closed')); },
        beforeUpgrade: (changes) => snapshots.writeBefore(listing.workspaceId, changes),
      });
      this.workspace = await this.#load(listing.workspaceId, this.#database, brought);
      this.#session.view = 'read';
      corpus.ready();
    } catch (error) {
      corpus.state = { kind: 'failed', error, folder };
      return;
    }
    await settings.load();
    snapshots.start(listing.workspaceId, this.workspace);
    await this.#session.openLast(listing.workspaceId);
    // Files may have changed while the program was not running; nobody waits for it.
    void this.#session.revisions.check();
    void checkTexts(this.#session, this.workspace);
  }

  /** Tries at once what is tried again by itself every few seconds. */
  retry(): void {
    this.workspace?.retry();
    this.#session.journal.retry();
  }

  /** What another window of the program says. */
  hear(message: WindowMessage): void {
    const workspaceId = this.#session.corpus.listing?.workspaceId;
    switch (message.kind) {
      case 'settings': return void this.#session.settings.load().catch(() => undefined);
      // The program holds one workspace at a time: all its windows go along.
      case 'folder': return void (message.workspaceId === workspaceId ? undefined : this.#openNext(message.folder));
      default:
        if (message.workspaceId !== workspaceId) return;
        this.workspace?.hear();
        // What the analyst is asked here may have been answered there.
        if (this.#session.revisions.asked.length > 0) this.#session.revisions.checkSoon();
    }
  }

  /** Whether the folder is open and its database is beyond reading: a snapshot can take its place. */
  get isDamaged(): boolean {
    const { state } = this.#session.corpus;
    return state.kind === 'failed' && state.error instanceof StoreError && state.error.code === 'damaged';
  }

  /** The records of a database; the files are read in the encodings that were chosen for them. */
  async #load(workspaceId: string, database: WorkspaceDatabase, brought = 0): Promise<WorkspaceStore> {
    const { host, notices, corpus } = this.#session;
    const { workspace, journalError, repairs } = await openWithJournal(host, workspaceId, database);
    for (const { kind, values } of repairs) {
      // Not lost and found again: an archive has just brought them.
      if (kind === 'storeBehind' && brought > 0 && values['count'] === brought) continue;
      // It stays until it is read, and can be read again later.
      notices.error(t(`journal.${kind}`, values), { label: t('faults.repairs.open'), run: () => { this.#session.dialog = 'repairs'; } });
      await host.call('repairs.note', { workspaceId, kind, values }).catch((error: unknown) => notices.error(errorWords(error)));
    }
    workspace.showTo(this.#session.analystId);
    this.#follow(workspaceId, workspace, journalError);
    const encodings: Record<string, string> = {};
    for (const file of workspace.everything.files.values()) if (file.encoding) encodings[file.id] = file.encoding;
    if (Object.keys(encodings).length > 0) corpus.putEntries(await host.call('corpus.useEncodings', { encodings }));
    return workspace;
  }

  /** From now on every Change goes to the journal, too. */
  #follow(workspaceId: string, workspace: WorkspaceStore, journalError: unknown): void {
    const { host, journal, windows, revisions } = this.#session;
    const reopen = (): Promise<unknown> => reopenJournal(host, workspaceId, workspace);
    if (journalError === null) journal.start(workspaceId, reopen);
    else journal.failedWith(workspaceId, journalError, reopen);
    workspace.onchange = (change) => {
      journal.add(change);
      revisions.notice(change);
    };
    workspace.explain = (error) => calledByName(host, error);
    workspace.onredrafted = (ids) => journal.forget(ids);
    workspace.onovertaken = () => revisions.checkSoon();
    workspace.onstored = () => windows?.tell({ kind: 'stored', workspaceId });
    workspace.onreplaced = (isGone) => void this.#loadAnew(workspace, isGone);
    // Where it was restored, the others load it, too.
    windows?.tell({ kind: 'loaded', workspaceId, head: workspace.head });
  }

  /**
   * The database is not the one that this window works on: it was restored by
   * another window, or is gone and comes back from the journal. What this window
   * could not store goes on from there.
   */
  async #loadAnew(before: WorkspaceStore, isGone: boolean): Promise<void> {
    const { snapshots, corpus, journal } = this.#session;
    const workspaceId = corpus.listing?.workspaceId;
    if (this.#loading || this.workspace !== before || !this.#database || !workspaceId) return;
    this.#loading = true;
    try {
      await journal.settled();
      const loaded = await this.#load(workspaceId, this.#database);
      before.close();
      const unsaved = isGone ? before.made : before.waiting;
      snapshots.stop();
      this.workspace = loaded;
      loaded.adopt(unsaved);
      snapshots.start(workspaceId, loaded);
    } catch {
      // What keeps it from being loaded keeps the edits from being stored, too, and is said with them; it is tried again.
      this.#follow(workspaceId, before, null);
    } finally {
      this.#loading = false;
    }
  }

  /**
   * Puts a snapshot in the place of a database that cannot be read, and writes
   * the journal anew. Where the workspace can be read, `restoreByChange` does it.
   *
   * @returns how many Changes it holds
   * @throws Error or HostError where the snapshot cannot be read; nothing has changed then
   */
  async replaceBySnapshot(name: string): Promise<number> {
    const session = this.#session;
    const { snapshots, corpus, host, notices } = session;
    const database = this.#database;
    const { listing } = corpus;
    if (!database || !listing || this.workspace) throw new Error('there is nothing to replace');
    const read = await readSnapshot(session, name);
    // As they are stored: their hashes cover that shape.
    await database.replaceWith(read.stored, read.state, read.head);
    await rewriteJournal(host, listing.workspaceId, read.stored).catch((error: unknown) => notices.error(journalWords(error)));
    this.workspace = await this.#load(listing.workspaceId, database);
    session.view = 'read';
    corpus.ready();
    snapshots.start(listing.workspaceId, this.workspace);
    await session.openLast(listing.workspaceId);
    void session.revisions.check();
    return read.stored.length;
  }

  /**
   * Everything typed is stored; the window may close.
   *
   * @throws what kept it from being stored; a snapshot was tried all the same, and holds what is waiting
   */
  async leave(): Promise<void> {
    const { journal, snapshots } = this.#session;
    this.#session.flush();
    try {
      await this.workspace?.settled();
    } finally {
      await journal.settled();
      await snapshots.write('end');
    }
  }

  async #close(): Promise<void> {
    const { journal, snapshots, notices, reading } = this.#session;
    this.#session.flush();
    reading.close();
    await this.workspace?.settled().catch((error: unknown) => notices.error(errorWords(error)));
    this.workspace?.close();
    await journal.settled();
    journal.stop();
    await snapshots.write('end');
    snapshots.stop();
    this.workspace = null;
    void this.#database?.close();
    this.#database = null;
  }
}
