import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termColours } from '../../../src-common/core/claims/codebook.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import type { WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import type { CodebookEdit } from '../../../src-common/core/codebook/codebook-edit.ts';
import { editCodebook } from '../../../src-common/core/codebook/edit-codebook.ts';
import { termLists, type TermList } from '../../../src-common/core/codebook/terms.ts';
import { isUsed, usageOfAll } from '../../../src-common/core/codebook/usage.ts';
import { problemOfRecord } from '../../../src-common/core/records/change-schema.ts';
import { idOf } from '../../support/sample-records.ts';
import { ada, apply, codebookOf, now, usedState } from './codebook-case.ts';

interface Step { kind: number; list: number; which: number; other: number; word: string }
const step = fc.record({ kind: fc.nat(9), list: fc.nat(2), which: fc.nat(30), other: fc.nat(30), word: fc.constantFrom('smear', 'Smear', 'attack', 'refuted', 'Wrong passage', ' ', 'none') });

/** An edit that may or may not make sense just now. */
function editOf(state: WorkspaceState, { kind, list: at, which, other, word }: Step): CodebookEdit {
  const list = termLists[at] as TermList;
  const terms = codebookOf(state)[list];
  const id = terms[which % Math.max(1, terms.length)]?.id ?? 'nobody';
  const otherId = terms[other % Math.max(1, terms.length)]?.id ?? 'nobody';
  switch (kind) {
    case 0: return { kind: 'add', list, label: word };
    case 1: return { kind: 'reword', list, id, label: word, definition: word };
    case 2: return { kind: 'draw', list, id, colour: termColours[other % termColours.length] ?? '' };
    case 3: return { kind: 'move', list, id, before: otherId === id ? null : otherId };
    case 4: return { kind: 'rename', list: 'tags', id: codebookOf(state).tags[which % 4]?.id ?? 'nobody', to: word };
    case 5: return { kind: 'merge', list, id, into: otherId };
    case 6: return { kind: 'retire', list, id };
    case 7: return { kind: 'restore', list, id };
    case 8: return { kind: 'addExample', list, id, example: { text: word, documentId: idOf(0xd0) } };
    default: return { kind: 'remove', list, id };
  }
}

/** Claims without what the program counts by itself. */
const plain = (state: WorkspaceState) => ({
  codebooks: new Map(state.codebooks),
  claims: [...state.claims.values()].map(({ modified: _modified, revision: _revision, ...claim }) => claim),
});

test('any edits: valid records, no id in use vanishes, one’s own claims hold no merged id, and undo brings all back', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const state = usedState();
    for (const one of steps) {
      const before = plain(state);
      const known = Object.fromEntries(termLists.map((list) => [list, new Set(codebookOf(state)[list].map(({ id }) => id))]));
      const others = [...state.claims.values()].filter(({ author }) => author !== ada);
      const change = editCodebook(state, editOf(state, one), ada, now);
      if (!change.ok) continue;
      apply(state, change.operations);
      const after = codebookOf(state);
      for (const record of state.codebooks.values()) expect(problemOfRecord('codebook', record)).toBeNull();
      expect([...state.claims.values()].filter(({ author }) => author !== ada)).toEqual(others);
      const usage = usageOfAll(state, ada);
      for (const list of termLists) {
        const terms: ReadonlyMap<string, string | undefined> = new Map(after[list].map(({ id, mergedInto }) => [id, mergedInto]));
        for (const [id, used] of usage[list]) {
          if (isUsed(used) && known[list]?.has(id)) expect(terms.has(id), `${list} ${id}`).toBe(true);
          if (used.own > 0) expect(terms.get(id), `${list} ${id}`).toBeUndefined();
        }
      }
      const undone = plain(apply(structuredClone(state), invert(change, state).operations));
      expect(undone).toEqual(before);
    }
  }), { numRuns: 150 });
});
