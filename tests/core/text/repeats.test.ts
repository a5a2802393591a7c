import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repeatsOf } from '../../../src-common/core/text/repeats.ts';

describe('repeatsOf', () => {
  const cases: [name: string, text: string, words: string, expected: string[]][] = [
    ['none', 'One word and another.', 'another', []],
    ['one more', 'He left. She stayed. He left.', 'He left.', ['He left.']],
    ['with other white space', 'He left the room. Then he said: He  left\nthe room.', 'He left the room.', ['He  left\nthe room.']],
    ['inside a word only', 'An art at a party.', 'art', []],
    ['with marks that mean something to a pattern', 'a+b (c-d) a+b (c-d) a-b', 'a+b (c-d)', ['a+b (c-d)']],
    ['an emoji and accents', 'café 😀! Later: café 😀!', 'café 😀!', ['café 😀!']],
    ['punctuation alone', '… and … and …', '…', []],
  ];
  test.each(cases)('%s', (_name, text, words, expected) => {
    const start = text.indexOf(words);
    expect(repeatsOf(text, [{ start, end: start + words.length }]).map((place) => text.slice(place.start, place.end))).toEqual(expected);
  });

  test('fragments of a claim are not repeats of each other', () => {
    expect(repeatsOf('yes no yes', [{ start: 0, end: 3 }, { start: 7, end: 10 }])).toEqual([]);
  });

  test('at most a hundred', () => {
    expect(repeatsOf('word '.repeat(500), [{ start: 0, end: 4 }])).toHaveLength(100);
  });

  test('the quotation that the sample documents print twice, wrapped differently', () => {
    const folder = new URL('../../../seeds/', import.meta.url);
    const text = readFileSync(new URL('003_7019fd52fda32232.txt', folder), 'utf8');
    const second = { start: 4655, end: 4965 };
    const [first, ...more] = repeatsOf(text, [second]);
    expect(more).toEqual([]);
    const words = text.slice(first?.start, first?.end);
    expect(words.replace(/\s+/gu, ' ')).toBe(text.slice(second.start, second.end).replace(/\s+/gu, ' '));
    expect(words).not.toBe(text.slice(second.start, second.end));
  });
});
