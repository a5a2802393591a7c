import { expect, it } from 'vitest';
import type { LogHead } from '../../../src-common/core/claims/change-log.ts';
import { compareLogs, type JournalEnd, type LogComparison } from '../../../src-common/core/journal/compare-logs.ts';
import { idOf } from '../../support/sample-records.ts';

const hashes = ['h1', 'h2', 'h3', 'h4'];
const store = (sequence: number, hash = hashes[sequence - 1] ?? null, replica = 1): LogHead => ({ replica: idOf(replica), sequence, hash });
const journal = (count: number, hash = hashes[count - 1] ?? null, replica = 1): JournalEnd => ({ count, hash, replica: count === 0 ? null : idOf(replica) });

it.each<[string, LogHead, JournalEnd, LogComparison]>([
  ['nothing anywhere', store(0), journal(0), { kind: 'same' }],
  ['both alike', store(3), journal(3), { kind: 'same' }],
  ['the journal was deleted', store(3), journal(0), { kind: 'journal-behind', from: 0 }],
  ['the journal lacks the last', store(3), journal(2), { kind: 'journal-behind', from: 2 }],
  ['the store was deleted and has drawn a new id', store(0, null, 9), journal(3), { kind: 'store-behind', from: 0 }],
  ['the store was rolled back', store(1), journal(3), { kind: 'store-behind', from: 1 }],
  ['another copy of the workspace', store(3, 'h3', 9), journal(3), { kind: 'apart' }],
  ['the same number, another end', store(3, 'x3'), journal(3), { kind: 'apart' }],
  ['the store went its own way before', store(2, 'x2'), journal(3), { kind: 'apart' }],
  ['the journal went its own way before', store(3), journal(2, 'x2'), { kind: 'apart' }],
])('%s', (_what, head, end, expected) => {
  expect(compareLogs(head, end, (sequence) => hashes[sequence - 1])).toEqual(expected);
});
