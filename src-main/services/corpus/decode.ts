/**
 * The text of a file, and how its encoding was settled: the byte order mark,
 * else strict UTF-8, else UTF-16 by its shape, else a guess that decodes
 * without one invalid byte. The text is not normalised; line ends are kept.
 */
import type { CorpusEntry, CorpusProblem } from '../../../src-common/contract/host-api.ts';
import type { EncodingName } from '../../../src-common/contract/encodings.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { byteOrderMarks, decodeAs, encodingOf, firstInvalidUtf8, startsWithMark } from './decode-bytes.ts';
import { guessEncoding } from './guess-encoding.ts';
import { looksBinary, utf16ByShape } from './text-shape.ts';

/** What makes the text of the bytes, and its version: a byte order mark is not part of the text. */
export const plainTextExtractor = 'plain-text/1';

export interface DecodedText {
  text: string;
  encoding: EncodingName;
  from: CorpusEntry['encodingFrom'];
}
export interface DecodeProblem {
  problem: { reason: CorpusProblem['reason']; detail: string };
}

/**
 * @param bytes the whole file
 * @param chosen label of the encoding that the user chose, or null to find it out
 * @returns the text, or why there is none; a chosen encoding that is unknown or does not fit is `invalid-encoding`
 */
export function decodeText(bytes: Uint8Array, chosen: string | null = null): DecodedText | DecodeProblem {
  if (chosen !== null) return decodeChosen(bytes, chosen);
  if (bytes.length === 0) return problem('empty', '');

  // UTF-32 begins like UTF-16, and no decoder of the platform reads it.
  if (startsWithMark(bytes, [0xff, 0xfe, 0, 0]) || startsWithMark(bytes, [0, 0, 0xfe, 0xff])) {
    return problem('invalid-encoding', t('errors.detail.utf32'));
  }
  for (const mark of byteOrderMarks) {
    if (!startsWithMark(bytes, mark.bytes)) continue;
    const text = decodeAs(bytes, mark.encoding);
    if (text === null) return problem('invalid-encoding', t('errors.detail.brokenAfterMark', { encoding: mark.encoding }));
    return settled(text, mark.encoding, 'bom');
  }

  if (bytes.includes(0)) {
    const shaped = utf16ByShape(bytes);
    return shaped ? settled(shaped.text, shaped.encoding, 'guess') : problem('binary', '');
  }
  const utf8 = decodeAs(bytes, 'utf-8');
  // Seven-bit Japanese mail encoding is valid UTF-8 too; its escapes give it away.
  if (utf8 !== null && !utf8.includes('\u001b')) return settled(utf8, 'utf-8', 'utf-8');
  const broken = utf8 === null ? brokenUtf8At(bytes) : null;
  if (broken !== null) return problem('invalid-encoding', t('errors.detail.brokenUtf8', { offset: broken }));

  const guessed = guessEncoding(bytes);
  if (guessed) return settled(guessed.text, guessed.encoding, 'guess');
  if (utf8 !== null) return settled(utf8, 'utf-8', 'utf-8');
  return looksBinary(decodeAs(bytes, 'windows-1252') ?? '')
    ? problem('binary', '')
    : problem('invalid-encoding', t('errors.detail.noEncodingFits'));
}

/** What the user says it is, it is: even where the result does not look like text. */
function decodeChosen(bytes: Uint8Array, chosen: string): DecodedText | DecodeProblem {
  const encoding = encodingOf(chosen);
  if (!encoding) return problem('invalid-encoding', t('errors.detail.unknownEncoding', { encoding: chosen }));
  const text = decodeAs(bytes, encoding);
  if (text === null) return problem('invalid-encoding', t('errors.detail.notThisEncoding', { encoding }));
  return text.length === 0 ? problem('empty', '') : { text, encoding, from: 'chosen' };
}

function settled(text: string, encoding: EncodingName, from: CorpusEntry['encodingFrom']): DecodedText | DecodeProblem {
  if (text.length === 0) return problem('empty', '');
  return looksBinary(text) ? problem('binary', '') : { text, encoding, from };
}

function problem(reason: CorpusProblem['reason'], detail: string): DecodeProblem {
  return { problem: { reason, detail } };
}

/**
 * The offset of the first invalid byte of what is UTF-8 but for a few bytes
 * (cut off, or pasted together), or null for what is another encoding. Read as
 * windows-1252 such a file would turn every accent into two wrong letters.
 */
function brokenUtf8At(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  return whole > 0 && broken * 3 <= whole ? firstInvalidUtf8(bytes) : null;
}
