/** What a text looks like from outside: binary or not, and UTF-16 that carries no mark. */
import { decodeAs } from './decode-bytes.ts';

/** Enough of a file to judge it by. */
const sampleLength = 65_536;

/**
 * Controls that no text has: all but tab, line feed, vertical tab, form feed,
 * carriage return, backspace (overstruck manual pages), escape (terminal
 * colours), and the end mark of old DOS files.
 */
const controls = /[\u0000-\u0007\u000e-\u0019\u001c-\u001f\u007f\ufffe\uffff]/g;

/** Whether a decoded text is no text: a NUL, or more than one control in two hundred characters. */
export function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, sampleLength);
  const found = sample.match(controls)?.length ?? 0;
  return found * 200 > sample.length;
}

/**
 * Bytes with NULs in them that are UTF-16 all the same: of the two byte orders
 * the one that gives characters every script shares (spaces, line ends, common
 * punctuation, ASCII letters) and nothing unassigned.
 */
export function utf16ByShape(bytes: Uint8Array): { text: string; encoding: 'utf-16le' | 'utf-16be' } | null {
  if (bytes.length % 2 !== 0) return null;
  // Readable UTF-8 with a few NULs in it is somebody's data. UTF-16 read that way is half NULs, or controls, or invalid.
  const nuls = bytes.reduce((n, byte) => n + Number(byte === 0), 0);
  const utf8 = nuls * 4 < bytes.length ? decodeAs(bytes, 'utf-8') : null;
  if (utf8 !== null && !looksBinary(utf8.replaceAll('\0', ''))) return null;
  const judged = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = decodeAs(bytes, encoding);
    return { encoding, text, score: text === null ? -1 : commonness(text) };
  }).sort((a, b) => b.score - a.score);
  const [best, other] = judged;
  if (!best || !other || best.text === null || best.score < 0.01 || best.score <= other.score) return null;
  return { text: best.text, encoding: best.encoding };
}

/** Share of the characters that any text has; -1 for what is no text. */
function commonness(text: string): number {
  const sample = text.slice(0, sampleLength);
  if (looksBinary(sample)) return -1;
  const strange = sample.match(/[\p{Cn}\p{Co}\u0080-\u009f]/gu)?.length ?? 0;
  if (strange * 100 > sample.length) return -1;
  const common = sample.match(/[\n\r\t A-Za-z0-9.,;:!?\u2018-\u201d\u3000-\u3002\uff0c\uff0e]/g)?.length ?? 0;
  return common / sample.length;
}
