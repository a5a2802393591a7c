/**
 * The frames of a journal: one Change a line, its length and checksum before
 * it, so that a torn end, a hole or a flipped bit is seen, and any editor can
 * read what is there.
 *
 *     <length of the JSON in bytes, 8 hex digits> <CRC-32 of it, 8 hex digits> <JSON>\n
 */
import { crc32 } from 'node:zlib';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import type { DiskFile } from './disk.ts';

/** First line of every journal; a file that is no longer than it holds no Change. */
export const journalHeader = `attest-journal/${storedVersions.journal}\n`;

/** `00000000 00000000 ` */
const prefixBytes = 18;
/** No single Change is longer: what claims to be is damage. */
const maxFrameBytes = 512 * 1024 * 1024;
const chunkBytes = 1024 * 1024;

/** What the chain needs of a Change; the rest is the window's to judge. */
export interface JournalChange {
  replica: string;
  sequence: number;
  hash: string;
  previousHash: string | null;
}

/** The last of a list of whole frames that follow one another. */
export interface JournalEnd {
  count: number;
  hash: string | null;
  replica: string | null;
  /** Where it ends in the file. */
  bytes: number;
}

export interface Scan extends JournalEnd {
  /** Bytes of the file. */
  size: number;
  /** Why it ended before the end of the file; null: it did not. */
  problem: 'header' | 'newer' | 'torn' | 'checksum' | 'shape' | 'chain' | null;
}

export function frameOf(change: Json): Buffer {
  const json = Buffer.from(JSON.stringify(change), 'utf8');
  const prefix = `${hex(json.byteLength)} ${hex(crc32(json))} `;
  return Buffer.concat([Buffer.from(prefix, 'latin1'), json, Buffer.from('\n')]);
}

/** The JSON of one frame that was read by itself; null where it is not what was written. */
export function bodyOf(frame: Buffer): Buffer | null {
  const body = frame.subarray(prefixBytes, frame.byteLength - 1);
  return frame.toString('latin1', 0, prefixBytes) === `${hex(body.byteLength)} ${hex(crc32(body))} ` ? body : null;
}

/**
 * Reads the frames from the start, as far as they are whole and each goes on
 * from the one before.
 *
 * @param each gets every good frame and where it ends in the file
 */
export async function scanFrames(file: DiskFile, each?: (change: JournalChange & { [key: string]: Json }, end: number) => void): Promise<Scan> {
  const size = await file.size();
  const scan: Scan = { count: 0, hash: null, replica: null, bytes: 0, size, problem: null };
  const reader = new Reader(file, size);
  const header = await reader.take(journalHeader.length);
  if (isNewer(header?.toString('latin1') ?? '')) return { ...scan, problem: 'newer' };
  if (header === null || header.toString('latin1') !== journalHeader) return { ...scan, problem: size === 0 ? null : 'header' };
  scan.bytes = journalHeader.length;
  while (scan.bytes < size) {
    const frame = await readFrame(reader);
    if (typeof frame === 'string') return { ...scan, problem: frame };
    const { change, length } = frame;
    if (!goesOn(scan, change)) return { ...scan, problem: 'chain' };
    scan.bytes += length;
    scan.count = change.sequence;
    scan.hash = change.hash;
    scan.replica = change.replica;
    each?.(change, scan.bytes);
  }
  return scan;
}

function isNewer(header: string): boolean {
  return Number(/^attest-journal\/(\d+)\n?$/.exec(header)?.[1] ?? 0) > storedVersions.journal;
}

type Frame = { change: JournalChange & { [key: string]: Json }; length: number };

async function readFrame(reader: Reader): Promise<Frame | 'torn' | 'checksum' | 'shape'> {
  const prefix = await reader.take(prefixBytes);
  if (prefix === null) return 'torn';
  const parts = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/.exec(prefix.toString('latin1'));
  if (!parts) return 'checksum';
  const length = Number.parseInt(parts[1] ?? '', 16);
  if (length > maxFrameBytes) return 'checksum';
  const json = await reader.take(length + 1);
  if (json === null) return 'torn';
  const body = json.subarray(0, length);
  if (json[length] !== 0x0a || crc32(body) !== Number.parseInt(parts[2] ?? '', 16)) return 'checksum';
  const change = parse(body);
  return change ? { change, length: prefixBytes + length + 1 } : 'shape';
}

/** Whether a Change goes on from the end of what was read: the first one begins a log. */
export function goesOn(end: Omit<JournalEnd, 'bytes'>, change: JournalChange): boolean {
  return change.sequence === end.count + 1 && change.previousHash === end.hash && (end.replica === null || end.replica === change.replica);
}

export function isJournalChange(value: unknown): value is JournalChange & { [key: string]: Json } {
  if (value === null || typeof value !== 'object') return false;
  const { replica, sequence, hash, previousHash } = value as Record<string, unknown>;
  return typeof replica === 'string' && Number.isSafeInteger(sequence) && typeof hash === 'string' && (previousHash === null || typeof previousHash === 'string');
}

function parse(body: Buffer): (JournalChange & { [key: string]: Json }) | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isJournalChange(value) ? value : null;
  } catch {
    return null;
  }
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** Takes bytes in order, reading the file in large pieces. */
class Reader {
  readonly #file: DiskFile;
  readonly #size: number;
  #position = 0;
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: DiskFile, size: number) {
    this.#file = file;
    this.#size = size;
  }

  /** The next bytes, or null where the file ends before. */
  async take(length: number): Promise<Buffer | null> {
    if (this.#rest.byteLength < length && !(await this.#fill(length))) return null;
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #fill(length: number): Promise<boolean> {
    const missing = length - this.#rest.byteLength;
    if (missing > this.#size - this.#position) return false;
    const piece = Buffer.allocUnsafe(Math.max(missing, Math.min(chunkBytes, this.#size - this.#position)));
    if (await this.#file.read(piece, this.#position) < piece.byteLength) return false;
    this.#position += piece.byteLength;
    this.#rest = Buffer.concat([this.#rest, piece]);
    return true;
  }
}
