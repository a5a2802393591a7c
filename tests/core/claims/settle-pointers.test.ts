import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleOf, settlePointers } from '../../../src-common/core/claims/settle-pointers.ts';

const settled = (...pairs: [string, string][]): Record<string, string> => Object.fromEntries(settlePointers(new Map(pairs)));

describe('pointers end', () => {
  test.each<[name: string, pairs: [string, string][], ends: Record<string, string>]>([
    ['nowhere', [], {}],
    ['at the next', [['a', 'b']], { a: 'b' }],
    ['at the last', [['a', 'b'], ['b', 'c'], ['c', 'd']], { a: 'd', b: 'd', c: 'd' }],
    ['together where they meet', [['a', 'c'], ['b', 'c']], { a: 'c', b: 'c' }],
    ['in a circle at the lowest id', [['b', 'c'], ['c', 'a'], ['a', 'b']], { b: 'a', c: 'a' }],
    ['before a circle at its lowest id, not at their own', [['a', 'c'], ['c', 'b'], ['b', 'c']], { a: 'b', c: 'b' }],
    ['at themselves', [['a', 'a']], {}],
  ])('%s', (_, pairs, ends) => expect(settled(...pairs)).toEqual(ends));
});

const id = fc.integer({ min: 0, max: 9 }).map((number) => `s${number}`);
const pointers = fc.uniqueArray(fc.tuple(id, id), { selector: ([from]) => from, maxLength: 10 });

/** Plainly: step after step until a place comes again. */
function walked(map: ReadonlyMap<string, string>, start: string): string {
  const gone: string[] = [];
  let at: string | undefined = start;
  while (at !== undefined && !gone.includes(at)) {
    gone.push(at);
    at = map.get(at);
  }
  return at === undefined ? gone.at(-1) as string : gone.slice(gone.indexOf(at)).sort()[0] as string;
}

describe('whatever points where', () => {
  test('each ends where walking ends, and an end is its own', () => {
    fc.assert(fc.property(pointers, (pairs) => {
      const map = new Map(pairs);
      const ends = settlePointers(map);
      for (const start of map.keys()) expect(ends.get(start) ?? start).toBe(walked(map, start));
      for (const end of ends.values()) expect(ends.has(end)).toBe(false);
    }));
  });

  test('the order in which they came says nothing', () => {
    fc.assert(fc.property(pointers.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))), ([pairs, shuffled]) => {
      expect(settled(...shuffled)).toEqual(settled(...pairs));
    }));
  });

  test('what points to one another ends at one', () => {
    fc.assert(fc.property(pointers, (pairs) => {
      const ends = settlePointers(new Map(pairs));
      for (const [from, to] of pairs) expect(ends.get(from) ?? from).toBe(ends.get(to) ?? to);
    }));
  });
});

test.each<[name: string, pairs: [string, string][], from: string, circle: string[]]>([
  ['none', [['a', 'b']], 'a', []],
  ['one leads into it', [['a', 'b'], ['b', 'c'], ['c', 'b']], 'a', []],
  ['two', [['a', 'b'], ['b', 'a']], 'a', ['a', 'b']],
  ['three', [['a', 'b'], ['b', 'c'], ['c', 'a']], 'b', ['b', 'c', 'a']],
])('the circle of an id: %s', (_, pairs, from, circle) => expect(circleOf(new Map(pairs), from)).toEqual(circle));
