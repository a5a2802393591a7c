import { describe, expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { chosenColumns, columnIds, columns, defaultColumns, type ColumnId } from '../../../src-common/core/table/columns.ts';
import { hasMessage } from '../../../src-common/core/messages/translate.ts';
import { facetIds } from '../../../src-common/core/table/facets.ts';
import { claims, factsOf } from './table-case.ts';

const cells: [row: keyof typeof claims, column: ColumnId, text: string][] = [
  ['weapons', 'status', 'Unsupported'],
  ['weapons', 'signals', 'Unsupported, Disputed'],
  ['weapons', 'saidBy', 'Jens Støltenberg'],
  ['weapons', 'chain', 'Global Gazette → UNN + Reuters → Jens Støltenberg'],
  ['weapons', 'document', 'Élysée on Monday'],
  ['weapons', 'reliability', 'C'],
  ['weapons', 'stated', '2024-09-06'],
  ['smear', 'reliability', 'E'],
  ['smear', 'stated', 'this Tuesday'],
  ['smear', 'tags', 'denial, military aid'],
  ['treaty', 'passage', 'the treaty … was signed'],
  ['treaty', 'confidence', 'low'],
  ['treaty', 'author', 'Ben'],
  ['treaty', 'set', 'Ben’s set'],
  ['unjudged', 'status', ''],
  ['unjudged', 'saidBy', ''],
  ['unjudged', 'reliability', ''],
];

describe('cells', () => {
  test.each(cells)('%s: %s is "%s"', (row, column, text) => {
    expect(columns[column].text(factsOf(claims[row]), builtInCodebook)).toBe(text);
  });

  test('a source without a record is named as printed; an unknown author by the creator of the file', () => {
    const [link] = claims.treaty.attribution;
    const claim = { ...claims.treaty, author: claims.treaty.id, attribution: link ? [{ ...link, sourceId: claims.treaty.id, asPrinted: 'the paper' }] : [], foreign: { creator: [{ name: 'Carla' }] } };
    expect(factsOf(claim).saidBy).toBe('the paper');
    expect(factsOf(claim).author).toBe('Carla');
  });

  test('a status the codebook does not know is shown by its id', () => {
    expect(columns.status.text(factsOf({ ...claims.treaty, signals: ['rumoured'] }), builtInCodebook)).toBe('rumoured');
  });
});

test('every column and filter has its words', () => {
  expect(columnIds.filter((id) => !hasMessage(`table.column.${id}`))).toEqual([]);
  expect(facetIds.filter((id) => !hasMessage(`table.facet.${id}`) || !hasMessage(`table.none.${id}`))).toEqual([]);
});

test('chosen columns keep the order of the table; unknown ones are passed over', () => {
  expect(chosenColumns(['note', 'nonsense', 'status'])).toEqual(['status', 'note']);
  expect(chosenColumns(['nonsense'])).toEqual(defaultColumns);
});
