import { describe, expect, test } from 'vitest';
import { threadOf, type ThreadEntry } from '../../../src-renderer/stores/answer-thread.ts';
import { commentOf, idOf, reviewOf } from '../../support/sample-records.ts';

const at = (hour: number): string => `2026-01-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
const comment = (number: number, replyTo: number | null, hour = number % 24): ReturnType<typeof commentOf> => commentOf(number, { replyTo: replyTo === null ? null : idOf(replyTo), at: at(hour) });
const shape = (entries: readonly ThreadEntry[]): unknown => entries.map((entry) => [entry.kind === 'review' ? entry.review.id : entry.comment.id, entry.replies.map(({ id }) => id)]);

describe('a thread', () => {
  test.each([
    ['comments and reviews stand in the order of their time', [comment(3, null), comment(9, null)], [[3, []], [5, []], [9, []]]],
    ['a reply stands below what it answers', [comment(6, 5), comment(3, null), comment(7, 3)], [[3, [7]], [5, [6]]]],
    ['a reply to a reply stands below what began it', [comment(6, 5), comment(7, 6), comment(8, 7)], [[5, [6, 7, 8]]]],
    ['a reply to what is not there stands by itself', [comment(6, 0x99)], [[5, []], [6, []]]],
    ['replies in a circle stand by themselves, and none is lost', [comment(6, 7), comment(7, 6)], [[5, []], [6, []], [7, []]]],
    ['a reply to itself stands by itself', [comment(6, 6)], [[5, []], [6, []]]],
  ])('%s', (_, comments, expected) => {
    const entries = threadOf([reviewOf(5, { at: at(5) })], comments);
    expect(shape(entries)).toEqual(expected.map(([id, replies]) => [idOf(id as number), (replies as number[]).map(idOf)]));
  });
});
