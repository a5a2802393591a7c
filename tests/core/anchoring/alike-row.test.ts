import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAlike } from '../../../src-common/core/anchoring/alike-row.ts';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { tokensOf } from '../../../src-common/core/anchoring/tokens.ts';

/** The whole table, cell by cell (Wagner and Fischer 1974). */
function changes(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      table[i]![j] = Math.min(table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

/** As it is said: the share of letters that stay, if at least three in five do; never of numbers or of words of two letters. */
function alike(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return 1;
  const [left, right] = [one.slice(0, 40), other.slice(0, 40)];
  const most = Math.max(left.length, right.length);
  if (most < 3 || (/^[0-9]/.test(left) && /^[0-9]/.test(right))) return 0;
  const share = 1 - changes(left, right) / most;
  return share >= 0.6 && Math.abs(one.length - other.length) <= 0.4 * Math.max(one.length, other.length) ? Math.fround(share) : 0;
}

function row(word: string, others: readonly string[]): number[] {
  const text = new MatchText(others.join(' '));
  const [hash = 0, letters = 0] = [tokensOf(word).hashes[0], tokensOf(word).letters[0]];
  const into = new Float32Array(others.length + 2).fill(-1);
  writeAlike({ text: `(${word})`, start: 1, end: 1 + word.length, hash, letters }, text.folded, text.tokens, 0, others.length, into, 1);
  expect([into[0], into.at(-1)]).toEqual([-1, -1]);
  return [...into.subarray(1, -1)];
}

describe('how alike one word is to the words of a row', () => {
  it.each([
    ['the same word, whatever its case', 'Boats', 'bOATS', 1],
    ['a letter in five', 'boats', 'boots', 0.8],
    ['a letter left out', 'boats', 'bots', 0.8],
    ['three letters in five', 'boats', 'baits', 0.6],
    ['less than three in five', 'boats', 'beets', 0.6],
    ['two in five', 'boats', 'beers', 0],
    ['words of two letters', 'an', 'in', 0],
    ['two numbers', '1234', '1235', 0],
    ['a number misread as a word', '10cal', 'local', 0.6],
  ])('knows %s', (_what, word, other, expected) => {
    expect(row(word, [other])[0]).toBeCloseTo(expected);
  });

  it('counts what a whole table counts, for words of any length', () => {
    // Few letters, so that many words are nearly the same.
    const letters = fc.constantFrom(...'aabbcdeåÅé1ß');
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.array(letters, { minLength: 1, maxLength: 12 }) },
      { weight: 1, arbitrary: fc.array(letters, { minLength: 26, maxLength: 46 }) },
    ).map((list) => list.join('').normalize('NFC'));
    // Another word made of the first by a few changes, so that the limit is met from both sides.
    const near = (first: string, edits: readonly (readonly [number, string])[]): string =>
      edits.reduce((made, [at, letter], turn) => {
        const place = at % (made.length + 1);
        return made.slice(0, place) + (turn % 3 === 0 ? '' : letter) + made.slice(place + (turn % 3 === 1 ? 0 : 1));
      }, first) || 'a';
    const edits = fc.array(fc.tuple(fc.nat(50), letters), { maxLength: 14 });
    fc.assert(fc.property(word, fc.array(word, { maxLength: 6 }), fc.array(edits, { maxLength: 8 }), (first, far, changed) => {
      const plain = (one: string): string => one.normalize('NFD');
      const others = [...far, ...changed.map((list) => near(first, list))].map(plain);
      const expected = others.map((other) => alike(plain(first), other));
      row(plain(first), others).forEach((found, at) => expect(found).toBe(expected[at]));
    }), { numRuns: 400 });
  });
});
