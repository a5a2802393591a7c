import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, shinglesOf } from '../../../src-common/core/revisions/likeness.ts';
import { pairDocuments, perhapsOne, surelyOne } from '../../../src-common/core/revisions/pair-documents.ts';
import { seed } from '../text/seeds.ts';

const seeds = ([0, 1, 2, 3, 4] as const).map(seed);

/** Every so many words another one. */
const edited = (text: string, every: number, word = 'otherwise'): string => text.split(' ').map((one, at) => (at % every === every - 1 ? `${word}${at}` : one)).join(' ');
const pairs = (gone: readonly string[], fresh: readonly string[]) => {
  const { sure, asked } = pairDocuments(gone.map(shinglesOf), fresh.map(shinglesOf));
  return { sure: [...sure].map(([at, pair]) => [at, pair.fresh]), asked: [...asked].map(([at, likely]) => [at, likely.map((pair) => pair.fresh)]) };
};
const [a, b, c] = [seeds[0] ?? '', seeds[1] ?? '', seeds[2] ?? ''];
const template = (name: string): string => `Daily report of the northern station. Nothing happened on this day that has to be reported to the council, and all of the gates were closed at night as they always are. Signed: ${name}.`;

describe('likeness', () => {
  test('the sample texts, five on one subject, have little in common', () => {
    for (const one of seeds) for (const other of seeds) if (one !== other) expect(likeness(shinglesOf(one), shinglesOf(other))).toBeLessThan(perhapsOne / 2);
  });

  test('a text of which every twelfth word was changed is surely the same one, one of which every third was is not', () => {
    for (const text of seeds) {
      expect(likeness(shinglesOf(text), shinglesOf(edited(text, 12)))).toBeGreaterThan(surelyOne);
      expect(likeness(shinglesOf(text), shinglesOf(edited(text, 3)))).toBeLessThan(perhapsOne);
    }
  });

  test('is 1 for the same words however they are printed, the same both ways, and never out of 0 to 1', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
    fc.assert(fc.property(words, words, (one, other) => {
      const [x, y] = [shinglesOf(one.join(' ')), shinglesOf(other.join(' '))];
      expect(likeness(x, y)).toBe(likeness(y, x));
      expect(likeness(x, y)).toBeGreaterThanOrEqual(0);
      expect(likeness(x, y)).toBeLessThanOrEqual(1);
      expect(likeness(x, shinglesOf(one.join('\n').toUpperCase()))).toBe(one.length < 3 ? 0 : 1);
    }));
  });
});

describe('pairDocuments', () => {
  const cases: [name: string, gone: string[], fresh: string[], expected: { sure?: [number, number][]; asked?: [number, number[]][] }][] = [
    ['nothing new', [a], [], {}],
    ['an unrelated new file', [a], [b], {}],
    ['renamed and edited', [a], [edited(a, 20)], { sure: [[0, 0]] }],
    ['two, each with its own', [a, b], [c, edited(b, 20), edited(a, 20)], { sure: [[0, 2], [1, 1]] }],
    ['two that are both like it: asked', [a], [edited(a, 20), edited(a, 15)], { asked: [[0, [0, 1]]] }],
    ['one that is like two that are gone: asked', [a, edited(a, 25)], [edited(a, 20)], { asked: [[0, [0]], [1, [0]]] }],
    ['much of it changed: asked', [a], [edited(a, 6)], { asked: [[0, [0]]] }],
    ['half of it is left', [a], [a.slice(0, a.length / 3)], { asked: [[0, [0]]] }],
    ['reports of one form', [template('Mira'), template('Tomasz')], [template('Ines'), template('Anders')], { asked: [[0, [0, 1]], [1, [0, 1]]] }],
    ['too short to say', ['Two words'], ['Two words'], {}],
  ];
  test.each(cases)('%s', (_name, gone, fresh, expected) => {
    expect(pairs(gone, fresh)).toEqual({ sure: [], asked: [], ...expected });
  });

  test('no file is surely that of two documents, and none that is asked about is surely another one’s', () => {
    const text = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 3, maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(text, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (gone, fresh) => {
      const { sure, asked } = pairDocuments(gone.map(shinglesOf), fresh.map(shinglesOf));
      const taken = [...sure.values()].map((pair) => pair.fresh);
      expect(new Set(taken).size).toBe(taken.length);
      for (const [at, likely] of asked) {
        expect(sure.has(at)).toBe(false);
        for (const pair of likely) expect(taken).not.toContain(pair.fresh);
      }
    }));
  });
});
