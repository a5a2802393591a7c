import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { putGrade, removeGrade } from '../../../src-common/core/claims/dated-grades.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { effectiveReliability, gradeOn, gradingDay } from '../../../src-common/core/claims/reliability.ts';
import type { DatedGrade, Source } from '../../../src-common/core/claims/source.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { claimOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

const always: DatedGrade = { grade: 'B', since: '', reason: 'by repute' };
const later: DatedGrade = { grade: 'D', since: '2024-09-08', reason: 'caught out' };

function after(source: Source, operations: Operation[]): Source {
  const state = emptyState();
  putRecord(state, 'source', source.id, source);
  applyOperations(state, { at: '2026-01-01T10:00:00.000Z', operations });
  return state.sources.get(source.id) as Source;
}

describe('the grades of a source', () => {
  it('stand in the order of their days, one for each day, each with its reason', () => {
    const graded = after(sourceOf(1, { grades: [later] }), putGrade(sourceOf(1, { grades: [later] }), always));
    expect(graded.grades).toEqual([always, later]);
    const again: DatedGrade = { grade: 'E', since: '2024-09-08', reason: 'and again' };
    expect(after(graded, putGrade(graded, again)).grades).toEqual([always, again]);
    expect(after(graded, removeGrade(graded, '')).grades).toEqual([later]);
    expect(removeGrade(graded, '1999-01-01')).toEqual([]);
  });

  test.each(['2024', '2024-09', '2024-13-01', '8 September', '2024-09-08T10:00:00Z'])('are given from no day %s', (since) => {
    expect(() => putGrade(sourceOf(1), { ...later, since })).toThrow(RangeError);
  });

  test.each<[published: string | null, grade: string]>([['2024-09-07', 'B'], ['2024-09-08', 'D'], ['2025-01-01', 'D'], [null, 'D']])(
    'a claim of a document of %s inherits %s', (publishedOn, grade) => {
      const source = sourceOf(1, { grades: [always, later] });
      const claim = claimOf(2, { attribution: [linkOf(3, [], { sourceId: idOf(1) })] });
      const day = gradingDay(claim, publishedOn, '2026-01-01');
      expect(effectiveReliability(claim, new Map([[source.id, source]]), day)).toMatchObject({ grade, from: 'source' });
      expect(gradeOn(source, day)?.reason).toBe(grade === 'B' ? always.reason : later.reason);
    });

  // An imprecise date counts by the last day that it may mean: by then the grade had been given.
  test.each<[name: string, day: string, grade: string | null]>([
    ['the month in which it was given', '2024-09', 'D'],
    ['the month before', '2024-08', 'B'],
    ['the year', '2024', 'D'],
    ['the year before', '2023', 'B'],
    ['a month that is not known', '2024-XX', 'D'],
    ['a decade', '201X', 'B'],
    ['a day that is not known', '2024-09-XX', 'D'],
    ['about that day', '2024-09-08~', 'D'],
    ['about the day before', '2024-09-07?', 'B'],
    ['a season of the year', '2024-21', 'D'],
    ['an interval that ends before', '2024-08-01/2024-09-07', 'B'],
    ['an interval that begins before', '2024-08-01/2024-09-08', 'D'],
    ['an interval without end', '2020-01-01/..', 'D'],
    ['an interval without beginning', '../2024-09-07', 'B'],
    ['an instant', '2024-09-08T10:00:00Z', 'D'],
    ['no date at all', 'last Tuesday', 'B'],
  ])('on %s: %s', (_name, day, grade) => {
    expect(gradeOn(sourceOf(1, { grades: [later, always] }), day)?.grade ?? null).toBe(grade);
  });

  test.each<[since: string, day: string, holds: boolean]>([
    ['2024-09', '2024-09-01', true], ['2024-09', '2024-08-31', false], ['2024', '2024-01-01', true], ['2024', '2023', false],
    ['September 2024', '2026-01-01', false],
  ])('one from %s on (as a file may say) on %s: %s', (since, day, holds) => {
    expect(gradeOn(sourceOf(1, { grades: [{ ...later, since }] }), day) !== null).toBe(holds);
  });
});
