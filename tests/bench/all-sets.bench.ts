/**
 * All sets side by side: twenty analysts with 5,000 claims each over 500
 * documents, as when the view opens: the rows of one document, then the counts
 * of all. Beside it two of the sets the way two sets are compared.
 */
import { bench, describe } from 'vitest';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { Comparison, countRows } from '../../src-common/core/compare/comparison.ts';
import type { CompareContext } from '../../src-common/core/compare/differences.ts';
import { countMany, ManyComparison } from '../../src-common/core/compare/many.ts';
import { meaningsOf } from '../../src-common/core/compare/meanings.ts';
import { claimOf, spanOf } from '../support/sample-records.ts';
import { manyAnnotators } from './many-annotators.ts';

const { annotators } = manyAnnotators(20, 500, 10);
const sources = annotators[0]?.sources ?? new Map();
const context: CompareContext = { codebook: builtInCodebook, sources, documents: new Map(), today: '2026-01-01', ...meaningsOf(sources, []) };
const byDocument = new Map<string, Claim[][]>();
annotators.forEach(({ claims }, analyst) => claims.forEach((coded, index) => {
  const spans = coded.spans.map(({ start, end }) => spanOf('x'.repeat(end - start), start));
  const claim = claimOf(1, { ...coded, spans, statement: `Claim ${index}` } as Partial<Claim>);
  let sets = byDocument.get(coded.documentId);
  if (!sets) byDocument.set(coded.documentId, sets = annotators.map(() => []));
  sets[analyst]?.push(claim);
}));
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
const all = (comparison: ManyComparison): unknown => countMany([...byDocument].flatMap(([id, sets]) => comparison.rowsOf(id, sets)), annotators.length);
const [first] = [...byDocument];

describe('twenty sets of 5,000 claims over 500 documents', () => {
  bench('the rows of one document', () => { if (first) new ManyComparison(context).rowsOf(...first); }, few);
  bench('the counts of all', () => { all(new ManyComparison(context)); }, few);
  const warm = new ManyComparison(context);
  all(warm);
  bench('the counts of all after one change', () => { all(warm); }, few);
  bench('two of the sets, pair by pair', () => {
    const comparison = new Comparison(context);
    countRows([...byDocument].flatMap(([id, sets]) => comparison.rowsOf(id, sets[0] ?? [], sets[1] ?? [])));
  }, few);
});
