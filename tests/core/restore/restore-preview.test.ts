/** From the present to a snapshot and back: nothing of either is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { ChangeApplier } from '../../../src-common/core/claims/change-applier.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { problemOfChange } from '../../../src-common/core/records/change-schema.ts';
import { previewRestore } from '../../../src-common/core/restore/restore-preview.ts';
import { operationsOf, randomEdit, type RandomEdit } from '../../support/random-edits.ts';
import { claimOf, documentOf, emptyHead, idOf, linkOf, reviewOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const at = '2026-02-01T00:00:00.000Z';

function stateAfter(...edits: readonly Operation[][]): WorkspaceState {
  const state = emptyState();
  for (const operations of edits) applyOperations(state, { at, operations });
  return state;
}

function worked(edits: readonly RandomEdit[]): WorkspaceState {
  const state = emptyState();
  for (const edit of edits) applyOperations(state, { at, operations: operationsOf(edit, state) });
  return state;
}

/** What restoring promises: everything but the counters of claims, and answers that stay. */
function comparable(state: WorkspaceState, but: WorkspaceState | null = null) {
  const { claimIdsByDocument: _claims, answersByClaim: _answers, relationIdsByClaim: _relations, groupIdsByClaim: _groups, ...records } = state;
  const uncounted = (list: Iterable<{ id: string; modified: string; revision?: number }>) => [...list].map(({ modified: _modified, revision: _revision, ...record }) => record);
  const counted = { claims: uncounted(records.claims.values()), relations: uncounted(records.relations.values()), groups: uncounted(records.groups.values()) };
  const sorted = (list: Iterable<{ id: string }>): unknown[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(Object.entries({ ...records, ...counted }).map(([name, map]) => {
    const list = Array.isArray(map) ? map : [...map.values()];
    const others = but && (name === 'reviews' || name === 'comments' || name === 'decisions') ? but[name] : null;
    return [name, sorted(others ? list.filter(({ id }) => others.has(id)) : list)];
  }));
}

const base = [
  createRecord('set', setOf(0x5e)), createRecord('source', sourceOf(7)), createRecord('document', documentOf(0xd0, { path: 'b.txt' })),
  createRecord('document', documentOf(0xd1, { path: 'a.txt' })), createRecord('claim', claimOf(1)), createRecord('claim', claimOf(2, { documentId: idOf(0xd1) })),
];

describe('what a restoring would change', () => {
  it('is nothing where nothing happened', () => {
    expect(previewRestore(stateAfter(...base), stateAfter(...base))).toEqual({ operations: [], claims: [], documents: [], counts: new Map(), answersKept: 0 });
  });

  it('names claims that come back, go and differ, with the fields, by document', () => {
    const snapshot = stateAfter(...base, createRecord('claim', claimOf(3, { spans: [spanOf('early', 2)] })));
    const present = stateAfter(
      ...base, createRecord('claim', claimOf(4)), deleteRecord('claim', claimOf(2)),
      createRecord('claim', claimOf(3, { spans: [spanOf('early', 2)] })),
      setField('claim', claimOf(3, { spans: [spanOf('early', 2)] }), 'note', 'since'), putLink(claimOf(3), linkOf(0x10)), putLink(claimOf(3), linkOf(0x11)),
      setField('source', sourceOf(7), 'name', 'Renamed'),
    );
    const preview = previewRestore(present, snapshot);
    expect(preview.claims.map(({ kind, claim, fields }) => [kind, claim.id, fields])).toEqual([
      ['back', idOf(2), []], ['differ', idOf(3), ['note', 'attribution']], ['go', idOf(4), []],
    ]);
    expect(preview.documents).toEqual([
      { id: idOf(0xd1), path: 'a.txt', counts: { back: 1, go: 0, differ: 0 } }, { id: idOf(0xd0), path: 'b.txt', counts: { back: 0, go: 1, differ: 1 } },
    ]);
    expect(preview.counts).toEqual(new Map([['claim', { back: 1, go: 1, differ: 1 }], ['source', { back: 0, go: 0, differ: 1 }]]));
  });

  it('leaves what was answered since, and brings back what was taken back', () => {
    const snapshot = stateAfter(...base, createRecord('review', reviewOf(0x200)));
    const present = stateAfter(...base, createRecord('review', reviewOf(0x201)));
    const preview = previewRestore(present, snapshot);
    expect(preview.answersKept).toBe(1);
    applyOperations(present, { at, operations: preview.operations });
    expect([...present.reviews.keys()].sort()).toEqual([idOf(0x200), idOf(0x201)]);
  });

  it('puts a claim in place as a whole where what nothing sets is another', () => {
    const snapshot = stateAfter(...base);
    const present = stateAfter(...base, deleteRecord('claim', claimOf(1)), createRecord('claim', claimOf(1, { author: idOf(0xa1) })));
    const preview = previewRestore(present, snapshot);
    expect(preview.operations).toMatchObject([{ id: idOf(1), field: '', before: { author: idOf(0xa1) }, after: { author: idOf(0xa0) } }]);
    expect(preview.claims).toMatchObject([{ kind: 'differ', fields: [] }]);
  });
});

it('leads from any work to any other, in a Change that is valid, and undo leads back', () => {
  const work = fc.array(randomEdit, { maxLength: 30 });
  fc.assert(fc.property(work, work, work, (common, since, instead) => {
    const snapshot = worked([...common, ...instead]);
    const present = worked([...common, ...since]);
    const before = comparable(present);
    const { operations } = previewRestore(present, snapshot);
    const change = draftChange(emptyHead(), { actor: idOf(9), kind: 'edit', at, operations });
    expect(problemOfChange(change)).toBeNull();
    const applier = new ChangeApplier(present);
    applier.apply(change);
    expect(comparable(present, snapshot)).toEqual(comparable(snapshot));
    expect(previewRestore(present, snapshot).operations).toEqual([]);
    const undone = invert(change, present);
    expect(undone.conflicts).toEqual([]);
    applyOperations(present, { at, operations: undone.operations });
    expect(comparable(present)).toEqual(before);
  }), { numRuns: 150 });
});
