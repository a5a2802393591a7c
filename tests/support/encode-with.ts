/**
 * Text to bytes in any encoding that the platform can decode: every one- and
 * two-byte sequence is decoded once, and the table is read backwards. (The
 * platform itself encodes nothing but UTF-8.)
 */
import { decodeAs } from '../../src-main/services/corpus/decode-bytes.ts';
import type { EncodingName } from '../../src-common/contract/encodings.ts';

const tables = new Map<EncodingName, Map<string, number[]>>();

export function encodeWith(text: string, encoding: EncodingName): Uint8Array {
  if (encoding === 'iso-2022-jp') return iso2022jp(text);
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((character) => {
    const bytes = table.get(character);
    if (!bytes) throw new Error(`${encoding} has no ${character}`);
    return bytes;
  }));
}

function tableOf(encoding: EncodingName): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const add = (bytes: number[]): void => {
    const character = decodeAs(Uint8Array.from(bytes), encoding);
    if (character !== null && [...character].length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0; first < 256; first += 1) add([first]);
  for (let first = 0x80; first < 256; first += 1) for (let second = 0x30; second < 256; second += 1) add([first, second]);
  tables.set(encoding, table);
  return table;
}

/** JIS X 0208 between escapes: the EUC-JP bytes without their high bit (RFC 1468). */
function iso2022jp(text: string): Uint8Array {
  const bytes: number[] = [];
  let double = false;
  for (const character of text) {
    const pair = character < '\u0080' ? null : [...encodeWith(character, 'euc-jp')].map((byte) => byte & 0x7f);
    if ((pair !== null) !== double) bytes.push(0x1b, ...Buffer.from(pair ? '$B' : '(B'));
    double = pair !== null;
    bytes.push(...(pair ?? [character.charCodeAt(0)]));
  }
  return Uint8Array.from(double ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}
