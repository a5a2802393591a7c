/** What a colleague says in terms that were merged here goes into one's own claims by their successors. */
import { expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { evidenceStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import { putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { acceptOperations } from '../../../src-common/core/review/accept-proposal.ts';
import { mergeOperations } from '../../../src-common/core/review/merge-claims.ts';
import { takeOverOperations } from '../../../src-common/core/review/take-over.ts';
import { claimOf, idOf, reviewOf, setOf } from '../../support/sample-records.ts';
import { ada, bea, codebookOf, edit, now, usedState } from '../codebook/codebook-case.ts';

const theirs = claimOf(9, { author: bea, setId: idOf(0x5f), signals: ['refuted', 'asserted'], tags: ['smear'] });
const mine = claimOf(8, { signals: ['asserted'], tags: ['x'] });

/** `refuted` is `disputed` and `smear` is `call` here, and asserted comes first. */
function mergedState(): WorkspaceState {
  const state = usedState();
  for (const claim of [mine, theirs]) putRecord(state, 'claim', claim.id, claim);
  edit(state, { kind: 'merge', list: 'tags', id: 'smear', into: 'call' }, { kind: 'merge', list: 'evidence', id: 'refuted', into: 'disputed' }, { kind: 'move', list: 'evidence', id: 'inferred', before: 'indeterminate' });
  return state;
}

const done = (state: WorkspaceState, id: string, operations: Operation[]): Claim => {
  applyOperations(state, { at: now, operations });
  return state.claims.get(id) as Claim;
};

test('a claim taken over', () => {
  const state = mergedState();
  const { claim, operations } = takeOverOperations(theirs, setOf(0x5e), { id: ada }, state, now);
  expect(done(state, claim.id, operations)).toMatchObject({ signals: ['disputed', 'asserted'], tags: ['call'], codebookVersion: codebookOf(state).version });
});

test('a claim merged into mine, which is judged anew by it', () => {
  const state = mergedState();
  expect(done(state, mine.id, mergeOperations(mine, theirs, state, now))).toMatchObject({ signals: ['disputed', 'asserted'], tags: ['x', 'call'], codebookVersion: codebookOf(state).version });
});

test('accepted tags, and a status that comes out by the order in force', () => {
  const state = mergedState();
  const accepting = (proposal: Parameters<typeof acceptOperations>[2]) => acceptOperations(mine, reviewOf(0x300), proposal, codebookOf(state), state);
  expect(done(state, mine.id, accepting({ field: 'tags', value: ['smear', 'call'] })).tags).toEqual(['call']);
  // By version 1, asserted would come before it.
  const claim = done(state, mine.id, accepting({ field: 'status', value: 'inferred' }));
  expect(claim).toMatchObject({ signals: ['inferred', 'asserted'], statusOverride: null, codebookVersion: codebookOf(state).version });
  expect(evidenceStatusOf(claim, codebookOf(state))).toBe('inferred');
});
