/** Sources that were merged go out and come in as they are, and every file reads them as one. */
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { noAliases, indexAliases, resolveSource } from '../../../src-common/core/claims/aliases.ts';
import { sourcesSpokenOf } from '../../../src-common/core/claims/spoken-of.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { htmlFormat } from '../../../src-common/core/formats/html/html-format.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const text = 'UNN said that the bridge stands. Later it said that the bridge fell.';
const document = documentOf('a.txt', text);
const source = (number: number, name: string, fields: Partial<Source> = {}): Source => ({ id: id(number), name, kind: 'agency', aliases: [], onBehalfOf: null, descriptor: '', grades: [], ...fields });
const link = (number: number, sourceId: Source['id']) => ({ id: id(number), sourceId, role: 'speaker' as const, parents: [], cueSpan: null, sourceSpan: null, asPrinted: '' });
const news = source(70, 'Ukrainian National News', { grades: [{ grade: 'C', since: '', reason: 'record' }] });
const unn = source(71, 'UNN', { mergedInto: news.id, grades: [{ grade: 'E', since: '', reason: 'before it was known who that is' }] });
const claims = [claimOn(document, 0, 10, { attribution: [link(80, unn.id)] }), claimOn(document, 20, 30, { attribution: [link(81, news.id)] })];
const context = { ...writeContext, texts: textsOf([document]) };
const back = (sources: Source[], of = claims) => importSet(w3cFormat, exportSet(w3cFormat, setOf([document], of, { sources }), context).content, readOptions, [document]);

describe('a set with merged sources', () => {
  test('comes back unchanged: both records, the pointer, the ids in the claims', () => {
    const read = back([news, unn]);
    expect(read.ok && read.set.sources).toEqual([news, unn]);
    expect(read.ok && read.set.claims.map(({ attribution }) => attribution[0]?.sourceId)).toEqual([unn.id, news.id]);
  });

  test('merged both ways round comes back so, and is read as the lower id', () => {
    const read = back([{ ...news, mergedInto: unn.id }, unn]);
    const registry = new Map(read.ok ? read.set.sources.map((one) => [one.id as string, one]) : []);
    expect([...registry.values()].map(({ mergedInto }) => mergedInto)).toEqual([unn.id, news.id]);
    expect([news.id, unn.id].map((one) => resolveSource(indexAliases([], registry), one))).toEqual([news.id, news.id]);
  });

  test('without what it was merged into is read, with a note', () => {
    const read = back([unn], claims.slice(0, 1));
    expect(read.ok && read.set.sources).toEqual([unn]);
    expect(read.problems.some(({ message }) => message.includes(news.id))).toBe(true);
  });

  test('is one source in a table and in a report', () => {
    const set = setOf([document], claims, { sources: [news, unn] });
    const rows = csvParse(exportSet(csvFormat, set, { ...context, byteOrderMark: false }).content);
    expect(rows.map((row) => [row['innermost_source'], row['reliability']])).toEqual([['Ukrainian National News', 'C'], ['Ukrainian National News', 'C']]);
    const page = exportSet(htmlFormat, set, context).content;
    expect(page.replaceAll(/[\u2066-\u2069]/gu, '')).toContain('also: UNN');
    expect(page).not.toContain('<b>E</b>');
  });

  test('without merges says nothing of them', () => {
    expect(exportSet(w3cFormat, setOf([document], claims, { sources: [news, { ...source(71, 'UNN') }] }), context).content).not.toContain('mergedInto');
  });
});

test('what a merged source needs to be understood goes along', () => {
  const ministry = source(72, 'Ministry');
  const registry = new Map([news, unn, ministry, source(73, 'Somebody else')].map((one) => [one.id as string, one.id === news.id ? { ...one, onBehalfOf: ministry.id } : one]));
  expect(sourcesSpokenOf([unn.id, null, unn.id], registry).map(({ name }) => name)).toEqual(['UNN', 'Ukrainian National News', 'Ministry']);
  expect(noAliases.sources.size).toBe(0);
});
