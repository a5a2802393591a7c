/** Plain tables of ratings: what is read, and which line is named when something is off. */
import { describe, expect, it } from 'vitest';
import { readRatingTable } from '../../../src-common/core/agreement/rating-table.ts';
import type { Level } from '../../../src-common/core/agreement/ratings.ts';

function table(content: string, level: Level = 'nominal') {
  const read = readRatingTable(content, level);
  if (!read.ok) throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const { names, ratings: { cells, coders, values }, lines } = read.table;
  const rows = lines.map((_, unit) => Array.from(cells.slice(unit * coders, (unit + 1) * coders), (cell) => values[cell] ?? null));
  return { names, rows, lines, values };
}

describe('a table is read', () => {
  it.each<[string, string, (string | null)[][]]>([
    ['with commas', 'A,B\nx,y\n,y\n', [['x', 'y'], [null, 'y']]],
    ['with semicolons', 'A;B\nx,1;y\n', [['x,1', 'y']]],
    ['with tabs', 'A\tB\nx\ty', [['x', 'y']]],
    ['with CRLF and a byte order mark', '\ufeffA,B\r\nx,y\r\n', [['x', 'y']]],
    ['with quotation marks', '"A","B"\n"x, ""so""","y\nz"\n', [['x, "so"', 'y\nz']]],
    ['with spaces around', 'A , B\n x , y \n', [['x', 'y']]],
    ['with a unit nobody judged', 'A,B\n,\nx,x\n', [[null, null], ['x', 'x']]],
    ['with lines without anything in them', '\nA,B\n\nx,y\n\n', [['x', 'y']]],
    ['with no unit at all', 'A,B\n', []],
  ])('%s', (_how, content, rows) => {
    expect(table(content)).toMatchObject({ names: ['A', 'B'], rows });
  });

  it('with the lines that the units begin on', () => {
    expect(table('A,B\n"x\ny",z\n\nx,y\n').lines).toEqual([2, 5]);
  });

  it('with numbers as numbers, in their order', () => {
    expect(table('A,B\n10,9.0\n+9,-1e1\n', 'interval')).toMatchObject({ values: ['-10', '9', '10'], rows: [['10', '9'], ['9', '-10']] });
    expect(table('A,B\n10,9.0\n', 'nominal').values).toEqual(['10', '9.0']);
  });

  it('with letters in their order, after numbers', () => {
    expect(table('A,B\nb,A\nC,2\n', 'ordinal').values).toEqual(['2', 'A', 'b', 'C']);
  });
});

describe('what is off is named with its line', () => {
  it.each<[string, string, Level, number, RegExp]>([
    ['nothing at all', '', 'nominal', 1, /empty/],
    ['a row too short', 'A,B\nx,y\nx\n', 'nominal', 3, /1 cell, .* 2 coders/],
    ['a row too long', 'A,B\nx,y,z\n', 'nominal', 2, /3 cells/],
    ['a coder without a name', 'A,\nx,y\n', 'nominal', 1, /Column 2 has no name/],
    ['a coder twice', 'A,B,A\nx,y,z\n', 'nominal', 1, /Column 3 .* A\./],
    ['words at the interval level', 'A,B\n1,2\n1,NA\n', 'interval', 3, /“NA” in the column B is not a number/],
    ['a decimal comma', 'A;B\n1,5;2\n', 'ratio', 2, /“1,5”/],
    ['a negative number at the ratio level', 'A,B\n1,-2\n', 'ratio', 2, /-2 in the column B is below zero/],
    ['words without an order', 'A,B\nhigh,low\n', 'ordinal', 2, /“high” in the column A is neither/],
    ['a number out of all bounds', 'A,B\n1,1e999\n', 'interval', 2, /1e999/],
    ['a quotation mark left open', 'A,B\n"x,y\nx,y\n', 'nominal', 2, /never closed/],
  ])('%s', (_what, content, level, line, message) => {
    const read = readRatingTable(content, level);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it('no more than fifty of them', () => {
    const read = readRatingTable(`A,B\n${'x\n'.repeat(80)}`, 'nominal');
    expect(!read.ok && read.problems.length).toBe(50);
  });
});
