/** What became of passages whose text changed, in files. */
import { describe, expect, test } from 'vitest';
import type { Anchoring } from '../../../src-common/core/claims/anchoring.ts';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { htmlFormat } from '../../../src-common/core/formats/html/html-format.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const old = documentOf('a.txt', 'The bridge stands firm. 😀 The river is low.');
const now = documentOf('a.txt', 'New. The bridge stands. 😀 The river is high.');
const words = { start: 0, exact: 'The bridge stands firm.', prefix: '', suffix: ' 😀' };
const lost = [{ part: 'cue' as const, linkId: id(9), documentId: old.record.id, passage: { start: 3, exact: 'bridge', prefix: 'The ', suffix: ' stands' } }];
const moved: Anchoring = { state: 'moved', tier: 'fuzzy', score: 0.97, from: { documentId: old.record.id, passages: [words] }, settled: false, lost };
const orphan: Anchoring = { state: 'orphan', soughtIn: now.record.id, candidates: [{ spans: [{ start: 1, end: 2 }], score: 0.1 }], settled: true, lost: [] };
const set = setOf([old, now], [
  { ...claimOn(now, 5, 23), anchoring: moved },
  { ...claimOn(old, 27, 44), id: id(300), anchoring: orphan },
]);
const written = exportSet(w3cFormat, set, { ...writeContext, texts: textsOf([old, now]) }).content;

describe('what became of a passage', () => {
  test('is read back from a W3C file, but for the places, which the file does not give', () => {
    const read = importSet(w3cFormat, written, readOptions, [old, now]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const withoutStart = { ...words, start: null };
    expect(read.set.claims.map(({ anchoring }) => anchoring)).toEqual([
      { ...moved, from: { ...moved.from, passages: [withoutStart] }, lost: [{ ...lost[0], passage: { ...lost[0]!.passage, start: null } }] },
      { ...orphan, candidates: [] },
    ]);
    expect(read.set.claims.some(({ foreign }) => foreign)).toBe(false);
  });

  test('is left out of the context of files that do not need it', () => {
    const plain = exportSet(w3cFormat, setOf([now], [claimOn(now, 5, 23)]), { ...writeContext, texts: textsOf([now]) }).content;
    expect(plain).not.toContain('attest:anchoring');
    expect(written).toContain('attest:anchoring');
  });

  test('of another tool, under the same name, is kept as it is', () => {
    const theirs = JSON.stringify({ ...(JSON.parse(written) as object) }).replaceAll('"outcome":"moved"', '"outcome":"other"');
    const read = importSet(w3cFormat, theirs, readOptions, [old, now]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.set.claims[0]).toMatchObject({ foreign: { anchoring: { outcome: 'other' } } });
    expect(read.set.claims[0]).not.toHaveProperty('anchoring');
  });

  test('an orphan whose text is not here is left out and named; the rest is read', () => {
    const read = importSet(w3cFormat, written, readOptions, [now]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.set.claims).toHaveLength(1);
    expect(read.problems.map(({ message }) => message).join()).toContain('“The river is low.” was not found');
  });

  test.each([
    ['csv', csvFormat, ['moved,fuzzy,0.97,The bridge stands firm.', 'orphan,,,']],
    ['html', htmlFormat, ['97%', 'It was: “The bridge stands firm.”', 'was not found in it as it is now']],
  ] as const)('is in a file of %s', (_name, format, expected) => {
    const { content } = exportSet(format, set, { ...writeContext, texts: textsOf([old, now]) });
    for (const piece of expected) expect(content).toContain(piece);
  });
});
