/** The two sample sets, compared by the program and counted by a script that shares no code with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { compareDocument, Comparison, countRows, type ComparedRow } from '../../../src-common/core/compare/comparison.ts';
import { comparedFields, type CompareContext } from '../../../src-common/core/compare/differences.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { importSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { compareSets } from '../../support/sample-sets/compare-sets.ts';
import { importedAt } from '../../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../../support/sample-sets/seed-documents.ts';

const seeds = seedDocuments(importedAt);
const ines = read('ines-calloway.jsonld');
const tomasz = read('tomasz-breuer.jsonld');
const sources = new Map([...ines.sources, ...tomasz.sources].map((source) => [source.id as string, source]));
const context: CompareContext = {
  codebook: builtInCodebook, sources, documents: new Map(ines.documents.map((document) => [document.id as string, document])),
  ...meaningsOf(sources, []), today: '2027-01-01',
};

function read(name: string): AnnotationSet {
  const content = readFileSync(new URL(`../../../seeds/annotations/${name}`, import.meta.url), 'utf8');
  const result = importSet(w3cFormat, content, { codebook: builtInCodebook, name, readAt: '2027-01-01T00:00:00.000Z' }, seeds);
  if (!result.ok) throw new Error(`${name} is not read`);
  return result.set;
}

function rowsOf(documentId: string, mine = ines, theirs = tomasz): ComparedRow[] {
  const inDocument = (set: AnnotationSet) => set.claims.filter((claim) => claim.documentId === documentId);
  return compareDocument(inDocument(mine), inDocument(theirs), context);
}

describe('the sample sets side by side', () => {
  const all = seeds.flatMap(({ record }) => rowsOf(record.id));
  const counts = countRows(all);
  const script = compareSets(ines, tomasz);

  it('come to the counts of the script', () => {
    expect(counts).toMatchObject({
      mine: 84, theirs: 76,
      claims: { same: script.sameSpan, overlapping: script.otherSpan, mine: script.onlyA.length, theirs: script.onlyB.length },
    });
    const { status, signals, chain, statedOn, credibility, tags } = script.differ;
    expect(counts.fields).toMatchObject({ passage: script.otherSpan, status, signals, chain, statedOn, credibility, tags });
  });

  it('pair the very claims that the script pairs', () => {
    const pair = (a: { id: string }, b: { id: string }) => `${a.id} ${b.id}`;
    const found = all.flatMap(({ kind, mine, theirs }) => (kind === 'claim' && mine && theirs ? [pair(mine, theirs)] : []));
    expect(found.sort()).toEqual(script.pairs.map(({ a, b }) => pair(a, b)).sort());
  });

  it.each(seeds.map(({ record }) => record))('come to the counts of the script in $path', ({ id }) => {
    const here = countRows(rowsOf(id));
    const pairs = script.pairs.filter(({ a }) => a.documentId === id);
    const inDocument = (claims: { documentId: string }[]) => claims.filter((claim) => claim.documentId === id).length;
    expect(here.claims.same + here.claims.overlapping).toBe(pairs.length);
    expect([here.claims.mine, here.claims.theirs]).toEqual([inDocument(script.onlyA), inDocument(script.onlyB)]);
  });

  it('stand in reading order, each claim once', () => {
    for (const { record } of seeds) {
      const rows = rowsOf(record.id);
      const starts = rows.map(({ mine, theirs }) => Math.min(mine?.spans[0]?.start ?? Infinity, theirs?.spans[0]?.start ?? Infinity));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      const shown = rows.flatMap(({ mine, theirs }) => [mine, theirs]).filter((claim) => claim !== null);
      const there = [...ines.claims, ...tomasz.claims].filter((claim) => claim.documentId === record.id);
      expect(shown.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
    }
  });

  it('find nothing in a set and itself', () => {
    const same = countRows(seeds.flatMap(({ record }) => rowsOf(record.id, ines, ines)));
    expect(same.claims).toEqual({ same: 84, overlapping: 0, mine: 0, theirs: 0 });
    expect(comparedFields.filter((field) => same.fields[field] > 0)).toEqual([]);
  });

  it('are compared anew only where a claim is another record', () => {
    const comparison = new Comparison(context);
    const id = seeds[0]?.record.id ?? '';
    const [mine, theirs] = [ines, tomasz].map((set) => set.claims.filter((claim) => claim.documentId === id)) as [Claim[], Claim[]];
    const before = comparison.rowsOf(id, mine, theirs);
    expect(before).toEqual(compareDocument(mine, theirs, context));
    expect(comparison.rowsOf(id, [...mine], [...theirs])).toBe(before);
    const changed = mine.map((claim) => ({ ...claim, tags: ['another'] }));
    const after = comparison.rowsOf(id, changed, theirs);
    expect(after).toEqual(compareDocument(changed, theirs, context));
    expect(after.filter((row) => row.kind === 'claim' && row.mine && row.theirs && !row.fields.includes('tags'))).toEqual([]);
  });
});
