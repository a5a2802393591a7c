/** Small cases worked on paper: the working stands beside each. */
import { describe, expect, it, test } from 'vitest';
import type { CodedClaim } from '../../../src-common/core/agreement/agreement-input.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { differencesOf } from '../../../src-common/core/agreement/differences.ts';
import { meetingsOf, passagesThatMet } from '../../../src-common/core/agreement/meetings.ts';
import { partition } from '../../../src-common/core/agreement/partition.ts';
import { annotator, inputOf, tagged } from './agreement-case.ts';

const said = (start: number, end: number, status: string): CodedClaim => tagged([[start, end]], { signals: [status] });
const statusOf = (found: ReturnType<typeof computeAgreement>) => found.fields.find(({ field }) => field.id === 'status');
const ku = ({ unitizing }: ReturnType<typeof computeAgreement>) => Object.fromEntries(unitizing.values.map((value, at) => [value, unitizing.kuAlpha[at]]));

/*
 * Ten characters. Ada marks 0-4, Ben 2-6, both "asserted".
 * N = 2 · 10 = 20 places; 8 in units, 12 in gaps.
 * 0-2 unit/gap, 2-4 unit/unit, 4-6 gap/unit, 6-10 gap/gap: 8 of the 20 places differ.
 * Pairs by chance: 20² less the units 4² + 4² and the 12 gap places = 356; of these 2 · 8 · 12 = 192 differ.
 * u-alpha = |u-alpha = 1 - (8/20) · 356/192 = 31/120. There is one value: nothing to tell it from.
 */
test('two annotators who overlap', () => {
  const found = computeAgreement(inputOf([annotator('Ada', [said(0, 4, 'asserted')]), annotator('Ben', [said(2, 6, 'asserted')])], 10));
  expect(found.unitizing.uAlpha.value).toBeCloseTo(31 / 120, 12);
  expect(found.unitizing.uAlphaBinary.value).toBeCloseTo(31 / 120, 12);
  expect(found.unitizing.cuAlpha).toEqual({ value: null, why: 'one-value' });
  expect(ku(found)['asserted']).toEqual({ value: null, why: 'value-alone' });
  const [pair] = found.pairs;
  expect([pair?.exact.f1.value, pair?.overlap.f1.value]).toEqual([0, 1]);
  expect([pair?.exact.n, pair?.overlap.n]).toEqual([2, 1]);
  expect(statusOf(found)?.alphaNominal).toEqual({ value: null, why: 'one-value' });
});

/*
 * Ten characters. x = asserted, y = disputed.
 *   Ada  x x x x . . y y . .
 *   Ben  x x x x . . x x . .
 *   Cem  . . y y . . . . . .
 * Each pair of annotators counts half (m - 1 = 2), both ways:
 *   0-2 (x x .): xx 2, x. 2, .x 2     2-4 (x x y): xx 2, xy 2, yx 2
 *   6-8 (y x .): xy 1, yx 1, x. 1, .x 1, y. 1, .y 1     4-6, 8-10: .. 12
 * Sums: xx 4, xy 3, yx 3, x. 3, .x 3, y. 1, .y 1, .. 12, together N = 30. Lengths: x 10, y 4, gaps 16.
 * Squares: 16 + 4 + 16 + 4 + 4 = 44, and 16 for the gaps: 900 - 60 = 840 pairs by chance.
 * u-alpha = 1 - (14/30) · 840/(900 - 100 - 16 - 256) = 1 - (14/30) · 840/528 = 17/66.
 * |u-alpha = 1 - (8/30) · 840/(2 · 16 · 14) = 1/2.
 * Units only: xx 4, xy 3, yx 3: x 7, y 3, together 10. Squares of what each unit shares with each other annotator, halved:
 *   Ada 0-4: (4² + 2²)/2 = 10, Ben 0-4: 10, Ada 6-8: 2²/2 = 2, Ben 6-8: 2, Cem 2-4: (2² + 2²)/2 = 4; x 22, y 6, together 28.
 * cu-alpha = 1 - (6/10) · (100 - 28)/(100 - 49 - 9) = 1 - 0.6 · 72/42 = -1/35.
 * (x): 1 - ((7 · 10 - 22)/7) · (7 - 4)/(7 · 3) = 1/49.   (y): 1 - ((3 · 10 - 6)/3) · (3 - 0)/(3 · 7) = -1/7.
 */
test('three annotators with a gap and one who marks half', () => {
  const found = computeAgreement(inputOf([
    annotator('Ada', [said(0, 4, 'asserted'), said(6, 8, 'disputed')]),
    annotator('Ben', [said(0, 4, 'asserted'), said(6, 8, 'asserted')]),
    annotator('Cem', [said(2, 4, 'disputed')]),
  ], 10));
  expect(found.unitizing.uAlpha.value).toBeCloseTo(17 / 66, 12);
  expect(found.unitizing.uAlphaBinary.value).toBeCloseTo(1 / 2, 12);
  expect(found.unitizing.cuAlpha.value).toBeCloseTo(-1 / 35, 12);
  expect(ku(found)['asserted']?.value).toBeCloseTo(1 / 49, 12);
  expect(ku(found)['disputed']?.value).toBeCloseTo(-1 / 7, 12);
});

/*
 * Ten characters. Three mark 0-5 as x, one marks it as y, the fifth marks nothing. Each pair counts a quarter (m - 1 = 4):
 *   0-5: xx 6 · 5/4 = 7.5, xy = yx = x. = .x = 3 · 5/4 = 3.75, y. = .y = 1.25     5-10: .. 20 · 5/4 = 25
 * N = 50; lengths x 15, y 5, gaps 30; squares 4 · 25 + 30 = 130: 2500 - 130 = 2370 pairs by chance.
 * u-alpha = 1 - (17.5/50) · 2370/(2500 - 225 - 25 - 900) = 347/900.
 * |u-alpha = 1 - (10/50) · 2370/(2 · 30 · 20) = 0.605.
 * Units only: x 11.25, y 3.75, together 15; each unit meets three others on 5: 3 · 25/4 = 18.75, together 75.
 * cu-alpha = 1 - (7.5/15) · (225 - 75)/(225 - 11.25² - 3.75²) = 1/9; of two values, each is told from the other as well: 1/9.
 */
test('five annotators, one of whom finds nothing', () => {
  const found = computeAgreement(inputOf([
    ...['Ada', 'Ben', 'Cem'].map((name) => annotator(name, [said(0, 5, 'asserted')])),
    annotator('Dan', [said(0, 5, 'disputed')]),
    annotator('Eva', []),
  ], 10));
  expect(found.unitizing.uAlpha.value).toBeCloseTo(347 / 900, 12);
  expect(found.unitizing.uAlphaBinary.value).toBeCloseTo(0.605, 12);
  expect(found.unitizing.cuAlpha.value).toBeCloseTo(1 / 9, 12);
  expect(ku(found)['asserted']?.value).toBeCloseTo(1 / 9, 12);
  expect(ku(found)['disputed']?.value).toBeCloseTo(1 / 9, 12);
  const withEva = found.pairs.filter(({ second }) => second === 4);
  expect(withEva.map(({ overlap }) => [overlap.f1.value, overlap.recall.value, overlap.precision.why])).toEqual(Array(4).fill([0, 0, 'one-sided']));
  // Nobody's passage has five values.
  expect(statusOf(found)?.fleiss.figure).toEqual({ value: null, why: 'no-complete-unit' });
});

/*
 *   Ada  0-4 asserted, 10-14 disputed     Ben  0-4 asserted, 11-15 asserted     Cem  0-4 disputed
 * Two passages: (asserted, asserted, disputed), (disputed, asserted, -). Values: asserted 3, disputed 2, n = 5.
 * Coincidences that differ: first passage 2 · (2 · 1)/2 = 2, second 2 · (1 · 1)/1 = 2, together 4; by chance 2 · 3 · 2 = 12.
 * alpha = 1 - (5 - 1) · 4/12 = -1/3.
 * Ada and Ben: alike, unlike; chance: asserted (1/2)(1), disputed (1/2)(0) = 1/2; kappa = (1/2 - 1/2)/(1/2) = 0.
 * Fleiss: only the first passage has three values: observed 1/3, chance (2/3)² + (1/3)² = 5/9: (1/3 - 5/9)/(4/9) = -1/2.
 */
test('the status of three annotators', () => {
  const found = computeAgreement(inputOf([
    annotator('Ada', [said(0, 4, 'asserted'), said(10, 14, 'disputed')]),
    annotator('Ben', [said(0, 4, 'asserted'), said(11, 15, 'asserted')]),
    annotator('Cem', [said(0, 4, 'disputed')]),
  ], 20));
  const status = statusOf(found);
  expect(status?.alphaNominal.value).toBeCloseTo(-1 / 3, 12);
  expect(status?.fleiss).toMatchObject({ n: 1, figure: { value: expect.closeTo(-1 / 2, 12) } });
  expect(status?.kappa[0]).toEqual({ n: 2, figure: { value: 0, why: null } });
  expect(status?.kappa[1]).toEqual({ n: 1, figure: { value: 0, why: null } });
  const [adaBen, adaCem] = found.pairs;
  expect([adaBen?.exact.f1.value, adaBen?.overlap.f1.value]).toEqual([0.5, 1]);
  expect([adaCem?.exact.precision.value, adaCem?.exact.recall.value, adaCem?.exact.f1.value]).toEqual([1, 0.5, 2 / 3]);
  // Boundary and label told apart: the first passage alike in both, the second unlike in both.
  if (!status || !adaBen) throw new Error('status and a pair');
  expect(differencesOf(status, adaBen)).toEqual({ same: [0], label: [], boundary: [], both: [1], missing: [] });
  // The confusion matrix, and the passages behind its cells.
  const [asserted, disputed] = ['asserted', 'disputed'].map((value) => status.values.indexOf(value)) as [number, number];
  const { a, b, times } = meetingsOf(status, adaBen);
  expect(Array.from(times, (n, at) => [a[at], b[at], n])).toEqual([[asserted, asserted, 1], [disputed, asserted, 1]]);
  expect(passagesThatMet(status, adaBen, disputed, asserted)).toEqual([1]);
  expect(passagesThatMet(status, adaBen, asserted, disputed)).toEqual([]);
});

describe('which passages are matched', () => {
  const cases: [what: string, ada: [number, number][], ben: [number, number][], pairs: [number, number][]][] = [
    // 2 of 18 characters, 4 of 10.
    ['the one that shares more', [[0, 10], [10, 14]], [[8, 18]], [[1, 0]]],
    // 4-10 and 3-9 share 5 of 7, more than 3 of 9 and 3 of 8; nothing is left for the other two.
    ['the greatest share first', [[0, 6], [4, 10]], [[3, 9], [7, 12]], [[1, 0]]],
    // The page shares all 40 characters of the first sentence; the second shares 40 of 45.
    ['a sentence, not the page around it', [[100, 140]], [[0, 400], [100, 145]], [[0, 1]]],
    ['the earlier of two that share the same', [[0, 4], [6, 10]], [[2, 8]], [[0, 0]]],
    ['equal words before longer ones around them', [[5, 8]], [[0, 20], [5, 8]], [[0, 1]]],
    ['equal words that are there twice, in order', [[5, 8], [5, 8]], [[5, 8]], [[0, 0]]],
    ['none that only touch', [[0, 5]], [[5, 10]], []],
  ];
  it.each(cases)('%s', (_what, ada, ben, pairs) => {
    const found = computeAgreement(inputOf([
      annotator('Ada', ada.map(([start, end]) => said(start, end, 'asserted'))), annotator('Ben', ben.map(([start, end]) => said(start, end, 'asserted'))),
    ]));
    const [pair] = found.pairs;
    const placeOf = (place: number | undefined, list: [number, number][]) => {
      const stretch = found.passages[place ?? -1]?.stretches[0];
      return list.findIndex(([start, end]) => start === stretch?.start && end === stretch.end);
    };
    expect(Array.from(pair?.a ?? [], (place, at) => [placeOf(place, ada), placeOf(pair?.b[at], ben)])).toEqual(pairs);
  });

  it('takes a document that one has not read out of that pair only', () => {
    const input = inputOf([
      annotator('Ada', [said(0, 4, 'asserted')]), annotator('Ben', [said(0, 4, 'asserted')]), annotator('Cem', [], { read: new Set() }),
    ]);
    const [adaBen, adaCem] = computeAgreement(input).pairs;
    expect(adaBen?.overlap).toMatchObject({ n: 1, f1: { value: 1 } });
    expect(adaCem?.overlap).toMatchObject({ n: 0, f1: { value: null, why: 'nothing-annotated' } });
  });
});

describe('Regions', () => {
  it('are cut out: passages over them close up, passages in them do not count', () => {
    const found = computeAgreement(inputOf([
      annotator('Ada', [said(0, 20, 'asserted'), said(12, 15, 'disputed')]), annotator('Ben', [tagged([[0, 10], [18, 20]], { signals: ['asserted'] })]),
    ], 30, [{ start: 10, end: 15 }, { start: 14, end: 18 }]));
    expect(found.pairs[0]?.exact).toMatchObject({ n: 1, matched: 1 });
    expect(found.passages.map(({ stretches }) => stretches)).toEqual([[{ start: 0, end: 12 }], [{ start: 0, end: 12 }]]);
    expect(found.inRegions.map(({ spans }) => spans[0]?.start)).toEqual([12]);
    expect(found.unitizing.perDocument[0]).toMatchObject({ length: 22, leftOut: 8, uAlpha: { value: 1 } });
  });
});

describe('an annotator’s own passages that overlap', () => {
  it.each([
    ['the inner one has its characters', [[0, 10, 1], [3, 5, 2]], [[0, 3, 1], [3, 5, 2], [5, 10, 1]]],
    ['the later one has what both have', [[0, 6, 1], [4, 9, 2]], [[0, 4, 1], [4, 9, 2]]],
    ['of those that begin together, the shorter one', [[0, 3, 2], [0, 6, 1]], [[0, 3, 2], [3, 6, 1]]],
    ['of two on the same words, the first', [[0, 3, 1], [0, 3, 2]], [[0, 3, 1]]],
    ['passages that touch stay two', [[0, 3, 1], [3, 6, 1]], [[0, 3, 1], [3, 6, 1]]],
  ])('%s', (_what, given, expected) => {
    const units = (list: number[][]) => list.map(([start = 0, end = 0, value = 0]) => ({ start, end, value }));
    expect(partition(units(given))).toEqual(units(expected));
  });
});
