/**
 * Bytes to text with one given encoding, or nothing: a byte that the encoding
 * does not have is never replaced by U+FFFD behind the reader's back.
 */
import { encodings, type EncodingName } from '../../../src-common/contract/encodings.ts';

/**
 * The encoding behind a label ("latin1", "Shift-JIS"), or null where it is
 * unknown or not one that this program reads.
 */
export function encodingOf(label: string): EncodingName | null {
  let name: string;
  try {
    name = new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
  return encodings.find((known) => known === name) ?? null;
}

/** The byte order marks of the encodings that have one. */
export const byteOrderMarks: { encoding: EncodingName; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

export function startsWithMark(bytes: Uint8Array, mark: number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, i) => bytes[i] === byte);
}

/** 0x80 to 0x9F of windows-1252; the five holes are the C1 controls, as WHATWG has it. */
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of the bytes. A byte order mark of this encoding is not part of the
 * text; a second one is (as U+FEFF). Line ends are kept as they are.
 *
 * @returns null where the bytes are not valid in this encoding
 */
export function decodeAs(bytes: Uint8Array, encoding: EncodingName): string | null {
  const mark = byteOrderMarks.find((known) => known.encoding === encoding);
  const body = mark && startsWithMark(bytes, mark.bytes) ? bytes.subarray(mark.bytes.length) : bytes;
  if (encoding === 'windows-1252') {
    // Node 20 decodes this one as ISO 8859-1: the curly quotes would become invisible controls.
    const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    return latin1.replace(/[\x80-\x9f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80] ?? c);
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

/** Offset of the byte at which the bytes stop being UTF-8; their length where they end inside a character. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  // A longer beginning of valid UTF-8 is valid up to its last, perhaps unfinished, character: halve the interval.
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
