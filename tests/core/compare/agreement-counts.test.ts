/**
 * Where side by side and agreement speak of the same they say the same number:
 * claims of each, same passages, and passages of either; overlapping ones too,
 * as long as no passage could meet two of the other set. (Where one could, side
 * by side takes the greatest share and agreement the most characters in all.)
 */
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { compareDocument, countRows } from '../../../src-common/core/compare/comparison.ts';
import type { CompareContext } from '../../../src-common/core/compare/differences.ts';
import { compareMany, countMany } from '../../../src-common/core/compare/many.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';
import { sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { annotator, inputOf, numbers, text } from '../agreement/agreement-case.ts';

const context: CompareContext = { codebook: builtInCodebook, sources: new Map(), documents: new Map(), today: '2026-01-01', ...meaningsOf(new Map(), []) };

/** @param apart passages of one set lie so far from each other that each overlaps one of the other set at most */
function randomSet(next: (below: number) => number, set: number, apart: boolean): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < 900; at += apart ? 100 : 1 + next(60)) {
    if (next(3) === 0) continue;
    const start = at + next(3) * 5;
    claims.push(claimOf(set * 0x1000 + claims.length, { documentId: text as Claim['documentId'], setId: idOf(set), author: idOf(set), spans: [spanOf('x'.repeat(10 + next(2) * 20), start)] }));
  }
  return claims;
}

describe('on 200 random pairs of sets', () => {
  it.each([[true, 'passages that meet one other at most'], [false, 'passages in any tangle']] as [boolean, string][])('%s: %s', (apart, _name) => {
    for (let seed = 0; seed < 100; seed += 1) {
      const next = numbers(seed + (apart ? 0 : 1000));
      const [a, b] = [randomSet(next, 1, apart), randomSet(next, 2, apart)];
      const pair = computeAgreement(inputOf([annotator('a', a), annotator('b', b)], 2000)).pairs[0]!;
      const { mine, theirs, claims } = countRows(compareDocument(a, b, context));
      const all = countMany(compareMany([a, b], context), 2);
      expect([mine, theirs]).toEqual([a.length, b.length]);
      expect([claims.same, mine + theirs - claims.same]).toEqual([pair.exact.matched, pair.exact.n]);
      expect([all.sets, all.rows, all.matches]).toEqual([[mine, theirs], mine + theirs - claims.same - claims.overlapping, { same: claims.same, overlapping: claims.overlapping, one: claims.mine + claims.theirs }]);
      if (!apart) continue;
      expect([claims.same + claims.overlapping, all.rows]).toEqual([pair.overlap.matched, pair.overlap.n]);
      expect([claims.mine, claims.theirs]).toEqual([pair.onlyA.length, pair.onlyB.length]);
    }
  });
});

it('on the sample sets', () => {
  const [one, other] = sampleSets().map(({ set }) => set) as [AnnotationSet, AnnotationSet];
  const documents = [...new Map([...one.documents, ...other.documents].map((document) => [document.id, document])).values()];
  const read = new Set<string>(documents.map(({ id }) => id));
  const input = {
    annotators: [one, other].map(({ name, claims }) => ({ name, claims, sources: new Map(), read })),
    // Regions are left out of agreement, as they are asked to be: without any, both speak of every claim.
    documents: documents.map(({ id, path, length }) => ({ id, name: path, length, regions: [], publishedOn: null })),
    codebook: builtInCodebook, today: '2026-01-01',
  };
  const pair = computeAgreement(input).pairs[0]!;
  const inDocument = (set: AnnotationSet, id: string): Claim[] => set.claims.filter(({ documentId }) => documentId === id);
  const counts = countRows(documents.flatMap(({ id }) => compareDocument(inDocument(one, id), inDocument(other, id), context)));
  const all = countMany(documents.flatMap(({ id }) => compareMany([inDocument(one, id), inDocument(other, id)], context)), 2);
  expect([counts.claims.same, counts.mine + counts.theirs - counts.claims.same]).toEqual([pair.exact.matched, pair.exact.n]);
  expect([counts.claims.same + counts.claims.overlapping, all.rows]).toEqual([pair.overlap.matched, pair.overlap.n]);
});
