import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintsOf, hasAll } from '../../../src-common/core/repeats/fingerprints.ts';
import { FoldedWords } from '../../../src-common/core/repeats/folded-words.ts';
import { leastInCorpus, lengthInWords } from '../../../src-common/core/repeats/least-length.ts';
import { placesOf } from '../../../src-common/core/repeats/places-of.ts';
import { RepeatIndex } from '../../../src-common/core/repeats/repeat-index.ts';
import { firstWords, plainPlaces, repetitiveText } from './plain-places.ts';

describe('RepeatIndex', () => {
  test('with the places in the texts that may have a passage, finds what a plain search through all texts finds', () => {
    fc.assert(fc.property(fc.array(repetitiveText, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), fc.nat({ max: 7 }), (texts, which, from, more) => {
      const words = (texts[which % texts.length] ?? '').split(' ');
      const at = from % words.length;
      const passage = words.slice(at, at + leastInCorpus + more).join(' ');
      const folded = new FoldedWords(passage);
      fc.pre(folded.length >= leastInCorpus);
      const index = new RepeatIndex();
      texts.forEach((text, number) => index.put(String(number), new FoldedWords(text)));
      const maybe = new Set(index.mayHave([folded]));
      const found = texts.map((text, number) => (maybe.has(String(number)) ? firstWords(text, placesOf(new FoldedWords(text), [folded])) : []));
      expect(found).toEqual(texts.map((text) => plainPlaces(text, passage)));
    }), { numRuns: 400 });
  });

  test('leaves out texts that do not have it', () => {
    const texts = Array.from({ length: 200 }, (_, number) => Array.from({ length: 300 }, (_word, at) => `w${(number * 7919 + at * 104729) % 100003}`).join(' '));
    const index = new RepeatIndex();
    texts.forEach((text, number) => index.put(String(number), new FoldedWords(text)));
    const passage = (texts[17] ?? '').split(' ').slice(40, 52).join(' ');
    expect(index.mayHave([new FoldedWords(passage)])).toEqual(['17']);
  });

  test('keeps a text that comes twice once, in about two bytes a word', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `w${(at * 104729) % 1_000_003}`).join(' ');
    const index = new RepeatIndex();
    index.put('one', new FoldedWords(text));
    index.put('one', new FoldedWords(text));
    expect(index.size).toBe(1);
    expect(index.bytes / 10_000).toBeGreaterThan(1.7);
    expect(index.bytes / 10_000).toBeLessThan(2.3);
  });
});

describe('fingerprintsOf', () => {
  test('a passage of five words or more has some, and all of them are those of every text around it', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.array(fc.integer(), { minLength: leastInCorpus }), fc.array(fc.integer()), (before, passage, after) => {
      const tokens = (hashes: number[]) => ({ hashes: Int32Array.from(hashes), length: hashes.length });
      const wanted = fingerprintsOf(tokens(passage));
      expect(wanted.length).toBeGreaterThan(0);
      expect(hasAll(fingerprintsOf(tokens([...before, ...passage, ...after])), wanted)).toBe(true);
    }));
  });
});

describe('lengthInWords', () => {
  const cases: [text: string, words: number][] = [['', 0], ['—', 0], ['He denied it.', 3], ['它是谎言', 2], ['NATO 它是', 2]];
  test.each(cases)('%s', (text, words) => {
    expect(lengthInWords(new FoldedWords(text))).toBe(words);
  });
});
