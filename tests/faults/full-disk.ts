/** A disk that fills up while the journal is written: a small file system in memory where one may be mounted, otherwise a count of bytes. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Json } from '../../src-common/core/claims/json.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { realDisk, type Disk, type DiskFile } from '../../src-main/services/journal/disk.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { changesOf, isStartOf } from './made-up-changes.ts';

const run = promisify(execFile);
const mostBytes = 40_000;

export interface FullDisk {
  rounds: number;
  acknowledged: number;
  refused: number;
  /** A mounted file system, or what took its place and why. */
  how: string;
  wrong: string[];
}

interface Space {
  folder: string;
  disk: Disk;
  /** There is room again. */
  free(): Promise<void>;
  end(): Promise<void>;
}

/** @param mayMount asks the system for a file system of its own */
export async function fillDisk(rounds: number, random: () => number, mayMount: boolean): Promise<FullDisk> {
  const result: FullDisk = { rounds, acknowledged: 0, refused: 0, how: '', wrong: [] };
  for (let round = 0; round < rounds; round += 1) {
    // From next to nothing to 6 MB; a page for each of the two files is there.
    const bytes = 32_768 + Math.floor((round / Math.max(1, rounds - 1)) * 6_000_000 * (0.8 + 0.2 * random()));
    const { space, how } = await makeSpace(bytes, mayMount);
    result.how = how;
    try {
      await oneRound(space, result, (words) => result.wrong.push(`round ${round + 1}, ${bytes} bytes: ${words}`), random);
    } finally {
      await space.end();
    }
  }
  return result;
}

async function oneRound(space: Space, result: FullDisk, wrong: (words: string) => void, random: () => number): Promise<void> {
  const folder = path.join(space.folder, 'journal');
  let { journal } = await Journal.open(folder, space.disk);
  let count = 0;
  const append = async (many: number): Promise<boolean> => {
    try {
      await journal.append(changesOf('full', count, many, mostBytes) as unknown as Json[]);
      count += many;
      result.acknowledged += many;
      return true;
    } catch (error) {
      result.refused += 1;
      if (!(error instanceof HostError && error.code === 'writeFailed' && error.message.includes('ENOSPC'))) wrong(`the caller is told ${String(error)}`);
      return false;
    }
  };
  const look = async (when: string): Promise<void> => {
    await journal.close();
    const { journal: again, state } = await Journal.open(folder, space.disk);
    const kept = await again.read(0, Infinity);
    journal = again;
    if (state.setAside !== null || state.lost > 0) wrong(`${when}: called damaged, ${state.lost} lost`);
    if (kept.length < count || !isStartOf('full', kept, mostBytes)) wrong(`${when}: ${count} acknowledged, ${kept.length} there`);
    count = Math.max(count, kept.length);
  };
  while (await append(1 + Math.floor(random() * 4)));
  // Full is full: again and again, each time a little of it may fit.
  for (let again = 0; again < 5; again += 1) await append(1);
  await look('while it is full');
  for (let again = 0; again < 3; again += 1) await append(1);
  await space.free();
  if (!await append(3)) wrong('not taken, although there is room again');
  await look('with room again');
  await journal.close();
}

async function makeSpace(bytes: number, mayMount: boolean): Promise<{ space: Space; how: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attest-full-'));
  if (mayMount) {
    try {
      const ballast = 4 * 1024 * 1024;
      await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes + ballast}`, 'tmpfs', folder]);
      await writeFile(path.join(folder, 'ballast'), Buffer.alloc(ballast));
      const end = async (): Promise<void> => {
        await run('umount', [folder]);
        await rm(folder, { recursive: true, force: true });
      };
      return { space: { folder, disk: realDisk, free: () => truncate(path.join(folder, 'ballast'), 0), end }, how: 'a mounted tmpfs' };
    } catch {
      // Said below.
    }
  }
  const full = { left: bytes };
  const space: Space = {
    folder,
    disk: { ...realDisk, open: async (...args) => countedFile(await realDisk.open(...args), full) },
    free: () => Promise.resolve(void (full.left = Infinity)),
    end: () => rm(folder, { recursive: true, force: true }),
  };
  return { space, how: mayMount ? 'NOT a real file system (mounting is refused here): writes that fail after so many bytes' : 'writes that fail after so many bytes' };
}

/** Takes what fits of a write that makes the file longer, and fails then. */
function countedFile(file: DiskFile, full: { left: number }): DiskFile {
  return {
    size: () => file.size(),
    read: (into, position) => file.read(into, position),
    async write(bytes, position) {
      const growth = Math.max(0, position + bytes.byteLength - (await file.size()));
      const missing = Math.max(0, growth - full.left);
      full.left -= growth - missing;
      await file.write(bytes.subarray(0, bytes.byteLength - missing), position);
      if (missing > 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    },
    async truncate(size) {
      full.left += Math.max(0, (await file.size()) - size);
      await file.truncate(size);
    },
    flush: () => file.flush(),
    isThere: () => file.isThere(),
    close: () => file.close(),
  };
}
