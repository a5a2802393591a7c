/**
 * How far the journal was acknowledged: the number and hash of its last Change.
 * A journal that was cut between two frames looks whole by itself; beside this
 * it does not.
 *
 * Two places of fixed size are written in turn, each with its own checksum, so
 * that a write that was cut short leaves the one before it.
 */
import { crc32 } from 'node:zlib';
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import type { Disk, DiskFile } from './disk.ts';

export interface JournalHead {
  /** Which journal file it speaks of: `changes-<generation>.journal`. */
  generation: number;
  count: number;
  hash: string | null;
  /** Where the last acknowledged frame ends. */
  bytes: number;
}

const slotBytes = 512;

interface Slot extends JournalHead {
  turn: number;
  /** Of the journal's format; heads of the first program have none. */
  version?: number;
}

export class HeadFile {
  readonly #file: DiskFile;
  #turn: number;

  private constructor(file: DiskFile, turn: number) {
    this.#file = file;
    this.#turn = turn;
  }

  /**
   * @returns the file, made where it is missing, the newest head in it (null: none can be read), and the version of the
   *   journal's format that it was written for (null: it does not say)
   */
  static async open(disk: Disk, name: string): Promise<{ file: HeadFile; head: JournalHead | null; version: number | null }> {
    const file = await disk.open(name);
    try {
      const slots = [await readSlot(file, 0), await readSlot(file, 1)].filter((slot) => slot !== null);
      const newest = slots.sort((a, b) => b.turn - a.turn)[0] ?? null;
      if (!newest) return { file: new HeadFile(file, 0), head: null, version: null };
      const { turn, version = null, ...head } = newest;
      return { file: new HeadFile(file, turn), head, version };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Returns once it is on the disk. */
  async write(head: JournalHead): Promise<void> {
    const turn = this.#turn + 1;
    const json = Buffer.from(JSON.stringify({ turn, version: storedVersions.journal, ...head }), 'utf8');
    const slot = Buffer.alloc(slotBytes, 0x20);
    slot.write(`${crc32(json).toString(16).padStart(8, '0')} `, 'latin1');
    json.copy(slot, 9);
    slot[slotBytes - 1] = 0x0a;
    await this.#file.write(slot, (turn % 2) * slotBytes);
    await this.#file.flush();
    this.#turn = turn;
  }

  isThere(): Promise<boolean> {
    return this.#file.isThere();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function readSlot(file: DiskFile, index: number): Promise<Slot | null> {
  const buffer = Buffer.alloc(slotBytes);
  if (await file.read(buffer, index * slotBytes) < slotBytes || buffer[8] !== 0x20) return null;
  const json = buffer.subarray(9).toString('utf8').trimEnd();
  if (crc32(json) !== Number.parseInt(buffer.subarray(0, 8).toString('latin1'), 16)) return null;
  try {
    const value = JSON.parse(json) as Partial<Slot>;
    const whole = [value.turn, value.generation, value.count, value.bytes].every((number) => Number.isSafeInteger(number));
    return whole && (value.hash === null || typeof value.hash === 'string') ? (value as Slot) : null;
  } catch {
    return null;
  }
}
