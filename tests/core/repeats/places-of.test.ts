import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FoldedWords } from '../../../src-common/core/repeats/folded-words.ts';
import { placesOf } from '../../../src-common/core/repeats/places-of.ts';
import { firstWords, plainPlaces, repetitiveText } from './plain-places.ts';

const wordsAt = (text: string, passage: string, own: { start: number; end: number }[] = []): string[] =>
  placesOf(new FoldedWords(text), [new FoldedWords(passage)], own).map(({ start, end }) => text.slice(start, end));

describe('placesOf', () => {
  const cases: [name: string, text: string, words: string, expected: string[]][] = [
    ['none', 'One word and another.', 'another', []],
    ['one more', 'He left. She stayed. He left.', 'He left.', ['He left.']],
    ['with other white space', 'He left the room. Then he said: He  left\nthe room.', 'He left the room.', ['He  left\nthe room.']],
    ['with other quotation marks and dashes', '“It’s a so-called war”. Later: «It\'s a so–called war».', '“It’s a so-called war”', ['«It\'s a so–called war»']],
    ['with a ligature, a soft hyphen and a width form', 'the final office, then the ﬁ\u00adnal oﬃce', 'the final office', ['the ﬁ\u00adnal oﬃce']],
    ['letters with marks that are composed or not', 'a café here, a cafe\u0301 here', 'a café here', ['a cafe\u0301 here']],
    ['with capitals', 'He denied it. And: HE DENIED IT', 'He denied it.', ['HE DENIED IT']],
    ['with other punctuation between the words', '“We act”, he said. Or: “We act,” he said.', '“We act”, he said.', ['“We act,” he said.']],
    ['inside a word only', 'An art at a party.', 'art', []],
    ['numbers are not taken apart', 'It rose by 1.5 points, not by 15 points, nor by 1-5 points.', 'by 1.5 points', []],
    ['marks that mean something to a pattern', 'a+b (c-d) a+b (c-d) a-b', 'a+b (c-d)', ['a+b (c-d)']],
    ['an emoji and accents', 'café 😀! Later: café 😀!', 'café 😀!', ['café 😀!']],
    ['a script without spaces', '他说这是谎言。后来他说这是谎言。', '他说这是谎言', ['他说这是谎言']],
    ['punctuation alone', '… and … and …', '…', []],
  ];
  test.each(cases)('%s', (_name, text, words, expected) => {
    const start = text.indexOf(words);
    expect(wordsAt(text, words, [{ start, end: start + words.length }])).toEqual(expected);
  });

  test('fragments of a claim are not repeats of each other', () => {
    expect(wordsAt('yes no yes', 'yes', [{ start: 0, end: 3 }, { start: 7, end: 10 }])).toEqual([]);
  });

  test('at most a hundred', () => {
    expect(wordsAt('word '.repeat(500), 'word')).toHaveLength(100);
  });

  test('the quotation that the sample documents print twice, wrapped differently', () => {
    const text = readFileSync(new URL('../../../seeds/003_7019fd52fda32232.txt', import.meta.url), 'utf8');
    const second = { start: 4655, end: 4965 };
    const exact = text.slice(second.start, second.end);
    const [first, ...more] = wordsAt(text, exact, [second]);
    expect(more).toEqual([]);
    expect(first?.replace(/\s+/gu, ' ')).toBe(exact.replace(/\s+/gu, ' '));
    expect(first).not.toBe(exact);
  });

  test('finds what a plain search through all words finds', () => {
    fc.assert(fc.property(repetitiveText, repetitiveText, fc.nat(), fc.nat({ max: 8 }), (text, other, from, length) => {
      for (const source of [text, other]) {
        const words = source.split(' ');
        const at = from % words.length;
        const passage = words.slice(at, at + 1 + length).join(' ');
        expect(firstWords(text, placesOf(new FoldedWords(text), [new FoldedWords(passage)]))).toEqual(plainPlaces(text, passage));
      }
    }), { numRuns: 400 });
  });
});
