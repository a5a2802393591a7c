/** A review out to a file, and in at its author's. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { newId } from '../../../src-common/core/claims/identifiers.ts';
import type { AnswerRecords, Review } from '../../../src-common/core/claims/review.ts';
import { answersTo } from '../../../src-common/core/claims/workspace-state.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { exportReview, reviewedSets } from '../../../src-renderer/stores/review-export.ts';
import { acceptReview } from '../../../src-renderer/stores/review-import.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { answered, ines, theirs } from '../../support/answering.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
let session: Session;
let saved = '';
beforeEach(async () => {
  host = pretendHost();
  usePage(host);
  host.answer('files.save', ({ content }: { content: string }) => { saved = content; return { path: '/out.jsonld' }; });
  session = await startedSession(host);
});

const reviewOf = (claim: Claim, fields: Partial<Review> = {}): Review => ({
  id: newId(), claimId: claim.id, documentId: claim.documentId, claimRevision: claim.revision, opinion: 'disagree', proposals: [{ field: 'credibility', value: 4 }],
  reasonTerm: null, reason: 'No.', reviewer: ines, at: '2026-01-02T10:00:00.000Z', ...fields,
});

/** A file of answers, as a colleague's program writes it. */
function fileOf(answers: Partial<AnswerRecords>): string {
  const documents = [...session.workspace!.records.documents.values()];
  const set: AnnotationSet = { id: newId(), name: 'Review', author: ines, created: '2026-01-02T10:00:00.000Z', claims: [], relations: [], groups: [], documents, sources: [] };
  const text = session.reading.text.kind === 'ready' ? session.reading.text.text : '';
  return exportSet(w3cFormat, set, { texts: new Map(documents.map(({ id }) => [id, text])), answers: { reviews: [], comments: [], decisions: [], ...answers }, codebook: builtInCodebook, generatedAt: '2026-01-02T10:00:00.000Z', version: '0' }).content;
}

describe('a review that comes in', () => {
  test('is summed up first, stored as one Change that makes no set, and then is here already', async () => {
    const claim = tagged(session, 'Mine.');
    const content = fileOf({ reviews: [reviewOf(claim)] });
    const [before, sets] = [session.workspace!.head.sequence, session.workspace!.records.sets.size];
    await session.transfer.read('review.jsonld', content);
    expect(session.transfer.review).toMatchObject({ by: ines.name, plan: { counts: { opinions: 1, proposals: 1 } } });
    expect(session.workspace!.head.sequence).toBe(before);
    acceptReview(session, session.transfer.review!);
    session.transfer.review = null;
    expect(session.workspace!.head.sequence).toBe(before + 1);
    expect(session.workspace!.records.sets.size).toBe(sets);
    expect(session.inbox.undecided).toBe(1);
    await session.transfer.read('review.jsonld', content);
    expect(session.transfer.review).toBeNull();
    expect(session.workspace!.head.sequence).toBe(before + 1);
  });

  test.each<[name: string, answers: (claim: Claim) => Partial<AnswerRecords>]>([
    ['signed with my name', (claim) => ({ reviews: [reviewOf(claim, { reviewer: { ...ines, id: claim.author } })] })],
    ['says something else than what is here under its id', (claim) => ({ reviews: [{ ...answered(session, claim, []), opinion: 'strongly-agree' }] })],
    ['decides about my claim in a colleague’s name', (claim) => ({ decisions: [{ id: newId(), claimId: claim.id, documentId: claim.documentId, reviewId: newId(), field: 'status', accepted: true, reason: '', by: ines, at: '2026-01-02T10:00:00.000Z' }] })],
  ])('%s: refused with the reason, nothing changes', async (_, answers) => {
    const claim = tagged(session, 'Mine.');
    const content = fileOf(answers(claim));
    const before = session.workspace!.head.hash;
    await session.transfer.read('review.jsonld', content);
    expect(session.transfer.review).toBeNull();
    expect(session.transfer.refused?.problems.length).toBeGreaterThan(0);
    expect(session.workspace!.head.hash).toBe(before);
  });
});

describe('a review that goes out', () => {
  test('holds what one said about that colleague’s claims and nothing else', async () => {
    const claim = theirs(session, 0, 5);
    const own = tagged(session, 'Mine.');
    answered(session, own, []);
    session.reviewing.drafts.put(claim.id, { opinion: 'agree', comment: 'Fine.' });
    session.reviewing.give(claim);
    const [set, ...others] = reviewedSets(session);
    expect(others).toEqual([]);
    expect(set?.author).toEqual(ines);
    await exportReview(session, set!);
    expect(saved).toContain(claim.id);
    expect(saved).toContain('Fine.');
    expect(saved).not.toContain(own.id);
    expect(session.notices.list.at(-1)?.text).toContain('/out.jsonld');
  });

  test('nothing said, nothing to hand over', () => {
    theirs(session, 0, 5);
    answered(session, tagged(session, 'Mine.'), []);
    expect(reviewedSets(session)).toEqual([]);
  });
});

test('one’s own set takes the decisions along, so that the reviewer sees them', async () => {
  const claim = tagged(session, 'Mine.');
  const review = answered(session, claim, [{ field: 'credibility', value: 4 }]);
  session.reviewing.accept(review, review.proposals[0]!);
  const set = session.workspace!.records.sets.get(claim.setId)!;
  await session.transfer.export(set, w3cFormat);
  expect(saved).toContain(answersTo(session.workspace!.records, claim.id).decisions[0]!.id);
  expect(saved).not.toContain('The text says otherwise.');
});
