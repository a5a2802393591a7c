/** What a large journal costs in memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Json } from '../../src-common/core/claims/json.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { changesOf } from './made-up-changes.ts';

export interface LargeJournal {
  changes: number;
  fileMegabytes: number;
  /** Kept while it is open, after a collection. */
  heapMegabytes: number;
}

export async function openLarge(changes: number): Promise<LargeJournal> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const folder = await mkdtemp(path.join(tmpdir(), 'attest-large-'));
  try {
    const { journal } = await Journal.open(folder);
    for (let at = 0; at < changes; at += 2_000) await journal.append(changesOf('large', at, Math.min(2_000, changes - at), 800) as unknown as Json[]);
    const { bytes } = await journal.append([]);
    await journal.close();
    collect();
    const before = process.memoryUsage().heapUsed;
    const { journal: again } = await Journal.open(folder);
    collect();
    const heap = process.memoryUsage().heapUsed - before;
    await again.close();
    return { changes, fileMegabytes: bytes / 1e6, heapMegabytes: heap / 1e6 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
