/** Relations and groups of several sets meet where they say the same of the same passages. */
import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { canonicalEnds, type Relation, type RelationType } from '../../../src-common/core/claims/relation.ts';
import { alignGroups, alignRelations } from '../../../src-common/core/compare/align-links.ts';
import { alignMany } from '../../../src-common/core/compare/align-many.ts';
import { idOf } from '../../support/sample-records.ts';
import { compareLinks } from '../../support/sample-sets/compare-links.ts';
import { sampleSets } from '../../support/sample-sets/sample-sets.ts';

/** The claim of set `set` in row `row`. */
const at = (set: number, row: number): Urn => idOf(0x100 * (set + 1) + row);
const rows = new Map(Array.from({ length: 3 }, (_, set) => Array.from({ length: 9 }, (__, row) => [at(set, row) as string, `row ${row}`] as const)).flat());
const base = { setId: idOf(0x5e), note: '', author: idOf(0xa0), created: '2026-01-01T10:00:00.000Z', modified: '2026-01-01T10:00:00.000Z' };

function said(set: number, from: number, type: RelationType, to: number, independent: boolean | null = null): Relation {
  return { ...base, id: idOf(0x5000 + set * 0x100 + from * 10 + to), independent, ...canonicalEnds({ type, from: at(set, from), to: at(set, to) }) };
}
const gathered = (set: number, ...of: number[]) => ({ ...base, id: idOf(0x9000 + set * 0x100 + (of[0] ?? 0)), statement: `of ${set}`, members: of.map((row) => at(set, row)) });

describe('relations', () => {
  const told = (sets: Relation[][]) => alignRelations(sets, rows).map(({ type, from, to, relations, otherwise, isUnanimous }) => ({ said: `${from} ${type} ${to}`, by: relations.map((relation) => relation !== null), otherwise, isUnanimous }));

  test.each<[name: string, sets: Relation[][], expected: ReturnType<typeof told>]>([
    ['said by both', [[said(0, 1, 'restates', 2)], [said(1, 1, 'restates', 2)]], [{ said: 'row 1 restates row 2', by: [true, true], otherwise: [null, null], isUnanimous: true }]],
    ['judged otherwise whether independent', [[said(0, 1, 'corroborates', 2, true)], [said(1, 1, 'corroborates', 2, false)]], [{ said: 'row 1 corroborates row 2', by: [true, true], otherwise: [null, null], isUnanimous: false }]],
    ['symmetric: from either end', [[said(0, 1, 'contradicts', 2)], [said(1, 2, 'contradicts', 1)]], [{ said: 'row 1 contradicts row 2', by: [true, true], otherwise: [null, null], isUnanimous: true }]],
    ['directed: the other way round is something else', [[said(0, 1, 'restates', 2)], [said(1, 2, 'restates', 1)]], [
      { said: 'row 1 restates row 2', by: [true, false], otherwise: [null, 'restates'], isUnanimous: false },
      { said: 'row 2 restates row 1', by: [false, true], otherwise: ['restates', null], isUnanimous: false }]],
    ['another kind', [[said(0, 1, 'responds-to', 2)], [said(1, 1, 'contradicts', 2)]], [
      { said: 'row 1 contradicts row 2', by: [false, true], otherwise: ['responds-to', null], isUnanimous: false },
      { said: 'row 1 responds-to row 2', by: [true, false], otherwise: [null, 'contradicts'], isUnanimous: false }]],
    ['by one of three', [[], [said(1, 1, 'restates', 2)], []], [{ said: 'row 1 restates row 2', by: [false, true, false], otherwise: [null, null, null], isUnanimous: false }]],
    ['of a claim that is in no row', [[{ ...said(0, 1, 'restates', 2), to: idOf(0x999) }], []], []],
  ])('%s', (_name, sets, expected) => expect(told(sets)).toEqual(expected));
});

describe('groups', () => {
  const told = (sets: ReturnType<typeof gathered>[][]) => alignGroups(sets, rows).map(({ groups, rows: of, isUnanimous }) => ({ by: groups.map((group) => group?.members.length ?? 0), of: of.length, isUnanimous }));
  test.each<[name: string, sets: ReturnType<typeof gathered>[][], expected: ReturnType<typeof told>]>([
    ['of the same passages', [[gathered(0, 1, 2)], [gathered(1, 1, 2)]], [{ by: [2, 2], of: 2, isUnanimous: true }]],
    ['one gathers more', [[gathered(0, 1, 2)], [gathered(1, 1, 2, 3)]], [{ by: [2, 3], of: 3, isUnanimous: false }]],
    ['the greatest share first', [[gathered(0, 1, 2, 3)], [gathered(1, 1, 2, 3, 4), gathered(1, 5, 6)], [gathered(2, 1, 7)]], [{ by: [3, 4, 2], of: 5, isUnanimous: false }, { by: [0, 2, 0], of: 2, isUnanimous: false }]],
    ['no set twice', [[gathered(0, 1, 2)], [gathered(1, 1), gathered(1, 2)]], [{ by: [2, 1], of: 2, isUnanimous: false }, { by: [0, 1], of: 1, isUnanimous: false }]],
    ['nothing in common', [[gathered(0, 1)], [gathered(1, 2)]], [{ by: [1, 0], of: 1, isUnanimous: false }, { by: [0, 1], of: 1, isUnanimous: false }]],
  ])('%s', (_name, sets, expected) => expect(told(sets)).toEqual(expected));

  it('each stands in one row, whatever the sets', () => {
    const partition = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(fc.array(partition, { minLength: 2, maxLength: 3 }), (sets) => {
      const groups = sets.map((of, set) => [0, 1, 2, 3].map((name) => of.flatMap((one, row) => (one === name ? [row] : []))).filter((members) => members.length > 0).map((members) => gathered(set, ...members)));
      const shown = alignGroups(groups, rows).flatMap((row) => row.groups.filter((group) => group !== null));
      expect(shown.map(({ id }) => id).sort()).toEqual(groups.flat().map(({ id }) => id).sort());
    }));
  });
});

describe('the sample sets', () => {
  const [ines, tomasz] = sampleSets().map(({ set }) => set) as [AnnotationSet, AnnotationSet];
  const rowOf = new Map(ines.documents.flatMap(({ id }) => alignMany([ines, tomasz].map(({ claims }) => claims.filter((claim) => claim.kind === 'claim' && claim.documentId === id)))
    .flatMap((row, place) => row.claims.flatMap((claim) => (claim ? [[claim.id as string, `${id} ${place}`] as const] : [])))));
  const script = compareLinks(ines, tomasz);

  it('come to the counts of the script', () => {
    const relations = alignRelations([ines.relations, tomasz.relations], rowOf);
    expect(relations.filter(({ found }) => found === 2)).toHaveLength(script.same);
    expect(relations.filter(({ found, isUnanimous }) => found === 2 && !isUnanimous)).toHaveLength(script.otherIndependence);
    const [other, others] = [0, 1].map((set) => relations.filter(({ otherwise }) => otherwise[set] !== null));
    expect([other?.length, others?.length]).toEqual([script.otherType, script.otherType]);
    expect(relations.flatMap((row) => row.relations).filter((relation) => relation !== null)).toHaveLength(ines.relations.length + tomasz.relations.length);
  });
});
