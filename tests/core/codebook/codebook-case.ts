/** A workspace with a codebook in use: Ada's claims, a colleague's layer, a review with proposals. */
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { currentCodebook } from '../../../src-common/core/claims/current-codebook.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import type { CodebookEdit } from '../../../src-common/core/codebook/codebook-edit.ts';
import { editCodebook, type CodebookChange } from '../../../src-common/core/codebook/edit-codebook.ts';
import { claimOf, idOf, reviewOf } from '../../support/sample-records.ts';

export const ada = idOf(0xa0);
export const bea = idOf(0xa1);
export const now = '2026-02-01T10:00:00.000Z';

export function apply(state: WorkspaceState, operations: readonly Operation[]): WorkspaceState {
  applyOperations(state, { at: now, operations });
  return state;
}

/** Does an edit as Ada. Throws where it is refused. */
export function edit(state: WorkspaceState, ...edits: CodebookEdit[]): Extract<CodebookChange, { ok: true }> {
  let last: Extract<CodebookChange, { ok: true }> | null = null;
  for (const one of edits) {
    const change = editCodebook(state, one, ada, now);
    if (!change.ok) throw new Error(`${one.kind}: ${change.problem}`);
    apply(state, change.operations);
    last = change;
  }
  if (!last) throw new Error('nothing was edited');
  return last;
}

/** Claims 1 to 3 are Ada's, in two documents; 4 is Bea's. Tags `smear` and `call` are described, `stray` is not. */
export function usedState(): WorkspaceState {
  const state = emptyState();
  apply(state, [
    claimOf(1, { signals: ['refuted', 'asserted'], tags: ['smear', 'stray'] }),
    claimOf(2, { signals: ['asserted'], statusOverride: { status: 'refuted', reason: 'the photographs' }, tags: ['smear'], documentId: idOf(0xd1) }),
    claimOf(3, { signals: ['documented', 'asserted'], tags: ['call', 'smear'] }),
    claimOf(4, { signals: ['refuted'], tags: ['smear'], author: bea, setId: idOf(0x5f) }),
  ].flatMap((claim) => createRecord('claim', claim)));
  apply(state, createRecord('review', reviewOf(0x201, {
    claimId: idOf(4), reviewer: { id: ada, name: 'Ada', colour: '#336699' }, reasonTerm: 'wrong-evidence',
    proposals: [{ field: 'status', value: 'refuted' }, { field: 'tags', value: ['smear'] }],
  })));
  edit(state, { kind: 'add', list: 'tags', label: 'smear' }, { kind: 'add', list: 'tags', label: 'call' });
  return state;
}

export const codebookOf = (state: WorkspaceState) => currentCodebook(state.codebooks.values());
export const claimAt = (state: WorkspaceState, number: number) => {
  const claim = state.claims.get(idOf(number));
  if (!claim) throw new Error(`no claim ${number}`);
  return claim;
};
