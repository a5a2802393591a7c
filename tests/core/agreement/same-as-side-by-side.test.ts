/** What is counted side by side and what the figures of agreement rest on are the same passages. */
import { describe, expect, it } from 'vitest';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { alignClaims } from '../../../src-common/core/compare/align.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';
import { annotator, inputOf, numbers, text } from './agreement-case.ts';

/** Claims and highlights that nest, split, overlap and repeat; some of several fragments. */
function randomSide(next: (below: number) => number, from: number): Claim[] {
  return Array.from({ length: next(9) }, (_, index) => {
    const start = next(35);
    const spans = [spanOf('x'.repeat(1 + next(16)), start)];
    const end = start + (spans[0]?.exact.length ?? 0);
    if (next(4) === 0) spans.push(spanOf('x'.repeat(1 + next(5)), end + next(3)));
    return claimOf(from + index, { documentId: text, spans, kind: next(6) === 0 ? 'highlight' : 'claim' });
  });
}

describe('two hundred random pairs of sets', () => {
  it('have the same matches, and the same counts', () => {
    let overlapping = 0;
    for (let round = 0; round < 200; round += 1) {
      const next = numbers(round + 100);
      const [mine, theirs] = [randomSide(next, 1), randomSide(next, 0x100)];
      const rows = alignClaims(mine, theirs).filter((row) => (row.mine ?? row.theirs)?.kind === 'claim');
      const { pairs: [pair], passages } = computeAgreement(inputOf([annotator('Mine', mine), annotator('Theirs', theirs)]));
      const idAt = (place: number | undefined): string => passages[place ?? -1]?.claim.id ?? '';
      const matches = Array.from(pair?.a ?? [], (place, at) => `${idAt(place)} ${idAt(pair?.b[at])} ${pair?.isExact[at] === 1 ? 'same' : 'overlapping'}`);
      expect(matches.sort(), `${round}`).toEqual(rows.flatMap(({ mine: a, theirs: b, match }) => (a && b ? [`${a.id} ${b.id} ${match}`] : [])).sort());
      const counts = (match: string): number => rows.filter((row) => row.match === match).length;
      expect([pair?.exact.matched, pair?.overlap.matched], `${round}`).toEqual([counts('same'), counts('same') + counts('overlapping')]);
      expect([pair?.onlyA.length, pair?.onlyB.length, pair?.overlap.n], `${round}`).toEqual([counts('mine'), counts('theirs'), rows.length]);
      overlapping += counts('overlapping');
    }
    // Cases in which there is something to choose.
    expect(overlapping).toBeGreaterThan(300);
  });

  it('leave out of the figures what lies in Regions, which side by side shows all the same', () => {
    const [mine, theirs] = [[claimOf(1, { documentId: text, spans: [spanOf('caption', 0)] })], [claimOf(2, { documentId: text, setId: idOf(9), spans: [spanOf('caption', 0)] })]];
    const { pairs, inRegions } = computeAgreement(inputOf([annotator('Mine', mine), annotator('Theirs', theirs)], 50, [{ start: 0, end: 10 }]));
    expect([alignClaims(mine, theirs).length, pairs[0]?.overlap.n, inRegions.length]).toEqual([1, 0, 2]);
  });
});
