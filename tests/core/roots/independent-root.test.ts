import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { createGroup } from '../../../src-common/core/claims/group-edits.ts';
import { relate, removeRelation } from '../../../src-common/core/claims/relate.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { independentRootFor } from '../../../src-common/core/roots/independent-root.ts';
import { idOf } from '../../support/sample-records.ts';
import { claimSaid, lookupsOf, nameOf, type Said } from './root-case.ts';

const making = { setId: idOf(0x5e), author: idOf(0xa0), now: '2026-01-01T10:00:00.000Z' };

interface Case {
  name: string;
  /** The first is the one that is asked about. */
  said: Said[];
  /** To which of them the first is related, and how. */
  related: { to: number; type?: 'corroborates' | 'restates'; independent?: boolean | null; author?: number }[];
  grouped?: number[];
  gone?: number;
  expected: { ok: true; claim: number; root: string } | { ok: false; why: string };
}

const cases: Case[] = [
  { name: 'nothing is related', said: [{ chain: 'A > S' }], related: [], expected: { ok: false, why: 'no-corroboration' } },
  { name: 'related, but not as corroboration', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2, type: 'restates', independent: true }], expected: { ok: false, why: 'no-corroboration' } },
  { name: 'corroborated, and nobody judged whether it is independent', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2 }], expected: { ok: false, why: 'not-marked' } },
  { name: 'corroborated, and judged not independent', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2, independent: false }], expected: { ok: false, why: 'not-marked' } },
  { name: 'marked independent, and the same speaker', said: [{ chain: 'A > S' }, { chain: 'B > S' }], related: [{ to: 2, independent: true }], expected: { ok: false, why: 'same-root' } },
  { name: 'marked independent, and one is the source of the other', said: [{ chain: 'A' }, { chain: 'B > A' }], related: [{ to: 2, independent: true }], expected: { ok: false, why: 'same-root' } },
  { name: 'marked independent, but in a set that is not here', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2, independent: true }], gone: 2, expected: { ok: false, why: 'not-here' } },
  { name: 'marked by somebody else', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2, independent: true, author: 0xb0 }], expected: { ok: false, why: 'no-corroboration' } },
  { name: 'another speaker', said: [{ chain: 'A > S' }, { chain: 'B > T' }], related: [{ to: 2, independent: true }], expected: { ok: true, claim: 2, root: 'T' } },
  { name: 'another speaker beside the same one', said: [{ chain: 'A > S' }, { chain: 'B > S; B > T' }], related: [{ to: 2, independent: true }], expected: { ok: true, claim: 2, root: 'T' } },
  { name: 'of several, the first that has another root', said: [{ chain: 'A > S' }, { chain: 'B > S' }, { chain: 'C > T' }], related: [{ to: 2, independent: true }, { to: 3, independent: true }], expected: { ok: true, claim: 3, root: 'T' } },
  { name: 'a third passage of its group shows that both have it from one', said: [{ chain: 'A > S' }, { chain: 'B > T' }, { chain: 'C > T > S' }], related: [{ to: 2, independent: true }], grouped: [1, 3], expected: { ok: false, why: 'same-root' } },
];

describe('credibility 1 stands on', () => {
  test.each(cases)('$name', ({ said, related, grouped, gone, expected }) => {
    const state = emptyState();
    const claims = said.map((one, index) => claimSaid(index + 1, one));
    const at = (number: number) => claims[number - 1]!;
    for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
    for (const { to, type = 'corroborates', independent = null, author = 0xa0 } of related) {
      const { operations } = relate(state, { type, from: at(1), to: at(to), independent }, { ...making, author: idOf(author) });
      applyOperations(state, { at: making.now, operations });
    }
    if (grouped) applyOperations(state, { at: making.now, operations: createGroup(state, grouped.map(at), 'It is so.', making).operations });
    if (gone !== undefined) putRecord(state, 'claim', at(gone).id, undefined);
    const found = independentRootFor(at(1), state, lookupsOf(said));
    if (found.ok) expect({ ok: true, claim: Number.parseInt(found.claimId.slice(-12), 16), root: found.root.nodes.map(nameOf).join() }).toEqual(expected);
    else expect({ ok: false, why: found.why }).toEqual(expected);
  });

  test('and on nothing once the relation is gone', () => {
    const said: Said[] = [{ chain: 'A > S' }, { chain: 'B > T' }];
    const state = emptyState();
    const [one, other] = said.map((each, index) => claimSaid(index + 1, each));
    for (const claim of [one!, other!]) putRecord(state, 'claim', claim.id, claim);
    const { relation, operations } = relate(state, { type: 'corroborates', from: one!, to: other!, independent: true }, making);
    applyOperations(state, { at: making.now, operations });
    expect(independentRootFor(one!, state, lookupsOf(said)).ok).toBe(true);
    applyOperations(state, { at: making.now, operations: removeRelation(relation) });
    expect(independentRootFor(one!, state, lookupsOf(said))).toEqual({ ok: false, why: 'no-corroboration', relations: [] });
  });
});
