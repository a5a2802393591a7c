import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText, findAll, isWhiteSpace, trimRange } from '../../../src-common/core/text/white-space.ts';
import { mixedText } from './mixed-text.ts';
import { seed } from './seeds.ts';

describe('isWhiteSpace', () => {
  it('knows what the folding knows', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const folds = new FoldedText(`a${String.fromCharCode(unit)}${String.fromCharCode(unit)}b`).folded === 'a b';
      if (folds !== isWhiteSpace(unit)) expect.fail(`U+${unit.toString(16)}`);
    }
  });
});

describe('trimRange', () => {
  it.each([
    ['  a b \n', 0, 7, { start: 2, end: 5 }],
    ['\ufeffx\u3000', 0, 3, { start: 1, end: 2 }],
    [' \n ', 1, 3, { start: 1, end: 1 }],
  ])('of %j', (text, start, end, expected) => {
    expect(trimRange(text, start, end)).toEqual(expected);
  });
});

describe('FoldedText', () => {
  it('holds one space for each run and nothing else changed', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        expect(new FoldedText(text).folded).toBe(text.replace(/[\s\u0085]+/g, ' '));
      }),
    );
  });

  it('maps every folded offset to the text and back', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const { folded } = new FoldedText(text);
        const map = new FoldedText(text);
        for (let at = 0; at <= folded.length; at += 1) {
          expect(map.toFolded(map.toRaw(at))).toBe(at);
          if (at === folded.length) continue;
          // What lies between two neighbours folds to the character between them.
          const raw = text.slice(map.toRaw(at), map.toRaw(at + 1));
          expect(new FoldedText(raw).folded).toBe(folded[at]);
        }
      }),
    );
  });

  it('takes an offset inside a run to its start', () => {
    const map = new FoldedText('a \r\n b');
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => map.toFolded(offset))).toEqual([0, 1, 1, 1, 1, 2, 3]);
    expect([0, 1, 2, 3].map((offset) => map.toRaw(offset))).toEqual([0, 1, 5, 6]);
  });

  it('refuses offsets outside', () => {
    const map = new FoldedText('a  b');
    expect(() => map.toRaw(4)).toThrow(RangeError);
    expect(() => map.toFolded(5)).toThrow(RangeError);
    expect(() => map.toFolded(-1)).toThrow(RangeError);
  });
});

describe('findAll', () => {
  const found = (text: string, query: string, ignoreCase = false): string[] =>
    findAll(new FoldedText(text), query, { ignoreCase }).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['over a line break', 'world\npeace, world  peace', 'world peace', false, ['world\npeace', 'world  peace']],
    ['with white space of its own', 'a\u00a0b', 'a \n b', false, ['a\u00a0b']],
    ['without overlaps', 'aaaa', 'aa', false, ['aa', 'aa']],
    ['taking signs as they are', 'a.c (a+b) abc', 'a.c', false, ['a.c']],
    ['brackets too', 'x [a] {b} \\ / ^$|?*', '[a] {b} \\ / ^$|?*', false, ['[a] {b} \\ / ^$|?*']],
    ['minding case', 'China CHINA', 'china', false, []],
    ['ignoring case', 'China CHINA', 'china', true, ['China', 'CHINA']],
    ['ignoring case in Greek', 'ΣΟΦΟΣ σοφος σοφός', 'σοφος', true, ['ΣΟΦΟΣ', 'σοφος']],
    ['where lower case is longer', 'İİ x', 'X', true, ['x']],
    ['behind emoji', '😀 中国 😀中国', '中国', false, ['中国', '中国']],
    ['not inside a pair', '😀', '\ude00', false, []],
    ['nothing', 'abc', '', false, []],
  ])('finds %s', (_name, text, query, ignoreCase, expected) => {
    expect(found(text, query, ignoreCase)).toEqual(expected);
  });

  it('finds a quotation that is wrapped differently each time', () => {
    const text = seed(3);
    const query = 'China and Russia will stand together and fight to protect their own interests and safeguard world peace together';
    const hits = findAll(new FoldedText(text), query);
    expect(hits).toHaveLength(2);
    for (const { start, end } of hits) expect(text.slice(start, end).replaceAll('\n', ' ')).toBe(query);
  });

  it('finds every folded slice of a text at its place', () => {
    fc.assert(
      fc.property(mixedText(), fc.nat(), fc.nat(), (text, a, b) => {
        const folded = new FoldedText(text);
        const points = [...folded.folded];
        fc.pre(points.length > 0);
        const from = a % points.length;
        const query = points.slice(from, from + 1 + (b % 8)).join('');
        const hits = findAll(folded, query);
        expect(hits.length).toBeGreaterThan(0);
        for (const { start, end } of hits) expect(new FoldedText(text.slice(start, end)).folded).toBe(query);
      }),
    );
  });
});
