/**
 * A folder as a corpus: every document, and every file that is none with its
 * reason. Texts pass through one at a time and are not kept.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusEntry, CorpusProblem } from '../../../src-common/contract/host-api.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { decodeAs } from './decode-bytes.ts';
import { parseManifest, type Manifest, type ManifestFacts } from './manifest.ts';
import { checkRegions, entryOf, regionsKey } from './manifest-entry.ts';
import { readBytes, readDocument } from './read-document.ts';
import {
  isCacheable, readScanCache, signatureOf, writeScanCache, type CachedFile, type ScanCache,
} from './scan-cache.ts';
import { manifestName, walkFolder, type FoundFile, type WalkOptions } from './walk.ts';

export interface ScannedCorpus {
  entries: CorpusEntry[];
  problems: CorpusProblem[];
  /** What to open for each path, documents or not. */
  diskPaths: Map<string, string>;
  /** Absolute; every folder that was looked into. */
  folders: string[];
  /** null: there is none. */
  manifest: Manifest | null;
}
export interface ScanOptions {
  /** File of the scan cache, or null for none. */
  cacheFile: string | null;
  /** total is 0 while files are still being looked for. */
  onProgress?(progress: { done: number; total: number; path: string }): void;
  walk?: WalkOptions;
}

/** Files read at the same time: the disk has something to do while one is decoded. */
const atOnce = 8;

/** @param root real path of the folder */
export async function scanCorpus(root: string, options: ScanOptions): Promise<ScannedCorpus> {
  const progress = throttled(options.onProgress);
  let seen = 0;
  const walked = await walkFolder(root, { ...options.walk, onFile: (file) => progress({ done: ++seen, total: 0, path: file }) });
  const before: ScanCache = options.cacheFile === null ? new Map() : await readScanCache(options.cacheFile);
  const after: ScanCache = new Map();
  const manifest = await readManifest(root);
  const problems = [...walked.problems, ...(manifest?.problems ?? [])];
  const entries: CorpusEntry[] = [];
  let reused = 0;
  let done = 0;

  const scanFile = async (file: FoundFile): Promise<void> => {
    const facts = manifest?.documents.get(file.path);
    const signature = signatureOf(file.stats);
    const known = before.get(file.path);
    const usable = known?.signature === signature && !needsText(known, facts) ? known : null;
    const cached: CachedFile = usable ?? { signature, ...(await readFound(file, facts)) };
    if (usable) reused += 1;
    if (usable || isCacheable(cached.found, file.stats, Date.now())) after.set(file.path, cached);
    if ('problem' in cached.found) {
      problems.push({ path: file.path, ...cached.found.problem });
    } else {
      entries.push(entryOf(file.path, cached.found.facts, facts, cached.checked?.regions ?? []));
      for (const detail of cached.checked?.problems ?? []) problems.push({ path: manifestName, reason: 'manifest', detail });
    }
    done += 1;
    progress({ done, total: walked.files.length, path: file.path });
  };

  let next = 0;
  const worker = async (): Promise<void> => {
    for (let file = walked.files[next++]; file; file = walked.files[next++]) await scanFile(file);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  const found = new Set([...entries.map((entry) => entry.path), ...problems.map((problem) => problem.path)]);
  for (const facts of manifest?.documents.values() ?? []) {
    if (!found.has(facts.path)) {
      problems.push({ path: manifestName, reason: 'manifest', detail: t('errors.manifest.noSuchFile', { field: facts.field, path: facts.path }) });
    }
  }
  if (options.cacheFile !== null && (reused !== after.size || before.size !== after.size)) await writeScanCache(options.cacheFile, after);
  entries.sort(byPath);
  problems.sort(byPath);
  return {
    entries, problems, manifest, folders: walked.folders,
    diskPaths: new Map(walked.files.map((file) => [file.path, file.diskPath])),
  };
}

/** Whether the manifest asks something of the text that the cache does not answer. */
function needsText(known: CachedFile, facts: ManifestFacts | undefined): boolean {
  if ('problem' in known.found) return false;
  if (!facts || facts.regions.length === 0) return known.checked !== null;
  return known.checked?.key !== regionsKey(facts, known.found.facts.textSha256);
}

async function readFound(file: FoundFile, manifest: ManifestFacts | undefined): Promise<Pick<CachedFile, 'found' | 'checked'>> {
  const read = await readDocument(file.diskPath, file.path, null);
  if ('problem' in read) return { found: { problem: read.problem }, checked: null };
  const checked = manifest && manifest.regions.length > 0 ? checkRegions(manifest, read.text, read.facts.textSha256) : null;
  return { found: { facts: read.facts }, checked };
}

/** The manifest of a folder; null where there is none. One that cannot be read is a problem, not an error. */
export async function readManifest(root: string): Promise<Manifest | null> {
  const file = path.join(root, manifestName);
  const stats = await lstat(file).catch(() => null);
  if (!stats) return null;
  const unreadable = (detail: string): Manifest => ({
    documents: new Map(),
    problems: [{ path: manifestName, reason: 'manifest', detail: t('errors.manifest.unreadable', { detail }) }],
  });
  if (stats.isSymbolicLink()) return unreadable(t('errors.manifest.link'));
  if (!stats.isFile()) return unreadable(t('errors.manifest.isFolder'));
  const read = await readBytes(file);
  if ('problem' in read) return unreadable(read.problem.detail);
  const text = decodeAs(read.bytes, 'utf-8');
  return text === null ? unreadable(t('errors.detail.notThisEncoding', { encoding: 'utf-8' })) : parseManifest(text);
}

const collator = new Intl.Collator('en', { numeric: true });
function byPath(a: { path: string }, b: { path: string }): number {
  return collator.compare(a.path, b.path) || (a.path < b.path ? -1 : Number(a.path > b.path));
}

/** Nothing in the first half second, then ten a second: a progress bar that flashes up helps nobody. */
function throttled(report: ScanOptions['onProgress']): NonNullable<ScanOptions['onProgress']> {
  const startedAt = Date.now();
  let last = startedAt + 400;
  return (progress) => {
    const now = Date.now();
    if (!report || now - last < 100) return;
    last = now;
    report(progress);
  };
}
