import { describe, expect, it } from 'vitest';
import { findSources, sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { sourceOf } from '../../support/sample-records.ts';

const names: [string, string[]][] = [
  ['Jens Stoltenberg', ['Toltenberg', 'NATO Secretary General']],
  ['Norbert Røttgen', []],
  ['Ukrainian National News', ['UNN']],
  ['United Nations', ['UN']],
  ['Xi Jinping', ['习近平']],
  ['Владимир Путин', ['Vladimir Putin']],
  ['Le Figaro', []],
  ['Figaro Magazine', []],
  ['Société Générale', []],
  ['St ø ller', []],
];
const sources: Source[] = names.map(([name, aliases], index) => sourceOf(index + 1, { name, aliases }));
const found = (query: string) => findSources(sources, query).map(({ source, matched }) => (
  matched === source.name ? matched : `${source.name} (${matched})`));

describe('finding a source while typing', () => {
  const cases: [string, string, string[]][] = [
    ['a beginning', 'jens', ['Jens Stoltenberg']],
    ['a later word, before a broken name', 'stol', ['Jens Stoltenberg', 'St ø ller']],
    ['two beginnings', 'je sto', ['Jens Stoltenberg']],
    ['beginnings in the wrong order', 'sto je', []],
    ['case and white space', '  JENS   stoltenberg ', ['Jens Stoltenberg']],
    ['a letter with a stroke', 'rottgen', ['Norbert Røttgen']],
    ['the stroke typed', 'Røt', ['Norbert Røttgen']],
    ['diacritics', 'societe gen', ['Société Générale']],
    ['an alias before longer names', 'un', ['United Nations (UN)', 'Ukrainian National News (UNN)']],
    ['a whole alias', 'unn', ['Ukrainian National News (UNN)']],
    ['initials', 'vp', ['Владимир Путин (Vladimir Putin)']],
    ['initials in another script', 'вп', ['Владимир Путин']],
    ['the middle of a name without spaces', '近平', ['Xi Jinping (习近平)']],
    ['a broken name', 'stoller', ['St ø ller']],
    ['the beginning of a name before the beginning of a word', 'figaro', ['Figaro Magazine', 'Le Figaro']],
    ['nothing like it', 'reuters', []],
  ];
  it.each(cases)('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('lists all by name where nothing is typed', () => {
    expect(found(' - ')).toHaveLength(names.length);
    expect(found('')[0]).toBe('Figaro Magazine');
  });

  it('sees a record that was replaced', () => {
    const old = sourceOf(1, { name: 'Reuters' });
    expect(findSources([old], 'afp')).toEqual([]);
    expect(findSources([{ ...old, aliases: ['AFP'] }], 'afp')).toHaveLength(1);
  });
});

describe('a source by its exact name', () => {
  it.each([
    ['the name', 'Le Figaro', 'Le Figaro'],
    ['folded', 'le  FIGARO', 'Le Figaro'],
    ['an alias', 'unn', 'Ukrainian National News'],
    ['a part only', 'Figaro', null],
    ['nothing', ' ', null],
  ])('%s', (_name, query, expected) => {
    expect(sourceNamed(sources, query)?.name ?? null).toBe(expected);
  });
  it('takes a name before an alias of another', () => {
    const alias = sourceOf(1, { name: 'A', aliases: ['UNN'] });
    const name = sourceOf(2, { name: 'UNN' });
    expect(sourceNamed([alias, name], 'unn')).toBe(name);
  });
});
