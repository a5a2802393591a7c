import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointMap } from '../../../src-common/core/text/code-points.ts';
import { mixedText } from './mixed-text.ts';

describe('CodePointMap', () => {
  it('agrees with the text taken apart into code points, both ways', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const map = new CodePointMap(text);
        const points = [...text];
        expect(map.length).toBe(points.length);
        let utf16 = 0;
        for (let point = 0; point <= points.length; point += 1) {
          expect(map.toCodePoint(utf16)).toBe(point);
          expect(map.toUtf16(point)).toBe(utf16);
          utf16 += points[point]?.length ?? 0;
        }
      }),
    );
  });

  it.each([
    ['inside a pair', 'a😀b', 2],
    ['inside the last pair', '😀😀', 3],
    ['before the text', 'abc', -1],
    ['behind the text', 'abc', 4],
    ['between units', 'abc', 1.5],
    ['not a number', 'abc', Number.NaN],
  ])('refuses a UTF-16 offset %s', (_name, text, offset) => {
    expect(() => new CodePointMap(text).toCodePoint(offset)).toThrow(RangeError);
  });

  it.each([-1, 4, 0.5])('refuses the code point offset %s of three', (offset) => {
    expect(() => new CodePointMap('a😀b').toUtf16(offset)).toThrow(RangeError);
  });

  it('counts an unpaired surrogate as one', () => {
    const map = new CodePointMap('\ud83dx\ude00\ud83d');
    expect(map.length).toBe(4);
    expect([0, 1, 2, 3, 4].map((offset) => map.toCodePoint(offset))).toEqual([0, 1, 2, 3, 4]);
  });
});
