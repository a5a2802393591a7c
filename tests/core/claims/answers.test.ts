import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { currentCodebook } from '../../../src-common/core/claims/current-codebook.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { createRecord, deleteRecord } from '../../../src-common/core/claims/edits.ts';
import { mayReview } from '../../../src-common/core/claims/review.ts';
import { answersTo, emptyState } from '../../../src-common/core/claims/workspace-state.ts';
import { problemOfChange, problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { claimOf, commentOf, decisionOf, idOf, logOf, reviewOf } from '../../support/sample-records.ts';

const at = '2026-01-05T10:00:00.000Z';

describe('what is said to a claim', () => {
  const state = emptyState();
  const late = reviewOf(0x201, { at: '2026-01-04T10:00:00.000Z' });
  const early = reviewOf(0x202, { at: '2026-01-02T09:00:00.000Z' });
  const other = reviewOf(0x203, { claimId: idOf(2) });
  const operations = [
    ...createRecord('claim', claimOf(1)), ...createRecord('review', late), ...createRecord('review', early), ...createRecord('review', other),
    ...createRecord('comment', commentOf(0x301)), ...createRecord('decision', decisionOf(0x401)),
  ];
  const touched = applyOperations(state, { at, operations });

  it('is found by the claim, in the order of its time', () => {
    const found = answersTo(state, idOf(1));
    expect(found.reviews).toEqual([early, late]);
    expect(found.comments).toEqual([commentOf(0x301)]);
    expect(found.decisions).toEqual([decisionOf(0x401)]);
    expect(answersTo(state, idOf(3))).toEqual({ reviews: [], comments: [], decisions: [] });
  });

  it('belongs to the document of the claim, and leaves the claim as it is', () => {
    expect(touched.find(({ type }) => type === 'review')?.documentIds).toEqual([idOf(0xd0)]);
    expect(state.claims.get(idOf(1))).toEqual(claimOf(1));
  });

  it('is gone from the claim when an undo takes it away', () => {
    applyOperations(state, { at, operations: deleteRecord('review', other) });
    expect(answersTo(state, idOf(2)).reviews).toEqual([]);
    expect(state.answersByClaim.has(idOf(2))).toBe(false);
  });

  it.each(['review', 'comment', 'decision', 'alias'] as const)('%s records cannot be altered', (type) => {
    const [change] = logOf([[{ type, id: idOf(0x201), field: 'reason', before: '', after: 'another' }]]);
    expect(problemOfChange(change)).toContain('unknown field');
  });
});

it('nobody reviews their own claim', () => {
  expect(mayReview(claimOf(1), idOf(0xa0))).toBe(false);
  expect(mayReview(claimOf(1), idOf(0xa1))).toBe(true);
});

it.each([
  ['an opinion that is none of the five', reviewOf(1, { opinion: 'maybe' as never })],
  ['a proposal for a field that takes none', reviewOf(1, { proposals: [{ field: 'note' as never, value: '' as never }] })],
  ['a proposed grade that is none', reviewOf(1, { proposals: [{ field: 'credibility', value: 9 as never }] })],
  ['a member that is not known', { ...reviewOf(1), extra: 1 }],
])('a review with %s is refused', (_what, review) => {
  expect(problemOfRecord('review', review)).not.toBeNull();
  expect(problemOfRecord('review', reviewOf(1, { proposals: [{ field: 'credibility', value: 2 }] }))).toBeNull();
});

it('the newest codebook is in force, the built-in one where there is none', () => {
  const version = (number: number) => ({ ...builtInCodebook, id: String(number), version: number, since: at });
  expect(currentCodebook([])).toBe(builtInCodebook);
  expect(currentCodebook([version(3), version(2)]).version).toBe(3);
});
