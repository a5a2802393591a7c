/**
 * One corpus while it is open: what its files are, their texts on demand, and
 * what happens to them meanwhile. Texts are not held; each is read again when
 * it is asked for, and compared with what it was.
 */
import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusEntry, CorpusProblem, HostEvents } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { hasMessage, t } from '../../../src-common/core/messages/translate.ts';
import { errorCode, readError } from '../file-errors.ts';
import type { Workspace } from '../workspaces.ts';
import { decodeText } from './decode.ts';
import { encodingOf } from './decode-bytes.ts';
import { entryOf, checkRegions } from './manifest-entry.ts';
import { readBytes, readDocument, sha256Hex } from './read-document.ts';
import type { ScannedCorpus } from './scan.ts';
import { signatureOf } from './scan-cache.ts';
import { TextCache } from './text-cache.ts';
import { isIgnoredName, isTextName, walkFolder } from './walk.ts';
import { watchFolders, type FolderWatch } from './watch.ts';

type Changed = HostEvents['corpus.changed'];

export class OpenCorpus {
  readonly root: string;
  readonly workspace: Workspace;
  readonly entries = new Map<string, CorpusEntry>();
  readonly #manifest: ScannedCorpus['manifest'];
  readonly #diskPaths: Map<string, string>;
  /** Every document shown since the corpus was opened, also as it was before it was read again. */
  readonly #known = new Map<string, CorpusEntry>();
  readonly #texts = new TextCache();
  readonly #emit: (changed: Changed) => void;
  /** What was last told of a path, so that nothing is told twice. */
  readonly #told = new Map<string, string>();
  #watch: FolderWatch | null = null;
  #closed = false;

  constructor(root: string, workspace: Workspace, scanned: ScannedCorpus, emit: (changed: Changed) => void) {
    this.root = root;
    this.workspace = workspace;
    this.#manifest = scanned.manifest;
    this.#diskPaths = scanned.diskPaths;
    this.#emit = emit;
    for (const entry of scanned.entries) this.#remember(entry);
  }

  /** Begins to tell of changes on disk. */
  watch(folders: string[]): void {
    this.#watch = watchFolders(folders, (paths) => {
      void this.#lookAgain(paths);
    });
  }

  /** Tells of what is another than in `before`, which was watched until now: the last changes may not have been told. */
  tellSince(before: OpenCorpus): void {
    for (const [relative, { sha256 }] of this.entries) {
      const known = before.entries.get(relative);
      if (known?.sha256 !== sha256) this.#tell(relative, known ? 'changed' : 'added', sha256);
    }
    for (const relative of before.entries.keys()) if (!this.entries.has(relative)) this.#tell(relative, 'deleted', '');
  }

  close(): void {
    this.#closed = true;
    this.#watch?.close();
    this.#texts.clear();
  }

  entryById(id: string): CorpusEntry | undefined {
    return this.#known.get(id);
  }

  /**
   * The text that an entry's offsets belong to.
   *
   * @throws HostError `fileMissing`, `fileUnreadable`, or `fileChanged` where the file gives another text now
   */
  async textOf(entry: CorpusEntry): Promise<string> {
    const file = path.join(this.root, entry.path);
    const diskPath = this.#diskPaths.get(entry.path) ?? file;
    const signature = await lstat(diskPath).then(signatureOf, (error: unknown) => {
      if (errorCode(error) === 'ENOENT') this.#tell(entry.path, 'deleted', '');
      throw readError(file, error);
    });
    const cached = this.#texts.get(entry.id, signature);
    if (cached !== null) return cached;
    const read = await readBytes(diskPath);
    if ('problem' in read) throw problemError(file, read.problem);
    const sha256 = sha256Hex(read.bytes);
    const decoded = sha256 === entry.sha256 ? decodeText(read.bytes, entry.encoding) : null;
    if (!decoded || 'problem' in decoded || sha256Hex(decoded.text) !== entry.textSha256) {
      if (sha256 !== this.entries.get(entry.path)?.sha256) this.#tell(entry.path, 'changed', sha256);
      throw new HostError('fileChanged', { path: file });
    }
    this.#texts.set(entry.id, signatureOf(read.stats), decoded.text);
    return decoded.text;
  }

  /** The bytes of an entry's file; null where they are no longer those that were read. */
  async bytesOf(entry: CorpusEntry): Promise<Buffer | null> {
    const read = await readBytes(this.#diskPaths.get(entry.path) ?? path.join(this.root, entry.path));
    return 'problem' in read || sha256Hex(read.bytes) !== entry.sha256 ? null : read.bytes;
  }

  /**
   * Reads one file again, also one that was a problem or has appeared since.
   *
   * @param encoding label, or null to find it out
   * @throws HostError; the entry stays as it was
   */
  async reread(relative: string, encoding: string | null): Promise<CorpusEntry> {
    const file = path.join(this.root, relative);
    const diskPath = await this.#inside(relative, file);
    const read = await readDocument(diskPath, relative, encoding);
    if ('problem' in read) throw encoding === null ? problemError(file, read.problem) : encodingError(file, encoding, read.problem);
    const facts = this.#manifest?.documents.get(relative);
    const regions = facts ? checkRegions(facts, read.text, read.facts.textSha256).regions : [];
    const entry = entryOf(relative, read.facts, facts, regions);
    this.#diskPaths.set(relative, diskPath);
    this.#told.delete(relative);
    this.#remember(entry);
    return entry;
  }

  #remember(entry: CorpusEntry): void {
    this.entries.set(entry.path, entry);
    this.#known.set(entry.id, entry);
  }

  /** What to open for a path, after making sure again that it lies in the folder and may be a document. */
  async #inside(relative: string, file: string): Promise<string> {
    const parts = relative.split('/');
    const proper = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes(path.sep));
    const hidden = parts.some((part, index) => isIgnoredName(part, index === 0));
    const name = parts.at(-1) ?? '';
    if (!proper || hidden || !isTextName(name)) throw new HostError('fileOutside', { path: relative });
    let target: string;
    try {
      target = await realpath(this.#diskPaths.get(relative) ?? file);
      if (!(await stat(target)).isFile()) throw new HostError('fileUnreadable', { path: file, detail: t('errors.detail.notAFile') });
    } catch (error) {
      throw readError(file, error);
    }
    const below = path.relative(this.root, target);
    if (below === '' || below.startsWith('..') || path.isAbsolute(below)) throw new HostError('fileOutside', { path: relative });
    return target;
  }

  #tell(relative: string, kind: Changed['kind'], state: string): void {
    const news = `${kind} ${state}`;
    if (this.#closed || this.#told.get(relative) === news) return;
    this.#told.set(relative, news);
    this.#emit({ path: relative, kind });
  }

  async #lookAgain(paths: string[]): Promise<void> {
    for (const file of paths) {
      const relative = path.relative(this.root, file).split(path.sep).join('/').normalize('NFC');
      if (relative === '' || relative.split('/').some((part, index) => isIgnoredName(part, index === 0))) continue;
      await this.#lookAt(file, relative).catch(() => undefined);
    }
  }

  async #lookAt(file: string, relative: string): Promise<void> {
    const stats = await lstat(file).catch(() => null);
    if (!stats) {
      for (const known of this.entries.keys()) {
        if (known === relative || known.startsWith(`${relative}/`)) this.#tell(known, 'deleted', '');
      }
      return;
    }
    if (stats.isDirectory()) {
      const walked = await walkFolder(file);
      for (const folder of walked.folders) this.#watch?.add(folder);
      for (const inner of walked.files) await this.#lookAt(inner.diskPath, `${relative}/${inner.path}`);
      return;
    }
    if (!isTextName(relative) || (!stats.isFile() && !stats.isSymbolicLink())) return;
    const entry = this.entries.get(relative);
    const read = await readBytes(this.#diskPaths.get(relative) ?? file);
    const problem = 'problem' in read ? read.problem.reason : read.bytes.length === 0 ? 'empty' : null;
    if ('problem' in read || problem !== null) {
      // Of a new file nothing is said until it can be read; a known one is no longer what it was.
      if (entry) this.#tell(relative, 'changed', problem ?? '');
      return;
    }
    const sha256 = sha256Hex(read.bytes);
    if (!entry) {
      this.#diskPaths.set(relative, this.#diskPaths.get(relative) ?? file);
      this.#tell(relative, 'added', '');
    }
    else if (entry.sha256 !== sha256) this.#tell(relative, 'changed', sha256);
    // Deleted and put back as it was: to the window it is there again.
    else if (this.#told.has(relative)) this.#tell(relative, 'added', sha256);
  }
}

function problemError(file: string, problem: Omit<CorpusProblem, 'path'>): HostError {
  const key = `errors.problem.${problem.reason}`;
  const words = problem.reason === 'unreadable' || !hasMessage(key) ? problem.detail : t(key, { path: file, detail: problem.detail });
  return new HostError('fileUnreadable', { path: file, detail: words.replace(/\.$/, '') });
}

function encodingError(file: string, encoding: string, problem: Omit<CorpusProblem, 'path'>): HostError {
  if (problem.reason !== 'invalid-encoding') return problemError(file, problem);
  const name = encodingOf(encoding);
  return name === null ? new HostError('encodingUnknown', { path: file, encoding }) : new HostError('encodingDoesNotFit', { path: file, encoding: name });
}
