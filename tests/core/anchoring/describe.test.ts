import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isGraphemeBoundary, snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { textAndRange } from '../text/mixed-text.ts';

describe('describeSpan', () => {
  it('keeps the words and up to 32 units of what is around them', () => {
    const text = `${'a'.repeat(40)} decisive promoter ${'b'.repeat(40)}`;
    expect(describeSpan(text, 41, 58)).toEqual({
      start: 41, end: 58, exact: 'decisive promoter', prefix: `${'a'.repeat(31)} `, suffix: ` ${'b'.repeat(31)}`,
    });
    expect(describeSpan('ab', 0, 2)).toEqual({ start: 0, end: 2, exact: 'ab', prefix: '', suffix: '' });
  });

  it('cuts the context between graphemes, shorter rather than longer', () => {
    const family = '👩‍👩‍👧‍👦'; // 11 units
    const span = describeSpan(`${family.repeat(4)}x${family.repeat(4)}`, 44, 45);
    expect(span.prefix).toBe(family.repeat(2));
    expect(span.suffix).toBe(family.repeat(2));
    const marks = `e${'\u0301'.repeat(40)}`;
    expect(describeSpan(`${marks}x${marks}`, 41, 42)).toMatchObject({ prefix: '', suffix: '' });
  });

  it('describes any span of whole graphemes', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, start: a, end: b }) => {
        const { start, end } = snapOutward(text, a, b);
        fc.pre(start < end);
        const { exact, prefix, suffix } = describeSpan(text, start, end);
        expect(exact).toBe(text.slice(start, end));
        expect(text.slice(start - prefix.length, start)).toBe(prefix);
        expect(text.slice(end, end + suffix.length)).toBe(suffix);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
        expect(isGraphemeBoundary(text, start - prefix.length)).toBe(true);
        expect(isGraphemeBoundary(text, end + suffix.length)).toBe(true);
      }),
    );
  });

  it.each([
    ['empty', 'abc', 1, 1],
    ['backward', 'abc', 2, 1],
    ['before the text', 'abc', -1, 1],
    ['behind the text', 'abc', 1, 4],
    ['between units', 'abc', 0.5, 2],
    ['beginning inside a pair', '😀x', 1, 3],
    ['ending inside a pair', 'x😀', 0, 2],
    ['beginning at a combining mark', 'e\u0301x', 1, 3],
    ['ending inside CR LF', 'a\r\nb', 0, 2],
    ['ending inside a flag', 'a🇳🇴', 0, 3],
  ])('refuses a span %s', (_name, text, start, end) => {
    expect(() => describeSpan(text, start, end)).toThrow(RangeError);
  });
});
