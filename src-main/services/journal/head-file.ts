/**
 * How far the journal was acknowledged: the number and hash of its last Change.
 * A journal that was cut between two frames looks whole by itself; beside this
 * it does not.
 *
 * Two places of fixed size are written in turn, each with its own checksum, so
 * that a write that was cut short leaves the one before it.
 */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

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
}

export class HeadFile {
  readonly #handle: FileHandle;
  #turn: number;

  private constructor(handle: FileHandle, turn: number) {
    this.#handle = handle;
    this.#turn = turn;
  }

  /** @returns the file, made where it is missing, and the newest head in it (null: none can be read) */
  static async open(file: string): Promise<{ file: HeadFile; head: JournalHead | null }> {
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const slots = [await readSlot(handle, 0), await readSlot(handle, 1)].filter((slot) => slot !== null);
      const newest = slots.sort((a, b) => b.turn - a.turn)[0] ?? null;
      if (!newest) return { file: new HeadFile(handle, 0), head: null };
      const { turn, ...head } = newest;
      return { file: new HeadFile(handle, turn), head };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Returns once it is on the disk. */
  async write(head: JournalHead): Promise<void> {
    const turn = this.#turn + 1;
    const json = Buffer.from(JSON.stringify({ turn, ...head }), 'utf8');
    const slot = Buffer.alloc(slotBytes, 0x20);
    slot.write(`${crc32(json).toString(16).padStart(8, '0')} `, 'latin1');
    json.copy(slot, 9);
    slot[slotBytes - 1] = 0x0a;
    const { bytesWritten } = await this.#handle.write(slot, 0, slotBytes, (turn % 2) * slotBytes);
    if (bytesWritten !== slotBytes) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    await this.#handle.datasync();
    this.#turn = turn;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

async function readSlot(handle: FileHandle, index: number): Promise<Slot | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(slotBytes), 0, slotBytes, index * slotBytes);
  if (bytesRead < slotBytes || buffer[8] !== 0x20) return null;
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
