/** The table: any CSV reader gets the cells back, and no spreadsheet runs one. */
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { neutralised } from '../../../src-common/core/formats/csv/neutralise.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { claimOn, documentOf, id, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const document = documentOf('a.txt', '😀 Ann said it. Bob said “no”, twice.');

function rowsOf(fields: Partial<Claim>, context = writeContext) {
  const set = setOf([document], [claimOn(document, 3, 6, fields)], {
    sources: [
      { id: id(50), name: 'The Post', kind: 'outlet', aliases: [], onBehalfOf: null, descriptor: '', grades: [] },
      { id: id(51), name: 'UNN', kind: 'agency', aliases: [], onBehalfOf: null, descriptor: '', grades: [{ grade: 'B', since: '2025-01-01', reason: '' }, { grade: 'A', since: '2030-01-01', reason: '' }] },
      { id: id(52), name: 'Reuters', kind: 'agency', aliases: [], onBehalfOf: null, descriptor: '', grades: [{ grade: 'D', since: '2025-01-01', reason: '' }] },
    ],
  });
  const { content } = exportSet(csvFormat, set, { ...context, texts: textsOf([document]) });
  const [header = [], row = []] = csvParseRows(content.replace(/^\ufeff/, ''));
  return { content, cell: (name: string) => row[header.indexOf(name)] };
}

const link = (number: number, source: number, parents: number[]) => ({
  id: id(number), sourceId: id(source), role: 'quoted-source' as const, parents: parents.map(id), cueSpan: null, sourceSpan: null, asPrinted: '',
});

describe('neutralised', () => {
  it.each([
    ['=1+1', "'=1+1"], ['+1', "'+1"], ['@SUM(A1)', "'@SUM(A1)"], ['-2+3', "'-2+3"], ['|calc', "'|calc"], ['%0', "'%0"],
    ['\t=1', "'\t=1"], ['\r=1', "'\r=1"], ['\n=1', "'\n=1"], ['  =1', "'  =1"], ['\u00a0=1', "'\u00a0=1"], ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"], ['＠x', "'＠x"], ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['-5', '-5'], ['-5.25', '-5.25'], ['12', '12'], ['a=1', 'a=1'], ['', ''], ['“=1”', '“=1”'], ["'=1", "'=1"],
  ])('%j becomes %j', (value, expected) => {
    expect(neutralised(value)).toBe(expected);
  });

  it('leaves nothing that begins like a formula', () => {
    const pieces = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', 'a', '1', '＝', '\u00a0', '\ufeff', '\u0000');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const cell = neutralised(parts.join(''));
      const first = cell.replace(/^[\s\u0000\u200b\ufeff]+/u, '')[0] ?? '';
      expect('=+@＝＋－＠'.includes(first) && first !== '').toBe(false);
      if (first === '-') expect(Number.isFinite(Number(cell))).toBe(true);
    }));
  });
});

describe('the table', () => {
  it('gives every cell back', () => {
    const words = fc.array(fc.constantFrom('a', '"', ',', '\r\n', '\n', ';', '😀', 'é', '='), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(words, words, (statement, note) => {
      const { content, cell } = rowsOf({ statement, note });
      expect(cell('statement')).toBe(neutralised(statement));
      expect(cell('note')).toBe(neutralised(note));
      expect(content.endsWith('\r\n')).toBe(true);
    }));
  });

  it('neutralises the words of the document, too', () => {
    const evil = documentOf('evil.txt', '=cmd|\' /C calc\'!A0');
    const set = setOf([evil], [claimOn(evil, 0, evil.text.length)]);
    expect(exportSet(csvFormat, set, { ...writeContext, texts: textsOf([evil]) }).content).toContain(`,'=cmd|`);
  });

  it('begins with a byte order mark unless it is not wanted', () => {
    expect(rowsOf({}).content.startsWith('\ufeffid,kind,')).toBe(true);
    expect(rowsOf({}, { ...writeContext, byteOrderMark: false }).content.startsWith('id,kind,')).toBe(true);
  });

  it('counts code points and lists fragments', () => {
    const { text } = document;
    const { cell } = rowsOf({ spans: [describeSpan(text, 3, 6), describeSpan(text, 16, 19)] });
    expect(cell('start_code_point')).toBe('2; 15');
    expect(cell('end_code_point')).toBe('5; 18');
    expect(cell('passage')).toBe('Ann […] Bob');
  });

  it('puts parallel sources side by side and takes the worse grade that holds', () => {
    const { cell } = rowsOf({ attribution: [link(60, 50, []), link(61, 51, [60]), link(62, 52, [60])] });
    expect(cell('attribution')).toBe('The Post (quoted source) → UNN (quoted source) + Reuters (quoted source)');
    expect(cell('innermost_source')).toBe('UNN; Reuters');
    expect(cell('attribution_depth')).toBe('2');
    expect([cell('reliability'), cell('reliability_from')]).toEqual(['D', 'source']);
  });

  it('tells “A via B, and C directly” path by path', () => {
    const { cell } = rowsOf({ attribution: [link(60, 50, []), link(61, 51, [60]), link(62, 52, [60, 61])] });
    expect(cell('attribution')).toBe(
      'The Post (quoted source) → Reuters (quoted source); The Post (quoted source) → UNN (quoted source) → Reuters (quoted source)',
    );
  });

  it('gives an own grade before an inherited one', () => {
    const { cell } = rowsOf({ attribution: [link(60, 51, [])], reliability: { grade: 'E', reason: 'why' } });
    expect([cell('reliability'), cell('reliability_from'), cell('reliability_reason')]).toEqual(['E', 'claim', 'why']);
  });
});
