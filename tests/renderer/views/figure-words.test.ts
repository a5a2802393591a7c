/** A figure as a sentence, a value as words, and the figures as a table for spreadsheets. */
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { extrasOf } from '../../../src-common/core/agreement/agreement-extras.ts';
import { agreementCsv } from '../../../src-common/core/agreement/agreement-csv.ts';
import { sheetOf } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { figure, noFigure, noInterval } from '../../../src-common/core/agreement/figure.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { confusionTable } from '../../../src-renderer/views/agreement/confusion-table.ts';
import { figureSentence, reasonsIn } from '../../../src-renderer/views/agreement/figure-table.ts';
import { fieldTable } from '../../../src-renderer/views/agreement/field-tables.ts';
import { valueWords } from '../../../src-renderer/views/agreement/value-words.ts';
import { annotator, inputOf, tagged } from '../../core/agreement/agreement-case.ts';

const cell = { key: '', title: 'Alpha', n: 12, query: { of: 'regions' } as const };
const interval = { low: -0.25, high: 0.75, why: null };

it.each([
  ['with its interval', { ...cell, figure: figure(0.5), interval }, 'Alpha is 0.500 (95 % interval −0.250 to 0.750, n = 12).'],
  ['before its interval is there', { ...cell, figure: figure(-0.5), interval: null }, 'Alpha is −0.500 (n = 12).'],
  ['that has no interval', { ...cell, figure: figure(1), interval: noInterval('too-few-to-resample') }, 'Alpha is 1.000 (n = 12).'],
  ['that cannot be computed', { ...cell, figure: noFigure('one-annotator'), interval: null }, 'Alpha cannot be computed. Agreement needs two annotators, and there is one.'],
  ['that is a count', { ...cell, figure: null, interval: null }, 'Alpha: 12.'],
])('a figure %s', (_what, chosen, sentence) => {
  expect(figureSentence(chosen)).toBe(sentence);
});

it.each([
  ['status', 'reported-as-fact', 'Reported as fact'], ['status', 'of-their-own', 'of-their-own'], ['status', 'not-judged', 'Not judged'], ['signal.disputed', 'yes', 'Yes'],
  ['tags', '', 'None'], ['tags', 'aid\narms', 'aid, arms'], ['tags', 'yes', 'yes'], ['attributionDepth', '0', 'nobody named'], ['attributionDepth', '2', '2 steps'], ['confidence', 'low', 'Low'], ['reliability', 'B', 'B'],
])('%s %j is “%s”', (field, value, words) => {
  expect(valueWords(field, value, builtInCodebook)).toBe(words);
});

describe('tables', () => {
  const graded = (...signals: string[]) => signals.map((signal, at) => tagged([[at * 10, at * 10 + 5]], { signals: [signal] }));
  const input = inputOf([annotator('Ada, "A"', graded('asserted', 'disputed', 'asserted')), annotator('=Ben', graded('asserted', 'asserted', 'disputed'))]);
  const agreement = computeAgreement(input, { resampling: { resamples: 50, seed: 1 } });
  const sheet = sheetOf(input, agreement);

  it('have each reason once, for the marks of their cells', () => {
    const reasons = reasonsIn(fieldTable(sheet, 0, builtInCodebook, false));
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons).toContain('no-values');
  });

  it('have statuses in the order of the codebook', () => {
    const confusion = { values: ['asserted', 'disputed'], cells: [{ a: 0, b: 1, times: 3 }], n: 3 };
    const { rows, head } = confusionTable(sheet, confusion, 'status', 0, builtInCodebook);
    expect([head.map(({ text }) => text), rows.map(({ cells }) => cells.map(({ text }) => text))]).toEqual([['Disputed', 'Asserted'], [['·', '·'], ['3', '·']]]);
  });

  it('of very many values are lists of those that met most often', () => {
    const values = Array.from({ length: 30 }, (_, at) => `Source ${at}`);
    const cells = values.map((_, at) => ({ a: at, b: (at * 7) % 30, times: 30 - at }));
    const { rows } = confusionTable(sheet, { values, cells, n: 465 }, 'innermostSource', 0, builtInCodebook);
    expect(rows[0]).toMatchObject({ label: 'Source 1', cells: [{ text: 'Source 7' }, { text: '29' }] });
    expect(rows.every(({ label, cells: [other] }) => label !== other?.text)).toBe(true);
  });

  it('as CSV have every figure with its interval or its reason, and no formula', () => {
    const rows = csvParse(agreementCsv(sheet, extrasOf(input, agreement)).replace('\ufeff', ''));
    const row = (name: string, field = '') => rows.find((one) => one['figure'] === name && one['field'] === field);
    expect(row('F1 exact')).toMatchObject({ a: 'Ada, "A"', b: '\'=Ben', value: '1', low: '1', high: '1', n: '3', why: '' });
    expect(Number(row('alpha nominal', 'status')?.['value'])).toBe(sheet.fields[0]?.alphaNominal.value);
    expect(row('alpha nominal', 'confidence')).toMatchObject({ value: '', why: 'Nobody gave a value.' });
    expect(row('difference label', 'status')?.['value']).toBe('2');
    expect(row('uAlpha')?.['value']).toBe(`${sheet.unitizing.uAlpha.value}`);
    // All made at one time: the rows of the whole are those of the time.
    expect(rows.filter((one) => one['from'] !== '' || one['until'] !== '')).toEqual([]);
  });

  it('as CSV have the figures of each time, and what lies in regions that both tagged', () => {
    const at = (start: number, created?: string) => tagged([[start, start + 5]], { signals: ['asserted'], ...(created ? { created } : {}) });
    const days = [at(0, '2026-01-01T10:00:00Z'), at(20, '2026-01-02T10:00:00Z'), at(40)];
    const timed = inputOf([annotator('Ada', days), annotator('Ben', [...days.slice(1), at(60, '2026-01-02T12:00:00Z'), at(0, '2026-01-02T12:00:00Z')])], 100, [{ start: 0, end: 8 }]);
    const made = computeAgreement(timed);
    const rows = csvParse(agreementCsv(sheetOf(timed, made), extrasOf(timed, made)).replace('\ufeff', ''));
    const f1 = rows.filter((one) => one['figure'] === 'F1 overlap').map(({ from, until, value, n }) => ({ from, until, value: Number(value).toFixed(2), n }));
    expect(f1).toEqual([
      { from: '', until: '', value: '0.80', n: '3' }, { from: '2026-01-02', until: '2026-01-02', value: '0.67', n: '2' }, { from: 'unknown', until: 'unknown', value: '1.00', n: '1' },
    ]);
    expect(rows.find(({ figure }) => figure === 'shared, in regions left out')).toMatchObject({ a: 'Ada', b: 'Ben', value: '1' });
    expect(rows.filter(({ figure, field, from }) => figure === 'alpha nominal' && field === 'status' && from !== '')).toHaveLength(2);
  });
});
