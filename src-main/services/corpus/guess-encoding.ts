/**
 * The encoding of bytes that are neither marked nor UTF-8. chardet proposes;
 * a proposal counts only if it decodes every byte and gives plausible text,
 * because statistics over a short text propose nonsense.
 */
import chardet from 'chardet';
import { encodings, type EncodingName } from '../../../src-common/contract/encodings.ts';
import { decodeAs, encodingOf } from './decode-bytes.ts';
import { looksBinary } from './text-shape.ts';

const sampleBytes = 65_536;

/** Encodings of one byte a character for languages that are mostly ASCII. */
const latin: ReadonlySet<EncodingName> = new Set(['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1257']);

/** The characters that a text in this encoding is made of, where that can be told. */
const scripts: Partial<Record<EncodingName, RegExp>> = {
  shift_jis: /[\p{Script=Hiragana}\u30a0-\u30ff]/gu,
  'euc-jp': /[\p{Script=Hiragana}\u30a0-\u30ff]/gu,
  'iso-2022-jp': /[\p{Script=Hiragana}\u30a0-\u30ff]/gu,
  'euc-kr': /\p{Script=Hangul}/gu,
  gb18030: /[\u4e00-\u9fff]/g,
  big5: /[\u4e00-\u9fff]/g,
  'windows-1251': /\p{Script=Cyrillic}/gu,
  'koi8-r': /\p{Script=Cyrillic}/gu,
  'windows-1253': /\p{Script=Greek}/gu,
  'windows-1255': /\p{Script=Hebrew}/gu,
  'windows-1256': /\p{Script=Arabic}/gu,
};
/** Chinese read as anything else is Han as well, Japanese is told by its kana: so kana count for more. */
const tellsMore: ReadonlySet<EncodingName> = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr']);

/** @returns the text in the likeliest encoding, or null where none fits */
export function guessEncoding(bytes: Uint8Array): { text: string; encoding: EncodingName } | null {
  const sample = informativeSample(bytes);
  const high = sample.reduce((n, byte) => n + Number(byte > 0x7f), 0);
  // Western text is a tenth accents at most; where half of the bytes are high, two of them make a character.
  const mostlyHigh = high * 5 > sample.length * 2;

  const confidence = new Map<EncodingName, number>();
  for (const match of chardet.analyse(sample)) {
    const encoding = encodingOf(match.name);
    if (encoding && encoding !== 'utf-8') confidence.set(encoding, Math.max(match.confidence, confidence.get(encoding) ?? 0));
  }
  // windows-1252 is what is left when statistics are silent ("café" alone).
  confidence.set('windows-1252', Math.max(5, confidence.get('windows-1252') ?? 0));

  const ranked = [...confidence]
    .filter(([encoding]) => !(mostlyHigh && latin.has(encoding)))
    .map(([encoding, trust]) => ({ encoding, score: trust + plausibility(decodeAs(sample, encoding), encoding) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || encodings.indexOf(a.encoding) - encodings.indexOf(b.encoding));
  for (const { encoding } of ranked) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !looksBinary(text) && !/[\u0080-\u0084\u0086-\u009f]/.test(text)) return { text, encoding };
  }
  return null;
}

/** Up to 40 points for text in the script of the encoding, many against it for what no text contains. */
function plausibility(text: string | null, encoding: EncodingName): number {
  if (text === null) return 0;
  const foreign = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  if (foreign === 0) return 0;
  const strange = text.match(/[\p{Cn}\p{Co}\u0080-\u0084\u0086-\u009f\uff61-\uff9f\u2500-\u259f]/gu)?.length ?? 0;
  const expected = scripts[encoding];
  const own = expected ? (text.match(expected)?.length ?? 0) / foreign : 0;
  const weight = tellsMore.has(encoding) ? 60 : 25;
  return Math.min(40, weight * own) - (200 * strange) / foreign;
}

/** The lines that hold a byte above ASCII, up to 64 KiB: the rest of a long file tells nothing about its encoding. */
function informativeSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let taken = 0;
  for (let at = 0; at < buffer.length && taken < sampleBytes;) {
    const newline = buffer.indexOf(0x0a, at);
    // No two-byte encoding uses 0x0A as a second byte, so a line end is a safe place to cut.
    const end = newline < 0 ? buffer.length : newline + 1;
    const line = buffer.subarray(at, Math.min(end, at + sampleBytes - taken));
    if (line.some((byte) => byte > 0x7f || byte === 0x1b)) {
      parts.push(line);
      taken += line.length;
    }
    at = end;
  }
  return Buffer.concat(parts);
}
