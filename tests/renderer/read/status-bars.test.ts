/** The bar of a document counts its claims by status, once for the same claims. */
import { expect, test } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { StatusBars } from '../../../src-renderer/views/read/status-bars.ts';
import { claimOf } from '../../support/sample-records.ts';

const [first, second] = builtInCodebook.evidence;
if (!first || !second) throw new Error('the codebook has two statuses');
const claims = [
  claimOf(1, { signals: [second.id] }), claimOf(2, { signals: [first.id] }), claimOf(3, { signals: [second.id] }), claimOf(4), claimOf(5, { kind: 'highlight' }),
];

test('a part for each status that there is, those not judged last, highlights not at all', () => {
  expect(new StatusBars().of(claims, builtInCodebook)).toEqual([
    { colour: first.colour, count: 1 }, { colour: second.colour, count: 2 }, { colour: 'none', count: 1 },
  ]);
  expect(new StatusBars().of([], builtInCodebook)).toEqual([]);
});

test('the same claims have the same bar; other claims, or another codebook, have their own', () => {
  const bars = new StatusBars();
  const bar = bars.of(claims, builtInCodebook);
  expect(bars.of(claims, builtInCodebook)).toBe(bar);
  expect(bars.of(claims.slice(1), builtInCodebook)).toHaveLength(3);
  const other = { ...builtInCodebook, evidence: builtInCodebook.evidence.map((term) => ({ ...term, colour: 'teal' })) };
  expect(bars.of(claims, other)[0]).toEqual({ colour: 'teal', count: 1 });
});
