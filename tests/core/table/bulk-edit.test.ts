import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { evidenceStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { bulkEdit, type BulkEdit } from '../../../src-common/core/table/bulk-edit.ts';
import { ada, claims } from './table-case.ts';

const all = Object.values(claims);
const counts = ({ changed, statusChanged, same, ofOthers, highlights }: ReturnType<typeof bulkEdit>) => ({ changed, statusChanged, same, ofOthers, highlights });

describe('one edit to many claims', () => {
  const cases: [what: string, edit: BulkEdit, counted: ReturnType<typeof counts>][] = [
    ['a tag, where it is not there yet', { kind: 'addTag', tag: 'denial' }, { changed: 3, statusChanged: 0, same: 1, ofOthers: 1, highlights: 0 }],
    ['no tag', { kind: 'removeTag', tag: 'military aid' }, { changed: 2, statusChanged: 0, same: 2, ofOthers: 1, highlights: 0 }],
    ['a signal that comes first', { kind: 'tick', signal: 'refuted' }, { changed: 3, statusChanged: 2, same: 0, ofOthers: 1, highlights: 1 }],
    ['no such signal any more', { kind: 'untick', signal: 'unsupported' }, { changed: 1, statusChanged: 1, same: 2, ofOthers: 1, highlights: 1 }],
    ['one signal only', { kind: 'only', signal: 'disputed' }, { changed: 2, statusChanged: 2, same: 1, ofOthers: 1, highlights: 1 }],
    ['a grade with its reason', { kind: 'reliability', value: { grade: 'E', reason: 'own record' } }, { changed: 2, statusChanged: 0, same: 1, ofOthers: 1, highlights: 1 }],
    ['the grade of the source again', { kind: 'reliability', value: null }, { changed: 1, statusChanged: 0, same: 2, ofOthers: 1, highlights: 1 }],
    ['a credibility', { kind: 'credibility', value: 3 }, { changed: 2, statusChanged: 0, same: 1, ofOthers: 1, highlights: 1 }],
  ];
  test.each(cases)('%s', (_, edit, counted) => {
    expect(counts(bulkEdit(all, edit, ada, builtInCodebook))).toEqual(counted);
  });

  test('a tick judges by the version in force, and counts the status by its order', () => {
    const later = { ...builtInCodebook, version: 2, evidence: builtInCodebook.evidence.toReversed(), orders: new Map([[1, builtInCodebook.evidence.map(({ id }) => id)]]) };
    const { operations, statusChanged } = bulkEdit([claims.smear], { kind: 'tick', signal: 'asserted' }, ada, later);
    expect(operations.map(({ field, after }) => [field, after])).toEqual([['signals', ['asserted', 'disputed']], ['codebookVersion', 2]]);
    expect(statusChanged).toBe(1);
  });

  test('signals stay in the order of the codebook', () => {
    expect(bulkEdit([claims.smear], { kind: 'tick', signal: 'refuted' }, ada, builtInCodebook).operations[0]?.after).toEqual(['refuted', 'disputed']);
  });

  test('without an analyst nothing is one’s own', () => {
    expect(bulkEdit(all, { kind: 'addTag', tag: 'x' }, null, builtInCodebook).operations).toEqual([]);
  });
});

const edits: fc.Arbitrary<BulkEdit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('addTag' as const, 'removeTag' as const), tag: fc.constantFrom('denial', 'military aid', 'new') }),
  fc.record({ kind: fc.constantFrom('tick' as const, 'untick' as const, 'only' as const), signal: fc.constantFrom('disputed', 'refuted', 'odd') }),
  fc.record({ kind: fc.constant('credibility' as const), value: fc.constantFrom(null, 1 as const, 6 as const) }),
  fc.record({ kind: fc.constant('reliability' as const), value: fc.constantFrom(null, { grade: 'A' as const, reason: 'because' }) }),
);

test('as one Change it does what it said, to own claims only, and is undone as one', () => {
  fc.assert(fc.property(edits, (edit) => {
    const state = emptyState();
    for (const claim of all) putRecord(state, 'claim', claim.id, claim);
    const result = bulkEdit(all, edit, ada, builtInCodebook);
    const change = { at: '2026-02-01T00:00:00.000Z', operations: result.operations };
    applyOperations(state, change);
    const altered = all.filter((claim) => state.claims.get(claim.id) !== claim);
    expect(altered.every((claim) => claim.author === ada)).toBe(true);
    expect(altered).toHaveLength(result.changed);
    const status = (claim: Claim | undefined) => claim && evidenceStatusOf(claim, builtInCodebook);
    expect(all.filter((claim) => status(claim) !== status(state.claims.get(claim.id)))).toHaveLength(result.statusChanged);
    expect(bulkEdit(state.claims.values(), edit, ada, builtInCodebook).changed).toBe(0);
    const inverse = invert(change, state);
    expect(inverse.conflicts).toEqual([]);
    applyOperations(state, { at: '2026-02-02T00:00:00.000Z', operations: inverse.operations });
    const bare = ({ modified: _modified, revision: _revision, ...rest }: Claim) => rest;
    expect(all.map((claim) => bare(state.claims.get(claim.id) as Claim))).toEqual(all.map(bare));
  }));
});
