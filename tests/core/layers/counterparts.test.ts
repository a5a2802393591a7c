import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { counterpartsOf, linkCounterpart, linkSuggestions, unlinkCounterpart } from '../../../src-common/core/layers/counterparts.ts';
import { removeLayer } from '../../../src-common/core/layers/removal.ts';
import { claimOf, documentOf, idOf, linkOf, reviewOf, setOf, sourceOf } from '../../support/sample-records.ts';

const at = '2026-01-05T10:00:00.000Z';
const ada = idOf(0xa0);
const layer = idOf(0x5f);
const ben = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
const says = (source: number) => [linkOf(source + 0x100, [], { sourceId: idOf(source) })];

/** Ada's Reuters and UNN; Ben's Reuters by another name, his own Lin Jian, and a use of Ada's UNN. */
function workspace(): WorkspaceState {
  const state = emptyState();
  putRecord(state, 'set', idOf(0x5e), setOf(0x5e));
  putRecord(state, 'set', layer, setOf(0x5f, { author: ben }));
  const sources = [
    sourceOf(0x11, { name: 'Reuters', kind: 'agency', aliases: ['Reuters News'] }), sourceOf(0x12, { name: 'UNN', kind: 'agency' }),
    sourceOf(0x21, { name: 'REUTERS news', kind: 'agency', setId: layer }), sourceOf(0x22, { name: 'Lin Jian', setId: layer }), sourceOf(0x23, { name: 'Reuters', kind: 'person', setId: layer }),
  ];
  for (const source of sources) putRecord(state, 'source', source.id, source);
  const claims = [
    claimOf(1, { tags: ['Military aid', 'war'], attribution: says(0x11) }),
    claimOf(0x31, { setId: layer, author: ben.id, tags: ['military aid', 'war'], attribution: says(0x21) }),
    claimOf(0x32, { setId: layer, author: ben.id, tags: ['smear'], attribution: says(0x22) }),
    claimOf(0x33, { setId: layer, author: ben.id, attribution: [...says(0x22), ...says(0x12)] }),
  ];
  for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  return state;
}
const listed = (state: WorkspaceState) => counterpartsOf(state, layer, ada).map(({ label, count, suggestion, alias }) => [label, count, suggestion ?? alias?.ours ?? null]);

describe('the sources and tags of a layer', () => {
  test('are listed by use, with what of ours has the same name; what is ours already is not', () => {
    expect(listed(workspace())).toEqual([['Lin Jian', 2, null], ['REUTERS news', 1, idOf(0x11)], ['military aid', 1, 'Military aid'], ['smear', 1, null]]);
  });

  test('are linked all at once, one by one to another, and unlinked', () => {
    const state = workspace();
    applyOperations(state, { at, operations: linkSuggestions(layer, counterpartsOf(state, layer, ada)) });
    expect([...state.aliases.values()].map(({ kind, theirs, ours }) => [kind, theirs, ours])).toEqual([['source', idOf(0x21), idOf(0x11)], ['tag', 'military aid', 'Military aid']]);
    const reuters = () => counterpartsOf(state, layer, ada).find(({ label }) => label === 'REUTERS news')!;
    applyOperations(state, { at, operations: linkCounterpart(layer, reuters(), idOf(0x12)) });
    expect(reuters().alias?.ours).toBe(idOf(0x12));
    expect(state.aliases.size).toBe(2);
    expect(linkCounterpart(layer, reuters(), idOf(0x12))).toEqual([]);
    applyOperations(state, { at, operations: unlinkCounterpart(reuters()) });
    expect(reuters()).toMatchObject({ alias: null, suggestion: idOf(0x11) });
  });
});

describe('a layer that is removed', () => {
  test('takes its claims, sources and links along, and leaves what others speak of', () => {
    const state = workspace();
    applyOperations(state, { at, operations: linkSuggestions(layer, counterpartsOf(state, layer, ada)) });
    putRecord(state, 'review', idOf(0x200), reviewOf(0x200, { claimId: idOf(0x31) }));
    putRecord(state, 'document', idOf(0xd0), documentOf(0xd0, { outletSourceId: idOf(0x23) }));
    putRecord(state, 'claim', idOf(2), claimOf(2, { attribution: says(0x22) }));
    applyOperations(state, { at, operations: removeLayer(state, layer) });
    expect([...state.claims.keys()]).toEqual([idOf(1), idOf(2)]);
    expect([...state.sources.keys()]).toEqual([0x11, 0x12, 0x22, 0x23].map(idOf));
    expect([state.aliases.size, state.sets.size, state.reviews.size]).toEqual([0, 1, 1]);
    expect(removeLayer(state, layer)).toEqual([]);
  });
});
