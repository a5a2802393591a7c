import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { emptyFilter } from '../../../src-common/core/table/filter.ts';
import { groupClaims } from '../../../src-common/core/table/group.ts';
import { groupedCsv, tableCsv } from '../../../src-common/core/table/table-csv.ts';
import { claims, lookups, tableOf } from './table-case.ts';

test('a row a claim, in the order and the columns of the table', () => {
  const rows = tableOf().select({ ...emptyFilter, text: 'stoltenberg' }, { column: 'status', descending: false });
  const content = tableCsv(rows, ['status', 'statement', 'saidBy'], lookups);
  expect(content.startsWith('\ufeff')).toBe(true);
  expect(content.endsWith('\r\n')).toBe(true);
  expect(csvParseRows(content.slice(1))).toEqual([
    ['id', 'status', 'statement', 'saidBy'],
    [claims.weapons.id, 'Unsupported', 'Weapons are made in China.', 'Jens Støltenberg'],
    [claims.smear.id, 'Disputed', 'The allegations are a smear.', 'Jens Støltenberg'],
  ]);
});

test('no cell is a formula; quotes and line breaks come back as they were', () => {
  const statement = '=HYPERLINK("http://example.invalid","x")';
  const note = 'one\r\ntwo "three", four';
  const rows = tableOf([{ ...claims.treaty, statement, note, tags: ['@cmd', '+1'] }]).all;
  const [, cells] = csvParseRows(tableCsv(rows, ['statement', 'tags', 'note'], lookups).slice(1));
  expect(cells).toEqual([claims.treaty.id, `'${statement}`, '\'@cmd, +1', note]);
});

test('under headings every row says its group; a claim in two groups has two rows', () => {
  const rows = tableOf([claims.smear, { ...claims.treaty, tags: ['=1+1'] }]).all;
  const content = groupedCsv(groupClaims(rows, 'tag', lookups), ['author'], lookups);
  expect(content.startsWith('\ufeff')).toBe(true);
  expect(csvParseRows(content.slice(1))).toEqual([
    ['group', 'id', 'author'],
    ["'=1+1", claims.treaty.id, 'Ben'],
    ['denial', claims.smear.id, 'Ada'],
    ['military aid', claims.smear.id, 'Ada'],
  ]);
});
