import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { InvalidOperation } from '../../../src-common/core/claims/apply-operation.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { claimsOfDocument, emptyState, recordOf, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { claimOf, documentOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

const at = '2026-02-03T04:05:06.000Z';

function stateWith(...claims: ReturnType<typeof claimOf>[]): WorkspaceState {
  const state = emptyState();
  applyOperations(state, { at, operations: claims.flatMap((claim) => createRecord('claim', claim)) });
  return state;
}

describe('applying operations', () => {
  it('puts a created record as it came', () => {
    const claim = claimOf(1, { revision: 7, modified: '2025-12-31T00:00:00.000Z' });
    expect(recordOf(stateWith(claim), 'claim', claim.id)).toEqual(claim);
  });

  it('replaces the touched record and leaves the others the same objects', () => {
    const state = stateWith(claimOf(1), claimOf(2));
    const [one, two] = [state.claims.get(idOf(1)), state.claims.get(idOf(2))];
    applyOperations(state, { at, operations: setField('claim', claimOf(1), 'note', 'seen') });
    expect(state.claims.get(idOf(1))).not.toBe(one);
    expect(one?.note).toBe('');
    expect(state.claims.get(idOf(1))?.note).toBe('seen');
    expect(state.claims.get(idOf(2))).toBe(two);
  });

  it('counts one revision a Change, however many fields it sets', () => {
    const state = stateWith(claimOf(1));
    applyOperations(state, {
      at, operations: [...setField('claim', claimOf(1), 'note', 'a'), ...setField('claim', claimOf(1), 'credibility', 2)],
    });
    expect(state.claims.get(idOf(1))).toMatchObject({ note: 'a', credibility: 2, revision: 2, modified: at });
  });

  it('counts no revision for a claim that the same Change made', () => {
    const state = emptyState();
    applyOperations(state, {
      at, operations: [...createRecord('claim', claimOf(1)), ...setField('claim', claimOf(1), 'note', 'a')],
    });
    expect(state.claims.get(idOf(1))).toEqual(claimOf(1, { note: 'a' }));
  });

  it('keeps the later time of two', () => {
    const later = '2026-12-01T00:00:00.000Z';
    const state = stateWith(claimOf(1, { modified: later }));
    applyOperations(state, { at, operations: setField('claim', claimOf(1), 'note', 'a') });
    expect(state.claims.get(idOf(1))).toMatchObject({ modified: later, revision: 2 });
  });

  it('passes over a field of a record that is not there', () => {
    const state = emptyState();
    const operations = [...setField('claim', claimOf(1), 'note', 'a'), ...putLink(claimOf(1), linkOf(2))];
    expect(applyOperations(state, { at, operations })).toEqual([]);
    expect(state).toEqual(emptyState());
  });

  it('keeps links in the order of their ids, and takes one away', () => {
    const state = stateWith(claimOf(1));
    const operations = [3, 2, 4].flatMap((number) => putLink(claimOf(1), linkOf(number)));
    applyOperations(state, { at, operations });
    applyOperations(state, {
      at, operations: [{ type: 'claim', id: idOf(1), field: `attribution/${idOf(2)}`, before: null, after: null }],
    });
    expect(state.claims.get(idOf(1))?.attribution.map((link) => link.id)).toEqual([idOf(3), idOf(4)]);
  });

  it('takes away the member that may be missing', () => {
    const claim = claimOf(1, { foreign: { x: 1 } });
    const state = stateWith(claim);
    applyOperations(state, { at, operations: setField('claim', claim, 'foreign', undefined) });
    expect(Object.keys(state.claims.get(idOf(1)) ?? {})).not.toContain('foreign');
  });

  it('says each touched record once, with the documents it left and came to', () => {
    const claim = claimOf(1, { documentId: idOf(0xd0) });
    const state = stateWith(claim);
    const touched = applyOperations(state, {
      at,
      operations: [
        ...setField('claim', claim, 'documentId', idOf(0xd1)), ...setField('claim', claim, 'note', 'moved'),
        ...createRecord('source', sourceOf(9)), ...createRecord('document', documentOf(0xd1)),
      ],
    });
    expect(touched).toEqual([
      { type: 'claim', id: claim.id, documentIds: [idOf(0xd0), idOf(0xd1)] },
      { type: 'source', id: idOf(9), documentIds: [] },
      { type: 'document', id: idOf(0xd1), documentIds: [idOf(0xd1)] },
    ]);
  });

  it('keeps the claims of each document findable when they move and go', () => {
    const state = stateWith(claimOf(1), claimOf(2));
    applyOperations(state, { at, operations: setField('claim', claimOf(1), 'documentId', idOf(0xd1)) });
    expect(claimsOfDocument(state, idOf(0xd0)).map((claim) => claim.id)).toEqual([idOf(2)]);
    expect(claimsOfDocument(state, idOf(0xd1)).map((claim) => claim.id)).toEqual([idOf(1)]);
    const moved = recordOf(state, 'claim', idOf(1)) ?? claimOf(1);
    const touched = applyOperations(state, { at, operations: deleteRecord('claim', moved) });
    expect(touched).toEqual([{ type: 'claim', id: idOf(1), documentIds: [idOf(0xd1)] }]);
    expect(state.claimIdsByDocument.has(idOf(0xd1))).toBe(false);
  });

  const bad: [string, Operation][] = [
    ['a field the type does not have', { type: 'claim', id: idOf(1), field: 'colour', before: null, after: 'red' }],
    ['an id', { type: 'claim', id: idOf(1), field: 'id', before: idOf(1), after: idOf(2) }],
    ['a counter', { type: 'claim', id: idOf(1), field: 'revision', before: 1, after: 9 }],
    ['the whole attribution', { type: 'claim', id: idOf(1), field: 'attribution', before: [], after: [] }],
    ['a link without an id', { type: 'claim', id: idOf(1), field: 'attribution/', before: null, after: null }],
    ['a link of something else', { type: 'source', id: idOf(1), field: `attribution/${idOf(2)}`, before: null, after: null }],
    ['the prototype', { type: 'claim', id: idOf(1), field: '__proto__', before: null, after: {} }],
    ['an inherited member', { type: 'claim', id: idOf(1), field: 'constructor', before: null, after: {} }],
    ['an unknown type', { type: 'toString', id: idOf(1), field: 'name', before: null, after: 'x' } as unknown as Operation],
    ['a record under another id', { type: 'file', id: 'a.txt', field: '', before: null, after: { id: 'b.txt', encoding: null } }],
    ['a link under another id', { type: 'claim', id: idOf(1), field: `attribution/${idOf(2)}`, before: null, after: { id: idOf(3) } }],
  ];
  it.each(bad)('refuses %s, and then nothing of the Change is applied', (_name, operation) => {
    const state = stateWith(claimOf(1));
    const before = structuredClone(state);
    const operations = [...setField('claim', claimOf(1), 'note', 'a'), operation];
    expect(() => applyOperations(state, { at, operations })).toThrow(InvalidOperation);
    expect(state).toEqual(before);
  });
});
