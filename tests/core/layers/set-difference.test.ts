import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { changedFields, setDifference } from '../../../src-common/core/layers/set-difference.ts';
import { claimOf, linkOf, spanOf } from '../../support/sample-records.ts';

describe('another state of a set', () => {
  test('is told by claims that came, changed and went', () => {
    const [same, changed, gone, came] = [claimOf(1), claimOf(2), claimOf(3), claimOf(4)];
    const after = { ...changed, statement: 'Other words', note: 'why' };
    expect(setDifference([same, changed, gone], [structuredClone(same), after, came])).toEqual({
      added: [came], changed: [{ before: changed, after, fields: ['statement', 'note'] }], removed: [gone], same: 1,
    });
  });

  test.each<[name: string, after: Partial<Claim>, fields: string[]]>([
    ['in nothing', {}, []],
    ['in the counters alone', { modified: '2026-02-01T10:00:00.000Z', revision: 9 }, []],
    ['in the order of its links alone', { attribution: [linkOf(2, [1]), linkOf(1)] }, []],
    ['in its chain', { attribution: [linkOf(1)] }, ['attribution']],
    ['in its passage and signals', { spans: [spanOf('met', 30)], signals: ['disputed'] }, ['spans', 'signals']],
  ])('a claim differs %s', (_, after, fields) => {
    const before = claimOf(1, { attribution: [linkOf(1), linkOf(2, [1])] });
    expect(changedFields(before, { ...before, ...after })).toEqual(fields);
  });
});
