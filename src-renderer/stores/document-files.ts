/** What is done with the files behind the documents: read in another encoding, kept, described in a manifest beside them. */
import { createRecord, setField } from '../../src-common/core/claims/edits.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

export class DocumentFiles {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Reads a file again with another encoding, and remembers it for the next start.
   *
   * @param path relative to the corpus folder; also a file that is no document yet, because its encoding was not settled
   */
  async chooseEncoding(path: string, encoding: string | null): Promise<void> {
    const session = this.#session;
    const { workspace } = session;
    if (!workspace) return;
    const entry = await session.host.call('corpus.reread', { path, encoding });
    const setting = workspace.everything.files.get(path);
    const operations = setting ? setField('file', setting, 'encoding', encoding) : createRecord('file', { id: path, encoding });
    workspace.edit(session.analyst.id, operations);
    session.corpus.putEntries([entry]);
    const reread = session.items.find((other) => other.id === entry.id);
    if (reread) await session.openDocument(reread);
  }

  /** Keeps the document's text on disk, so that what was annotated can always be shown. */
  async keepText(item: DocumentItem): Promise<void> {
    const { host, reading, notices } = this.#session;
    try {
      await host.call('texts.keep', { documentId: item.id, textSha256: item.textSha256, text: null });
    } catch (error) {
      // The file is no longer the one on the screen: then the screen has the only copy left.
      const shown = reading.documentId === item.id && reading.text.kind === 'ready' ? reading.text.text : null;
      const kept = shown !== null && await host.call('texts.keep', { documentId: item.id, textSha256: item.textSha256, text: shown }).then(() => true, () => false);
      if (kept) return;
      notices.error(errorWords(error), { label: t('app.retry'), run: () => void this.keepText(item) });
    }
  }

  /** Writes what is known of the documents beside them, because the analyst asked for it. */
  async writeManifest(): Promise<void> {
    const session = this.#session;
    session.flush();
    const documents = session.items.filter((item) => item.entry !== null).map((item) => ({
      path: item.path, title: item.title, outlet: item.outlet, publishedOn: item.publishedOn, url: item.url, language: item.language, regions: [...item.regions],
    }));
    try {
      const { path } = await session.host.call('corpus.writeManifest', { documents });
      session.notices.info(t('app.manifestWritten', { path, count: documents.length }));
    } catch (error) {
      session.notices.error(errorWords(error));
    }
  }
}
