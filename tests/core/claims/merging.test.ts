/** Two copies of a workspace, edited apart: what each did stands, in whichever order the Changes arrive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeApplier } from '../../../src-common/core/claims/change-applier.ts';
import type { Change, Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange, nextHead } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { claimOf, emptyHead, idOf, linkOf, logOf, spanOf } from '../../support/sample-records.ts';

const base = [claimOf(1), claimOf(2)];
const fields = {
  statement: (word: string) => setFieldOn('statement', word),
  note: (word: string) => setFieldOn('note', word),
  tags: (word: string) => setFieldOn('tags', [word]),
  markers: (word: string) => setFieldOn('markers', [spanOf(word)]),
  signals: (word: string) => setFieldOn('signals', [word]),
  link3: (word: string) => (claim: (typeof base)[number]) => putLink(claim, linkOf(3, [], { asPrinted: word })),
  link4: (word: string) => (claim: (typeof base)[number]) => putLink(claim, linkOf(4, [3], { asPrinted: word })),
};
type FieldName = keyof typeof fields;

function setFieldOn<F extends 'statement' | 'note' | 'tags' | 'markers' | 'signals'>(field: F, after: (typeof base)[number][F]) {
  return (claim: (typeof base)[number]): Operation[] => setField('claim', claim, field, after);
}

interface Edit { claim: number; field: FieldName; word: string; minute: number }

function changesOf(replica: number, edits: readonly Edit[]): Change[] {
  let head = emptyHead(replica);
  return edits.map((edit) => {
    const operations = fields[edit.field](edit.word)(base[edit.claim] as (typeof base)[number]);
    const change = draftChange(head, {
      actor: idOf(replica), kind: 'edit', operations, at: new Date(Date.UTC(2026, 3, 1, 0, edit.minute)).toISOString(),
    });
    head = nextHead(head, change);
    return change;
  });
}

function applied(changes: readonly Change[]): WorkspaceState {
  const applier = new ChangeApplier(emptyState());
  for (const change of logOf([base.flatMap((claim) => createRecord('claim', claim))], emptyHead(9))) applier.apply(change);
  for (const change of changes) applier.apply(change);
  return applier.state;
}

/** Both lists in one, each in its own order. */
function shuffled(ours: readonly Change[], theirs: readonly Change[], picks: readonly boolean[]): Change[] {
  const [left, right] = [[...ours], [...theirs]];
  const merged: Change[] = [];
  for (let step = 0; left.length + right.length > 0; step += 1) {
    const next = (picks[step] ?? true) ? left.shift() ?? right.shift() : right.shift() ?? left.shift();
    if (next) merged.push(next);
  }
  return merged;
}

function editsOf(names: readonly FieldName[]): fc.Arbitrary<Edit[]> {
  return fc.array(fc.record({
    claim: fc.nat(1), field: fc.constantFrom(...names), word: fc.string({ maxLength: 4 }), minute: fc.nat(59),
  }), { maxLength: 8 });
}

describe('Changes of two replicas to different fields', () => {
  const names = Object.keys(fields) as FieldName[];
  const split = fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length })
    .map((mine) => [names.filter((_, i) => mine[i]), names.filter((_, i) => !mine[i])] as const)
    .filter(([ours, theirs]) => ours.length > 0 && theirs.length > 0);

  it('give the same records in any order of arrival', () => {
    fc.assert(fc.property(
      split.chain(([ours, theirs]) => fc.tuple(editsOf(ours), editsOf(theirs))), fc.array(fc.boolean(), { maxLength: 16 }),
      ([ours, theirs], picks) => {
        const [left, right] = [changesOf(1, ours), changesOf(2, theirs)];
        const expected = applied([...left, ...right]);
        expect(applied([...right, ...left])).toEqual(expected);
        expect(applied(shuffled(left, right, picks))).toEqual(expected);
      },
    ));
  });

  it('both stand', () => {
    const left = changesOf(1, [{ claim: 0, field: 'note', word: 'ours', minute: 5 }, { claim: 0, field: 'link4', word: 'B', minute: 6 }]);
    const right = changesOf(2, [{ claim: 0, field: 'statement', word: 'theirs', minute: 3 }, { claim: 0, field: 'link3', word: 'A', minute: 4 }]);
    for (const changes of [[...left, ...right], [...right, ...left]]) {
      expect(applied(changes).claims.get(idOf(1))).toEqual(claimOf(1, {
        note: 'ours', statement: 'theirs', revision: 5, modified: '2026-04-01T00:06:00.000Z',
        attribution: [linkOf(3, [], { asPrinted: 'A' }), linkOf(4, [3], { asPrinted: 'B' })],
      }));
    }
  });
});
