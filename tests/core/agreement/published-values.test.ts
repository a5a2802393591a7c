/** Worked examples from the literature, to the digits that were published (tests/fixtures/reference/agreement-vectors.json). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src-common/core/agreement/alpha.ts';
import { cohenKappa } from '../../../src-common/core/agreement/kappa.ts';
import type { Level } from '../../../src-common/core/agreement/ratings.ts';
import { unitizingFigures } from '../../../src-common/core/agreement/unitizing-alpha.ts';
import { sumsOf } from '../../../src-common/core/agreement/unitizing-sums.ts';
import { ratingsOf } from './agreement-case.ts';

interface AlphaVector { name: string; units: (string | number | null)[][]; alpha: Record<Level, number>; published: Record<Level, number> }
interface KappaVector { name: string; matrix: number[][]; kappa: number; published: number }
interface UnitizingVector { name: string; units: Record<string, [value: string, start: number, end: number][]>; u: number; bar_u: number; cu: number; ku: Record<string, number | null> }

const vectors = JSON.parse(readFileSync(new URL('../../fixtures/reference/agreement-vectors.json', import.meta.url), 'utf8')) as { name: string }[];
const named = <T>(start: string): T => vectors.find(({ name }) => name.startsWith(start)) as T;

describe('alpha', () => {
  const examples = ['Krippendorff 2011 C', 'Krippendorff 2011 A', 'Krippendorff 2004 p227'].map((name) => named<AlphaVector>(name));
  const cases = examples.flatMap((one) => (Object.keys(one.published) as Level[]).map((level) => ({ ...one, level })));

  it('has examples at all four levels', () => {
    expect(cases.map(({ level, published }) => published[level])).toEqual([0.743, 0.815, 0.849, 0.797, 0.095, 0.734]);
  });

  it.each(cases)('$name, $level', ({ units, level, alpha, published }) => {
    const { value } = krippendorffAlpha(ratingsOf(units), level).figure;
    expect(Number(value?.toFixed(3))).toBe(published[level]);
    expect(value).toBeCloseTo(alpha[level], 12);
  });

  it('counts the eleven units and forty values that can be paired', () => {
    const [example] = examples;
    expect(krippendorffAlpha(ratingsOf(example?.units ?? []), 'nominal')).toMatchObject({ n: 11, pairable: 40 });
  });
});

describe('Cohen’s kappa', () => {
  const { matrix, kappa, published } = named<KappaVector>('Cohen 1960');

  it('1960, p. 45', () => {
    const cells = matrix.flatMap((row, a) => row.map((times, b) => ({ a, b, times })));
    const found = cohenKappa({
      values: matrix.length, a: Int32Array.from(cells, ({ a }) => a), b: Int32Array.from(cells, ({ b }) => b), times: Int32Array.from(cells, ({ times }) => times),
    });
    expect(Number(found.value?.toFixed(3))).toBe(published);
    expect(found.value).toBeCloseTo(kappa, 12);
  });
});

describe('unitizing alphas of 2016', () => {
  const example = named<UnitizingVector>('Alex/Paul/Suzan');
  const units = Object.values(example.units).map((list) => list.map(([value, start, end]) => ({ value: Number(value), start, end })));
  const found = unitizingFigures(sumsOf(8, 60, units));

  it.each([
    ['u-alpha', found.uAlpha, example.u],
    ['|u-alpha', found.uAlphaBinary, example.bar_u],
    ['cu-alpha', found.cuAlpha, example.cu],
  ])('%s', (_name, figure, value) => {
    expect(figure.value).toBeCloseTo(value, 12);
  });

  it.each(Object.entries(example.ku))('(%s)u-alpha', (value, expected) => {
    const figure = found.kuAlpha[Number(value)];
    if (expected === null) expect(figure).toEqual({ value: null, why: 'value-unmatched' });
    else expect(figure?.value).toBeCloseTo(expected, 12);
  });
});
