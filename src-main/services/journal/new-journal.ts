/** A journal that is being written, in parts, to take the place of the present one. */
import path from 'node:path';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import type { Disk, DiskFile } from './disk.ts';
import { frameOf, goesOn, isJournalChange, journalHeader, type JournalEnd } from './frames.ts';
import { nameOf } from './journal-names.ts';

export class NewJournal {
  readonly generation: number;
  readonly ends: number[] = [];
  readonly hashes: string[] = [];
  end: JournalEnd = { count: 0, hash: null, replica: null, bytes: journalHeader.length };
  readonly #disk: Disk;
  readonly #folder: string;
  #file: DiskFile | null;

  private constructor(disk: Disk, folder: string, generation: number, file: DiskFile) {
    this.#disk = disk;
    this.#folder = folder;
    this.generation = generation;
    this.#file = file;
  }

  static async begin(disk: Disk, folder: string, generation: number): Promise<NewJournal> {
    const file = await disk.open(nameWhileWritten(folder, generation), { empty: true });
    const begun = new NewJournal(disk, folder, generation, file);
    try {
      await file.write(Buffer.from(journalHeader, 'latin1'), 0);
      return begun;
    } catch (error) {
      await begun.drop();
      throw error;
    }
  }

  /** @throws HostError `badCall`, `journalConflict` */
  async add(changes: readonly Json[]): Promise<void> {
    for (const change of changes) {
      if (!isJournalChange(change)) throw new HostError('badCall', { call: 'journal.rewrite', path: 'changes', detail: '' });
      if (!goesOn(this.end, change)) throw new HostError('journalConflict', { sequence: change.sequence, count: this.end.count });
      const frame = frameOf(change);
      await this.#file?.write(frame, this.end.bytes);
      this.end = { count: change.sequence, hash: change.hash, replica: change.replica, bytes: this.end.bytes + frame.byteLength };
      this.ends.push(this.end.bytes);
      this.hashes.push(change.hash);
    }
  }

  /** Flushes it and gives it its name, which is flushed too; no head speaks of it yet. @returns the file, open */
  async finish(): Promise<DiskFile> {
    await this.#file?.flush();
    // Closed before it is renamed: not every system renames an open file.
    await this.#close();
    const file = path.join(this.#folder, nameOf(this.generation));
    await this.#disk.rename(nameWhileWritten(this.#folder, this.generation), file);
    await this.#disk.flushFolder(this.#folder);
    return this.#disk.open(file);
  }

  async drop(): Promise<void> {
    await this.#close().catch(() => undefined);
    await this.#disk.remove(nameWhileWritten(this.#folder, this.generation)).catch(() => undefined);
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }
}

function nameWhileWritten(folder: string, generation: number): string {
  return path.join(folder, `${nameOf(generation)}.new`);
}
