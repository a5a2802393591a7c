import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme, snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { graphemeBoundaries, mixedText, textAndRange } from './mixed-text.ts';

describe('grapheme boundaries', () => {
  it('are those of the whole text, wherever one asks', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const known = new Set(graphemeBoundaries(text));
        for (let at = 0; at <= text.length; at += 1) expect(isGraphemeBoundary(text, at)).toBe(known.has(at));
      }),
      { numRuns: 400 },
    );
  });

  it('are walked forward and backward one by one', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const known = [...new Set(graphemeBoundaries(text))];
        for (let at = 0; at <= text.length; at += 1) {
          expect(nextGrapheme(text, at)).toBe(known.find((boundary) => boundary > at) ?? text.length);
          expect(previousGrapheme(text, at)).toBe(known.findLast((boundary) => boundary < at) ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a CR LF', '\r\n'],
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag', '🇳🇴'],
    ['a skin tone', '👍🏽'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['a letter with two marks', 'o\u0323\u0307'],
    ['a Devanagari conjunct', 'क्षि'],
    ['a Hangul syllable of jamo', '\u1112\u1161\u11ab'],
    ['an Arabic number sign and its digit', '\u06001'],
  ])('treat %s as one character', (_name, cluster) => {
    const text = `x${cluster}中`;
    expect(nextGrapheme(text, 1)).toBe(1 + cluster.length);
    expect(previousGrapheme(text, 1 + cluster.length)).toBe(1);
    for (let at = 2; at <= cluster.length; at += 1) expect(isGraphemeBoundary(text, at)).toBe(false);
  });

  it('hold for a cluster longer than any window', () => {
    const marks = '\u0301'.repeat(5000);
    const text = `ab${marks}c`;
    expect(nextGrapheme(text, 1)).toBe(2 + marks.length);
    expect(previousGrapheme(text, text.length - 1)).toBe(1);
    expect(isGraphemeBoundary(text, 2500)).toBe(false);
  });

  it('count flags in pairs from the start of their run', () => {
    const text = `${'🇳🇴'.repeat(300)}🇺`;
    expect(isGraphemeBoundary(text, 1196)).toBe(true);
    expect(isGraphemeBoundary(text, 1198)).toBe(false);
    expect(isGraphemeBoundary(text, 1200)).toBe(true);
  });
});

describe('snapOutward', () => {
  it('gives the smallest range of whole characters around a range', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, start, end }) => {
        fc.pre(start < end);
        const known = graphemeBoundaries(text);
        expect(snapOutward(text, start, end)).toEqual({
          start: known.findLast((boundary) => boundary <= start),
          end: known.find((boundary) => boundary >= end),
        });
      }),
    );
  });

  it('keeps a caret a caret and stays inside the text', () => {
    expect(snapOutward('a👍🏽', 3, 3)).toEqual({ start: 1, end: 1 });
    expect(snapOutward('a👍🏽', -5, 99)).toEqual({ start: 0, end: 5 });
  });
});
