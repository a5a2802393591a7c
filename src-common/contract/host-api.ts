/**
 * Every call and event between the window and the host. A new call is an entry
 * here; the type checker then asks for its validator (host-schema.ts) and its
 * handler (src-main/services/handlers.ts).
 *
 * Arguments and results are plain JSON: one transport turns Map, Date and
 * undefined members into something else without a word.
 */
import type { Analyst } from '../core/claims/annotation-set.ts';
import type { RegionKind } from '../core/claims/document-record.ts';
import type { Json } from '../core/claims/json.ts';

/** One readable document of the corpus, as found on disk. */
export interface CorpusEntry {
  /** documentIdOf(path, textSha256) */
  id: `urn:uuid:${string}`;
  path: string;
  /** Size of the file in bytes. */
  bytes: number;
  modifiedAt: string;
  sha256: string;
  textSha256: string;
  mediaType: string;
  encoding: string;
  /** How the encoding was settled. */
  encodingFrom: 'bom' | 'utf-8' | 'guess' | 'chosen';
  extractor: string;
  /** Length of the text in UTF-16 code units. */
  length: number;
  /** From the manifest where it names one, else from the text. */
  title: string;
  /** The rest is from the manifest; null where it does not say. */
  outlet: string | null;
  publishedOn: string | null;
  url: string | null;
  language: string | null;
  /** UTF-16 offsets, checked against the text. */
  regions: { kind: RegionKind; start: number; end: number }[];
}

/** A file that is not among the documents, and why. */
export interface CorpusProblem {
  path: string;
  reason:
    | 'binary' | 'too-large' | 'unreadable' | 'link-outside' | 'link-broken' | 'link-inside' | 'device' | 'not-a-text-type'
    | 'empty' | 'invalid-encoding' | 'manifest';
  /** What is known beyond the reason: bytes, the limit, the system's own error. */
  detail: string;
}

export interface CorpusListing {
  /** One workspace for each corpus folder; names the IndexedDB database and the folders on disk. */
  workspaceId: string;
  folder: string;
  /** Last part of the folder's path. */
  name: string;
  entries: CorpusEntry[];
  problems: CorpusProblem[];
  hasManifest: boolean;
  /** Whether these are the documents that come with the program. */
  isSeeds: boolean;
}

export interface ReaderSettings {
  face: 'serif' | 'sans' | 'mono';
  /** px, 14 to 28 */
  size: number;
  /** Characters of a line, 45 to 100. */
  measure: number;
  reflow: boolean;
}

/** What is remembered for the program, not for one workspace. */
export interface Settings {
  analyst: Analyst | null;
  theme: 'system' | 'light' | 'dark' | 'contrast';
  reader: ReaderSettings;
  recentFolders: string[];
  /** Document last open in each workspace, by workspace id. */
  lastDocument: Record<string, string>;
  showDocuments: boolean;
  showInspector: boolean;
  /** Columns of the claims table, by id, in their order; none: those it begins with. */
  tableColumns: string[];
  /** Widths in px of the columns that were given one. */
  tableWidths: Record<string, number>;
  /** Layers that are not shown, by their sets' ids, in each workspace. */
  hiddenLayers: Record<string, string[]>;
  /** By workspace, fields that do not count for agreement. */
  agreementWithout: Record<string, string[]>;
}

export interface AppInfo {
  version: string;
  host: 'electron' | 'chromium';
  platform: string;
  /** Why this host: null in Electron. */
  hostReason: string | null;
  dataFolder: string;
  seedsFolder: string;
}

export interface FileFilter {
  label: string;
  /** Without the dot. */
  extensions: string[];
}

/** Why a snapshot was made. upgrade: before the database was brought up to a newer version; archive: before one was taken in. */
export const snapshotReasons = ['start', 'interval', 'export', 'end', 'asked', 'restore', 'archive', 'upgrade'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

export interface SnapshotInfo {
  name: string;
  path: string;
  /** What the clock showed when it was made, or last found to be up to date. Their order is that of the list. */
  at: string;
  /** Of the file. */
  bytes: number;
  changes: number;
  headHash: string | null;
  /** null: written by an early version, or the start of the file cannot be read. */
  why: SnapshotReason | null;
}

/** What an archive holds, found by reading and checking all of it. */
export interface ArchiveSummary {
  path: string;
  /** Of the corpus folder that it was made of. */
  name: string;
  createdAt: string;
  /** Who saved it. */
  analyst: Analyst | null;
  /** Files of the corpus, and texts whose file was gone. */
  documents: number;
  texts: number;
  changes: number;
  claims: number;
  sets: number;
  answers: number;
  /** The same workspace is on this machine already. folder null: its documents are gone. added: Changes that only the archive has. */
  known: { folder: string | null; changes: number; added: number } | null;
}

/** What was found when the journal was opened. */
export interface JournalState {
  /** Changes in it; the hash of the last and whose copy of the workspace made them. */
  count: number;
  hash: string | null;
  replica: string | null;
  /** Changes that were acknowledged once and are no longer there; 0: nothing is known to be missing. */
  lost: number;
  /** Nothing beside the journal says how long it should be; only the store can. */
  headMissing: boolean;
  /** Where the damaged file was put before its good part was kept; null: it was whole. */
  setAside: string | null;
}

/**
 * How database and journal put each other right at a start. damaged: the
 * journal was. storeBehind, storeDamaged: the database was. joined: one window's
 * work was in the journal, another's in the database. aside, asideDamaged: a
 * window's work lay beside the journal. apart: they held other work. The words
 * are `journal.<kind>`.
 */
export const repairKinds = ['damaged', 'storeBehind', 'storeDamaged', 'joined', 'aside', 'asideDamaged', 'apart'] as const;
export interface Repair {
  at: string;
  kind: (typeof repairKinds)[number];
  /** Placeholders of its words: counts, paths. */
  values: Record<string, string | number>;
}

/** A folder as the in-window file dialog shows it (only where the host has no dialogs of its own). */
export interface DialogFolder {
  folder: string;
  parent: string | null;
  places: { label: string; path: string }[];
  entries: { name: string; path: string; isFolder: boolean; bytes: number; modifiedAt: string }[];
}

export interface DialogRequest {
  id: string;
  kind: 'open-file' | 'open-folder' | 'save-file';
  title: string;
  suggestedName: string;
  filters: FileFilter[];
}

/** Facts of one document for a manifest. Regions carry their words, so that a manifest can be checked. */
export interface ManifestDocument {
  path: string;
  title: string | null;
  outlet: string | null;
  publishedOn: string | null;
  url: string | null;
  language: string | null;
  regions: { kind: RegionKind; start: number; end: number }[];
}

/** Calls from the window: one argument, one result. */
export interface HostCalls {
  'app.info': { args: null; result: AppInfo };
  'app.quit': { args: null; result: null };
  /** The annotation sets that come with the program, for its own documents. */
  'app.samples': { args: null; result: { name: string; content: string }[] };
  'settings.read': { args: null; result: Settings };
  'settings.write': { args: Partial<Settings>; result: Settings };
  /** The folder null is the last one opened or, at the first start, the seeds. Takes the workspace's lock. */
  'corpus.open': { args: { folder: string | null }; result: CorpusListing };
  /** Read one file again with another encoding (null: detect). Remembered for the workspace's next start by the caller. */
  'corpus.reread': { args: { path: string; encoding: string | null }; result: CorpusEntry };
  /** Encodings chosen before, sent by the window once its store is open; answers the entries that became others. */
  'corpus.useEncodings': { args: { encodings: Record<string, string> }; result: CorpusEntry[] };
  'corpus.writeManifest': { args: { documents: ManifestDocument[] }; result: { path: string } };
  /**
   * Keep a text on disk under its hash, so that what was annotated can always be shown. Returns once it is on disk.
   * `text` null: the host reads the file; given where the file is no longer the one on the screen, it must have that hash.
   */
  'texts.keep': { args: { documentId: string; textSha256: string; text: string | null }; result: null };
  /** Reads kept texts again. missing: there is none under this hash; damaged: there is one, and it is another text or none. */
  'texts.check': { args: { textSha256: string[] }; result: { missing: string[]; damaged: string[] } };
  'files.chooseFolder': { args: { title: string }; result: { folder: string } | null };
  /** Ask where, then write atomically. null: the user cancelled. `base64`: the content is bytes, not words. */
  'files.save': {
    args: { title: string; suggestedName: string; filters: FileFilter[]; content: string; encoding?: 'base64' };
    result: { path: string; bytes: number } | null;
  };
  /** Ask which, then read as UTF-8. null: the user cancelled. */
  'files.open': {
    args: { title: string; filters: FileFilter[]; maxBytes: number };
    result: { path: string; name: string; content: string } | null;
  };
  /**
   * The next file that was named at a start of the program, read as UTF-8; null: none waits. A file that cannot be read is
   * an error once and does not wait any more.
   */
  'files.given': { args: { maxBytes: number }; result: { path: string; name: string; content: string } | null };
  /** Write a snapshot (atomic, read back and checked). `content` is JSON text; the host compresses and hashes it. */
  'snapshots.write': {
    args: { workspaceId: string; content: string; changes: number; headHash: string | null; why: SnapshotReason };
    result: SnapshotInfo;
  };
  /**
   * The same of all that the journal holds now, read by the host itself: megabytes do not go through the window. `least`: a
   * Change that has to be in it. null: it is not, so the window hands over what it has.
   */
  'snapshots.writeFromJournal': {
    args: { workspaceId: string; least: { sequence: number; hash: string }; why: SnapshotReason };
    result: SnapshotInfo | null;
  };
  'snapshots.list': { args: { workspaceId: string }; result: SnapshotInfo[] };
  /** Whether a snapshot is sound, all of it read; `damage` is the end of a sentence. */
  'snapshots.check': { args: { workspaceId: string; name: string }; result: { damage: string | null } };
  'snapshots.read': { args: { workspaceId: string; name: string }; result: { content: string; info: SnapshotInfo } };
  /**
   * Asks where, then saves the open workspace as one file: its documents, its history (`content`, JSON text), kept texts of
   * these hashes. `left`: files that have changed since they were read. null: the user cancelled.
   */
  'archive.save': {
    args: { workspaceId: string; title: string; suggestedName: string; filters: FileFilter[]; content: string; analyst: Analyst | null; texts: string[] };
    result: { path: string; bytes: number; documents: number; texts: number; changes: number; left: string[] } | null;
  };
  /** Asks which, then reads and checks all of it; nothing is stored. null: the user cancelled. */
  'archive.choose': { args: { title: string; filters: FileFilter[] }; result: ArchiveSummary | null };
  /**
   * Makes the archive a workspace of this machine, its documents in a new folder in `into`, or adds what is new in it to the
   * same workspace, where its folder is still there (`into` is not looked at then). Answers the corpus folder to open.
   */
  'archive.open': { args: { path: string; into: string | null }; result: { folder: string; added: number; changes: number } };
  /** Opens and checks the journal of the open workspace: the same Changes again, outside of the browser's database. */
  'journal.open': { args: { workspaceId: string }; result: JournalState };
  /** Returns once the Changes are on the disk. Those that are there already are passed over. */
  'journal.append': { args: { workspaceId: string; changes: Json[] }; result: { count: number; hash: string | null } };
  /** Changes after the given number, in order, as many as fit. */
  'journal.read': { args: { workspaceId: string; after: number }; result: { changes: Json[] } };
  /** Writes the journal anew, in parts; the last puts it in the place of the one before, which is kept beside it. */
  'journal.rewrite': {
    args: { workspaceId: string; changes: Json[]; first: boolean; last: boolean };
    result: { count: number; hash: string | null };
  };
  /**
   * Changes of one window that the journal cannot take while another window's have their place: returns once they are on the
   * disk beside it, in the place of those that were kept before under the name. None: they are in the journal by now.
   */
  'journal.keepAside': { args: { workspaceId: string; name: string; changes: Json[] }; result: null };
  /** What windows of an earlier run kept aside, each once. damaged: paths of files that cannot be read. */
  'journal.takeAsides': { args: { workspaceId: string }; result: { asides: { name: string; path: string; changes: Json[] }[]; damaged: string[] } };
  /** How much room the disk has that holds the program's data, in bytes. */
  'disk.room': { args: null; result: { path: string; bytes: number } };
  /** What was restored in the open workspace, the newest first. */
  'repairs.list': { args: { workspaceId: string }; result: Repair[] };
  'repairs.note': { args: { workspaceId: string; kind: Repair['kind']; values: Repair['values'] }; result: null };
  /** In-window dialogs: only answered while the host itself has asked (event `dialog.ask`). */
  'dialog.list': { args: { id: string; folder: string | null }; result: DialogFolder };
  'dialog.answer': { args: { id: string; path: string | null }; result: { needsConfirm: boolean } | null };
  'dialog.confirmReplace': { args: { id: string; path: string }; result: null };
  /** Title of the window and which commands are on: for native menus. */
  'window.update': {
    args: { title: string; commands: { id: string; label: string; enabled: boolean; checked: boolean | null; keys: string | null }[] };
    result: null;
  };
  /** Another window of the program, on the same workspace. */
  'window.open': { args: null; result: null };
  /** The window has nothing unsaved: the host may close it now (answer to `app.closing`). */
  'window.readyToClose': { args: null; result: null };
}

/** Events from the host. */
export interface HostEvents {
  'corpus.progress': { done: number; total: number; path: string };
  /** A document's file changed or went away while the corpus is open. */
  'corpus.changed': { path: string; kind: 'changed' | 'deleted' | 'added' };
  /** Another start of the program named files: ask for them by `files.given`. */
  'files.given': null;
  'dialog.ask': DialogRequest;
  'dialog.done': { id: string };
  /** A native menu entry was chosen: run the command. */
  'command.run': { id: string };
  /** The user wants to close: save, then call `window.readyToClose`. */
  'app.closing': null;
}

export type HostCallName = keyof HostCalls;
export type HostEventName = keyof HostEvents;
export type HostArgs<N extends HostCallName> = HostCalls[N]['args'];
export type HostResult<N extends HostCallName> = HostCalls[N]['result'];

/** What crosses the bridge for a call. */
export type HostAnswer<N extends HostCallName> =
  | { ok: true; value: HostResult<N> }
  | { ok: false; error: { code: string; values: Record<string, string | number> } };

/** All that a host supplies to the window: two functions, not an API. */
export interface HostTransport {
  invoke(call: string, args: Json): Promise<unknown>;
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
}

/** Where the window fetches texts: same origin as the page, on every host. GET answers text/plain, UTF-8. */
export function textPath(documentId: string): string {
  return `/documents/${encodeURIComponent(documentId)}`;
}
/** The kept text of a document whose file is gone or has changed. */
export function keptTextPath(textSha256: string): string {
  return `/texts/${textSha256}`;
}

/** Texts that one request may ask for: their ids still are a short address. */
export const mostTextsAtOnce = 256;
/** An answer with many texts ends with the one that takes it to this many bytes: whoever asked asks for the others again. */
export const packedTextsBytes = 2_000_000;

/** Many texts by one request, in this order, as they are on disk now. GET answers `core/text/packed-texts`, as many as fit. */
export function manyTextsPath(documentIds: readonly string[]): string {
  return `/documents/many/${documentIds.map(encodeURIComponent).join(',')}`;
}
/** The same of kept texts. */
export function manyKeptTextsPath(textSha256: readonly string[]): string {
  return `/texts/many/${textSha256.join(',')}`;
}
