/**
 * One file that says of itself whether it is whole: a first line with what it
 * is, how long the rest is and the SHA-256 of it; a line of JSON that says what
 * follows; then bytes.
 *
 *     attest-snapshot/1 <bytes after this line> <sha256 of them>\n
 *     {"changes":57, …}\n
 *     …
 *
 * Every byte is covered, so a file that was cut or in which a bit was flipped is
 * never taken for whole. (The checksums of gzip and ZIP leave some of their own
 * bytes out.)
 */
import type { Json } from '../../src-common/core/claims/json.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { sha256Hex } from './corpus/read-document.ts';

/** What a file is, and in which version of its shape this program writes it. */
export interface SealedKind {
  name: 'snapshot' | 'archive' | 'aside';
  version: number;
}

/** No first line is longer. */
const firstLineBytes = 128;

export type Unsealed =
  | { ok: true; header: unknown; body: Buffer }
  /** `detail` is for people, the end of a sentence. */
  | { ok: false; detail: string };

/** The bytes of a sealed file. */
export function seal(kind: SealedKind, header: Json, body: readonly Uint8Array[]): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), ...body]);
  return Buffer.concat([Buffer.from(`attest-${kind.name}/${kind.version} ${rest.byteLength} ${sha256Hex(rest)}\n`, 'latin1'), rest]);
}

/** Checks all of a file; what was written by an older version of a kind is the caller's to bring up to date. */
export function unseal(kind: SealedKind, bytes: Buffer): Unsealed {
  const first = firstLine(kind, bytes);
  if (!first.ok) return first;
  const rest = bytes.subarray(first.length);
  if (rest.byteLength < first.bytes) return refuse(t('errors.sealed.cut'));
  if (rest.byteLength !== first.bytes || sha256Hex(rest) !== first.sha256) return refuse(t('errors.sealed.altered'));
  const end = rest.indexOf(0x0a);
  const header = headerOf(rest.subarray(0, Math.max(end, 0)));
  return header === undefined ? refuse(t('errors.sealed.altered')) : { ok: true, header, body: rest.subarray(end + 1) };
}

/** The header of a file of which only the start was read, unchecked: for a list. undefined: there is none. */
export function peekHeader(kind: SealedKind, start: Buffer): unknown {
  const first = firstLine(kind, start);
  if (!first.ok) return undefined;
  const end = start.indexOf(0x0a, first.length);
  return end < 0 ? undefined : headerOf(start.subarray(first.length, end));
}

/** Whether a file begins as one of this kind does, whatever its version and the rest. */
export function isSealed(kind: Pick<SealedKind, 'name'>, start: Buffer): boolean {
  return start.subarray(0, firstLineBytes).toString('latin1').startsWith(`attest-${kind.name}/`);
}

type FirstLine = { ok: true; length: number; bytes: number; sha256: string } | { ok: false; detail: string };

function firstLine(kind: SealedKind, bytes: Buffer): FirstLine {
  if (!isSealed(kind, bytes)) return refuse(t('errors.sealed.notOurs'));
  const end = bytes.subarray(0, firstLineBytes).indexOf(0x0a);
  const line = bytes.subarray(0, Math.max(end, 0)).toString('latin1');
  const parts = /^attest-[a-z]+\/([1-9]\d{0,5}) ([1-9]\d{0,14}) ([0-9a-f]{64})$/.exec(line);
  if (!parts) return refuse(t('errors.sealed.altered'));
  if (Number(parts[1]) > kind.version) return refuse(t('errors.sealed.newer', { version: Number(parts[1]), known: kind.version }));
  return { ok: true, length: end + 1, bytes: Number(parts[2]), sha256: parts[3] ?? '' };
}

function headerOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refuse(detail: string): { ok: false; detail: string } {
  return { ok: false, detail };
}
