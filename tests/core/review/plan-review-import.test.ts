import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { AnswerRecords, Review } from '../../../src-common/core/claims/review.ts';
import { answersTo, emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { planReviewImport } from '../../../src-common/core/review/plan-review-import.ts';
import { reviewContents } from '../../../src-common/core/review/review-contents.ts';
import { claimOf, commentOf, decisionOf, documentOf, idOf, reviewOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

/** Ada is the author of claim 1; Bea answers. */
const ada = idOf(0xa0);
const bea = idOf(0xa1);
const at = '2026-02-01T10:00:00.000Z';
const review = reviewOf(0x200, { proposals: [{ field: 'status', value: 'disputed' }, { field: 'spans', value: [spanOf('met', 29)] }] });
const answers = (given: Partial<AnswerRecords>): AnswerRecords => ({ reviews: [], comments: [], decisions: [], ...given });
const whole = answers({ reviews: [review], comments: [commentOf(0x301), commentOf(0x302, { replyTo: review.id })] });

function workspace(): WorkspaceState {
  const state = emptyState();
  putRecord(state, 'claim', idOf(1), claimOf(1));
  return state;
}

function imported(state: WorkspaceState, given: AnswerRecords, analyst = ada) {
  const plan = planReviewImport(given, state, analyst);
  applyOperations(state, { at, operations: plan.operations });
  return plan;
}

describe('importing a colleague’s answers', () => {
  it('adds what is new, and counts it', () => {
    const state = workspace();
    const plan = imported(state, whole);
    expect(plan).toMatchObject({ counts: { opinions: 1, proposals: 2, comments: 2, decisions: 0, known: 0 }, claimIds: [idOf(1)], notHere: 0, unanchored: 0, refusals: [] });
    expect(answersTo(state, idOf(1))).toEqual({ reviews: [review], comments: whole.comments, decisions: [] });
    expect(state.claims.get(idOf(1))).toEqual(claimOf(1));
  });

  it('changes nothing the second time', () => {
    const state = workspace();
    imported(state, whole);
    expect(imported(state, whole)).toMatchObject({ operations: [], counts: { opinions: 0, proposals: 0, comments: 0, known: 3 }, claimIds: [], refusals: [] });
  });

  it('adds what was said since', () => {
    const state = workspace();
    imported(state, whole);
    const later = reviewOf(0x210, { opinion: null });
    const plan = imported(state, { ...whole, reviews: [review, later] });
    expect(plan).toMatchObject({ counts: { opinions: 0, known: 3 }, claimIds: [idOf(1)] });
    expect(plan.operations).toHaveLength(1);
  });

  it('keeps answers to claims that are not here, and counts them', () => {
    const plan = planReviewImport(answers({ comments: [commentOf(0x301, { claimId: idOf(77) }), commentOf(0x302)] }), workspace(), ada);
    expect([plan.operations.length, plan.notHere]).toEqual([2, 1]);
    const arriving = [claimOf(77)];
    expect(planReviewImport(answers({ comments: [commentOf(0x301, { claimId: idOf(77) })] }), workspace(), ada, { arriving }).notHere).toBe(0);
  });

  it('counts replies to what is neither here nor in the file', () => {
    const plan = planReviewImport(answers({ comments: [commentOf(0x301, { replyTo: idOf(0x999) }), commentOf(0x302, { replyTo: idOf(0x301) })] }), workspace(), ada);
    expect([plan.unanchored, plan.operations.length]).toEqual([1, 2]);
  });

  it('does not take a passage that lies elsewhere by now for another proposal', () => {
    const state = workspace();
    imported(state, whole);
    const moved: Review = { ...review, documentId: idOf(0xd9), proposals: [{ field: 'status', value: 'disputed' }, { field: 'spans', value: [spanOf('met', 41)] }] };
    expect(imported(state, answers({ reviews: [moved] }))).toMatchObject({ refusals: [], operations: [], counts: { known: 1 } });
    expect(state.reviews.get(review.id)).toBe(review);
  });

  it('takes the author’s decisions back to the reviewer', () => {
    const state = workspace();
    imported(state, answers({ decisions: [decisionOf(0x401)] }), bea);
    expect(answersTo(state, idOf(1)).decisions).toEqual([decisionOf(0x401)]);
  });
});

describe('a file of answers is refused as a whole', () => {
  const good = commentOf(0x399);
  const cases: [string, AnswerRecords, string, string][] = [
    ['where a review says something else than it did', answers({ reviews: [{ ...review, opinion: 'agree' }] }), ada, 'altered'],
    ['where a proposal says something else than it did', answers({ reviews: [{ ...review, proposals: [{ field: 'spans', value: [spanOf('met again', 29)] }] }] }), ada, 'altered'],
    ['where a known comment has another author', answers({ comments: [commentOf(0x301, { author: { id: idOf(0xa2), name: 'Cleo', colour: '#333333' } })] }), ada, 'altered'],
    ['where a comment has the id of a review', answers({ comments: [commentOf(0x200)] }), ada, 'id-taken'],
    ['where a review has the id of a claim', answers({ reviews: [reviewOf(1)] }), ada, 'id-taken'],
    ['where somebody signs as me', answers({ comments: [commentOf(0x310)] }), bea, 'signed-as-me'],
    ['where the author reviews the claim', answers({ reviews: [reviewOf(0x210, { reviewer: { id: ada, name: 'Ada', colour: '#336699' } })] }), bea, 'own-claim'],
    ['where somebody else decides', answers({ decisions: [decisionOf(0x410, { by: { id: bea, name: 'Bea', colour: '#993333' } })] }), ada, 'not-the-author'],
  ];
  it.each(cases)('%s', (_what, given, analyst, why) => {
    const state = workspace();
    imported(state, whole);
    const plan = planReviewImport({ ...given, comments: [...given.comments, good] }, state, analyst);
    expect(plan.refusals[0]).toMatchObject({ why, claimId: idOf(1) });
    expect(plan.operations).toEqual([]);
  });

  it('unless it is one’s own work from another machine', () => {
    const given = answers({ comments: [commentOf(0x310)] });
    expect(planReviewImport(given, workspace(), bea, { isOwnWork: true })).toMatchObject({ refusals: [], counts: { comments: 1 } });
  });
});

describe('what a review hands over', () => {
  const outlet = sourceOf(0x60, { onBehalfOf: idOf(0x61) });
  const owner = sourceOf(0x61, { onBehalfOf: idOf(0x60) });
  const state = workspace();
  for (const source of [outlet, owner, sourceOf(0x62)]) putRecord(state, 'source', source.id, source);
  for (const set of [setOf(0x5e), setOf(0x5f)]) putRecord(state, 'set', set.id, set);
  putRecord(state, 'document', idOf(0xd0), documentOf(0xd0, { outletSourceId: outlet.id }));
  putRecord(state, 'document', idOf(0xd1), documentOf(0xd1));
  putRecord(state, 'claim', idOf(2), claimOf(2, { setId: idOf(0x5f), author: bea }));
  const late = reviewOf(0x201, { at: '2026-01-09T10:00:00.000Z' });
  const ofAda = commentOf(0x303, { author: { id: ada, name: 'Ada', colour: '#336699' } });
  const onOwn = commentOf(0x304, { claimId: idOf(2) });
  const gone = reviewOf(0x204, { claimId: idOf(99) });
  for (const one of [late, review, gone]) putRecord(state, 'review', one.id, one);
  for (const one of [commentOf(0x301), ofAda, onOwn]) putRecord(state, 'comment', one.id, one);
  putRecord(state, 'decision', idOf(0x401), decisionOf(0x401));

  it('is one’s own reviews and comments of a colleague’s set, in order of time, with what they need', () => {
    expect(reviewContents(state, bea, idOf(0x5e))).toEqual({
      answers: { reviews: [review, late], comments: [commentOf(0x301)], decisions: [] },
      documents: [documentOf(0xd0, { outletSourceId: outlet.id })], sources: [outlet, owner],
    });
  });

  it('is one’s own decisions and comments of one’s own set', () => {
    expect(reviewContents(state, ada, idOf(0x5e)).answers).toEqual({ reviews: [], comments: [ofAda], decisions: [decisionOf(0x401)] });
    expect(reviewContents(state, bea, idOf(0x5f)).answers).toEqual({ reviews: [], comments: [onOwn], decisions: [] });
  });

  it('is, without a set, all that one said', () => {
    expect(reviewContents(state, bea).answers.reviews).toEqual([review, gone, late]);
  });
});
