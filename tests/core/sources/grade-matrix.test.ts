import { expect, test } from 'vitest';
import { gradeMatrixOf } from '../../../src-common/core/sources/grade-matrix.ts';

test('each claim stands in one place, rows and columns only where there are any, the ungraded last', () => {
  const matrix = gradeMatrixOf([
    { id: 'a', reliability: 'C', credibility: 4 }, { id: 'b', reliability: 'C', credibility: 4 }, { id: 'c', reliability: null, credibility: 2 },
    { id: 'd', reliability: 'A', credibility: null }, { id: 'e', reliability: 'F', credibility: 6 },
  ]);
  expect(matrix.reliabilities).toEqual(['A', 'C', 'F', null]);
  expect(matrix.credibilities).toEqual([2, 4, 6, null]);
  expect(matrix.in({ reliability: 'C', credibility: 4 })).toEqual(['a', 'b']);
  expect(matrix.in({ reliability: null, credibility: 2 })).toEqual(['c']);
  expect(matrix.in({ reliability: 'A', credibility: 4 })).toEqual([]);
  expect(matrix.reliabilities.flatMap((reliability) => matrix.credibilities.flatMap((credibility) => matrix.in({ reliability, credibility }))).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('of nothing it is empty', () => expect(gradeMatrixOf([])).toMatchObject({ reliabilities: [], credibilities: [] }));
