import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { occurrencesOf } from '../../../src-common/core/anchoring/occurrences.ts';
import { foldedText } from '../../../src-common/core/anchoring/fold-characters.ts';
import { isGraphemeBoundary } from '../../../src-common/core/text/graphemes.ts';
import { mixedText, textAndRange } from '../text/mixed-text.ts';

describe('a folded text', () => {
  it.each([
    ['white space of any kind and length', 'a \u00a0\r\n\tb', 'a b'],
    ['typeset quotation marks', '\u201ca\u201d \u2018b\u2019 \u00abc\u00bb', '"a" \'b\' "c"'],
    ['dashes', 'a\u2013b\u2014c\u2212d', 'a-b-c-d'],
    ['ligatures', 'o\ufb03ce', 'office'],
    ['width forms', '\uff21\uff12\uff0c', 'A2,'],
    ['composed letters', '\u00e9', 'e\u0301'],
    ['soft hyphens', 'evi\u00addence', 'evidence'],
    ['an ellipsis', 'so\u2026', 'so...'],
  ])('equates %s', (_what, text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it('keeps apart what is not the same', () => {
    for (const [a, b] of [['10\u00b2', '102'], ['\u0131', 'i'], ['A', 'a'], ['\u00e6', 'ae']] as const) expect(foldedText(a)).not.toBe(foldedText(b));
  });

  it('is what its units are, one by one, with one space for any run of them', () => {
    fc.assert(fc.property(mixedText(), (text) => {
      const expected = text.split('').map(foldedText).join('').replace(/ +/g, ' ');
      expect(new MatchText(text).folded).toBe(expected);
      expect(foldedText(text)).toBe(expected);
    }), { numRuns: 200 });
  });

  it('has as many words as it has room for, and one for each character of scripts without spaces', () => {
    const words = Array.from({ length: 300 }, (_, at) => `w${at}`);
    for (const [text, count] of [[words.join(' '), 300], ['中'.repeat(300), 300], [words.join('中'), 599]] as const) expect(new MatchText(text).tokens.starts).toHaveLength(count);
  });

  it('leads every folded unit back to what it stands for, and there again', () => {
    fc.assert(fc.property(mixedText(), (text) => {
      const matched = new MatchText(text);
      for (let at = 0; at < matched.folded.length; at += 1) {
        const raw = text.slice(matched.rawAt(at), matched.rawEnd(at + 1));
        expect(foldedText(raw)).toContain(matched.folded[at]);
        if (matched.startsUnit(at)) expect(matched.toFolded(matched.rawAt(at))).toBe(at);
      }
    }), { numRuns: 100 });
  });

  it('gives back ranges that cut no grapheme', () => {
    fc.assert(fc.property(textAndRange(), ({ text, start, end }) => {
      const matched = new MatchText(text);
      const range = matched.toRaw(Math.min(start, matched.folded.length), Math.min(end, matched.folded.length));
      expect(isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end)).toBe(true);
    }), { numRuns: 100 });
  });
});

describe('occurrencesOf', () => {
  it('finds what a plain search finds, whether it can use its index or not', () => {
    const words = fc.array(fc.constantFrom('on', 'the', 'one', 'hand', 'and', 'then', '中', '国', '"', '.', 'e\u0301'), { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, fc.nat(), fc.nat(40), (text, from, length) => {
      const matched = new MatchText(text);
      const start = text.length === 0 ? 0 : from % text.length;
      const pattern = matched.folded.slice(start, start + length);
      const expected: number[] = [];
      for (let at = 0; at < matched.folded.length; at += 1) if (pattern !== '' && matched.folded.startsWith(pattern, at)) expected.push(at);
      expect(occurrencesOf(matched, pattern, Infinity)).toEqual(expected);
    }), { numRuns: 200 });
  });
});
