import { describe, expect, test } from 'vitest';
import { packedHead, unpackTexts } from '../../../src-common/core/text/packed-texts.ts';

function pack(texts: readonly (string | null)[]): Uint8Array {
  const bodies = texts.map((text) => (text === null ? null : Buffer.from(text)));
  return Buffer.concat([Buffer.from(packedHead(bodies.map((body) => body?.length ?? null))), ...bodies.filter((body) => body !== null)]);
}
const unpacked = (packed: Uint8Array) => unpackTexts(packed).map((text) => (text === null ? null : Buffer.from(text).toString()));

describe('packed texts', () => {
  test.each<[name: string, texts: (string | null)[]]>([
    ['none', []],
    ['one', ['A text.']],
    ['an empty one, one that cannot be read, and line breaks', ['', null, '\n[1,2]\n', null, 'after it']],
    ['letters of several bytes and a mark of byte order', ['\ufeffGrüße 😀', '日本語', 'e\u0301']],
  ])('%s come back as they were', (_name, texts) => {
    expect(unpacked(pack(texts))).toEqual(texts);
  });

  test.each<[name: string, bytes: string]>([
    ['without a first line', '[3]'],
    ['cut short', '[3,4]\nonetw'],
    ['with more than is named', '[3]\nonetwo'],
    ['whose first line is no list', '{"0":3}\none'],
    ['with a length below nothing', '[-3,6]\none'],
    ['with a length that is no number', '["3"]\none'],
  ])('%s are refused', (_name, bytes) => {
    expect(() => unpackTexts(Buffer.from(bytes))).toThrow(Error);
  });
});
