/**
 * What the last scan found, by path and file signature, so that a folder of
 * 10,000 files opens without reading them again. It can be thrown away at any
 * time; a damaged one, or one of another version, is.
 */
import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { CorpusEntry, CorpusProblem } from '../../../src-common/contract/host-api.ts';
import { regionKinds } from '../../../src-common/core/claims/document-record.ts';
import { writeFileAtomic } from '../atomic-write.ts';
import { plainTextExtractor } from './decode.ts';
import type { FileFacts } from './read-document.ts';

/** Regions of the manifest, checked against the text; `key` names both. */
export interface CheckedRegions {
  key: string;
  regions: CorpusEntry['regions'];
  problems: string[];
}
export interface CachedFile {
  signature: string;
  found: { facts: FileFacts } | { problem: Omit<CorpusProblem, 'path'> };
  checked: CheckedRegions | null;
}
export type ScanCache = Map<string, CachedFile>;

/** Raised whenever the same bytes would be read in another way: decoding, guessing, titles, limits, problems. */
const version = `scan/1 ${plainTextExtractor}`;

const count = v.pipe(v.number(), v.minValue(0));
const factsSchema = v.strictObject({
  bytes: count, modifiedAt: v.string(), sha256: v.string(), textSha256: v.string(), mediaType: v.string(), encoding: v.string(),
  encodingFrom: v.picklist(['bom', 'utf-8', 'guess', 'chosen']), extractor: v.string(), length: count, title: v.string(),
});
const problemSchema = v.strictObject({ reason: v.picklist(['binary', 'too-large', 'empty', 'invalid-encoding']), detail: v.string() });
const fileSchema = v.strictObject({
  signature: v.string(),
  found: v.union([v.strictObject({ facts: factsSchema }), v.strictObject({ problem: problemSchema })]),
  checked: v.nullable(v.strictObject({
    key: v.string(),
    regions: v.array(v.strictObject({ kind: v.picklist(regionKinds), start: count, end: count })),
    problems: v.array(v.string()),
  })),
});
const cacheSchema = v.strictObject({ version: v.literal(version), files: v.array(v.tuple([v.string(), fileSchema])) });

/** Changes with every write to the file, also with one that sets the time back. */
export function signatureOf(stats: Stats): string {
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;
}

export async function readScanCache(file: string): Promise<ScanCache> {
  try {
    return new Map(v.parse(cacheSchema, JSON.parse(await readFile(file, 'utf8'))).files);
  } catch {
    return new Map();
  }
}

/** Best effort: without the cache the next start is slower, and that is all. */
export async function writeScanCache(file: string, cache: ScanCache): Promise<void> {
  const files = [...cache].sort(([a], [b]) => (a < b ? -1 : 1)); // files are read side by side: the same folder gives the same file
  await writeFileAtomic(file, JSON.stringify({ version, files }), { mode: 0o600 }).catch((error: unknown) => {
    process.stderr.write(`attest: the scan of the folder was not remembered: ${String(error)}\n`);
  });
}

/** An unreadable file may be readable tomorrow without having changed: only what its bytes decide is kept. */
export function isCacheable(found: CachedFile['found'], stats: Stats, now: number): boolean {
  if ('problem' in found && !v.is(problemSchema, found.problem)) return false;
  // Another write within the clock's tick would leave the same time behind.
  return now - stats.mtimeMs > 2_000;
}
