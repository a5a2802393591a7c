import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../../src-common/core/claims/fold-name.ts';
import { foldText } from '../../../src-common/core/table/fold-text.ts';

test('the short way gives what names are folded to', () => {
  const mixed = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '-', '“', '”', '…', '‾', '‼', '⁇', '′', 'ø', 'É', '中', 'ﬁ', '\n', '_', '٣', 'e\u0301', '😀', '\u2028', '\u202f', '\u2044') });
  fc.assert(fc.property(fc.oneof(mixed, fc.string(), fc.string({ unit: 'binary' })), (text) => {
    expect(foldText(text)).toBe(foldName(text));
  }), { numRuns: 2000 });
});

test('every sign that the short way takes folds as the long way does', () => {
  const signs = [...Array.from({ length: 0x80 }, (_, code) => code), ...Array.from({ length: 0x60 }, (_, code) => 0x2000 + code)];
  expect(signs.filter((code) => foldText(`a${String.fromCodePoint(code)}b`) !== foldName(`a${String.fromCodePoint(code)}b`))).toEqual([]);
});
