import { describe, expect, it } from 'vitest';
import { currentReview, currentReviews, openProposals } from '../../../src-common/core/review/current-review.ts';
import { decisionOf, idOf, reviewOf } from '../../support/sample-records.ts';

const cleo = { id: idOf(0xa2), name: 'Cleo', colour: '#336633' };
const early = reviewOf(0x201, {
  at: '2026-01-02T10:00:00.000Z', proposals: [{ field: 'credibility', value: 2 }, { field: 'status', value: 'disputed' }],
});
const late = reviewOf(0x200, { at: '2026-01-03T10:00:00.000Z', proposals: [{ field: 'status', value: 'refuted' }] });
const ofCleo = reviewOf(0x202, { reviewer: cleo, at: '2026-01-01T10:00:00.000Z', proposals: [{ field: 'statement', value: 'It rained.' }] });

describe('the review that stands', () => {
  it('is the latest of its reviewer, by time and not by place', () => {
    expect(currentReview([late, early, ofCleo], idOf(0xa1))).toBe(late);
    expect(currentReview([late, early, ofCleo], cleo.id)).toBe(ofCleo);
    expect(currentReview([early], cleo.id)).toBeNull();
  });

  it('of two of the same moment is the one made later', () => {
    const twin = reviewOf(0x1ff, { at: late.at });
    expect(currentReview([late, twin], idOf(0xa1))).toBe(late);
    expect(currentReview([twin, late], idOf(0xa1))).toBe(late);
  });

  it('is one for each reviewer, in the order of time', () => {
    expect(currentReviews([late, early, ofCleo])).toEqual([ofCleo, late]);
  });
});

describe('open proposals', () => {
  const fields = (found: ReturnType<typeof openProposals>) => found.map(({ review, proposal }) => [review.id, proposal.field]);

  it('are those of the reviews that stand', () => {
    expect(fields(openProposals([early, late, ofCleo], []))).toEqual([[ofCleo.id, 'statement'], [late.id, 'status']]);
  });

  it('are closed by a decision, whichever it is', () => {
    const accepted = decisionOf(0x401, { reviewId: late.id, field: 'status' });
    const declined = decisionOf(0x402, { reviewId: ofCleo.id, field: 'statement', accepted: false });
    expect(openProposals([early, late, ofCleo], [accepted, declined])).toEqual([]);
  });

  it('are not closed by a decision about the earlier review, or about another field', () => {
    const decisions = [decisionOf(0x401, { reviewId: early.id, field: 'status' }), decisionOf(0x402, { reviewId: late.id, field: 'tags' })];
    expect(fields(openProposals([early, late], decisions))).toEqual([[late.id, 'status']]);
  });
});
