/**
 * The documents: what the host found on disk, overlaid with what the workspace
 * knows. A document that was annotated and is no longer on disk as it was
 * stays in the list, with the reason.
 */
import type { CorpusEntry, CorpusListing, HostEvents } from '../../src-common/contract/host-api.ts';
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { DocumentRecord, Region } from '../../src-common/core/claims/document-record.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

export interface DocumentItem {
  id: string;
  path: string;
  title: string;
  outlet: string | null;
  publishedOn: string | null;
  url: string | null;
  language: string | null;
  regions: readonly Region[];
  length: number;
  textSha256: string;
  /** The file as it is on disk now; null: gone, or its text is another one. */
  entry: CorpusEntry | null;
  /** The workspace's record; null: nobody has touched the document yet. */
  record: DocumentRecord | null;
  /** Set when the file changed or went away while the program was running. */
  stale: 'changed' | 'deleted' | null;
  /** An earlier text of a file that is another one now. */
  earlier?: true;
}

export type CorpusState =
  | { kind: 'loading'; done: number; total: number; path: string }
  | { kind: 'ready' }
  | { kind: 'failed'; error: unknown; folder: string | null };

const byPath = new Intl.Collator(undefined, { numeric: true });

export class CorpusStore {
  state = $state.raw<CorpusState>({ kind: 'loading', done: 0, total: 0, path: '' });
  listing = $state.raw<CorpusListing | null>(null);
  filter = $state('');
  #stale = $state.raw<ReadonlyMap<string, 'changed' | 'deleted'>>(new Map());
  /** Told of every file that changed, came or went while the program runs. */
  ontold: (told: HostEvents['corpus.changed']) => void = () => undefined;
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
    host.on('corpus.progress', (progress) => {
      if (this.state.kind === 'loading') this.state = { kind: 'loading', ...progress };
    });
    host.on('corpus.changed', ({ path, kind }) => {
      // 'added' is also said of a file that is again what it was.
      if (kind === 'added') this.#fresh([path]);
      else if (kind === 'deleted') this.#stale = new Map(this.#stale).set(path, kind);
      this.ontold({ path, kind });
    });
  }

  /**
   * Has the host read a folder. What is listed stays as it is until `use`.
   *
   * @throws HostError where it cannot be opened; the host then keeps the one that is open
   */
  async read(folder: string | null): Promise<CorpusListing> {
    this.state = { kind: 'loading', done: 0, total: 0, path: '' };
    return this.#host.call('corpus.open', { folder });
  }

  use(listing: CorpusListing): void {
    this.#stale = new Map();
    this.listing = listing;
  }

  ready(): void {
    this.state = { kind: 'ready' };
  }

  /** Files read again: in the place of what they were, or of the problem they were. */
  putEntries(entries: readonly CorpusEntry[]): void {
    if (!this.listing || entries.length === 0) return;
    const put = new Set(entries.map((entry) => entry.path));
    this.#fresh(put);
    this.listing = {
      ...this.listing,
      entries: [...this.listing.entries.filter((entry) => !put.has(entry.path)), ...entries],
      problems: this.listing.problems.filter((problem) => !put.has(problem.path)),
    };
  }

  #fresh(paths: Iterable<string>): void {
    const stale = new Map(this.#stale);
    for (const path of paths) stale.delete(path);
    this.#stale = stale;
  }

  /** A file whose new content cannot be read: its text stays on the screen as it was. */
  markChanged(path: string): void {
    this.#stale = new Map(this.#stale).set(path, 'changed');
  }

  /** The file at a path, as it was read last. */
  entryAt(path: string): CorpusEntry | null {
    return this.listing?.entries.find((entry) => entry.path === path) ?? null;
  }

  /** A file as a document, with what is on record of it. */
  itemOf(entry: CorpusEntry, workspace: WorkspaceStore): DocumentItem {
    return this.#item(entry, workspace.registry.documents.get(entry.id) ?? null, workspace);
  }

  /** A text on record, whether it is listed or not. */
  itemOfRecord(record: DocumentRecord, workspace: WorkspaceStore): DocumentItem {
    return { ...this.#item(null, record, workspace), earlier: true };
  }

  staleOf(path: string): 'changed' | 'deleted' | null {
    return this.#stale.get(path) ?? null;
  }

  /** Texts on record that another text took the place of: under their path, or as their revision. */
  earlier(workspace: WorkspaceStore): string[] {
    const { documents } = workspace.registry;
    const entries = (this.listing?.entries ?? []).filter(({ path }) => this.#stale.get(path) !== 'deleted');
    const onDisk = new Set<string>(entries.map(({ id }) => id));
    const paths = new Set(entries.map(({ path }) => path));
    const revised = new Set<string>([...documents.values()].flatMap(({ revisionOf }) => revisionOf ?? []));
    return [...documents.values()].filter(({ id, path }) => !onDisk.has(id) && (paths.has(path) || revised.has(id))).map(({ id }) => id);
  }

  /**
   * All documents: those on disk, and annotated ones whose text is no longer there.
   *
   * @param withClaims of the earlier texts, those in which claims were left; the others are not listed
   */
  items(workspace: WorkspaceStore, withClaims: ReadonlySet<string>): DocumentItem[] {
    const records = workspace.registry;
    const items: DocumentItem[] = [];
    const onDisk = new Set<string>();
    const earlier = new Set(this.earlier(workspace));
    for (const entry of this.listing?.entries ?? []) {
      // Its file went, and another one is the document: it was renamed.
      if (earlier.has(entry.id)) continue;
      onDisk.add(entry.id);
      items.push(this.#item(entry, records.documents.get(entry.id) ?? null, workspace));
    }
    for (const record of records.documents.values()) {
      if (onDisk.has(record.id) || (earlier.has(record.id) && !withClaims.has(record.id))) continue;
      const item = this.#item(null, record, workspace);
      items.push(earlier.has(record.id) ? { ...item, earlier: true } : item);
    }
    return items.sort((a, b) => byPath.compare(a.path, b.path) || (a.entry ? -1 : 1));
  }

  #item(entry: CorpusEntry | null, record: DocumentRecord | null, workspace: WorkspaceStore): DocumentItem {
    const from = record ?? entry;
    if (!from) throw new Error('a document without entry and record');
    const outlet = record
      ? (record.outletSourceId ? workspace.sources.get(record.outletSourceId)?.name ?? null : null)
      : entry?.outlet ?? null;
    return {
      id: from.id,
      path: from.path,
      title: from.title,
      outlet,
      publishedOn: from.publishedOn,
      url: from.url,
      language: from.language,
      regions: from.regions,
      length: from.length,
      textSha256: from.textSha256,
      entry,
      record,
      stale: entry ? this.#stale.get(entry.path) ?? null : null,
    };
  }
}
