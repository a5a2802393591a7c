import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { columnIds, columns } from '../../../src-common/core/table/columns.ts';
import { emptyFilter, isEmptyFilter, type TableFilter } from '../../../src-common/core/table/filter.ts';
import { facetOptions } from '../../../src-common/core/table/facets.ts';
import { flattenGroups, groupClaims, GroupHeading, type Grouping } from '../../../src-common/core/table/group.ts';
import { claimOf, spanOf } from '../../support/sample-records.ts';
import { ada, agency, ben, lookups, mondays, namesOf, tableOf } from './table-case.ts';

const everything = ['smear', 'weapons', 'treaty', 'unjudged', 'mark'];

test('without filter and sort: reading order, document by document', () => {
  expect(namesOf(tableOf().select(emptyFilter, null))).toEqual(everything);
});

describe('filters', () => {
  const cases: [what: string, filter: Partial<TableFilter>, found: string[]][] = [
    ['words of the statement, any order, any case', { text: 'CHINA weapons' }, ['weapons']],
    ['words of the passage', { text: 'signed' }, ['treaty']],
    ['a note, without its accents', { text: 'facade' }, ['treaty']],
    ['a source, at any depth', { text: 'unn' }, ['weapons']],
    ['a name with a letter of its own', { text: 'stoltenberg' }, ['smear', 'weapons']],
    ['the title of the document', { text: 'elysee' }, ['smear', 'weapons']],
    ['one word of several not there', { text: 'china treaty' }, []],
    ['signs alone say nothing', { text: ' … ' }, everything],
    ['a document', { facets: { document: [mondays.id] } }, ['smear', 'weapons']],
    ['a relaying source', { facets: { source: [agency.id] } }, ['weapons']],
    ['nobody', { facets: { source: [''] } }, ['unjudged', 'mark']],
    ['a status, not a mere signal', { facets: { status: ['disputed'] } }, ['smear']],
    ['a signal', { facets: { signal: ['disputed'] } }, ['smear', 'weapons']],
    ['two statuses', { facets: { status: ['documented', ''] } }, ['treaty', 'unjudged', 'mark']],
    ['an inherited grade', { facets: { reliability: ['C'] } }, ['weapons']],
    ['a grade or none', { facets: { credibility: ['5', ''] } }, ['smear', 'treaty', 'unjudged', 'mark']],
    ['a tag', { facets: { tag: ['military aid'] } }, ['smear', 'weapons']],
    ['an author', { facets: { author: [ben] } }, ['treaty']],
    ['an author and a status', { facets: { author: [ada], status: [''] } }, ['unjudged', 'mark']],
    ['highlights', { facets: { kind: ['highlight'] } }, ['mark']],
    ['an empty list', { facets: { kind: [] } }, everything],
    ['from a day', { from: '2024-01-01' }, ['weapons']],
    ['up to a year', { to: '2023' }, ['treaty']],
    ['a date that cannot be read', { from: 'yesterday' }, everything],
  ];
  test.each(cases)('%s', (_, filter, found) => {
    expect(namesOf(tableOf().select({ ...emptyFilter, ...filter }, null))).toEqual(found);
  });

  test('an empty one is known as such', () => {
    expect(isEmptyFilter({ text: ' ', facets: { tag: [] }, from: 'x', to: '' })).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, facets: { tag: [''] } })).toBe(false);
  });
});

describe('sorting', () => {
  const cases: [column: (typeof columnIds)[number], descending: boolean, order: string[]][] = [
    ['status', false, ['weapons', 'smear', 'treaty', 'unjudged', 'mark']],
    ['status', true, ['treaty', 'smear', 'weapons', 'unjudged', 'mark']],
    ['statement', false, ['unjudged', 'smear', 'weapons', 'treaty', 'mark']],
    ['document', false, ['treaty', 'unjudged', 'mark', 'smear', 'weapons']],
    ['reliability', true, ['smear', 'weapons', 'treaty', 'unjudged', 'mark']],
    ['credibility', false, ['weapons', 'smear', 'treaty', 'unjudged', 'mark']],
    ['stated', false, ['treaty', 'weapons', 'smear', 'unjudged', 'mark']],
    ['created', false, ['unjudged', 'smear', 'weapons', 'treaty', 'mark']],
    ['author', true, ['treaty', 'smear', 'weapons', 'unjudged', 'mark']],
  ];
  test.each(cases)('by %s, descending %s', (column, descending, order) => {
    expect(namesOf(tableOf().select(emptyFilter, { column, descending }))).toEqual(order);
  });

  const many = fc.array(fc.record({
    statement: fc.constantFrom('', 'a', 'A', 'b', 'é', 'zz', '中'), credibility: fc.constantFrom(null, 1 as const, 3 as const, 6 as const),
    signals: fc.subarray(['disputed', 'documented', 'odd']), tags: fc.subarray(['x', 'y']), created: fc.constantFrom('2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'not a date'),
  }), { maxLength: 40 }).map((list) => list.map((fields, index) => claimOf(index + 1, { ...fields, spans: [spanOf('words', index)] })));

  test('is what a stable comparison of the keys gives, empty cells last both ways', () => {
    fc.assert(fc.property(many, fc.constantFrom(...columnIds), fc.boolean(), (list, column, descending) => {
      const table = tableOf(list);
      const key = (row: (typeof table.all)[number]) => {
        const value = columns[column].key(row, builtInCodebook);
        return value === '' || Number.isNaN(value) ? null : value;
      };
      const expected = [...table.all].sort((a, b) => {
        const [left, right] = [key(a), key(b)];
        if (left === null || right === null) return Number(left === null) - Number(right === null);
        return (left < right ? -1 : left > right ? 1 : 0) * (descending ? -1 : 1);
      });
      expect(table.select(emptyFilter, { column, descending })).toEqual(expected);
    }));
  });

  test('and filtering do not get into each other’s way', () => {
    fc.assert(fc.property(many, fc.constantFrom(...columnIds), fc.constantFrom('a', 'zz', 'words', '中'), (list, column, text) => {
      const table = tableOf(list);
      const sort = { column, descending: false };
      const found = new Set(table.select({ ...emptyFilter, text }, null));
      expect(table.select({ ...emptyFilter, text }, sort)).toEqual(table.select(emptyFilter, sort).filter((row) => found.has(row)));
    }));
  });
});

describe('groups', () => {
  const labels = (by: Grouping): string[] => groupClaims(tableOf().all, by, lookups).map((group) => `${group.label}: ${namesOf(group.members).join(' ')}`);
  test('by source: a claim stands under every source of its chain', () => {
    expect(labels('source')).toEqual([
      'Global Gazette: smear weapons treaty', 'Jens Støltenberg: smear weapons', 'Reuters: weapons', 'UNN: weapons', 'Nobody yet: unjudged mark',
    ]);
  });
  test('by status: in the order of the codebook', () => {
    expect(labels('status')).toEqual(['Unsupported: weapons', 'Disputed: smear', 'Documented: treaty', 'Not judged yet: unjudged mark']);
  });
  test('by tag, by author, by document', () => {
    expect(labels('tag')).toEqual(['denial: smear', 'military aid: smear weapons', 'No tag: treaty unjudged mark']);
    expect(labels('author')).toEqual(['Ada: smear weapons unjudged mark', 'Ben: treaty']);
    expect(labels('document')).toEqual(['Ålesund on Tuesday: treaty unjudged mark', 'Élysée on Monday: smear weapons']);
  });
  test('a folded group keeps its heading', () => {
    const rows = flattenGroups(groupClaims(tableOf().all, 'author', lookups), new Set([ada]));
    expect(rows.map((row) => (row instanceof GroupHeading ? row.label : row.claim.author))).toEqual(['Ada', 'Ben', ben]);
  });
});

test('choices of a filter are counted, in order', () => {
  expect(facetOptions('source', tableOf().all, lookups).map(({ label, detail, count }) => [label, detail, count])).toEqual([
    ['Global Gazette', 'outlet', 3], ['Jens Støltenberg', 'person', 2], ['Reuters', 'agency', 1], ['UNN', 'agency', 1], ['Nobody yet', '', 2],
  ]);
});
