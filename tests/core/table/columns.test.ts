import { describe, expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { chosenColumns, columnIds, columns, defaultColumns, withChosen, withMoved, type ColumnId } from '../../../src-common/core/table/columns.ts';
import { hasMessage } from '../../../src-common/core/messages/translate.ts';
import { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { facetIds, facetValues } from '../../../src-common/core/table/facets.ts';
import { claims, factsOf, lookups } from './table-case.ts';

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

  test('what was merged is shown, and found, as what it was merged into', () => {
    const merged = <T extends { id: string }>(term: T, into: string) => ({ ...term, retired: true as const, mergedInto: into });
    const codebook = {
      ...builtInCodebook,
      evidence: builtInCodebook.evidence.map((term) => (term.id === 'refuted' ? merged(term, 'disputed') : term)),
      tags: [merged({ id: 'smear', label: 'smear', definition: '', example: '', colour: 'plum' }, 'attack')],
    };
    const facts = new ClaimFacts({ ...claims.treaty, signals: ['refuted', 'disputed'], tags: ['smear', 'attack', 'x'] }, { ...lookups, codebook });
    expect((['status', 'signals', 'tags'] as const).map((column) => columns[column].text(facts, codebook))).toEqual(['Disputed', 'Disputed', 'attack, x']);
    expect([facetValues.status(facts), facetValues.signal(facts), facetValues.tag(facts)]).toEqual(['disputed', ['disputed'], ['attack', 'x']]);
    expect(facts.searchText).toContain('attack');
  });

  test('a status the codebook does not know is shown by its id', () => {
    expect(columns.status.text(factsOf({ ...claims.treaty, signals: ['rumoured'] }), builtInCodebook)).toBe('rumoured');
  });
});

test('every column and filter has its words', () => {
  expect(columnIds.filter((id) => !hasMessage(`table.column.${id}`))).toEqual([]);
  expect(facetIds.filter((id) => !hasMessage(`table.facet.${id}`) || !hasMessage(`table.none.${id}`))).toEqual([]);
});

test('chosen columns keep the order they were given; unknown ones are passed over', () => {
  expect(chosenColumns(['note', 'nonsense', 'status', 'note'])).toEqual(['note', 'status']);
  expect(chosenColumns(['nonsense'])).toEqual(defaultColumns);
});

describe('other columns', () => {
  const cases: [what: string, from: ColumnId[], chosen: string[], to: ColumnId[]][] = [
    ['one is added after what it follows', ['status', 'saidBy', 'document'], ['status', 'saidBy', 'document', 'chain'], ['status', 'saidBy', 'chain', 'document']],
    ['one is added first', ['document', 'tags'], ['document', 'tags', 'status'], ['status', 'document', 'tags']],
    ['one is taken out, the others stay as they were moved', ['tags', 'status', 'note'], ['status', 'tags'], ['tags', 'status']],
    ['one is added to columns that were moved', ['note', 'status', 'saidBy'], ['note', 'status', 'saidBy', 'chain'], ['note', 'status', 'saidBy', 'chain']],
  ];
  test.each(cases)('%s', (_, from, chosen, to) => expect(withChosen(from, chosen)).toEqual(to));

  const moves: [what: string, id: ColumnId, place: number, to: ColumnId[]][] = [
    ['to the left', 'note', 0, ['note', 'status', 'tags']],
    ['to the right', 'status', 1, ['tags', 'status', 'note']],
    ['not beyond the end', 'note', 3, ['status', 'tags', 'note']],
    ['not beyond the beginning', 'status', -1, ['status', 'tags', 'note']],
  ];
  test.each(moves)('one is moved %s', (_, id, place, to) => expect(withMoved(['status', 'tags', 'note'], id, place)).toEqual(to));
});
