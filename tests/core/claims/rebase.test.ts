/** Two windows on one log: nothing that either did is lost, and both end with the same records. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind, Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange, nextHead, verifyChain, type LogHead } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { applyKept, rebase, type AppliedChange } from '../../../src-common/core/claims/rebase.ts';
import { invert, UndoHistory } from '../../../src-common/core/claims/undo-history.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { replay } from '../../../src-common/core/records/replay.ts';
import { operationsOf, randomEdit, type RandomEdit } from '../../support/random-edits.ts';
import { claimOf, documentOf, emptyHead, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const start = emptyHead();

/** A window without its screen: memory, what waits, and its way to the common log. */
class Window {
  readonly state: WorkspaceState = emptyState();
  readonly made: Change[] = [];
  readonly history = UndoHistory.from([]);
  waiting: AppliedChange[] = [];
  #stored: LogHead = start;
  #head: LogHead = start;
  readonly #log: Change[];

  constructor(log: Change[]) {
    this.#log = log;
  }

  do(operations: readonly Operation[], kind: ChangeKind = 'edit', target: Change | null = null): void {
    if (operations.length === 0 && kind === 'edit') return;
    const change = draftChange(this.#head, { actor: idOf(9), kind, target: target?.id ?? null, operations, at: '2026-02-01T10:00:00.000Z' });
    this.#head = nextHead(this.#head, change);
    this.waiting.push(applyKept(this.state, change));
    this.made.push(change);
    this.history.push(change);
  }

  undo(): void {
    const target = this.history.nextUndo();
    if (target) this.do(invert(target, this.state).operations, 'undo', target);
  }

  takeIn(): void {
    const foreign = this.#log.slice(this.#stored.sequence);
    const { head, waiting } = rebase(this.state, this.#stored, this.waiting, foreign);
    for (const { change } of waiting) this.history.replace(change);
    for (const change of foreign) {
      this.history.hear(change);
      this.#stored = nextHead(this.#stored, change);
    }
    this.#head = head;
    this.waiting = waiting;
  }

  store(): void {
    this.takeIn();
    for (const { change } of this.waiting) {
      this.#log.push(change);
      this.#stored = nextHead(this.#stored, change);
    }
    this.waiting = [];
  }
}

/** The same whatever order records came in. */
function plain(state: WorkspaceState): unknown {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(([key, one]) => [String(key), sorted(one)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    return value instanceof Set ? [...value as Set<string>].sort() : value;
  };
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, name === 'answersByClaim' ? [...(value as WorkspaceState['answersByClaim']).keys()].sort() : sorted(value)]));
}

interface Step { window: 0 | 1; what: 'edit' | 'undo' | 'store' | 'take'; edit: RandomEdit }
const step: fc.Arbitrary<Step> = fc.record({
  window: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom('edit' as const, 'edit' as const, 'edit' as const, 'undo' as const, 'store' as const, 'take' as const),
  edit: randomEdit,
});

describe('two windows that edit one workspace', () => {
  it('keep every edit, end alike, and leave one whole chain', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const log: Change[] = [];
      const windows = [new Window(log), new Window(log)] as const;
      for (const { window, what, edit } of steps) {
        const one = windows[window];
        if (what === 'edit') one.do(operationsOf(edit, one.state));
        else if (what === 'undo') one.undo();
        else if (what === 'store') one.store();
        else one.takeIn();
      }
      for (const one of windows) one.store();
      windows[0].takeIn();
      expect(verifyChain(log).ok).toBe(true);
      expect(log.map(({ id }) => id).sort()).toEqual(windows.flatMap(({ made }) => made.map(({ id }) => id)).sort());
      const replayed = replay(log);
      if (!replayed.ok) throw new Error(replayed.detail);
      for (const { state } of windows) expect(plain(state)).toEqual(plain(replayed.state));
    }), { numRuns: 200 });
  });
});

describe('a Change that is drafted anew', () => {
  /** The first window has stored, the second still waits; both began from the same records. */
  const meet = (common: Operation[], first: (state: WorkspaceState) => Operation[], second: (state: WorkspaceState) => Operation[], kind: ChangeKind = 'edit') => {
    const log: Change[] = [];
    const [one, two] = [new Window(log), new Window(log)];
    one.do(common);
    one.store();
    two.takeIn();
    one.do(first(one.state));
    one.store();
    two.do(second(two.state), kind);
    two.store();
    return { log, state: two.state };
  };
  const claim = claimOf(1, { note: 'Before.' });
  const made = createRecord('claim', claim);
  const note = (words: string) => (state: WorkspaceState): Operation[] => setField('claim', state.claims.get(claim.id)!, 'note', words);

  it('leaves fields alone that the other window set', () => {
    const { state } = meet(made, note('Theirs.'), (at) => setField('claim', at.claims.get(claim.id)!, 'statement', 'Ours.'));
    expect(state.claims.get(claim.id)).toMatchObject({ note: 'Theirs.', statement: 'Ours.', revision: claim.revision + 2 });
  });
  it('sets the same field again and knows what was there', () => {
    const { state, log } = meet(made, note('Theirs.'), note('Ours.'));
    expect(state.claims.get(claim.id)?.note).toBe('Ours.');
    expect(log.at(-1)?.operations).toMatchObject([{ before: 'Theirs.', after: 'Ours.' }]);
  });
  /** The claim follows its document to another text, in which its words stand elsewhere. */
  const follow = (to: number, start: number, source = 0x100) => (at: WorkspaceState): Operation[] => {
    const one = at.claims.get(claim.id)!;
    return [
      ...createRecord('source', sourceOf(source, { name: 'The Harbour Post' })),
      ...createRecord('document', documentOf(to)),
      ...setField('claim', one, 'documentId', documentOf(to).id),
      ...setField('claim', one, 'spans', one.spans.map((span) => ({ ...span, start: start, end: start + span.exact.length }))),
      ...setField('claim', one, 'markers', one.markers.map((span) => ({ ...span, start: span.start + start, end: span.end + start }))),
    ];
  };
  it('as a revision that the other window made first, is dropped', () => {
    const { state, log } = meet(made, follow(0xd8, 7), follow(0xd8, 7, 0x101), 'revision');
    expect(log).toHaveLength(2);
    expect(state.claims.get(claim.id)).toMatchObject({ documentId: documentOf(0xd8).id, spans: [{ start: 7 }] });
    expect([...state.sources.keys()]).toEqual([sourceOf(0x100).id]);
  });
  it('as a revision to another text than the other window found, puts no words of the one in the other', () => {
    const { state } = meet(made, follow(0xd8, claim.spans[0]!.start), follow(0xd9, 7), 'revision');
    expect(state.claims.get(claim.id)).toMatchObject({ documentId: documentOf(0xd8).id, spans: claim.spans });
    expect(state.documents.has(documentOf(0xd9).id)).toBe(true);
  });
  it('brings a claim back to the text of the words that were put on it', () => {
    const marker = spanOf('cracks', 40);
    const { state, log } = meet(made, follow(0xd8, 7), (at) => setField('claim', at.claims.get(claim.id)!, 'markers', [marker]));
    expect(state.claims.get(claim.id)).toMatchObject({ documentId: claim.documentId, spans: claim.spans, markers: [marker] });
    const replayed = replay(log);
    expect(replayed.ok && replayed.state.claims.get(claim.id)).toEqual(state.claims.get(claim.id));
  });
  it('brings it back once, and takes it along again with what waits behind', () => {
    const log: Change[] = [];
    const [one, two] = [new Window(log), new Window(log)];
    one.do(made);
    one.store();
    two.takeIn();
    one.do(follow(0xd8, 7)(one.state), 'revision');
    one.store();
    two.do(setField('claim', two.state.claims.get(claim.id)!, 'markers', [spanOf('cracks', 40)]));
    two.do(setField('claim', two.state.claims.get(claim.id)!, 'markers', [spanOf('cracks', 40), spanOf('pillars', 60)]));
    two.do(follow(0xd8, 7, 0x101)(two.state), 'revision');
    two.store();
    one.takeIn();
    for (const { state } of [one, two]) expect(state.claims.get(claim.id)).toMatchObject({ documentId: documentOf(0xd8).id, spans: [{ start: 7 }], markers: [{ start: 47 }, { start: 67 }] });
  });
  it('as an undo, leaves alone what was set since', () => {
    const { state } = meet(made, note('Theirs.'), note('Taken back.'), 'undo');
    expect(state.claims.get(claim.id)?.note).toBe('Theirs.');
  });
  it('does not bring back a claim that the other window deleted', () => {
    const { state, log } = meet(made, (at) => deleteRecord('claim', at.claims.get(claim.id)!), note('Ours.'));
    expect(state.claims.has(claim.id)).toBe(false);
    expect(log.at(-1)?.operations).toMatchObject([{ field: 'note', after: 'Ours.' }]);
  });
  it('deletes a claim with what the other window wrote into it, so that an undo brings that back, too', () => {
    const { log } = meet(made, note('Theirs.'), (at) => deleteRecord('claim', at.claims.get(claim.id)!));
    expect(log.at(-1)?.operations[0]?.before).toMatchObject({ note: 'Theirs.' });
  });
  it('keeps both links where each window added one', () => {
    const { state } = meet(made, () => putLink(claim, linkOf(1)), () => putLink(claim, linkOf(2)));
    expect(state.claims.get(claim.id)?.attribution).toHaveLength(2);
  });
  it('adds to a list of words what it added, and takes away what it took away', () => {
    const tags = (...words: string[]) => (state: WorkspaceState): Operation[] => setField('claim', state.claims.get(claim.id)!, 'tags', words);
    const tagged = createRecord('claim', { ...claim, tags: ['kept', 'dropped'] });
    const { state, log } = meet(tagged, tags('kept', 'dropped', 'theirs'), tags('kept', 'ours'));
    expect(state.claims.get(claim.id)?.tags).toEqual(['kept', 'theirs', 'ours']);
    expect(log.at(-1)?.operations[0]?.before).toEqual(['kept', 'dropped', 'theirs']);
  });
  it('does not make a document again that is there, and sets what is different', () => {
    const document = documentOf(0xd0, { title: 'Theirs' });
    const { state, log } = meet(made, () => createRecord('document', document), () => createRecord('document', { ...document, title: 'Ours' }));
    expect(state.documents.get(document.id)?.title).toBe('Ours');
    expect(log.at(-1)?.operations).toEqual([{ type: 'document', id: document.id, field: 'title', before: 'Theirs', after: 'Ours' }]);
  });
  it('uses the set that the other window made for the same analyst', () => {
    const [first, second] = [setOf(0x5e), setOf(0x5f)];
    const { state } = meet([], () => createRecord('set', first), () => [...createRecord('set', { ...second, author: first.author }), ...createRecord('claim', claimOf(2, { setId: second.id }))]);
    expect([...state.sets.keys()]).toEqual([first.id]);
    expect(state.claims.get(idOf(2))?.setId).toBe(first.id);
  });
});
