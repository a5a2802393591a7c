/**
 * The journal of one workspace: every Change again, outside of the browser's
 * database, in order, on the disk before it is acknowledged. Only whoever holds
 * the workspace's lock may open it.
 *
 * An append writes the frames, flushes them, then writes and flushes the head.
 * Whatever is cut short between the two was not acknowledged: such frames are
 * kept where they are whole, and cut off where they are not.
 */
import path from 'node:path';
import type { Json } from '../../../src-common/core/claims/json.ts';
import type { JournalState } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { readError, writeError } from '../file-errors.ts';
import { realDisk, type Disk, type DiskFile } from './disk.ts';
import { frameOf, goesOn, isJournalChange, journalHeader, scanFrames, type Scan } from './frames.ts';
import { HeadFile, type JournalHead } from './head-file.ts';

/** A journal that is being written to take the place of the present one. */
interface Rewriting {
  handle: DiskFile;
  file: string;
  generation: number;
  end: Scan;
  ends: number[];
  hashes: string[];
}

const pattern = /^changes-(\d+)\.journal$/;

export class Journal {
  readonly #folder: string;
  readonly #disk: Disk;
  #generation = 1;
  #handle: DiskFile;
  #heads: HeadFile;
  #end: Scan;
  /** Where each frame ends, so that a part can be read without all before it. */
  #ends: number[] = [];
  /** Hash of each Change: an append that comes twice is known by it. */
  #hashes: string[] = [];
  #waiting: { frames: Buffer[]; done: (error: unknown) => void }[] = [];
  #draining: Promise<void> | null = null;
  /** The Change that the next append goes on from, counting those that wait. */
  #next: Pick<Scan, 'count' | 'hash' | 'replica'>;
  #rewriting: Rewriting | null = null;

  private constructor(disk: Disk, folder: string, generation: number, handle: DiskFile, heads: HeadFile, end: Scan) {
    this.#disk = disk;
    this.#folder = folder;
    this.#generation = generation;
    this.#handle = handle;
    this.#heads = heads;
    this.#end = end;
    this.#next = end;
  }

  /**
   * Opens the journal, made where there is none, and checks it from the first
   * frame to the last and against the head. What is damaged is set aside as
   * `.damaged`, and the part before the damage goes on.
   *
   * @throws HostError `writeFailed`, `fileUnreadable`
   */
  static async open(folder: string, disk: Disk = realDisk): Promise<{ journal: Journal; state: JournalState }> {
    try {
      await disk.makeFolder(folder);
      const { file: heads, head } = await HeadFile.open(disk, path.join(folder, 'head'));
      const generation = head?.generation ?? Math.max(1, ...(await generations(disk, folder)));
      const file = path.join(folder, nameOf(generation));
      const handle = await disk.open(file);
      const ends: number[] = [];
      const hashes: string[] = [];
      const end = await scanFrames(handle, ({ hash }, at) => {
        ends.push(at);
        hashes.push(hash);
      });
      const lost = Math.max(0, (head?.count ?? 0) - end.count);
      const altered = head !== null && head.count > 0 && lost === 0 && hashes[head.count - 1] !== head.hash;
      // Frames behind the head were never acknowledged: a torn one of those is no damage.
      const damaged = lost > 0 || altered || (end.problem !== null && (head === null || end.problem === 'header'));
      const setAside = damaged ? await putAside(disk, file, 'damaged') : null;
      const journal = new Journal(disk, folder, generation, handle, heads, end);
      journal.#ends = ends;
      journal.#hashes = hashes;
      await journal.#trim();
      await journal.#writeHead();
      await removeStale(disk, folder, generation);
      return { journal, state: { count: end.count, hash: end.hash, replica: end.replica, lost, headMissing: head === null && end.count > 0, setAside } };
    } catch (error) {
      throw writeError(folder, error);
    }
  }

  /**
   * Appends Changes. Those that are there already, the very same, are passed over.
   * Appends that come while the disk is busy are written together.
   *
   * @returns the end of the journal, once it is on the disk
   * @throws HostError `journalConflict` where they do not go on from the end, `writeFailed`; nothing is kept then
   */
  async append(changes: readonly Json[]): Promise<JournalHead> {
    const frames: Buffer[] = [];
    let next = this.#next;
    for (const change of changes) {
      if (!isJournalChange(change)) throw new HostError('badCall', { call: 'journal.append', path: 'changes', detail: '' });
      if (change.sequence <= next.count && this.#hashes[change.sequence - 1] === change.hash) continue;
      if (!goesOn(next, change)) throw new HostError('journalConflict', { sequence: change.sequence, count: next.count });
      frames.push(frameOf(change));
      this.#hashes[change.sequence - 1] = change.hash;
      next = { count: change.sequence, hash: change.hash, replica: change.replica };
    }
    this.#next = next;
    if (frames.length > 0) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push({ frames, done: (error) => (error === null ? resolve() : reject(error instanceof Error ? error : new Error(String(error)))) });
        this.#draining ??= this.#drain().finally(() => { this.#draining = null; });
      });
    } else await this.#draining;
    return this.#head();
  }

  /**
   * Some Changes, in order.
   *
   * @param after number of the Change before the first wanted one
   * @param maxBytes stops after the Change that goes beyond it; at least one is read
   */
  async read(after: number, maxBytes: number): Promise<Json[]> {
    await this.#draining;
    const changes: Json[] = [];
    let bytes = 0;
    try {
      for (let index = after; index < this.#ends.length && (index === after || bytes < maxBytes); index += 1) {
        const start = this.#ends[index - 1] ?? journalHeader.length;
        const length = (this.#ends[index] ?? start) - start;
        const buffer = Buffer.alloc(length);
        await this.#handle.read(buffer, start);
        changes.push(JSON.parse(buffer.subarray(18).toString('utf8')) as Json);
        bytes += length;
      }
    } catch (error) {
      throw readError(this.#file, error);
    }
    return changes;
  }

  /**
   * Writes the journal anew, in parts: the first begins, the last puts it in the
   * place of the one before, which is kept beside it under another name.
   */
  async rewrite(changes: readonly Json[], { first, last }: { first: boolean; last: boolean }): Promise<JournalHead> {
    await this.#draining;
    try {
      if (first) await this.#beginRewrite();
      const work = this.#rewriting;
      if (!work) throw new HostError('badCall', { call: 'journal.rewrite', path: 'first', detail: '' });
      for (const change of changes) {
        if (!isJournalChange(change) || !goesOn(work.end, change)) throw new HostError('journalConflict', { sequence: isJournalChange(change) ? change.sequence : 0, count: work.end.count });
        const frame = frameOf(change);
        await work.handle.write(frame, work.end.bytes);
        work.end = { ...work.end, count: change.sequence, hash: change.hash, replica: change.replica, bytes: work.end.bytes + frame.byteLength };
        work.ends.push(work.end.bytes);
        work.hashes.push(change.hash);
      }
      if (last) await this.#finishRewrite(work);
      return this.#head();
    } catch (error) {
      await this.#dropRewrite();
      throw writeError(this.#folder, error);
    }
  }

  async close(): Promise<void> {
    await this.#draining;
    await this.#dropRewrite();
    await this.#handle.close();
    await this.#heads.close();
  }

  get #file(): string {
    return path.join(this.#folder, nameOf(this.#generation));
  }

  #head(): JournalHead {
    return { generation: this.#generation, count: this.#end.count, hash: this.#end.hash, bytes: this.#end.bytes };
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const frames = group.flatMap((one) => one.frames);
      const before = { end: this.#end, ends: this.#ends.length };
      try {
        await this.#handle.write(Buffer.concat(frames), this.#end.bytes);
        await this.#handle.flush();
        this.#noteWritten(frames);
        await this.#writeHead();
        for (const { done } of group) done(null);
      } catch (error) {
        this.#takeBack(before);
        const failure = writeError(this.#file, error);
        // What came in meanwhile goes on from Changes that are not there.
        for (const { done } of [...group, ...this.#waiting]) done(failure);
        this.#waiting = [];
        await this.#trim().catch(() => undefined); // cut off at the next start
      }
    }
  }

  #noteWritten(frames: readonly Buffer[]): void {
    let { bytes, count } = this.#end;
    for (const frame of frames) {
      bytes += frame.byteLength;
      count += 1;
      this.#ends.push(bytes);
    }
    this.#end = { ...this.#end, bytes, size: bytes, count, hash: this.#hashes[count - 1] ?? null, replica: this.#end.replica ?? this.#next.replica };
  }

  #takeBack({ end, ends }: { end: Scan; ends: number }): void {
    this.#end = end;
    this.#ends.length = ends;
    this.#hashes.length = end.count;
    this.#next = end;
  }

  /** Cuts off what lies behind the last good frame; an empty file gets its header. */
  async #trim(): Promise<void> {
    if (this.#end.bytes === 0) {
      await this.#handle.write(Buffer.from(journalHeader, 'latin1'), 0);
      this.#end = { ...this.#end, bytes: journalHeader.length };
    }
    await this.#handle.truncate(this.#end.bytes);
    await this.#handle.flush();
  }

  async #writeHead(): Promise<void> {
    await this.#heads.write(this.#head());
  }

  async #beginRewrite(): Promise<void> {
    await this.#dropRewrite();
    const generation = this.#generation + 1;
    const file = path.join(this.#folder, `${nameOf(generation)}.new`);
    const handle = await this.#disk.open(file, { empty: true });
    await handle.write(Buffer.from(journalHeader, 'latin1'), 0);
    const end: Scan = { count: 0, hash: null, replica: null, bytes: journalHeader.length, size: 0, problem: null };
    this.#rewriting = { handle, file, end, ends: [], hashes: [], generation };
  }

  async #finishRewrite(work: Rewriting): Promise<void> {
    await work.handle.flush();
    const old = { file: this.#file, handle: this.#handle, count: this.#end.count };
    await this.#disk.rename(work.file, path.join(this.#folder, nameOf(work.generation)));
    this.#rewriting = null;
    this.#generation = work.generation;
    this.#handle = work.handle;
    this.#end = work.end;
    this.#ends = work.ends;
    this.#hashes = work.hashes;
    this.#next = work.end;
    // From here on the new one counts.
    await this.#writeHead();
    await old.handle.close();
    if (old.count > 0) await this.#disk.rename(old.file, freeName(old.file, 'replaced'));
    else await this.#disk.remove(old.file);
  }

  async #dropRewrite(): Promise<void> {
    const work = this.#rewriting;
    this.#rewriting = null;
    if (!work) return;
    await work.handle.close().catch(() => undefined);
    await this.#disk.remove(work.file).catch(() => undefined);
  }
}

function nameOf(generation: number): string {
  return `changes-${generation}.journal`;
}

async function generations(disk: Disk, folder: string): Promise<number[]> {
  return (await disk.list(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number);
}

/** A copy under a name that says why: the file itself goes on with its good part. */
async function putAside(disk: Disk, file: string, why: string): Promise<string> {
  const aside = freeName(file, why);
  await disk.copy(file, aside);
  return aside;
}

function freeName(file: string, why: string): string {
  return `${file}.${new Date().toISOString().replaceAll(':', '-')}.${why}`;
}

/** Journals that a rewrite was leaving behind when it was cut short. */
async function removeStale(disk: Disk, folder: string, generation: number): Promise<void> {
  for (const name of await disk.list(folder)) {
    const number = Number(pattern.exec(name)?.[1] ?? generation);
    if (name.endsWith('.new')) await disk.remove(path.join(folder, name));
    else if (number !== generation) await disk.rename(path.join(folder, name), freeName(path.join(folder, name), 'replaced'));
  }
}
