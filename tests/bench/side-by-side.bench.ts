/**
 * Two sets side by side: 5,000 claims of each in one document, and 50,000 of
 * each over a thousand. Beside it the plain way to find who meets whom: every
 * claim with every other. What matters is the ratio; the times are this machine's.
 */
import { bench, describe } from 'vitest';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { alignClaims } from '../../src-common/core/compare/align.ts';
import { compareDocument, Comparison, countRows } from '../../src-common/core/compare/comparison.ts';
import type { CompareContext } from '../../src-common/core/compare/differences.ts';
import { coverOf, sharedLength } from '../../src-common/core/compare/passage.ts';
import { meaningsOf } from '../../src-common/core/compare/meanings.ts';
import { idOf } from '../support/sample-records.ts';
import { manyClaims } from './many-claims.ts';

const { claims, lookups } = manyClaims(100_000);
const context: CompareContext = { ...lookups, ...meaningsOf(lookups.sources, []) };
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

/** A claim every 60 characters or so; half of theirs begin and end where mine do, the others a little later. */
function inOne(list: readonly Claim[], shift: number): Claim[] {
  return list.map((claim, index) => {
    const start = index * 60 + (index % 2) * shift;
    return { ...claim, documentId: idOf(0x100000), spans: claim.spans.map((span) => ({ ...span, start, end: start + 100 })) };
  });
}
const mine = inOne(claims.slice(0, 5000), 0);
const theirs = inOne(claims.slice(5000, 10_000), 7);

describe('5,000 claims of each in one document', () => {
  bench('who meets whom', () => { alignClaims(mine, theirs); }, few);
  bench('who meets whom, every claim with every other', () => {
    const covers = theirs.map(({ spans }) => coverOf(spans));
    for (const { spans } of mine) for (const cover of covers) sharedLength(spans, cover);
  }, few);
  bench('with what differs', () => { compareDocument(mine, theirs, context); }, few);
});

describe('50,000 claims of each in a thousand documents', () => {
  const sides = new Map<string, { mine: Claim[]; theirs: Claim[] }>();
  claims.forEach((claim, index) => {
    const both = sides.get(claim.documentId) ?? { mine: [], theirs: [] };
    sides.set(claim.documentId, both);
    both[index % 2000 < 1000 ? 'mine' : 'theirs'].push(claim);
  });
  const count = (comparison: Comparison): unknown => countRows([...sides].flatMap(([id, both]) => comparison.rowsOf(id, both.mine, both.theirs)));
  const warm = new Comparison(context);
  count(warm);
  bench('first time', () => { count(new Comparison(context)); }, few);
  bench('after one change', () => { count(warm); }, few);
});
