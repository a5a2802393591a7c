import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../../src-main/services/corpus/decode-bytes.ts';
import { decodeText } from '../../../../src-main/services/corpus/decode.ts';
import { encodeWith } from '../../../support/encode-with.ts';

const german = 'Der Präsident erklärte gestern, die Lage sei „ernst“. Größere Änderungen würden folgen – sagte er.\r\n';
const japanese = '中国外務省の報道官は火曜日、記者会見で北大西洋条約機構の主張を否定した。カタカナも書きます。\n';
const simplified = '中国外交部发言人林剑周二在例行记者会上表示，中方对此表示强烈不满和坚决反对。\n';
const traditional = '中國外交部發言人林劍週二在例行記者會上表示，中方對此表示強烈不滿和堅決反對。\n';
const korean = '중국 외교부 대변인은 화요일 정례 브리핑에서 북대서양조약기구의 주장을 부인했다.\n';
const russian = 'Официальный представитель МИД Китая во вторник опроверг утверждения НАТО о поставках.\n';
const arabic = 'قال المتحدث باسم وزارة الخارجية الصينية يوم الثلاثاء إن بلاده ترفض هذه المزاعم\n';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('a file in each encoding', () => {
  const cases: [name: string, bytes: Uint8Array, text: string, encoding: string, from: string][] = [
    ['ASCII', utf8('plain\n'), 'plain\n', 'utf-8', 'utf-8'],
    ['UTF-8', utf8(german), german, 'utf-8', 'utf-8'],
    ['UTF-8 with emoji and combining marks', utf8('e\u0301 👩‍👩‍👧 नि'), 'e\u0301 👩‍👩‍👧 नि', 'utf-8', 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${german}`), german, 'utf-8', 'bom'],
    ['UTF-8 with two marks: the second is text', utf8('\ufeff\ufeffa'), '\ufeffa', 'utf-8', 'bom'],
    ['UTF-16LE with a mark', utf16(japanese, 'le', true), japanese, 'utf-16le', 'bom'],
    ['UTF-16BE with a mark', utf16(german, 'be', true), german, 'utf-16be', 'bom'],
    ['UTF-16LE without a mark', utf16(german, 'le', false), german, 'utf-16le', 'guess'],
    ['UTF-16BE without a mark', utf16(german, 'be', false), german, 'utf-16be', 'guess'],
    ['UTF-16LE without a mark, Japanese', utf16(japanese, 'le', false), japanese, 'utf-16le', 'guess'],
    ['UTF-16BE without a mark, Japanese', utf16(japanese, 'be', false), japanese, 'utf-16be', 'guess'],
    ['UTF-16LE without a mark, Arabic', utf16(arabic, 'le', false), arabic, 'utf-16le', 'guess'],
    ['windows-1252', encodeWith(german, 'windows-1252'), german, 'windows-1252', 'guess'],
    ['windows-1252, one word', encodeWith('café\n', 'windows-1252'), 'café\n', 'windows-1252', 'guess'],
    ['windows-1252, curly quotes only', encodeWith('He said “it’s over” — and left.\n', 'windows-1252'), 'He said “it’s over” — and left.\n', 'windows-1252', 'guess'],
    ['windows-1252, the euro', encodeWith('The price is € 5 and no more.\n', 'windows-1252'), 'The price is € 5 and no more.\n', 'windows-1252', 'guess'],
    ['Shift_JIS', encodeWith(japanese, 'shift_jis'), japanese, 'shift_jis', 'guess'],
    ['Shift_JIS, one short line', encodeWith('日本語のテキスト\n', 'shift_jis'), '日本語のテキスト\n', 'shift_jis', 'guess'],
    ['EUC-JP', encodeWith(japanese, 'euc-jp'), japanese, 'euc-jp', 'guess'],
    ['ISO-2022-JP', encodeWith(japanese, 'iso-2022-jp'), japanese, 'iso-2022-jp', 'guess'],
    ['GB 18030', encodeWith(simplified, 'gb18030'), simplified, 'gb18030', 'guess'],
    ['Big5', encodeWith(traditional, 'big5'), traditional, 'big5', 'guess'],
    ['EUC-KR', encodeWith(korean, 'euc-kr'), korean, 'euc-kr', 'guess'],
    ['windows-1251', encodeWith(russian, 'windows-1251'), russian, 'windows-1251', 'guess'],
    ['KOI8-R', encodeWith(russian, 'koi8-r'), russian, 'koi8-r', 'guess'],
    ['a long file, mostly ASCII, with its only accents at the end', encodeWith(`${'plain line\n'.repeat(20_000)}${german}`, 'windows-1252'), `${'plain line\n'.repeat(20_000)}${german}`, 'windows-1252', 'guess'],
  ];
  it.each(cases)('%s', (_name, bytes, text, encoding, from) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, from });
  });
});

describe('what is no text', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]);
  const noise = Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7_919 + ((i * i * 31) % 251)) % 256);
  const cases: [name: string, bytes: Uint8Array, reason: string][] = [
    ['nothing', new Uint8Array(), 'empty'],
    ['a mark and nothing else', utf8('\ufeff'), 'empty'],
    ['a picture', png, 'binary'],
    ['noise with NULs', noise, 'binary'],
    ['noise without NULs', noise.filter((byte) => byte !== 0), 'binary'],
    ['ASCII with one NUL', utf8('text\0text\n'), 'binary'],
    ['ASCII controls', utf8('\u0001\u0002\u0003\u0004abc'), 'binary'],
    ['UTF-8 with one invalid byte', Buffer.concat([utf8(german), Buffer.from([0xff]), utf8(german)]), 'invalid-encoding'],
    ['UTF-8 cut off inside a character', utf8('Größe und Länge, Übermut, é').subarray(0, -1), 'invalid-encoding'],
    ['UTF-16 with a mark and half a surrogate pair', Buffer.from('\ufeffa\ud83d b', 'utf16le'), 'invalid-encoding'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'invalid-encoding'],
  ];
  it.each(cases)('%s', (_name, bytes, reason) => {
    expect(decodeText(bytes)).toMatchObject({ problem: { reason } });
  });

  it('tells where UTF-8 is broken', () => {
    const bytes = Buffer.concat([utf8('äöü'), Buffer.from([0xff]), utf8('äöü')]);
    expect(decodeText(bytes)).toEqual({ problem: { reason: 'invalid-encoding', detail: 'UTF-8, but for the byte at 6' } });
  });
});

describe('a chosen encoding', () => {
  it.each<[name: string, bytes: Uint8Array, chosen: string, text: string, encoding: string]>([
    ['overrules what would be found', utf8('é'), 'windows-1252', 'Ã©', 'windows-1252'],
    ['is known by its labels', encodeWith('é', 'windows-1252'), 'Latin1', 'é', 'windows-1252'],
    ['loses its own mark', utf8('\ufeffa'), 'utf-8', 'a', 'utf-8'],
    ['keeps the mark of another', utf8('\ufeffa'), 'windows-1252', 'ï»¿a', 'windows-1252'],
    ['has the holes of windows-1252 as WHATWG fills them', Uint8Array.from([0x81, 0x80, 0x9f]), 'windows-1252', '\u0081€Ÿ', 'windows-1252'],
  ])('%s', (_name, bytes, chosen, text, encoding) => {
    expect(decodeText(bytes, chosen)).toEqual({ text, encoding, from: 'chosen' });
  });

  it('is refused where it does not fit or is not known', () => {
    expect(decodeText(encodeWith('é', 'windows-1252'), 'utf-8')).toMatchObject({ problem: { reason: 'invalid-encoding' } });
    expect(decodeText(utf8('a'), 'klingon')).toMatchObject({ problem: { reason: 'invalid-encoding' } });
    expect(encodingOf('x-user-defined')).toBeNull();
  });

  it('gives the same text again as the detection did', () => {
    for (const bytes of [utf8(`\ufeff${german}`), utf16(japanese, 'le', false), encodeWith(korean, 'euc-kr')]) {
      const found = decodeText(bytes);
      if ('problem' in found) throw new Error(found.problem.reason);
      expect(decodeText(bytes, found.encoding)).toMatchObject({ text: found.text });
    }
  });
});

it('any text comes back out of UTF-8 unchanged, unless it looks binary', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
    const decoded = decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)]));
    if ('problem' in decoded) expect(decoded.problem.reason).toBe('binary');
    else expect(decoded.text).toBe(text);
  }));
});

it('no bytes at all make the decoder throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const decoded = decodeText(bytes);
    if (!('problem' in decoded)) expect(decoded.text).not.toContain('\0');
  }));
});
