import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { createRecord, deleteRecord, putLink, removeLink, setField } from '../../../src-common/core/claims/edits.ts';
import { emptyState } from '../../../src-common/core/claims/workspace-state.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { claimOf, idOf, linkOf, sourceOf, spanOf } from '../../support/sample-records.ts';

function after(claim: Claim, operations: Operation[]): Claim | undefined {
  const state = emptyState();
  applyOperations(state, { at: claim.created, operations: createRecord('claim', claim) });
  applyOperations(state, { at: claim.created, operations });
  return state.claims.get(claim.id);
}

describe('building operations', () => {
  it('names what was there before and what is there after', () => {
    const source = sourceOf(1);
    expect(createRecord('source', source)).toEqual([{ type: 'source', id: idOf(1), field: '', before: null, after: source }]);
    expect(deleteRecord('source', source)).toEqual([{ type: 'source', id: idOf(1), field: '', before: source, after: null }]);
    expect(setField('source', source, 'name', 'TASS')).toEqual([
      { type: 'source', id: idOf(1), field: 'name', before: 'Source 1', after: 'TASS' },
    ]);
  });

  it('makes nothing of a value that is there already, even in another object', () => {
    const claim = claimOf(1, { markers: [spanOf('no evidence')], attribution: [linkOf(2)] });
    expect(setField('claim', claim, 'markers', [spanOf('no evidence')])).toEqual([]);
    expect(setField('claim', claim, 'statedOn', null)).toEqual([]);
    expect(setField('claim', claim, 'foreign', undefined)).toEqual([]);
    expect(putLink(claim, linkOf(2))).toEqual([]);
    expect(removeLink(claim, idOf(3))).toEqual([]);
  });

  it('adds and replaces a link', () => {
    const claim = claimOf(1, { attribution: [linkOf(2)] });
    const added = after(claim, putLink(claim, linkOf(3, [2])));
    expect(added?.attribution).toEqual([linkOf(2), linkOf(3, [2])]);
    const replaced = after(claim, putLink(claim, linkOf(2, [], { asPrinted: 'UNN' })));
    expect(replaced?.attribution).toEqual([linkOf(2, [], { asPrinted: 'UNN' })]);
  });

  const removals: [string, [number, number[]][], number, [number, number[]][]][] = [
    ['the middle of a chain', [[1, []], [2, [1]], [3, [2]]], 2, [[1, []], [3, [1]]]],
    ['the outermost', [[1, []], [2, [1]]], 1, [[2, []]]],
    ['the innermost', [[1, []], [2, [1]]], 2, [[1, []]]],
    ['one of two that join', [[1, []], [2, [1]], [3, [1]], [4, [2, 3]]], 2, [[1, []], [3, [1]], [4, [1, 3]]]],
    ['one with two parents', [[1, []], [2, []], [3, [1, 2]], [4, [3]]], 3, [[1, []], [2, []], [4, [1, 2]]]],
    ['a parent named beside its own parent', [[1, []], [2, [1]], [3, [1, 2]]], 2, [[1, []], [3, [1]]]],
    ['one of a cycle', [[1, [2]], [2, [1]]], 1, [[2, []]]],
  ];
  it.each(removals)('removes %s and keeps the rest joined', (_name, links, removed, expected) => {
    const claim = claimOf(1, { attribution: links.map(([id, parents]) => linkOf(id, parents)) });
    const result = after(claim, removeLink(claim, idOf(removed)));
    expect(result?.attribution.map((link) => [link.id, link.parents])).toEqual(
      expected.map(([id, parents]) => [idOf(id), parents.map(idOf)]),
    );
  });
});
