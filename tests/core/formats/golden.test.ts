/** Files written by hand, read and written again. How to add one: tests/fixtures/formats/README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { formatById } from '../../../src-common/core/formats/registry.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { readOptions, seed, textsOf, writeContext } from '../../support/format-case.ts';
import { comparable } from '../../support/same-set.ts';

const cases = [
  { name: 'whole-job', documents: ['000_6c0fc94145fbabe0.txt'], others: ['csv', 'html'] },
  { name: 'links', documents: ['000_6c0fc94145fbabe0.txt'], others: ['csv', 'html'] },
  // Answers only: the other formats hold none.
  { name: 'review', documents: ['000_6c0fc94145fbabe0.txt'], others: [] },
  { name: 'decided', documents: ['000_6c0fc94145fbabe0.txt', '001_cfce8a669b9ebb5a.txt'], others: ['csv', 'html'] },
];

function fixture(file: string): URL {
  return new URL(`../../fixtures/formats/${file}`, import.meta.url);
}

describe.each(cases)('$name', ({ name, documents, others }) => {
  const known = documents.map(seed);
  const golden = readFileSync(fixture(`${name}.jsonld`), 'utf8');
  const read = importSet(w3cFormat, golden, readOptions, known);
  const context = { ...writeContext, texts: textsOf(known) };

  it('is read without a word', () => {
    expect(read.problems).toEqual([]);
    expect(read.ok).toBe(true);
  });

  it('is what the writer writes', () => {
    if (!read.ok) throw new Error('not read');
    const { content, lost } = exportSet(w3cFormat, read.set, { ...context, answers: read.answers });
    expect(comparable(content)).toEqual(comparable(golden));
    expect(lost).toEqual([]);
  });

  it.each(others)('is written as the golden %s file', (id) => {
    if (!read.ok) throw new Error('not read');
    const format = formatById(id);
    if (!format) throw new Error('unknown format');
    const { content } = exportSet(format, read.set, context);
    const file = fixture(`${name}.${format.extensions[0]}`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, content);
    expect(existsSync(file)).toBe(true);
    expect(content).toBe(readFileSync(file, 'utf8'));
  });
});

describe('comparing two files', () => {
  const golden = readFileSync(fixture('whole-job.jsonld'), 'utf8');

  it('passes over ids, times, counts of edits and the version of the program', () => {
    const other = golden
      .replaceAll('00000000-0000-4000-8000-0000000000', '11111111-0000-4000-8000-0000000000')
      .replaceAll('2026-01-05T09:', '2027-02-06T10:')
      .replace('"revision": 12', '"revision": 3')
      .replace('"version": "0.1.0"', '"version": "9.9.9"');
    expect(other).not.toBe(golden);
    expect(comparable(other)).toEqual(comparable(golden));
  });

  it.each([
    ['a word', 'decisive enabler', 'decisive maker'],
    ['an offset', '"start": 991', '"start": 990'],
    ['who is meant', '"saidBy": "urn:uuid:00000000-0000-4000-8000-000000000005"', '"saidBy": "urn:uuid:00000000-0000-4000-8000-000000000004"'],
    ['a date', '"publishedOn": "2024-09-08"', '"publishedOn": "2024-09-09"'],
    ['order', '"classifying", "describing"', '"describing", "classifying"'],
  ])('sees a change of %s', (_what, from, to) => {
    const other = golden.replace(from, to);
    expect(other).not.toBe(golden);
    expect(comparable(other)).not.toEqual(comparable(golden));
  });
});
