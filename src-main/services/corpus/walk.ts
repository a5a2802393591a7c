/**
 * The files below a folder, found without opening any. What cannot be a
 * document is listed with its reason; what is left out without a word is only
 * this, because none of it is anybody's document:
 * - names that begin with a dot (.git, .DS_Store, editors' swap files), and
 *   `Thumbs.db` and `desktop.ini`, the same of another system;
 * - at the top: `corpus.json`, the manifest, and `annotations/`, where the
 *   sample annotation sets of a corpus lie.
 */
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusProblem } from '../../../src-common/contract/host-api.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { errorCode, systemWords } from '../file-errors.ts';

export const manifestName = 'corpus.json';

/** A file that may be a document. */
export interface FoundFile {
  /** Relative to the folder, `/` as separator, NFC (some systems store names decomposed). */
  path: string;
  /** What to open; for a link inside the folder, what it leads to. */
  diskPath: string;
  stats: Stats;
}
export interface Walked {
  files: FoundFile[];
  problems: CorpusProblem[];
  /** Every folder that was looked into, absolute: what to watch. */
  folders: string[];
}

/** The part of the file system that a walk needs; a test puts failures in its place. */
export interface WalkFileSystem {
  readdir(folder: string): Promise<Dirent[]>;
  lstat(file: string): Promise<Stats>;
}
export const diskFileSystem: WalkFileSystem = {
  readdir: (folder) => readdir(folder, { withFileTypes: true }),
  lstat: (file) => lstat(file),
};

export interface WalkOptions {
  fs?: WalkFileSystem;
  /** After so many files the rest is left alone, and that is listed. */
  maxFiles?: number;
  maxDepth?: number;
  onFile?(relativePath: string): void;
}

const textExtensions = new Set(['.txt', '.text', '.md', '.markdown']);
const systemFiles = new Set(['thumbs.db', 'desktop.ini']);

/** Whether a name is left out without a word (see the header). */
export function isIgnoredName(name: string, atTop: boolean): boolean {
  return name.startsWith('.') || systemFiles.has(name.toLowerCase()) || (atTop && (name === manifestName || name === 'annotations'));
}

/** Whether a file of this name is read as text: by its extension, or without one. */
export function isTextName(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return extension === '' || textExtensions.has(extension);
}

/**
 * @param root real path of the folder
 * @throws the system's error where the folder itself cannot be listed; one of a
 *   subfolder is a problem in the list
 */
export async function walkFolder(root: string, options: WalkOptions = {}): Promise<Walked> {
  const { fs = diskFileSystem, maxFiles = 50_000, maxDepth = 100 } = options;
  const walked: Walked = { files: [], problems: [], folders: [] };
  const names = new Set<string>();
  let full = false;

  const problem = (file: string, reason: CorpusProblem['reason'], detail = ''): void => {
    walked.problems.push({ path: file, reason, detail });
  };

  const visit = async (folder: string, relative: string, depth: number): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await fs.readdir(folder);
    } catch (error) {
      if (relative === '') throw error;
      return problem(relative, 'unreadable', systemWords(error));
    }
    walked.folders.push(folder);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (full) return;
      if (isIgnoredName(entry.name, relative === '')) continue;
      const plain = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const composed = plain.normalize('NFC');
      await look(path.join(folder, entry.name), composed, depth);
    }
  };

  const look = async (diskPath: string, relative: string, depth: number): Promise<void> => {
    let stats: Stats;
    try {
      stats = await fs.lstat(diskPath);
    } catch (error) {
      return problem(relative, 'unreadable', systemWords(error));
    }
    if (stats.isSymbolicLink()) return lookThroughLink(diskPath, relative);
    if (stats.isDirectory()) {
      if (depth >= maxDepth) return problem(relative, 'unreadable', t('errors.detail.tooDeep', { limit: maxDepth }));
      return visit(diskPath, relative, depth + 1);
    }
    add({ path: relative, diskPath, stats });
  };

  /**
   * A link to a file inside the folder is that file under another name. One to
   * a folder inside is not followed: its files are listed there already, and
   * links between folders can go round for ever.
   */
  const lookThroughLink = async (diskPath: string, relative: string): Promise<void> => {
    let target: string;
    let stats: Stats;
    try {
      target = await realpath(diskPath);
      stats = await stat(target);
    } catch (error) {
      if (errorCode(error) === 'ELOOP') return problem(relative, 'link-broken', t('errors.detail.linkCircle'));
      if (errorCode(error) !== 'ENOENT') return problem(relative, 'unreadable', systemWords(error));
      const printed = await readlink(diskPath).catch(() => '?');
      return problem(relative, 'link-broken', t('errors.detail.leadsTo', { target: printed }));
    }
    const inside = path.relative(root, target);
    if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
      return problem(relative, 'link-outside', t('errors.detail.leadsTo', { target }));
    }
    const shown = inside === '' ? '.' : inside.split(path.sep).join('/');
    if (stats.isDirectory()) return problem(relative, 'link-inside', t('errors.detail.leadsTo', { target: shown }));
    add({ path: relative, diskPath: target, stats });
  };

  const add = (file: FoundFile): void => {
    if (names.size >= maxFiles) {
      full = true;
      return problem('.', 'too-large', t('errors.detail.tooManyFiles', { limit: maxFiles }));
    }
    if (names.has(file.path)) return problem(file.path, 'unreadable', t('errors.detail.sameName'));
    names.add(file.path);
    options.onFile?.(file.path);
    const { stats } = file;
    if (stats.isFIFO()) return problem(file.path, 'device', t('errors.detail.namedPipe'));
    if (stats.isSocket()) return problem(file.path, 'device', t('errors.detail.socket'));
    if (!stats.isFile()) return problem(file.path, 'device', t('errors.detail.deviceFile'));
    if (!isTextName(file.path)) {
      return problem(file.path, 'not-a-text-type', t('errors.detail.extension', { extension: path.extname(file.path).slice(1) }));
    }
    walked.files.push(file);
  };

  await visit(root, '', 0);
  return walked;
}
