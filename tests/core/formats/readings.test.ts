/** Marks that documents are done, out to a file and in again; what misuses them is refused. */
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { exportSet, importSet, readPortable } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import type { Reading } from '../../../src-common/core/claims/reading.ts';
import { analyst, claimOn, id, readOptions, seed, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const first = seed('000_6c0fc94145fbabe0.txt');
const other = seed('001_cfce8a669b9ebb5a.txt');
const claim = claimOn(first, 10, 30, { statement: 'They met.' });
const readings: Reading[] = [
  { id: id(0x401), setId: id(2), documentId: first.record.id, reader: analyst.id, done: '2026-01-05T00:00:00.000Z', seen: { at: '2026-01-05T00:00:00.000Z', claims: [{ id: claim.id, revision: 1 }] } },
  { id: id(0x402), setId: id(2), documentId: other.record.id, reader: analyst.id, done: null },
];
const documents = [first, other];
const set = setOf(documents, [claim], { readings });
const write = (one = set, format: typeof w3cFormat | typeof csvFormat = w3cFormat) => exportSet(format, one, { ...writeContext, texts: textsOf(documents) });

describe('in W3C', () => {
  it('all of it comes back, also of a document without a claim', () => {
    const read = importSet(w3cFormat, write().content, readOptions, documents);
    expect(read).toMatchObject({ ok: true, problems: [] });
    if (read.ok) expect(read.set.readings).toEqual(readings);
  });

  it('a set without marks is the same file as ever', () => {
    expect(write(setOf(documents, [claim])).content).not.toMatch(/readings|Reading/);
  });

  it('an older program keeps the member as it is', () => {
    const file = JSON.parse(write().content) as Record<string, unknown>;
    const renamed = JSON.stringify({ ...file, readings: undefined, later: file['readings'] });
    const read = readPortable(w3cFormat, renamed, readOptions);
    expect(read.ok && read.set.foreign?.['later']).toEqual(file['readings']);
  });

  type File = { readings: Record<string, unknown>[] };
  const broken: [name: string, spoil: (file: File) => void, path: string][] = [
    ['two marks of one id', ({ readings: list }) => { if (list[1]) list[1]['id'] = list[0]?.['id']; }, 'readings[1]'],
    ['a time that is none', ({ readings: [one] }) => { if (one) one['done'] = 'yesterday'; }, 'readings[0].done'],
    ['no document', ({ readings: [one] }) => { delete one?.['inDocument']; }, 'readings[0].inDocument'],
    ['claims that are no list', ({ readings: [one] }) => { if (one) one['claimsBefore'] = 7; }, 'readings[0].claimsBefore'],
  ];
  it.each(broken)('%s is refused, and named', (_name, spoil, path) => {
    const file = JSON.parse(write().content) as File;
    spoil(file);
    const read = readPortable(w3cFormat, JSON.stringify(file), readOptions);
    expect(read.ok).toBe(false);
    expect(read.problems.map((problem) => problem.path)).toContain(path);
  });
});

it('in a table the marks are counted as lost', () => {
  expect(write(set, csvFormat).lost).toContainEqual({ feature: 'readings', count: 2, examples: [] });
});
