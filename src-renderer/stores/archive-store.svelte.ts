/** The whole workspace as one file: saving it, and opening one that came from elsewhere. */
import type { ArchiveSummary, FileFilter } from '../../src-common/contract/host-api.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

/** Names that are said; the others are counted. */
const mostNamed = 5;

export class ArchiveStore {
  /** An archive that was read and found whole; the analyst has yet to say where it goes. */
  pending = $state.raw<ArchiveSummary | null>(null);
  busy = $state(false);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asks where, and writes everything there is: documents, sets, answers, codebook, history. */
  async save(): Promise<void> {
    const { host, notices, workspace, corpus, settings, items } = this.#session;
    const listing = corpus.listing;
    if (!workspace || !listing || this.busy) return;
    this.busy = true;
    try {
      this.#session.flush();
      const changes = await workspace.allChanges();
      const last = changes.at(-1);
      const content = writeWorkspace({ workspaceId: listing.workspaceId, head: { replica: workspace.head.replica, sequence: last?.sequence ?? 0, hash: last?.hash ?? null }, changes });
      const { claimIdsByDocument } = workspace.everything;
      const texts = items.filter((item) => claimIdsByDocument.has(item.id) && /^[0-9a-f]{64}$/.test(item.textSha256)).map((item) => item.textSha256);
      const saved = await host.call('archive.save', {
        workspaceId: listing.workspaceId, title: t('archive.saveTitle'), suggestedName: `${listing.name}.attest`, filters: filters(), content,
        analyst: settings.value.analyst, texts: [...new Set(texts)],
      });
      if (!saved) return;
      const { path, documents, bytes, left } = saved;
      notices.info(t('archive.saved', { path, documents, changes: saved.changes, kilobytes: Math.max(1, Math.round(bytes / 1024)) }));
      if (left.length > 0) notices.error(t('archive.left', { count: left.length, names: namesOf(left) }));
    } catch (error) {
      notices.error(t('archive.saveFailed', { detail: errorWords(error) }));
    } finally {
      this.busy = false;
    }
  }

  /** Asks which, and has all of it read and checked. */
  async choose(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      // What is compared with the archive is what is on the disk.
      await this.#session.keeper.leave();
      this.pending = await this.#session.host.call('archive.choose', { title: t('archive.openTitle'), filters: filters() });
    } catch (error) {
      this.#session.notices.error(errorWords(error));
    } finally {
      this.busy = false;
    }
  }

  dismiss(): void {
    this.pending = null;
  }

  /**
   * Makes the pending archive a workspace of this machine, and opens it.
   *
   * @param asMine go on as who saved it
   */
  async open(asMine: boolean): Promise<void> {
    const { host, notices, keeper } = this.#session;
    const { pending } = this;
    if (!pending || this.busy) return;
    this.busy = true;
    try {
      const isHere = pending.known !== null && pending.known.folder !== null;
      const chosen = isHere ? null : await host.call('files.chooseFolder', { title: t('archive.folderAsk') });
      if (!isHere && !chosen) return;
      await keeper.leave();
      const { folder, added, changes } = await host.call('archive.open', { path: pending.path, into: chosen?.folder ?? null });
      this.pending = null;
      if (asMine && pending.analyst) await this.#session.becomeAuthor(pending.analyst);
      await keeper.open(folder, added);
      if (this.#session.corpus.listing?.folder === folder && keeper.workspace) notices.info(t('archive.opened', { changes, folder }));
    } catch (error) {
      this.pending = null;
      notices.error(t('archive.openFailed', { detail: errorWords(error) }));
    } finally {
      this.busy = false;
    }
  }
}

function filters(): FileFilter[] {
  return [{ label: t('archive.kind'), extensions: ['attest'] }];
}

function namesOf(paths: readonly string[]): string {
  const names = paths.slice(0, mostNamed).join(', ');
  return paths.length > mostNamed ? t('snapshots.texts.more', { names, count: paths.length - mostNamed }) : names;
}
