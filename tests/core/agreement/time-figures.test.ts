/** Figures by time: which time a passage counts in, and that the rows add up to the whole. */
import { describe, expect, it, test } from 'vitest';
import { unitsBehind } from '../../../src-common/core/agreement/behind-figure.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { Periods } from '../../../src-common/core/agreement/periods.ts';
import { timeFigures } from '../../../src-common/core/agreement/time-figures.ts';
import { claimOf, spanOf } from '../../support/sample-records.ts';
import { annotator, inputOf, numbers, text } from './agreement-case.ts';

describe('periods', () => {
  test.each<[name: string, days: string[], periods: [string | null, string | null][]]>([
    ['days, where all lie within two weeks', ['2024-09-08T10:00:00.000Z', '2024-09-08T23:59:59.999Z', '2024-09-10'], [['2024-09-08', '2024-09-08'], ['2024-09-10', '2024-09-10']]],
    ['weeks from Monday, up to half a year', ['2024-09-08', '2024-09-09', '2024-09-30'], [['2024-09-02', '2024-09-08'], ['2024-09-09', '2024-09-15'], ['2024-09-30', '2024-10-06']]],
    ['months, beyond', ['2024-02-11', '2024-12-31', '2024-02-29'], [['2024-02-01', '2024-02-29'], ['2024-12-01', '2024-12-31']]],
    ['what gives no time comes last', ['', '2024-09-08', 'then'], [['2024-09-08', '2024-09-08'], [null, null]]],
    ['nothing', [], []],
  ])('%s', (_name, days, periods) => {
    const found = new Periods(days);
    expect(found.all.map(({ from, until }) => [from, until])).toEqual(periods);
    for (const day of days) expect(found.all[found.placeOf(day)]).toBeDefined();
  });
});

const claim = (number: number, start: number, created: string, status = 'asserted') =>
  claimOf(number, { documentId: text, spans: [spanOf('words', start)], created, signals: [status] });

it('a passage counts when the last of its claims was made, one that only one has when that was', () => {
  const early = '2024-09-01T10:00:00.000Z';
  const late = '2024-09-05T10:00:00.000Z';
  const agreement = computeAgreement(inputOf([
    annotator('a', [claim(1, 0, early), claim(2, 10, early), claim(3, 20, early)]),
    annotator('b', [claim(0x11, 0, early), claim(0x12, 10, late, 'disputed'), claim(0x13, 30, late)]),
  ]));
  const [first, second] = timeFigures(agreement, 'status', 0);
  // First day: one match and one of a's alone, F1 = 2·1 / (2 + 1); fifth day: one match, one of b's alone.
  expect([first?.period.from, first?.exact.n, first?.exact.matched, first?.exact.f1.value]).toEqual(['2024-09-01', 2, 1, 2 / 3]);
  expect([second?.period.from, second?.exact.n, second?.exact.matched, second?.n]).toEqual(['2024-09-05', 2, 1, 1]);
  expect(unitsBehind(agreement, { of: 'time', pair: 0, period: 1 }).map((unit) => unit.map(({ claimId }) => claimId.slice(-2)))).toEqual([['02', '12'], ['13']]);
});

it('rows add up to the whole, and what is behind each is as many as its n', () => {
  for (let round = 0; round < 50; round += 1) {
    const next = numbers(round + 40);
    const side = (from: number) => annotator(`${from}`, Array.from({ length: next(12) }, (_, index) => claim(from + index, next(40), `2024-0${1 + next(9)}-11T00:00:00.000Z`)));
    const agreement = computeAgreement(inputOf([side(1), side(0x100)]));
    const rows = timeFigures(agreement, 'status', 0);
    for (const kind of ['exact', 'overlap'] as const) {
      expect(rows.reduce((sum, row) => sum + row[kind].matched, 0), `${round}`).toBe(agreement.pairs[0]?.[kind].matched);
      expect(rows.reduce((sum, row) => sum + row[kind].n, 0), `${round}`).toBe(agreement.pairs[0]?.[kind].n);
    }
    rows.forEach(({ overlap }, period) => expect(unitsBehind(agreement, { of: 'time', pair: 0, period }).length).toBe(overlap.n));
  }
});

it('says why there is no figure, where nothing of a time was tagged by both', () => {
  const agreement = computeAgreement(inputOf([annotator('a', [claim(1, 0, '2024-09-01')]), annotator('b', [claim(2, 30, '2024-09-03')])]));
  expect(timeFigures(agreement, 'status', 0).map(({ alpha }) => alpha.why)).toEqual(['nothing-in-common', 'nothing-in-common']);
  expect(timeFigures(agreement, 'status', 5)).toEqual([]);
});
