/** Which claim meets which, by named cases: `a` are mine, `b` theirs, each by its extents. */
import { describe, expect, it } from 'vitest';
import { alignClaims } from '../../../src-common/core/compare/align.ts';
import { coverOf, lengthOf, sharedLength, stretchesOf } from '../../../src-common/core/compare/passage.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';

type Extents = readonly (readonly [start: number, end: number])[];

const claimOn = (number: number, extents: Extents, fields: Partial<Claim> = {}): Claim =>
  claimOf(number, { spans: extents.map(([start, end]) => spanOf('x'.repeat(end - start), start)), ...fields });

/** `a1=b2` same passage, `a1~b2` overlapping, `a1` or `b2` alone. */
function shape(mine: readonly Claim[], theirs: readonly Claim[]): string {
  const name = (claim: Claim | null, side: string) => (claim ? `${side}${Number.parseInt(claim.id.slice(-2), 16)}` : '');
  return alignClaims(mine, theirs).map(({ match, mine: a, theirs: b }) =>
    `${name(a, 'a')}${match === 'same' ? '=' : match === 'overlapping' ? '~' : ''}${name(b, 'b')}`).join(' ');
}

const cases: [name: string, mine: Extents[], theirs: Extents[], rows: string][] = [
  ['nothing on either side', [], [], ''],
  ['one side only', [[[0, 5]]], [], 'a1'],
  ['the same passage', [[[0, 5]]], [[[0, 5]]], 'a1=b1'],
  ['one character shared', [[[0, 5]]], [[[4, 9]]], 'a1~b1'],
  ['passages that touch share nothing', [[[0, 5]]], [[[5, 9]]], 'a1 b1'],
  ['rows in reading order, whichever side', [[[20, 30]], [[0, 5]]], [[[10, 15]]], 'a2 b1 a1'],
  ['at one start the longer row first', [[[0, 5]]], [[[0, 9]], [[0, 5]]], 'b1 a1=b2'],
  ['the same passage before a greater overlap of others', [[[0, 100]], [[0, 90]]], [[[0, 90]]], 'a1 a2=b1'],
  ['a sentence meets the sentence, not the page around it', [[[0, 400]], [[100, 150]]], [[[100, 155]]], 'a1 a2~b1'],
  ['what one takes in one and the other splits: the longer part meets', [[[0, 60]]], [[[0, 20]], [[21, 60]]], 'a1~b2 b1'],
  ['each claim meets one', [[[0, 10]], [[5, 15]]], [[[4, 11]]], 'a1~b1 a2'],
  ['what is left of a taken one meets the next', [[[0, 10]], [[8, 20]]], [[[0, 11]], [[9, 30]]], 'a1~b1 a2~b2'],
  ['equal shares: the first in the text', [[[0, 10]], [[20, 30]]], [[[5, 25]]], 'a1~b1 a2'],
  ['fragments are one whole', [[[0, 10], [20, 30]]], [[[0, 10]], [[0, 10], [20, 30]]], 'a1=b2 b1'],
  ['a gap of a claim is not its passage', [[[0, 10], [20, 30]]], [[[12, 18]]], 'a1 b1'],
  ['fragments that touch are the passage itself', [[[0, 10], [10, 30]]], [[[0, 30]]], 'a1=b1'],
  ['shares of all fragments count together', [[[0, 10], [40, 50]]], [[[0, 12]], [[2, 10], [40, 48]]], 'a1~b2 b1'],
  ['several claims on one passage meet by their ids', [[[0, 5]], [[0, 5]], [[0, 5]]], [[[0, 5]], [[0, 5]]], 'a1=b1 a2=b2 a3'],
];

describe('claims of two sets in one document', () => {
  it.each(cases)('%s', (_name, mine, theirs, rows) => {
    const a = mine.map((extents, index) => claimOn(index + 1, extents));
    const b = theirs.map((extents, index) => claimOn(index + 1, extents, { setId: idOf(0x5f) }));
    expect(shape(a, b)).toBe(rows);
    // The order in which they are stored says nothing.
    expect(shape(a.toReversed(), b.toReversed())).toBe(rows);
  });

  it.each(cases)('%s, the other way round', (_name, mine, theirs) => {
    const a = mine.map((extents, index) => claimOn(index + 1, extents));
    const b = theirs.map((extents, index) => claimOn(index + 1, extents));
    const pairs = (rows: ReturnType<typeof alignClaims>, turned: boolean) =>
      rows.flatMap(({ mine: one, theirs: other }) => (one && other ? [turned ? [other, one] : [one, other]] : []));
    expect(new Set(pairs(alignClaims(b, a), true))).toEqual(new Set(pairs(alignClaims(a, b), false)));
  });

  it('of hundreds that it overlaps, a claim meets the one with the greatest share', () => {
    const words = Array.from({ length: 500 }, (_, index) => claimOn(index + 10, [[index * 10, index * 10 + 5]]));
    const page = claimOn(2, [[3, 5000]]);
    const rows = alignClaims([claimOn(1, [[0, 5000]])], [...words, page]);
    expect(rows.filter(({ match }) => match === 'overlapping').map(({ theirs }) => theirs)).toEqual([page]);
    expect(rows.length).toBe(501);
  });

  it('a claim of very many fragments is one whole, too', () => {
    const fragments = Array.from({ length: 150_000 }, (_, index): [number, number] => [index * 3, index * 3 + 1]);
    expect(alignClaims([claimOn(1, fragments)], [claimOn(2, [[449_997, 449_999]])]).map(({ match }) => match)).toEqual(['overlapping']);
  });

  it('highlights meet highlights', () => {
    const mark = { kind: 'highlight' } as const;
    expect(shape([claimOn(1, [[0, 5]], mark), claimOn(2, [[10, 15]], mark)], [claimOn(3, [[0, 5]]), claimOn(4, [[10, 14]], mark)])).toBe('a1 b3 a2~b4');
  });
});

describe('a passage', () => {
  it.each([
    ['of one fragment', [[3, 8]], [[3, 8]]],
    ['of fragments out of order', [[20, 30], [0, 10]], [[0, 10], [20, 30]]],
    ['of fragments that touch', [[0, 10], [10, 12]], [[0, 12]]],
    ['of fragments one in the other', [[0, 10], [2, 5]], [[0, 10]]],
  ] as [string, Extents, Extents][])('%s', (_name, spans, cover) => {
    const of = (extents: Extents) => extents.map(([start, end]) => ({ start, end }));
    expect(coverOf(of(spans)).map(({ start, end }) => ({ start, end }))).toEqual(of(cover));
  });

  it('has a length, and shares one with another', () => {
    const a = [{ start: 0, end: 10 }, { start: 20, end: 30 }];
    const b = [{ start: 5, end: 22 }, { start: 28, end: 40 }];
    expect([lengthOf(a), sharedLength(a, b), sharedLength(b, a), sharedLength(a, [])]).toEqual([20, 9, 9, 0]);
  });

  it.each([
    ['begins before the other', [[4, 9]], ['abcd|', 'efghi+', 'j|']],
    ['has all of the other twice', [[0, 2], [6, 8]], ['ab+', 'cdef|', 'gh+', 'ij|']],
    ['lies inside the other', [[0, 40]], ['abcdefghij+']],
    ['has nothing of the other', [[40, 50]], ['abcdefghij|']],
  ] as [string, Extents, string[]][])('is cut where it %s', (_name, other, parts) => {
    const stretches = stretchesOf(spanOf('abcdefghij', 0), other.map(([start, end]) => ({ start, end })));
    expect(stretches.map(({ text, shared }) => `${text}${shared ? '+' : '|'}`)).toEqual(parts);
  });
});
