/**
 * Keeps claims with their documents while files change, move, go and come
 * back: told by the host while the program runs, found out at the start. Claims
 * follow by Changes that nobody made; what is on the screen follows them, and
 * what happened is said in words that take nothing from whoever is typing.
 */
import type { CorpusEntry, HostEvents } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import type { Change } from '../../../src-common/core/claims/change.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { isMissing } from '../../../src-common/core/claims/anchoring.ts';
import { setField } from '../../../src-common/core/claims/edits.ts';
import { wholeRecord } from '../../../src-common/core/claims/settable-fields.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import { claimsOfDocument } from '../../../src-common/core/claims/workspace-state.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { carryOffset } from '../../../src-common/core/revisions/carry-offset.ts';
import { outdated } from '../../../src-common/core/revisions/outdated.ts';
import { startAnchoring, type Anchoring } from '../../workers/start-anchoring.ts';
import { documentOperations } from '../document-operations.ts';
import { errorWords } from '../error-words.ts';
import { inTurns, nextTurn } from '../next-turn.ts';
import type { Session } from '../session.svelte.ts';
import { loadText } from '../text-loader.ts';
import type { WorkspaceStore } from '../workspace-store.svelte.ts';
import { PairFinder, type FilePairs } from './file-pairs.ts';
import { follow, keptText, type Followed, type FileFollowing } from './follow-document.ts';
import { putOnRecord } from './put-on-record.ts';
import { Separations } from './separations.svelte.ts';
import { emptyNews, tellNews, type RevisionNews } from './revision-news.ts';

/** A file that is renamed goes in one place and comes in another, a moment apart. */
const quietMs = 150;
/** Time to draw, ms. */
const oneFrame = 16;
/** Time to draw a new text and then what stands beside it, ms. */
const textAndList = 5 * oneFrame;

type Told = HostEvents['corpus.changed'];

/** What takes the claims of a file along, once they are found. */
interface Carrying {
  following: FileFollowing;
  found: Followed;
  workspace: WorkspaceStore;
  held: CorpusEntry | null;
  /** The text on the screen; null: another document is open. */
  before: string | null;
}

export class RevisionStore {
  /** Set while claims are looked for: files done, of how many. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  readonly #session: Session;
  readonly anchoring: Anchoring;
  /** Documents that are gone, with new files that could be them: somebody has to say. */
  asked = $state.raw<FilePairs['asked']>([]);
  /** Files that were taken for documents that are gone, renamed and edited, as long as that can be taken back. */
  readonly taken: Separations;
  readonly #pairs: PairFinder;
  /** The workspace that was looked at last. */
  #workspace: WorkspaceStore | null = null;
  #told = new Map<string, Told['kind']>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #again = false;
  #running: Promise<void> | null = null;

  constructor(session: Session, anchoring: Anchoring = startAnchoring()) {
    this.#session = session;
    this.anchoring = anchoring;
    this.#pairs = new PairFinder(anchoring);
    this.taken = new Separations(session);
  }

  /** The host says what happened to a file. */
  hear({ path, kind }: Told): void {
    this.#told.set(path, kind);
    this.checkSoon();
  }

  /** A Change that can bring claims to a text that is no longer the one of its file: an undo, an import, a tag in an old text. */
  notice(change: Change): void {
    if (change.kind === 'revision') return;
    const brings = change.operations.some(({ type, field, after }) => type === 'claim' && after !== null && (field === wholeRecord || field === 'documentId' || field === 'anchoring'));
    if (brings) this.checkSoon();
  }

  /** Compares files and claims now. Resolves when every claim is where it belongs, or said to be missing. */
  check(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.progress = null;
    });
    return this.#running;
  }

  /** Compares files and claims once nothing more happens for a moment. */
  checkSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.check();
    }, quietMs);
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const told = this.#told;
      this.#told = new Map();
      const entries = await this.#readAgain([...told].filter(([, kind]) => kind !== 'deleted').map(([path]) => path));
      await this.#settle(entries, [...told].filter(([, kind]) => kind === 'deleted').map(([path]) => path));
    }
  }

  /** Files that changed or came, as they are now. One that cannot be read stays what it was, and is said to have changed. */
  async #readAgain(paths: readonly string[]): Promise<CorpusEntry[]> {
    const { host, corpus, workspace, notices } = this.#session;
    const entries: CorpusEntry[] = [];
    for (const path of paths) {
      const encoding = workspace?.everything.files.get(path)?.encoding ?? null;
      let problem: unknown = null;
      const entry = await host.call('corpus.reread', { path, encoding }).catch((error: unknown) => void (problem = error));
      if (entry) entries.push(entry);
      const before = corpus.entryAt(path);
      if (entry || !before) continue;
      // Where nothing was tagged and nobody reads it, the list says so, and that is enough.
      const isGone = problem instanceof HostError && problem.shape.code === 'fileMissing';
      const isTold = !isGone && corpus.staleOf(path) === null && (workspace?.everything.claimIdsByDocument.has(before.id) === true || this.#session.document?.id === before.id);
      corpus.markChanged(path);
      if (isTold) notices.info(t('repair.told.unreadable', { path, detail: errorWords(problem) }));
    }
    return entries;
  }

  async #settle(entries: readonly CorpusEntry[], deleted: readonly string[]): Promise<void> {
    const { corpus, document: open, workspace } = this.#session;
    // The open text gives way only together with its claims.
    const held = open?.entry ? entries.find((entry) => entry.path === open.path && entry.id !== open.id) ?? null : null;
    corpus.putEntries(entries.filter((entry) => entry !== held));
    if (!workspace || this.#session.analystId === null) {
      if (held) corpus.putEntries([held]);
      return;
    }
    if (this.#workspace !== workspace) this.taken.clear();
    this.#workspace = workspace;
    const files = (corpus.listing?.entries ?? []).filter((entry) => entry.path !== held?.path && corpus.staleOf(entry.path) !== 'deleted');
    const present = held ? [...files, held] : files;
    const { follow: listed, returned, gone } = outdated(workspace.everything, present);
    const { wanted, sure } = await this.#withPairs(listed, gone, present, workspace);
    if (this.#session.workspace !== workspace) return;
    const news = emptyNews();
    const back = returned.flatMap((claim) => setField('claim', claim, 'anchoring', undefined));
    workspace.edit(this.#session.analyst.id, back, 'revision');
    news.returned = returned.length;
    for (const record of gone) if (deleted.includes(record.path) && !sure.has(record.id)) news.gone.push({ path: record.path, claims: workspace.everything.claimIdsByDocument.get(record.id)?.size ?? 0 });
    for (const [done, following] of wanted.entries()) {
      this.progress = { done, total: wanted.length };
      const likely = sure.get(following.record.id);
      const changes = await this.#follow(following, workspace, news, held).catch(() => workspace.tell());
      // Where there are none, another window did it, and offers the way back.
      if (likely && changes && changes.length > 0) this.taken.add({ from: following.record, to: following.file, likeness: likely.likeness, changes });
      if (this.#session.workspace !== workspace) return;
    }
    if (held && corpus.entryAt(held.path)?.id !== held.id && (await this.#showAnother(held)) && !news.changed.some(({ path }) => path === held.path)) news.shown = held.path;
    tellNews(this.#session, news);
  }

  /** What is to be followed once files that were renamed and edited are known again. */
  async #withPairs(listed: readonly FileFollowing[], gone: readonly DocumentRecord[], files: readonly CorpusEntry[], workspace: WorkspaceStore): Promise<{ wanted: FileFollowing[]; sure: FilePairs['sure'] }> {
    const { documents } = workspace.everything;
    const paths = new Set([...documents.values()].map(({ path }) => path));
    const fresh = files.filter((file) => !documents.has(file.id) && !paths.has(file.path));
    const changed = listed.filter(({ kind }) => kind === 'changed');
    const { sure, asked } = await this.#pairs.find(gone, changed, fresh, (file) => this.#session.corpus.itemOf(file, workspace));
    if (this.#session.workspace === workspace) this.asked = asked;
    const renamed = gone.flatMap((record) => {
      const likely = sure.get(record.id);
      return likely ? [this.#pairOf(record, likely.file, workspace)] : [];
    });
    return { sure, wanted: [...listed.map((following) => ({ ...following, file: sure.get(following.record.id)?.file ?? following.file })), ...renamed] };
  }

  #pairOf(record: DocumentRecord, file: CorpusEntry, workspace: WorkspaceStore): FileFollowing {
    return { record, file, kind: 'changed', claims: claimsOfDocument(workspace.everything, record.id) };
  }

  /** The analyst says that a file is the document that is gone. */
  async take(record: DocumentRecord, file: CorpusEntry, likeness: number): Promise<void> {
    const { workspace } = this.#session;
    await this.#running;
    if (!workspace || this.#session.workspace !== workspace) return;
    const news = emptyNews();
    const changes = await this.#follow(this.#pairOf(record, file, workspace), workspace, news, null);
    if (changes.length > 0) this.taken.add({ from: record, to: file, likeness, changes });
    this.asked = this.asked.filter((one) => one.record.id !== record.id);
    tellNews(this.#session, news);
  }

  /** The analyst says that none of the files offered is the document: they are documents of their own from now on. */
  refuse(record: DocumentRecord): void {
    const { workspace, corpus, analyst, notices, act } = this.#session;
    if (!workspace) return;
    const others = new Set(this.asked.filter((one) => one.record.id !== record.id).flatMap((one) => one.files.map(({ file }) => file.id)));
    // What could be another document that is gone is still asked about.
    const files = (this.asked.find((one) => one.record.id === record.id)?.files ?? []).filter(({ file }) => !others.has(file.id));
    const sources = ownSources(workspace.everything.sources.values());
    const change = workspace.edit(analyst.id, files.flatMap(({ file }) => documentOperations(corpus.itemOf(file, workspace), sources).operations));
    this.asked = this.asked.filter((one) => one.record.id !== record.id);
    if (change) notices.info(t('repair.pair.refused', { path: record.path }), { label: t('app.undo'), run: () => { act.undo(change); void this.check(); } });
  }

  /**
   * @param held the new text of the open document, which is listed once it is shown
   * @returns the Changes that took the claims along
   */
  async #follow(following: FileFollowing, workspace: WorkspaceStore, news: RevisionNews, held: CorpusEntry | null): Promise<Change[]> {
    const session = this.#session;
    const { corpus, reading } = session;
    const { record, file } = following;
    const item = corpus.itemOf(file, workspace);
    const shown = (): string | null => (reading.documentId === record.id && reading.text.kind === 'ready' ? reading.text.text : null);
    const old = shown() ?? (following.kind === 'changed' ? await keptText(record) : null);
    const found = await follow(following, item, old, this.anchoring);
    await reading.pickEnded();
    if (session.workspace !== workspace) return [];
    session.flush();
    const before = shown();
    if (before !== null) await session.files.keepText({ ...item, ...record, entry: null, record });
    const carry: Carrying = { following, found, workspace, held, before };
    for (const one of [workspace, session.journal]) one.moreComes = true;
    try {
      return await this.#takeAlong(carry, news);
    } finally {
      for (const one of [workspace, session.journal]) one.moreComes = false;
    }
  }

  /** Claims and text, each where it belongs: the steps are a frame's work or less. */
  async #takeAlong({ following, found, workspace, held, before }: Carrying, news: RevisionNews): Promise<Change[]> {
    const session = this.#session;
    const { corpus, reading } = session;
    const { record, file } = following;
    const isShown = (): boolean => before !== null && reading.documentId === record.id && reading.text.kind === 'ready';
    const { changes, missed } = await putOnRecord(following, found, workspace, session);
    // They became others while the text was searched: the next round has them.
    if (missed) this.#again = true;
    // The last of them were put just now, and what follows is a frame's work by itself.
    await nextTurn();
    if (isShown() && found.text !== null) await session.surfaces.reader?.ahead(found.text, await inTurns(workspace.claimsAhead(file.id)));
    if (session.workspace !== workspace) return [];
    // The text with its claims, which are in order already; in frames of their own the list beside it and the strip; then all that counts and lists claims elsewhere.
    const goesFirst = isShown() && before !== null;
    if (goesFirst) this.#show(file, found.text ?? before, before);
    else if (file !== held) corpus.putEntries([file]);
    await nextTurn(goesFirst ? textAndList : oneFrame);
    if (session.workspace !== workspace) return changes;
    workspace.tell();
    await nextTurn(oneFrame);
    if (session.workspace !== workspace) return changes;
    const all = workspace.everything.claims;
    // Whether this window took them along or another one.
    news.note(following, following.claims.flatMap(({ id }) => all.get(id) ?? []).filter((claim) => claim.documentId === file.id || (isMissing(claim.anchoring) && claim.anchoring.soughtIn === file.id)));
    await session.files.keepText(corpus.itemOf(file, workspace));
    return changes;
  }

  /** No claim lies in the open text: nothing has to be found in it, only the text is another. */
  async #showAnother(entry: CorpusEntry): Promise<boolean> {
    const { corpus, reading, workspace } = this.#session;
    const before = reading.text.kind === 'ready' ? reading.text.text : null;
    const path = this.#session.document?.path;
    const text = workspace && (await loadText(corpus.itemOf(entry, workspace)).then((loaded) => loaded.text, () => null));
    if (text !== null && before !== null) await this.#session.surfaces.reader?.ahead(text, []);
    if (text === null || before === null || this.#session.document?.path !== path) {
      corpus.putEntries([entry]);
      return false;
    }
    this.#show(entry, text, before);
    return true;
  }

  /** The new text in the place of the open one: caret, scrolling and the open claim go along. */
  #show(entry: CorpusEntry, text: string, before: string): void {
    const session = this.#session;
    const { corpus, reading, workspace } = session;
    const former = reading.documentId;
    // As it is on record: whoever reads the records may not have been told yet.
    const claim = reading.currentClaimId === null ? null : workspace?.everything.claims.get(reading.currentClaimId);
    corpus.putEntries([entry]);
    if (claim && claim.documentId === former) {
      // It was not found: whoever has it open stays with the words that it speaks of.
      reading.text = { kind: 'ready', text: before, kept: true };
      return;
    }
    reading.become(entry.id, text, (offset) => carryOffset(before, text, offset));
    session.rememberDocument(entry.id);
  }
}
