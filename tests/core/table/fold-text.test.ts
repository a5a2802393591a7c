import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldLetters } from '../../../src-common/core/claims/fold-name.ts';
import { foldedName, foldText, sortKey } from '../../../src-common/core/table/fold-text.ts';

const mixed = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '-', '“', '”', '…', '‾', '‼', '′', 'ø', 'É', '中', 'ﬁ', '\n', '_', '٣', 'e\u0301', '😀', '\u2028', '\u202f', '\u2044', 'İ', 'ǅ') });
const texts = fc.oneof(mixed, fc.string(), fc.string({ unit: 'binary' }));

test('every word that a text is searched by stands in what it is folded to', () => {
  fc.assert(fc.property(texts, (text) => {
    const folded = foldText(text);
    expect(foldedWords(text).filter((word) => !folded.includes(word))).toEqual([]);
  }), { numRuns: 2000 });
});

test('what a space is between is folded each by itself', () => {
  fc.assert(fc.property(texts, texts, (one, other) => {
    expect(foldText(`${one} ${other}`)).toBe(`${foldText(one)} ${foldText(other)}`);
    expect(foldedName(one)).toBe(foldText(one));
  }), { numRuns: 200 });
});

test('words without typographic signs are folded as names are compared', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '-', 'ø', 'É', '中', 'ﬁ', 'Σ', 'ς', 'e\u0301', 'İ', 'ǅ', '℡', '.', '\n') });
  fc.assert(fc.property(letters, (text) => { expect(foldText(text)).toBe(foldLetters(text)); }), { numRuns: 200 });
});

test('every sign that the short way takes has no letters in it', () => {
  const signs = [...Array.from({ length: 0x80 }, (_, code) => code), ...Array.from({ length: 0x60 }, (_, code) => 0x2000 + code)].map((code) => String.fromCodePoint(code));
  const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u);
  expect(signs.filter((sign) => words(foldText(`a${sign}b`)).join() !== words(foldLetters(`a${sign}b`)).join())).toEqual([]);
});

test.each([
  ['“China', 'china'],
  ['— Élysée', 'elysee'],
  ['…', ''],
  ['「中国', '中国'],
])('%s is sorted as %s', (text, key) => {
  expect(sortKey(foldText(text))).toBe(key);
});
