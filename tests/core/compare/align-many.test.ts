/** Which claims of several sets meet: named cases, and what holds of any sets. Sets are `a`, `b`, `c` …, claims are numbered through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { alignClaims } from '../../../src-common/core/compare/align.ts';
import { alignMany, mostSets } from '../../../src-common/core/compare/align-many.ts';
import { compareDocument } from '../../../src-common/core/compare/comparison.ts';
import type { CompareContext } from '../../../src-common/core/compare/differences.ts';
import { compareMany, countMany, isUnanimous } from '../../../src-common/core/compare/many.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';

type Extents = readonly (readonly [start: number, end: number])[];

const context: CompareContext = { codebook: builtInCodebook, sources: new Map(), documents: new Map(), today: '2026-01-01', ...meaningsOf(new Map(), []) };

function setsOf(sets: readonly (readonly Extents[])[], fields: (set: number, at: number) => Partial<Claim> = () => ({})): Claim[][] {
  let number = 0;
  return sets.map((claims, set) => claims.map((extents, at) => claimOf((number += 1), {
    setId: idOf(0x50 + set), author: idOf(0xa0 + set), spans: extents.map(([start, end]) => spanOf('x'.repeat(end - start), start)), ...fields(set, at),
  })));
}

/** `=` one passage, `~` overlapping; a row is named by its claims. */
function shape(sets: readonly (readonly Claim[])[]): string {
  return alignMany(sets).map(({ claims, samePassage }) => claims.flatMap((claim) => (claim ? [Number.parseInt(claim.id.slice(-4), 16)] : [])).join(samePassage ? '=' : '~')).join(' ');
}

const cases: [name: string, sets: Extents[][], rows: string][] = [
  ['nothing at all', [[], [], []], ''],
  ['one passage for everybody', [[[[0, 9]]], [[[0, 9]]], [[[0, 9]]]], '1=2=3'],
  ['one of three has it not', [[[[0, 9]]], [], [[[0, 9]]]], '1=2'],
  ['the third joins where it shares words', [[[[0, 9]]], [[[0, 9]]], [[[5, 12]]]], '1~2~3'],
  ['two that share nothing, held together by a third', [[[[0, 10]]], [[[5, 16]]], [[[12, 20]]]], '1~2~3'],
  ['a set is in a row once', [[[[0, 9]], [[0, 10]]], [[[0, 9]]], [[[0, 10]]]], '2=4 1=3'],
  ['the greatest share first, whichever sets', [[[[0, 100]]], [[[0, 20]], [[20, 100]]], [[[0, 22]]]], '1~3 2~4'],
  ['several of one set on one passage go by their ids', [[[[0, 5]], [[0, 5]]], [[[0, 5]]], [[[0, 5]], [[0, 5]]]], '1=3=4 2=5'],
  ['passages that touch share nothing', [[[[0, 5]]], [[[5, 9]]], [[[9, 12]]]], '1 2 3'],
];

const extent = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })).map(([start, length]) => [start, start + length] as const);
const extents = fc.array(extent, { minLength: 1, maxLength: 2 });
const anySets = (min: number, max: number) => fc.array(fc.array(extents, { maxLength: 6 }), { minLength: min, maxLength: max });
const kinds = (set: number, at: number): Partial<Claim> => ({ kind: (set + at) % 5 === 4 ? 'highlight' : 'claim', tags: [String((set * at) % 2)] });

/** Rows as the ids in them, whatever set stands where. */
const rowsOf = (rows: readonly { claims: readonly (Claim | null)[] }[]): string[] => rows.map(({ claims }) => claims.flatMap((claim) => claim?.id ?? []).sort().join(' '));

describe('claims of several sets in one document', () => {
  it.each(cases)('%s', (_name, sets, rows) => {
    expect(shape(setsOf(sets))).toBe(rows);
    expect(shape(setsOf(sets).map((claims) => claims.toReversed()))).toBe(rows);
  });

  it('highlights meet highlights only', () => {
    expect(shape(setsOf([[[[0, 5]]], [[[0, 5]]]], (set) => ({ kind: set === 0 ? 'claim' : 'highlight' })))).toBe('1 2');
  });

  it(`refuses more than ${mostSets} sets`, () => {
    expect(() => alignMany(Array.from({ length: mostSets + 1 }, () => []))).toThrow(RangeError);
  });

  it('does not depend on the order of the sets', () => {
    fc.assert(fc.property(anySets(2, 5), fc.integer({ min: 1, max: 4 }), (given, by) => {
      const sets = setsOf(given, kinds);
      const turned = [...sets.slice(by % sets.length), ...sets.slice(0, by % sets.length)].reverse();
      expect(rowsOf(alignMany(turned))).toEqual(rowsOf(alignMany(sets)));
      const [one, other] = [compareMany(sets, context), compareMany(turned, context)];
      expect(other.map(({ match, fields }) => [match, fields])).toEqual(one.map(({ match, fields }) => [match, fields]));
    }), { numRuns: 200 });
  });

  it('with two sets is what two sets come to', () => {
    fc.assert(fc.property(anySets(2, 2), (given) => {
      const [mine, theirs] = setsOf(given, kinds) as [Claim[], Claim[]];
      const pairs = compareDocument(mine, theirs, context).map(({ mine: a, theirs: b, match, fields }) => ({ claims: [a, b], match: match === 'mine' || match === 'theirs' ? 'one' : match, fields }));
      const name = (row: { claims: readonly (Claim | null)[]; match: string; fields: readonly string[] }): string => `${rowsOf([row]).join()} ${row.match} ${row.fields.join()}`;
      expect(compareMany([mine, theirs], context).map(name).sort()).toEqual(pairs.map(name).sort());
    }), { numRuns: 200 });
  });

  it('puts every claim into one row, and no set into a row twice', () => {
    fc.assert(fc.property(anySets(1, 6), (given) => {
      const sets = setsOf(given, kinds);
      const found = alignMany(sets).flatMap(({ claims }) => {
        claims.forEach((claim, set) => { if (claim) expect(claim.setId).toBe(idOf(0x50 + set)); });
        return claims.flatMap((claim) => claim?.id ?? []);
      });
      expect(found.sort()).toEqual(sets.flat().map(({ id }) => id).sort());
    }), { numRuns: 100 });
  });

  it('of two sets, pairs of a page with hundreds of words are the same as well', () => {
    const words = Array.from({ length: 150 }, (_, index): Extents => [[index * 10, index * 10 + 5]]);
    const [a, b] = setsOf([[[[3, 1500]], ...words], words]) as [Claim[], Claim[]];
    expect(rowsOf(alignMany([a, b])).sort()).toEqual(rowsOf(alignClaims(a, b).map(({ mine, theirs }) => ({ claims: [mine, theirs] }))).sort());
  });
});

describe('what the rows come to', () => {
  const sets = setsOf([[[[0, 5]], [[10, 20]], [[30, 40]]], [[[0, 5]], [[12, 20]]], [[[0, 5]], [[11, 20]]]], (set, at) => ({ statement: `${set}`, tags: at === 1 ? [`${set}`] : [] }));
  const rows = compareMany(sets, context);

  it('is counted by match, set and field', () => {
    expect(countMany(rows, 3)).toMatchObject({ sets: [3, 2, 2], rows: 3, matches: { same: 1, overlapping: 1, one: 1 }, complete: 2, fields: { passage: 1, statement: 2, tags: 1, status: 0 } });
  });

  it('is unanimous where everybody has it and the fields that count are the same', () => {
    expect(rows.map((row) => isUnanimous(row, ['passage', 'tags']))).toEqual([true, false, false]);
    expect(rows.map((row) => isUnanimous(row, ['statement']))).toEqual([false, false, false]);
    expect(rows.map((row) => isUnanimous(row, ['status']))).toEqual([true, true, false]);
  });
});
