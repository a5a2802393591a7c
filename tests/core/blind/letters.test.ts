/** Letters: in an order that a seed gives. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { letterAt, withoutLetter } from '../../../src-common/core/blind/letters.ts';
import { idOf } from '../../support/sample-records.ts';

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('the letter at %i is %s', (place, letter) => {
  expect(letterAt(place)).toBe(letter);
});

const ids = Array.from({ length: 12 }, (_, index) => idOf(0xa0 + index));

it('the order hangs on the seed and not on how the ids come', () => {
  expect(withoutLetter({ seed: 1, letters: [] }, ids.toReversed())).toEqual(withoutLetter({ seed: 1, letters: [] }, ids));
  const orders = new Set(Array.from({ length: 20 }, (_, seed) => withoutLetter({ seed, letters: [] }, ids).join()));
  expect(orders.size).toBeGreaterThan(15);
});

it('who has a letter keeps it, whoever comes', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), fc.uniqueArray(fc.constantFrom(...ids)), fc.integer({ min: 0, max: 0xffff_ffff }), (first, later, seed) => {
    const letters = withoutLetter({ seed, letters: [] }, first);
    const all = [...letters, ...withoutLetter({ seed, letters }, later)];
    expect(all.slice(0, letters.length)).toEqual(letters);
    expect(new Set(all)).toEqual(new Set([...first, ...later]));
  }));
});
