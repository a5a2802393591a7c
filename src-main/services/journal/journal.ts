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
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import type { JournalState } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { readError, writeError } from '../file-errors.ts';
import { realDisk, type Disk, type DiskFile } from './disk.ts';
import { bodyOf, frameOf, goesOn, isJournalChange, journalHeader, scanFrames, type JournalEnd } from './frames.ts';
import { HeadFile, type JournalHead } from './head-file.ts';
import { nameOf, freeName, newestGeneration, putAside, removeStale } from './journal-names.ts';
import { NewJournal } from './new-journal.ts';

/** One call's frames, and the Change that they end with. */
interface Waiting {
  frames: Buffer[];
  end: Omit<JournalEnd, 'bytes'>;
  done: (error: HostError | null) => void;
}

export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  #generation: number;
  #file: DiskFile;
  readonly #heads: HeadFile;
  /** The last acknowledged Change. */
  #end: JournalEnd;
  /** Where each frame ends, so that a part can be read without all before it. */
  #ends: number[];
  /** Hash of each Change, those that wait too: an append that comes twice is known by it. */
  #hashes: string[];
  #waiting: Waiting[] = [];
  #draining: Promise<void> | null = null;
  /** The Change that the next append goes on from, counting those that wait. */
  #next: Omit<JournalEnd, 'bytes'>;
  #new: NewJournal | null = null;
  #replacing: Promise<void> | null = null;
  /** A write failed: the head on the disk may speak of frames whose caller was told that they were not taken. */
  #unsure = false;

  private constructor(disk: Disk, folder: string, generation: number, file: DiskFile, heads: HeadFile, end: JournalEnd, ends: number[], hashes: string[]) {
    this.#disk = disk;
    this.#folder = folder;
    this.#generation = generation;
    this.#file = file;
    this.#heads = heads;
    this.#end = end;
    this.#next = end;
    this.#ends = ends;
    this.#hashes = hashes;
  }

  /**
   * Opens the journal, made where there is none, and checks it from the first
   * frame to the last and against the head. What is damaged is set aside as
   * `.damaged`, and the part before the damage goes on.
   *
   * @throws HostError `writeFailed`, `fileUnreadable`
   */
  static async open(folder: string, disk: Disk = realDisk): Promise<{ journal: Journal; state: JournalState }> {
    const opened: { close(): Promise<void> }[] = [];
    try {
      await disk.makeFolder(folder);
      const { file: heads, head, version } = await HeadFile.open(disk, path.join(folder, 'head'));
      opened.push(heads);
      const generation = head?.generation ?? await newestGeneration(disk, folder);
      const name = path.join(folder, nameOf(generation));
      const file = await disk.open(name);
      opened.push(file);
      const ends: number[] = [];
      const hashes: string[] = [];
      const { problem: found, size, ...end } = await scanFrames(file, ({ hash }, at) => {
        ends.push(at);
        hashes.push(hash);
      });
      // One flipped bit makes a higher number of the version; the head, sealed by itself, knows which one was written.
      const problem = found === 'newer' && version !== null && version <= storedVersions.journal ? 'header' : found;
      if (problem === 'newer') throw new HostError('journalNewer', { path: name });
      const acknowledged = head?.count ?? 0;
      const lost = Math.max(0, acknowledged - end.count);
      const altered = acknowledged > 0 && lost === 0 && hashes[acknowledged - 1] !== head?.hash;
      // Frames behind the head were never acknowledged: a torn one of those is no damage, nor is a torn first line.
      const begun = size > journalHeader.length;
      const damaged = lost > 0 || altered || (begun && problem !== null && (head === null || problem === 'header'));
      const setAside = damaged ? await putAside(disk, name, 'damaged') : null;
      await disk.flushFolder(folder);
      const journal = new Journal(disk, folder, generation, file, heads, end, ends, hashes);
      await journal.#trim();
      await heads.write(journal.#head());
      await removeStale(disk, folder, generation);
      return { journal, state: { count: end.count, hash: end.hash, replica: end.replica, lost, headMissing: head === null && end.count > 0, setAside } };
    } catch (error) {
      for (const file of opened) await file.close().catch(() => undefined);
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
    while (this.#replacing) await this.#replacing.catch(() => undefined);
    const frames: Buffer[] = [];
    const hashes: string[] = [];
    let end = this.#next;
    for (const change of changes) {
      if (!isJournalChange(change)) throw new HostError('badCall', { call: 'journal.append', path: 'changes', detail: '' });
      if (change.sequence <= this.#next.count && this.#hashes[change.sequence - 1] === change.hash) continue;
      if (!goesOn(end, change)) throw new HostError('journalConflict', { sequence: change.sequence, count: end.count });
      frames.push(frameOf(change));
      hashes.push(change.hash);
      end = { count: change.sequence, hash: change.hash, replica: change.replica };
    }
    for (const hash of hashes) this.#hashes.push(hash);
    this.#next = end;
    // What is there already may be waiting itself: it is acknowledged, or fails, with that.
    if (frames.length > 0 || this.#draining) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push({ frames, end, done: (error) => (error ? reject(error) : resolve()) });
        this.#draining ??= this.#drain().finally(() => { this.#draining = null; });
      });
    }
    return this.#head();
  }

  /**
   * Some Changes, in order.
   *
   * @param after number of the Change before the first wanted one
   * @param maxBytes stops after the Change that goes beyond it; at least one is read
   * @throws HostError `fileUnreadable`, also where a frame is not any more what was written
   */
  async read(after: number, maxBytes: number): Promise<Json[]> {
    await this.#draining;
    const changes: Json[] = [];
    let bytes = 0;
    try {
      for (let index = after; index < this.#ends.length && (index === after || bytes < maxBytes); index += 1) {
        const start = this.#ends[index - 1] ?? journalHeader.length;
        const frame = Buffer.alloc((this.#ends[index] ?? start) - start);
        await this.#file.read(frame, start);
        const body = bodyOf(frame);
        // Whole at the start, and not any more.
        if (!body) throw new Error(`frame ${index + 1}: checksum`);
        changes.push(JSON.parse(body.toString('utf8')) as Json);
        bytes += frame.byteLength;
      }
    } catch (error) {
      throw readError(this.#name, error);
    }
    return changes;
  }

  /**
   * Writes the journal anew, in parts: the first begins, the last puts it in the
   * place of the one before, which is kept beside it under another name. Appends
   * go to the one before until then, and wait while the two change places.
   *
   * @throws HostError `journalConflict`, `writeFailed`; the one before goes on then
   */
  async rewrite(changes: readonly Json[], { first, last }: { first: boolean; last: boolean }): Promise<JournalHead> {
    try {
      if (first) {
        await this.#dropNew();
        this.#new = await NewJournal.begin(this.#disk, this.#folder, this.#generation + 1);
      }
      if (!this.#new) throw new HostError('badCall', { call: 'journal.rewrite', path: 'first', detail: '' });
      await this.#new.add(changes);
      if (last) {
        this.#replacing = this.#replaceWith(this.#new).finally(() => { this.#replacing = null; });
        await this.#replacing;
      }
      return this.#head();
    } catch (error) {
      await this.#dropNew();
      throw writeError(this.#folder, error);
    }
  }

  /** Whether it lies where the next start looks for it. */
  async isThere(): Promise<boolean> {
    return await this.#file.isThere() && await this.#heads.isThere();
  }

  /** What it was found with, as far as it has come; `open` has said what was wrong with it then. */
  get state(): JournalState {
    const { count, hash, replica } = this.#end;
    return { count, hash, replica, lost: 0, headMissing: false, setAside: null };
  }

  /** What was acknowledged is on the disk already: a failing close loses nothing and is not told. */
  async close(): Promise<void> {
    await this.#replacing?.catch(() => undefined);
    await this.#draining;
    await this.#dropNew();
    await Promise.allSettled([this.#file.close(), this.#heads.close()]);
  }

  get #name(): string {
    return path.join(this.#folder, nameOf(this.#generation));
  }

  #head(generation = this.#generation, { count, hash, bytes }: JournalEnd = this.#end): JournalHead {
    return { generation, count, hash, bytes };
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(group);
        for (const { done } of group) done(null);
      } catch (error) {
        // What came in meanwhile goes on from Changes that are not there.
        const refused = [...group, ...this.#waiting];
        this.#waiting = [];
        this.#hashes.length = this.#end.count;
        this.#next = this.#end;
        const failure = writeError(this.#name, error);
        for (const { done } of refused) done(failure);
        await this.#settle().catch(() => undefined); // again before the next write
      }
    }
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const frames = group.flatMap((one) => one.frames);
    const last = group.at(-1)?.end;
    if (frames.length === 0 || !last) return;
    await this.#settle();
    this.#unsure = true;
    await this.#file.write(Buffer.concat(frames), this.#end.bytes);
    await this.#file.flush();
    if (!(await this.isThere())) throw Object.assign(new Error('the journal is gone'), { code: 'ENOENT' });
    const ends: number[] = [];
    for (const frame of frames) ends.push((ends.at(-1) ?? this.#end.bytes) + frame.byteLength);
    const end = { ...last, bytes: ends.at(-1) ?? this.#end.bytes };
    await this.#heads.write(this.#head(this.#generation, end));
    this.#unsure = false;
    for (const one of ends) this.#ends.push(one);
    this.#end = end;
  }

  /**
   * After a failed write. The head may have come through although its flush
   * failed, so the frames it speaks of are cut off only once it says again what
   * was acknowledged: never is there less than the head says.
   */
  async #settle(): Promise<void> {
    if (!this.#unsure) return;
    await this.#heads.write(this.#head());
    await this.#trim();
    this.#unsure = false;
  }

  /** Cuts off what lies behind the last good frame; an empty file gets its header. */
  async #trim(): Promise<void> {
    if (this.#end.bytes === 0) {
      await this.#file.write(Buffer.from(journalHeader, 'latin1'), 0);
      this.#end = { ...this.#end, bytes: journalHeader.length };
    }
    await this.#file.truncate(this.#end.bytes);
    await this.#file.flush();
  }

  async #replaceWith(work: NewJournal): Promise<void> {
    while (this.#draining) await this.#draining;
    // A name of an earlier try may be what the head speaks of.
    await this.#settle();
    const file = await work.finish();
    this.#unsure = true;
    try {
      await this.#heads.write(this.#head(work.generation, work.end));
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    // From here on the new one counts.
    this.#unsure = false;
    this.#new = null;
    const old = { name: this.#name, file: this.#file, count: this.#end.count };
    this.#generation = work.generation;
    this.#file = file;
    this.#end = work.end;
    this.#next = work.end;
    this.#ends = work.ends;
    this.#hashes = work.hashes;
    // What fails now is put away at the next start.
    await old.file.close().catch(() => undefined);
    await (old.count > 0 ? this.#disk.rename(old.name, freeName(old.name, 'replaced')) : this.#disk.remove(old.name)).catch(() => undefined);
  }

  async #dropNew(): Promise<void> {
    const work = this.#new;
    this.#new = null;
    await work?.drop();
  }
}
