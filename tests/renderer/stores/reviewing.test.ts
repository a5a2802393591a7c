/** Answering colleagues' claims, and deciding about answers to one's own. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Proposal } from '../../../src-common/core/claims/review.ts';
import { answersTo } from '../../../src-common/core/claims/workspace-state.ts';
import { AnswerDrafts } from '../../../src-renderer/stores/answer-drafts.svelte.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { answered, ines, theirs } from '../../support/answering.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';

let session: Session;
beforeEach(async () => {
  const host = pretendHost();
  usePage(host);
  session = await startedSession(host);
});
const sequence = (): number => session.workspace?.head.sequence ?? 0;
const saidOf = (claim: Claim): ReturnType<typeof answersTo> => answersTo(session.workspace!.records, claim.id);
const now = (claim: Claim): Claim => session.editing.claim(claim.id)!;

describe('an answer', () => {
  test('holds opinion, proposals and reason in one Change with the comment, and empties the draft', () => {
    const claim = theirs(session, 0, 5);
    const before = sequence();
    session.reviewing.drafts.put(claim.id, { opinion: 'disagree', reasonTerm: 'wrong-evidence', reason: ' no proof ', comment: 'See line 2.' });
    session.reviewing.drafts.propose(claim.id, { field: 'status', value: 'unsupported' });
    expect(session.reviewing.give(claim)).toBeNull();
    expect(sequence()).toBe(before + 1);
    const { reviews, comments } = saidOf(claim);
    expect(reviews).toMatchObject([{ opinion: 'disagree', reasonTerm: 'wrong-evidence', reason: 'no proof', proposals: [{ field: 'status', value: 'unsupported' }], claimRevision: claim.revision, reviewer: { id: session.analyst.id } }]);
    expect(comments).toMatchObject([{ text: 'See line 2.', replyTo: null }]);
    expect(session.reviewing.drafts.has(claim.id)).toBe(false);
    expect(now(claim)).toEqual(claim);
  });

  test('given again leaves the first one on record', () => {
    const claim = theirs(session, 0, 5);
    for (const opinion of ['agree', 'strongly-disagree'] as const) {
      session.reviewing.drafts.put(claim.id, { opinion });
      session.reviewing.give(claim);
    }
    expect(saidOf(claim).reviews.map(({ opinion }) => opinion)).toEqual(['agree', 'strongly-disagree']);
  });

  test('leaves out what the claim says already', () => {
    const claim = theirs(session, 0, 5);
    session.reviewing.drafts.put(claim.id, { opinion: 'agree' });
    session.reviewing.drafts.propose(claim.id, { field: 'statement', value: claim.statement });
    session.reviewing.give(claim);
    expect(saidOf(claim).reviews[0]?.proposals).toEqual([]);
  });

  test.each<[name: string, begin: (claim: Claim) => void, refusal: string]>([
    ['nothing at all', () => undefined, 'empty'],
    ['a reason without an opinion', (claim) => session.reviewing.drafts.put(claim.id, { reason: 'because' }), 'reasonAlone'],
  ])('%s is refused and stays as it was begun', (_, begin, refusal) => {
    const claim = theirs(session, 0, 5);
    begin(claim);
    const [before, draft] = [sequence(), session.reviewing.drafts.of(claim.id)];
    expect(session.reviewing.give(claim)).toBe(refusal);
    expect([sequence(), session.reviewing.drafts.of(claim.id)]).toEqual([before, draft]);
  });

  test('to a claim of one’s own is refused', () => {
    const claim = tagged(session, 'Mine.');
    const before = sequence();
    session.reviewing.drafts.put(claim.id, { opinion: 'agree' });
    expect(session.reviewing.give(claim)).toBe('own');
    expect(sequence()).toBe(before);
  });

  test('a comment alone is said without the rest of the draft', () => {
    const claim = theirs(session, 0, 5);
    session.reviewing.drafts.put(claim.id, { opinion: 'agree', comment: 'Why?' });
    expect(session.reviewing.say(claim)).toBeNull();
    expect(saidOf(claim)).toMatchObject({ reviews: [], comments: [{ text: 'Why?' }] });
    expect(session.reviewing.drafts.of(claim.id)).toMatchObject({ opinion: 'agree', comment: '' });
  });
});

describe('a reply', () => {
  test('begun before a word is typed answers what it was begun at', () => {
    const claim = tagged(session, 'Mine.');
    const review = answered(session, claim, []);
    session.reviewing.drafts.put(claim.id, { replyTo: review.id });
    expect(session.reviewing.drafts.has(claim.id)).toBe(false);
    session.reviewing.drafts.put(claim.id, { comment: 'Where?' });
    expect(session.reviewing.say(claim)).toBeNull();
    expect(saidOf(claim).comments).toMatchObject([{ text: 'Where?', replyTo: review.id }]);
    expect(session.reviewing.drafts.of(claim.id).replyTo).toBeNull();
  });
});

describe('a proposal for one’s own claim', () => {
  const proposals: [Proposal, (claim: Claim) => unknown, unknown][] = [
    [{ field: 'statement', value: 'Better words.' }, (claim) => claim.statement, 'Better words.'],
    [{ field: 'status', value: 'unsupported' }, (claim) => claim.signals, ['unsupported']],
    [{ field: 'credibility', value: 4 }, (claim) => claim.credibility, 4],
    [{ field: 'tags', value: ['energy'] }, (claim) => claim.tags, ['energy']],
  ];
  test.each(proposals)('accepted: %o is in the claim, the decision beside it, one Change, one undo', (proposal, read, expected) => {
    const claim = tagged(session, 'Mine.');
    const review = answered(session, claim, [proposal]);
    const before = sequence();
    expect(typeof session.reviewing.accept(review, proposal)).toBe('object');
    expect(sequence()).toBe(before + 1);
    expect(read(now(claim))).toEqual(expected);
    expect(saidOf(claim).decisions).toMatchObject([{ reviewId: review.id, field: proposal.field, accepted: true, by: { id: session.analyst.id } }]);
    session.act.undo();
    expect(read(now(claim))).toEqual(read(claim));
    expect(saidOf(claim).decisions).toEqual([]);
  });

  test('declined: the claim is as it was', () => {
    const claim = tagged(session, 'Mine.');
    const [proposal] = proposals[0]!;
    const review = answered(session, claim, [proposal]);
    expect(typeof session.reviewing.decline(review, proposal)).toBe('object');
    expect(now(claim)).toEqual(claim);
    expect(saidOf(claim).decisions).toMatchObject([{ accepted: false }]);
  });

  test('is decided once', () => {
    const claim = tagged(session, 'Mine.');
    const [proposal] = proposals[0]!;
    const review = answered(session, claim, [proposal]);
    session.reviewing.decline(review, proposal);
    expect(session.reviewing.accept(review, proposal)).toBe('decided');
    expect(now(claim).statement).toBe('Mine.');
  });

  test('of an answer that its reviewer has taken another for is not open any more', () => {
    const claim = tagged(session, 'Mine.');
    const [proposal] = proposals[0]!;
    const review = answered(session, claim, [proposal]);
    answered(session, claim, [], { opinion: 'agree', at: '2026-01-03T10:00:00.000Z' });
    expect(session.reviewing.accept(review, proposal)).toBe('decided');
  });

  test('for a colleague’s claim is theirs to decide', () => {
    const claim = theirs(session, 0, 5);
    const [proposal] = proposals[0]!;
    const before = sequence();
    const review = answered(session, claim, [proposal], { reviewer: { ...ines, id: session.analyst.id } });
    expect(session.reviewing.accept(review, proposal)).toBe('others');
    expect(session.reviewing.decline(review, proposal)).toBe('others');
    expect(sequence()).toBe(before + 1);
  });
});

describe('a colleague’s claim', () => {
  test('taken over is one’s own, says where it came from, and leaves theirs alone', () => {
    const claim = theirs(session, 0, 5, { credibility: 2 });
    const mine = session.reviewing.takeOver(claim);
    expect(mine).toMatchObject({ author: session.analyst.id, statement: 'They met.', credibility: 2, derivedFrom: [{ claimId: claim.id, author: { name: ines.name } }] });
    expect(now(claim)).toEqual(claim);
    expect(session.workspace?.records.sets.get((mine as Claim).setId)?.author.id).toBe(session.analyst.id);
  });

  test('merges with one’s own claim that shares most of its passage', () => {
    const far = session.editing.mark(4, 8, 'claim')!;
    const near = session.editing.mark(0, 6, 'claim')!;
    const claim = theirs(session, 0, 5, { credibility: 2 });
    expect(session.reviewing.overlapping(claim)?.id).toBe(near.id);
    expect(typeof session.reviewing.merge(claim)).toBe('object');
    expect(now(near)).toMatchObject({ statement: 'They met.', credibility: 2, derivedFrom: [{ claimId: claim.id }] });
    expect(now(far)).toEqual(far);
  });

  test('without one of one’s own beneath it there is nothing to merge', () => {
    session.editing.mark(10, 14, 'claim');
    expect(session.reviewing.merge(theirs(session, 0, 5))).toBe('gone');
  });

  test('can be proposed the chain of one’s own, with its sources', () => {
    const mine = session.editing.mark(0, 6, 'claim')!;
    session.editing.addLink(mine, { name: 'UNN', kind: 'agency' }, 'reporter', []);
    expect(session.reviewing.ownChain(theirs(session, 0, 5))).toMatchObject({ links: [{ role: 'reporter' }], sources: [{ name: 'UNN' }] });
  });
});

describe('the inbox', () => {
  test('has what waits for a decision first, in reading order, and counts it', () => {
    const later = session.editing.mark(10, 14, 'claim')!;
    const first = tagged(session, 'Mine.');
    answered(session, later, [{ field: 'credibility', value: 3 }]);
    const agreed = session.editing.mark(6, 9, 'claim')!;
    answered(session, agreed, [], { opinion: 'agree' });
    const review = answered(session, first, [{ field: 'statement', value: 'Better.' }, { field: 'status', value: 'refuted' }]);
    const { inbox } = session;
    expect(inbox.undecided).toBe(3);
    expect(inbox.rows.map((row) => (row.kind === 'claim' ? row.claim.id : row.claims))).toEqual([2, first.id, later.id]);
    inbox.show('received', 'all');
    expect(inbox.rows.map((row) => (row.kind === 'claim' ? row.claim.id : row.claims))).toEqual([3, first.id, agreed.id, later.id]);
    inbox.show('received', 'undecided');
    expect(inbox.whatIsAt(inbox.at)).toMatchObject({ proposal: { field: 'statement' } });
    // What is decided makes room, and the keys are on what comes after.
    inbox.decide(review, review.proposals[0]!, true);
    expect(inbox.undecided).toBe(2);
    expect(inbox.whatIsAt(inbox.at)).toMatchObject({ proposal: { field: 'status' } });
    inbox.decide(review, review.proposals[1]!, false);
    expect(inbox.whatIsAt(inbox.at)?.row.claim.id).toBe(later.id);
  });

  test('shows what one said and what one began to say about others’ claims on its other side', () => {
    const said = theirs(session, 0, 5);
    const begun = theirs(session, 6, 9);
    session.reviewing.drafts.put(said.id, { opinion: 'agree' });
    session.reviewing.give(said);
    session.reviewing.drafts.put(begun.id, { reason: 'hm' });
    const { inbox } = session;
    expect(inbox.count('received')).toBe(0);
    inbox.show('given');
    expect(inbox.rows).toMatchObject([{ kind: 'document', claims: 2 }, { claim: { id: said.id }, begun: false }, { claim: { id: begun.id }, begun: true }]);
  });
});

describe('what was begun', () => {
  const shelf = (): { getItem(key: string): string | null; setItem(key: string, value: string): void; kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  };
  const id = 'urn:uuid:00000000-0000-7000-8000-000000000001';

  test('is there after a restart, in its own workspace only', () => {
    const kept = shelf();
    const drafts = new AnswerDrafts(kept);
    drafts.open('one');
    drafts.put(id, { opinion: 'agree', comment: 'half a sen' });
    const again = new AnswerDrafts(kept);
    again.open('one');
    expect(again.of(id)).toMatchObject({ opinion: 'agree', comment: 'half a sen' });
    again.open('two');
    expect(again.has(id)).toBe(false);
  });

  test.each([
    ['no JSON', '{'],
    ['another shape', '{"a":1}'],
    ['an opinion that is none', JSON.stringify([[id, { opinion: 'maybe' }]])],
    ['a proposal that is none', JSON.stringify([[id, { proposals: [{ field: 'status' }] }]])],
  ])('is passed over where the storage holds %s', (_, content) => {
    const kept = shelf();
    kept.setItem('answers one', content);
    const drafts = new AnswerDrafts(kept);
    drafts.open('one');
    expect(drafts.has(id)).toBe(false);
  });
});
