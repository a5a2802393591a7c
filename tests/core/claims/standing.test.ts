import { describe, expect, test } from 'vitest';
import type { Decision, Review } from '../../../src-common/core/claims/review.ts';
import { standingsOf } from '../../../src-common/core/claims/standing.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { commentOf, decisionOf, idOf, reviewOf } from '../../support/sample-records.ts';

const carl = { id: idOf(0xa2), name: 'Carl', colour: '#339933' };
const status = { field: 'status' as const, value: 'disputed' };
const tags = { field: 'tags' as const, value: ['aid'] };

describe('a claim stands', () => {
  test.each<[name: string, reviews: Review[], decisions: Decision[], standings: string[]]>([
    ['for itself where nobody answered', [], [], []],
    ['agreed with', [reviewOf(0x200, { opinion: 'strongly-agree' })], [], ['answered', 'agrees']],
    ['answered where the opinion is neutral', [reviewOf(0x200, { opinion: 'neutral' })], [], ['answered']],
    ['agreed and disagreed with by two', [reviewOf(0x200, { opinion: 'agree' }), reviewOf(0x201, { opinion: 'disagree', reviewer: carl })], [], ['answered', 'agrees', 'disagrees']],
    ['as the last opinion of one reviewer says', [reviewOf(0x200, { opinion: 'agree' }), reviewOf(0x201, { opinion: 'disagree', at: '2026-01-03T10:00:00.000Z' })], [], ['answered', 'disagrees']],
    ['as the opinion said before proposals alone', [reviewOf(0x200, { opinion: 'agree' }), reviewOf(0x201, { opinion: null, at: '2026-01-03T10:00:00.000Z' })], [], ['answered', 'agrees']],
    ['open to a decision', [reviewOf(0x200, { opinion: null, proposals: [status] })], [], ['answered', 'undecided']],
    ['open where one of two is decided', [reviewOf(0x200, { opinion: null, proposals: [status, tags] })], [decisionOf(0x400)], ['answered', 'undecided']],
    ['decided', [reviewOf(0x200, { opinion: null, proposals: [status] })], [decisionOf(0x400, { accepted: false })], ['answered']],
  ])('%s', (_, reviews, decisions, standings) => {
    const state = emptyState();
    for (const review of reviews) putRecord(state, 'review', review.id, review);
    for (const decision of decisions) putRecord(state, 'decision', decision.id, decision);
    expect(standingsOf(state, idOf(1))).toEqual(standings);
  });

  test('for itself where there is a comment and no opinion', () => {
    const state = emptyState();
    putRecord(state, 'comment', idOf(0x300), commentOf(0x300));
    expect(standingsOf(state, idOf(1))).toEqual([]);
  });
});
