import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRepeats, type ClaimSpans } from '../../../src-common/core/repeats/count-repeats.ts';
import { FoldedWords, type Place } from '../../../src-common/core/repeats/folded-words.ts';
import { leastInDocument, lengthInWords } from '../../../src-common/core/repeats/least-length.ts';
import { mostPlaces, placesOf } from '../../../src-common/core/repeats/places-of.ts';
import { repetitiveText } from './plain-places.ts';

function packed(claims: readonly (readonly Place[])[]): ClaimSpans {
  const all = claims.flat();
  return { spans: Uint16Array.from(claims, (spans) => spans.length), starts: Int32Array.from(all, ({ start }) => start), ends: Int32Array.from(all, ({ end }) => end) };
}
const counted = (text: string, claims: readonly (readonly Place[])[]): number[] => [...countRepeats(new FoldedWords(text), packed(claims))];
/** The first place of some words. */
const at = (text: string, words: string): Place => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('countRepeats', () => {
  const text = 'He denied it. “We act now”, he said.\nHe  denied\nit! Others say: "We act\nnow", he said. He denied it.';
  test.each<[name: string, claims: Place[][], counts: number[]]>([
    ['no claims', [], []],
    ['also where lines, quotation marks and capitals are others', [[at(text, 'He denied it.')], [at(text, '“We act now”, he said')]], [2, 1]],
    ['words that stand once, and too few of them', [[at(text, 'Others say')], [at(text, 'he said')], [at(text, 'it! Others say')]], [0, 0, 0]],
    ['fragments: the places of all that are long enough, without their own', [[at(text, 'He denied it.'), at(text, 'He  denied\nit!'), at(text, 'he said')], [at(text, 'he said'), at(text, '“We act now”')]], [1, 1]],
    ['a claim without a passage', [[], [at(text, 'He denied it.')]], [0, 2]],
  ])('%s', (_name, claims, counts) => {
    expect(counted(text, claims)).toEqual(counts);
  });

  test('a script without spaces', () => {
    const chinese = '他说这是谎言。后来他说这是谎言。';
    expect(counted(chinese, [[{ start: 0, end: 6 }], [{ start: 0, end: 5 }]])).toEqual([1, 0]);
  });

  test('not more than are looked for', () => {
    expect(counted('so it is '.repeat(500), [[{ start: 0, end: 8 }]])).toEqual([mostPlaces]);
  });

  test('as many as placesOf finds without runs, whatever the text', () => {
    fc.assert(fc.property(repetitiveText, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 })), { maxLength: 8 }), (text, cuts) => {
      const claims = cuts.map(([from, length]): Place[] => {
        const start = from % text.length;
        return [{ start, end: Math.min(text.length, start + 1 + length) }];
      });
      const folded = new FoldedWords(text);
      expect(counted(text, claims)).toEqual(claims.map((own) => {
        const passages = own.map(({ start, end }) => new FoldedWords(text.slice(start, end))).filter((passage) => lengthInWords(passage) >= leastInDocument);
        return placesOf(folded, passages, own).length;
      }));
    }), { numRuns: 500 });
  });
});
