import fc from 'fast-check';
import { expect, test } from 'vitest';
import { radixOrder } from '../../../src-common/core/table/radix-order.ts';
import { finish } from '../../../src-common/core/table/steps.ts';
import { rankStrings } from '../../../src-common/core/table/rank-strings.ts';

test('numbers: the order that a stable comparison gives', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.maxSafeInteger().map(Math.abs), fc.integer({ min: 16380, max: 16390 }));
  fc.assert(fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
    expect([...radixOrder(Float64Array.from(keys))]).toEqual(keys.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b));
    // Equal ones in another order than they came in.
    const turned = Uint32Array.from(keys, (_, index) => keys.length - 1 - index);
    expect([...radixOrder(Float64Array.from(keys), turned)]).toEqual([...turned].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || b - a));
  }));
});

test('strings: the ranks that sort() gives, however many they are and however they begin', () => {
  const word = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', 'a', 'the same beginning', 'the same beginning, another end'));
  fc.assert(fc.property(fc.array(word, { maxLength: 90 }), (strings) => expectRanks(strings)));
  const long = fc.tuple(fc.constantFrom('', 'according to the ministry of defence of one side, ', 'according to the ministry of defence of the other side, '), word).map((parts) => parts.join(''));
  fc.assert(fc.property(fc.array(long, { maxLength: 90 }), (strings) => expectRanks(strings)));
  expectRanks(Array.from({ length: 5000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20000), index % 50, 0xffff - index)));
  expectRanks(Array.from({ length: 9000 }, (_, index) => ['', 'name of a source', `statement ${(index * 7919) % 9000}`][index % 3 === 2 ? 2 : (index >> 12) % 2] ?? ''));
});

function expectRanks(strings: readonly string[]): void {
  const { of, keys } = finish(rankStrings(strings));
  const sorted = [...new Set(strings.filter((text) => text !== ''))].sort();
  expect(keys).toEqual(sorted);
  expect(Array.from(of, (rank) => sorted[rank] ?? '')).toEqual(strings);
}
