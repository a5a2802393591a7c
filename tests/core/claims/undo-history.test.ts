import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeApplier } from '../../../src-common/core/claims/change-applier.ts';
import type { Change, ChangeKind, Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange, nextHead } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { invert, UndoHistory } from '../../../src-common/core/claims/undo-history.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { operationsOf, randomEdit } from '../../support/random-edits.ts';
import { claimOf, emptyHead, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

/** A workspace as the program runs it, without a window. */
class Desk {
  readonly log: Change[] = [];
  readonly applier = new ChangeApplier(emptyState());
  history = UndoHistory.from([]);
  #head = emptyHead();

  get state(): WorkspaceState {
    return this.applier.state;
  }

  do(operations: readonly Operation[], kind: ChangeKind = 'edit', target: Change | null = null): Change {
    const at = new Date(Date.UTC(2026, 1, 1, 0, 0, this.log.length)).toISOString();
    const change = draftChange(this.#head, { actor: idOf(9), kind, target: target?.id ?? null, operations, at });
    this.#head = nextHead(this.#head, change);
    this.applier.apply(change);
    this.history.push(change);
    this.log.push(change);
    return change;
  }

  undo(): Operation[] {
    const target = this.history.nextUndo();
    if (!target) throw new Error('nothing to undo');
    const { operations, conflicts } = invert(target, this.state);
    this.do(operations, 'undo', target);
    return conflicts;
  }

  redo(): Operation[] {
    const target = this.history.nextRedo();
    if (!target) throw new Error('nothing to redo');
    const { operations, conflicts } = invert(target, this.state);
    this.do(operations, 'redo', target);
    return conflicts;
  }

  claim() {
    return this.state.claims.get(idOf(1)) ?? claimOf(1);
  }
}

/** The records without what only counts: an undo counts as a revision. */
function contentOf(state: WorkspaceState): unknown {
  const untimed = <R extends object>(records: ReadonlyMap<string, R>) => new Map([...records].map(([id, record]) => [id, { ...record, modified: '' }]));
  return {
    ...state, relations: untimed(state.relations), groups: untimed(state.groups),
    claims: new Map([...state.claims].map(([id, claim]) => [id, { ...claim, modified: '', revision: 0 }])),
  };
}

describe('undo and redo', () => {
  it('takes edits back one by one and brings them again', () => {
    const desk = new Desk();
    desk.do(createRecord('claim', claimOf(1)));
    desk.do(setField('claim', desk.claim(), 'note', 'a'));
    desk.do(setField('claim', desk.claim(), 'note', 'b'));
    desk.undo();
    expect(desk.claim().note).toBe('a');
    desk.undo();
    desk.undo();
    expect(desk.state.claims.size).toBe(0);
    expect(desk.history.canUndo).toBe(false);
    desk.redo();
    desk.redo();
    desk.redo();
    expect(desk.claim().note).toBe('b');
    expect(desk.history.canRedo).toBe(false);
    desk.undo();
    expect(desk.claim().note).toBe('a');
  });

  it('brings back what was deleted, whole', () => {
    const desk = new Desk();
    desk.do(createRecord('claim', claimOf(1)));
    desk.do(putLink(desk.claim(), linkOf(2)));
    const before = desk.claim();
    desk.do(deleteRecord('claim', before));
    desk.undo();
    expect(desk.claim()).toEqual(before);
  });

  it('goes on counting revisions', () => {
    const desk = new Desk();
    desk.do(createRecord('claim', claimOf(1)));
    desk.do(setField('claim', desk.claim(), 'note', 'a'));
    desk.undo();
    expect(desk.claim().revision).toBe(3);
    desk.undo();
    desk.redo();
    expect(desk.claim().revision).toBe(3);
  });

  it('forgets what was undone once there is a new edit', () => {
    const desk = new Desk();
    desk.do(createRecord('source', sourceOf(1)));
    desk.undo();
    desk.do(createRecord('source', sourceOf(2)));
    expect(desk.history.canRedo).toBe(false);
    expect(desk.history.nextUndo()?.operations[0]?.id).toBe(idOf(2));
  });

  it('knows which edits stand, also those that are not the last', () => {
    const desk = new Desk();
    desk.do(createRecord('source', sourceOf(1)));
    const first = desk.history.nextUndo()?.id ?? idOf(0);
    desk.do(createRecord('source', sourceOf(2)));
    expect(desk.history.isDone(first)).toBe(true);
    desk.undo();
    desk.undo();
    expect(desk.history.isDone(first)).toBe(false);
    expect(desk.history.isDone(idOf(99))).toBe(false);
  });

  it('undoes an import as one step', () => {
    const desk = new Desk();
    desk.do([...createRecord('source', sourceOf(1)), ...createRecord('claim', claimOf(2))], 'import');
    desk.undo();
    expect(contentOf(desk.state)).toEqual(contentOf(emptyState()));
  });

  it('undoes a Change that sets a field twice and the record it made', () => {
    const desk = new Desk();
    const claim = claimOf(1);
    desk.do([
      ...createRecord('claim', claim), ...setField('claim', claim, 'note', 'a'),
      ...setField('claim', { ...claim, note: 'a' }, 'note', 'b'),
    ]);
    expect(desk.undo()).toEqual([]);
    expect(desk.state.claims.size).toBe(0);
    expect(desk.redo()).toEqual([]);
    expect(desk.claim().note).toBe('b');
  });

  it('leaves alone what somebody else set since, and says so', () => {
    const desk = new Desk();
    desk.do(createRecord('claim', claimOf(1)));
    desk.do([...setField('claim', desk.claim(), 'note', 'mine'), ...setField('claim', desk.claim(), 'credibility', 2)]);
    desk.applier.apply(draftChange(emptyHead(2), {
      actor: idOf(8), kind: 'edit', at: '2026-02-02T00:00:00.000Z', operations: setField('claim', desk.claim(), 'note', 'theirs'),
    }));
    expect(desk.undo().map((operation) => operation.field)).toEqual(['note']);
    expect(desk.claim()).toMatchObject({ note: 'theirs', credibility: null });
    expect(desk.redo()).toEqual([]);
    expect(desk.claim()).toMatchObject({ note: 'theirs', credibility: 2 });
  });

  it('does not bring fields into a record that is gone', () => {
    const desk = new Desk();
    desk.do(createRecord('claim', claimOf(1)));
    desk.do(setField('claim', desk.claim(), 'note', 'a'));
    desk.applier.apply(draftChange(emptyHead(2), {
      actor: idOf(8), kind: 'edit', at: '2026-02-02T00:00:00.000Z', operations: deleteRecord('claim', desk.claim()),
    }));
    expect(desk.undo()).toHaveLength(1);
    expect(desk.state.claims.size).toBe(0);
    expect(desk.history.nextUndo()?.sequence).toBe(1);
  });

  it('knows the Changes of its own replica only', () => {
    const desk = new Desk();
    const own = desk.do(createRecord('source', sourceOf(1)));
    const other = draftChange(emptyHead(2), { actor: idOf(8), kind: 'edit', at: own.at, operations: createRecord('source', sourceOf(2)) });
    const history = UndoHistory.from([own, other], own.replica);
    expect(history.nextUndo()).toBe(own);
    expect(UndoHistory.from([own, other]).nextUndo()).toBe(other);
  });

  it('reads the end of a log whose beginning it does not have', () => {
    const desk = new Desk();
    desk.do(createRecord('source', sourceOf(1)));
    desk.do(createRecord('source', sourceOf(2)));
    desk.undo();
    desk.history = UndoHistory.from(desk.log.slice(-1));
    expect(desk.history.canUndo).toBe(false);
    desk.redo();
    expect(desk.state.sources.has(idOf(2))).toBe(true);
  });
});

describe('any work', () => {
  type Step = { step: 'do'; edit: Parameters<typeof operationsOf>[0] } | { step: 'undo' } | { step: 'redo' } | { step: 'restart' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: randomEdit.map((edit) => ({ step: 'do' as const, edit })) },
    { weight: 3, arbitrary: fc.constantFrom({ step: 'undo' as const }, { step: 'redo' as const }) },
    { weight: 1, arbitrary: fc.constant({ step: 'restart' as const }) },
  );

  it('undo and redo step through the very states there were', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const desk = new Desk();
      // The states as they should be: a list, and where in it we are.
      let states: unknown[] = [structuredClone(contentOf(desk.state))];
      let place = 0;
      for (const one of steps) {
        if (one.step === 'do') {
          const operations = operationsOf(one.edit, desk.state);
          if (operations.length === 0) continue;
          desk.do(operations);
          states = [...states.slice(0, place + 1), structuredClone(contentOf(desk.state))];
          place += 1;
        } else if (one.step === 'restart') {
          desk.history = UndoHistory.from(JSON.parse(JSON.stringify(desk.log)) as Change[]);
        } else if (one.step === 'undo' && desk.history.canUndo) {
          expect(desk.undo()).toEqual([]);
          place -= 1;
        } else if (one.step === 'redo' && desk.history.canRedo) {
          expect(desk.redo()).toEqual([]);
          place += 1;
        }
        expect(contentOf(desk.state)).toEqual(states[place]);
        expect([desk.history.canUndo, desk.history.canRedo]).toEqual([place > 0, place < states.length - 1]);
      }
    }));
  });

  it('is the same when Changes are handed in more than once', () => {
    fc.assert(fc.property(fc.array(randomEdit, { maxLength: 20 }), fc.array(fc.nat(100), { maxLength: 20 }), (edits, again) => {
      const desk = new Desk();
      for (const edit of edits) desk.do(operationsOf(edit, desk.state));
      const second = new ChangeApplier(emptyState());
      for (const [index, change] of desk.log.entries()) {
        second.apply(change);
        const repeated = desk.log[(again[index] ?? 0) % (index + 1)] as Change;
        expect(second.apply(repeated)).toEqual([]);
      }
      expect(second.state).toEqual(desk.state);
    }));
  });
});
