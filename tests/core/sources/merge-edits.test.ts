import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { indexAliases, resolveSource } from '../../../src-common/core/claims/aliases.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { mergedInto, mergeTarget, namesOf, sourcesAsRead } from '../../../src-common/core/claims/merged-source.ts';
import { effectiveReliability } from '../../../src-common/core/claims/reliability.ts';
import { findSources, sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { mergeSources, separateSource, splitSource } from '../../../src-common/core/sources/merge-edits.ts';
import { claimOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

function stateOf(...sources: Source[]): WorkspaceState {
  const state = emptyState();
  for (const source of sources) putRecord(state, 'source', source.id, source);
  return state;
}
function apply(state: WorkspaceState, operations: readonly Operation[]): void {
  applyOperations(state, { at: '2026-01-01T10:00:00.000Z', operations });
}
const readAs = (state: WorkspaceState, number: number): string => resolveSource(indexAliases(state.aliases.values(), state.sources), idOf(number));
const snapshot = (state: WorkspaceState): unknown => JSON.parse(JSON.stringify([[...state.sources.values()], [...state.claims.values()], [...state.aliases.values()]]));

describe('a merged source', () => {
  const unn = sourceOf(1, { name: 'UNN', aliases: ['Unn.ua'], grades: [{ grade: 'E', since: '', reason: 'rumours' }] });
  const news = sourceOf(2, { name: 'Ukrainian National News', aliases: ['UNN agency'], grades: [{ grade: 'B', since: '', reason: 'record' }] });

  it('keeps its record, and its claims their ids; it is read as the other', () => {
    const state = stateOf(unn, news);
    const claim = claimOf(7, { attribution: [linkOf(9, [], { sourceId: unn.id })] });
    putRecord(state, 'claim', claim.id, claim);
    apply(state, mergeSources(state, unn.id, news.id));
    expect(state.claims.get(claim.id)).toBe(claim);
    expect(state.sources.get(unn.id)).toEqual({ ...unn, mergedInto: news.id });
    expect(state.sources.get(news.id)).toBe(news);
    expect(readAs(state, 1)).toBe(news.id);
    expect(sourcesAsRead(state.sources).get(unn.id)).toBe(news);
    expect(effectiveReliability(claim, sourcesAsRead(state.sources), '2026-01-01')).toMatchObject({ grade: 'B' });
  });

  it('is found by its names as the other, once, and is not offered by itself', () => {
    const all = [{ ...unn, mergedInto: news.id }, news, sourceOf(3, { name: 'Reuters' })];
    expect(sourceNamed(all, 'unn')).toBe(news);
    expect(sourceNamed(all, 'Unn.ua')).toBe(news);
    expect(findSources(all, 'unn').map(({ source, matched }) => [source.name, matched])).toEqual([['Ukrainian National News', 'UNN']]);
    expect(findSources(all, '').map(({ source }) => source.name)).toEqual(['Reuters', 'Ukrainian National News']);
    expect(namesOf(news, mergedInto(new Map(all.map((source) => [source.id as string, source]))).get(news.id))).toEqual(['Ukrainian National News', 'UNN agency', 'UNN', 'Unn.ua']);
  });

  it('does not take the name of another away', () => {
    const other = sourceOf(4, { name: 'UNN' });
    expect(sourceNamed([{ ...unn, mergedInto: news.id }, news, other], 'UNN')).toBe(other);
  });

  test.each<[name: string, source: Source, others: Source[], target: string | null]>([
    ['none', sourceOf(1), [sourceOf(2)], null],
    ['one that is here', sourceOf(1, { mergedInto: idOf(2) }), [sourceOf(2)], idOf(2)],
    ['one that is not here', sourceOf(1, { mergedInto: idOf(2) }), [], null],
    ['itself', sourceOf(1, { mergedInto: idOf(1) }), [], null],
    ['of ours a colleague’s', sourceOf(1, { mergedInto: idOf(2) }), [sourceOf(2, { setId: idOf(9) })], null],
    ['of a colleague’s one of ours', sourceOf(1, { mergedInto: idOf(2), setId: idOf(9) }), [sourceOf(2)], idOf(2)],
    ['of a colleague’s another of theirs', sourceOf(1, { mergedInto: idOf(2), setId: idOf(9) }), [sourceOf(2, { setId: idOf(9) })], idOf(2)],
  ])('counts by what it points to: %s', (_, source, others, target) => {
    expect(mergeTarget(source, stateOf(source, ...others).sources)).toBe(target);
  });

  it('that a link says is one of ours is that one, whatever it was merged into', () => {
    const state = stateOf(sourceOf(1, { setId: idOf(9), mergedInto: idOf(2) }), sourceOf(2, { setId: idOf(9) }), sourceOf(3));
    putRecord(state, 'alias', idOf(20), { id: idOf(20), kind: 'source', setId: idOf(9), theirs: idOf(1), ours: idOf(3) });
    expect(readAs(state, 1)).toBe(idOf(3));
  });
});

describe('merging', () => {
  it('takes along what was merged before', () => {
    const state = stateOf(sourceOf(1), sourceOf(2), sourceOf(3));
    apply(state, mergeSources(state, idOf(1), idOf(2)));
    apply(state, mergeSources(state, idOf(1), idOf(3)));
    expect([1, 2, 3].map((number) => readAs(state, number))).toEqual([idOf(3), idOf(3), idOf(3)]);
  });

  it('turns round where the other one is to stay', () => {
    const state = stateOf(sourceOf(1), sourceOf(2), sourceOf(3));
    apply(state, mergeSources(state, idOf(3), idOf(1)));
    apply(state, mergeSources(state, idOf(1), idOf(2)));
    apply(state, mergeSources(state, idOf(2), idOf(1)));
    expect([1, 2, 3].map((number) => readAs(state, number))).toEqual([idOf(1), idOf(1), idOf(1)]);
    expect(state.sources.get(idOf(1))).not.toHaveProperty('mergedInto');
  });

  it('settles a circle as it is told to', () => {
    const state = stateOf(sourceOf(1, { mergedInto: idOf(2) }), sourceOf(2, { mergedInto: idOf(1) }));
    expect(readAs(state, 2)).toBe(idOf(1));
    apply(state, mergeSources(state, idOf(1), idOf(2)));
    expect([readAs(state, 1), readAs(state, 2)]).toEqual([idOf(2), idOf(2)]);
  });

  test.each<[name: string, sources: Source[], from: number, into: number]>([
    ['a source with itself', [sourceOf(1)], 1, 1],
    ['what is merged already', [sourceOf(1, { mergedInto: idOf(2) }), sourceOf(2)], 1, 2],
    ['a colleague’s', [sourceOf(1, { setId: idOf(9) }), sourceOf(2)], 1, 2],
    ['into a colleague’s', [sourceOf(1), sourceOf(2, { setId: idOf(9) })], 1, 2],
    ['what is not here', [sourceOf(1)], 1, 2],
  ])('does nothing with %s', (_, sources, from, into) => {
    expect(mergeSources(stateOf(...sources), idOf(from), idOf(into))).toEqual([]);
  });
});

describe('separating', () => {
  it('gives back what was, and leaves with each what was merged into it', () => {
    const state = stateOf(sourceOf(1), sourceOf(2), sourceOf(3));
    apply(state, mergeSources(state, idOf(1), idOf(2)));
    const before = snapshot(state);
    apply(state, mergeSources(state, idOf(2), idOf(3)));
    apply(state, separateSource(state, idOf(2)));
    expect(snapshot(state)).toEqual(before);
  });

  it('undoes a link between two of one’s own, too', () => {
    const state = stateOf(sourceOf(1), sourceOf(2));
    putRecord(state, 'alias', idOf(20), { id: idOf(20), kind: 'source', setId: idOf(9), theirs: idOf(1), ours: idOf(2) });
    apply(state, separateSource(state, idOf(1)));
    expect(readAs(state, 1)).toBe(idOf(1));
  });

  test.each([1, 2, 3])('takes %i out of a circle and leaves the rest one', (number) => {
    const state = stateOf(sourceOf(1, { mergedInto: idOf(2) }), sourceOf(2, { mergedInto: idOf(3) }), sourceOf(3, { mergedInto: idOf(1) }));
    apply(state, separateSource(state, idOf(number)));
    const [one, two] = [1, 2, 3].filter((other) => other !== number) as [number, number];
    expect(readAs(state, number)).toBe(idOf(number));
    expect(readAs(state, one)).toBe(readAs(state, two));
    expect(readAs(state, one)).not.toBe(idOf(number));
  });
});

describe('splitting', () => {
  const named = (number: number, ...sources: number[]): Claim => claimOf(number, { attribution: sources.map((source, at) => linkOf(100 * number + at, [], { sourceId: idOf(source) })) });

  it('moves the links of the chosen claims, those of what was merged too, and no other', () => {
    const state = stateOf(sourceOf(1), sourceOf(2, { mergedInto: idOf(1) }), sourceOf(3));
    for (const claim of [named(11, 1, 3), named(12, 2), named(13, 1)]) putRecord(state, 'claim', claim.id, claim);
    const made = sourceOf(5, { name: 'Another minister' });
    apply(state, splitSource(state, idOf(1), [11, 12].map((number) => state.claims.get(idOf(number)) as Claim), made));
    const sources = (number: number): string[] => (state.claims.get(idOf(number))?.attribution ?? []).map(({ sourceId }) => sourceId);
    expect([sources(11), sources(12), sources(13)]).toEqual([[made.id, idOf(3)], [made.id], [idOf(1)]]);
    expect(state.sources.get(made.id)).toEqual(made);
  });

  it('makes no source for nothing', () => {
    expect(splitSource(stateOf(sourceOf(1)), idOf(1), [named(11, 2)], sourceOf(5))).toEqual([]);
  });
});

describe('whatever is merged and separated', () => {
  const step = fc.record({ from: fc.integer({ min: 1, max: 5 }), into: fc.integer({ min: 1, max: 5 }), isApart: fc.boolean() });
  const steps = fc.array(step, { maxLength: 12 });
  const run = (state: WorkspaceState, { from, into, isApart }: { from: number; into: number; isApart: boolean }): Operation[] =>
    (isApart ? separateSource(state, idOf(from)) : mergeSources(state, idOf(from), idOf(into)));
  const fresh = (): WorkspaceState => stateOf(...[1, 2, 3, 4, 5].map((number) => sourceOf(number)));

  test('two that are merged are one, the second, until one of them is taken out', () => {
    fc.assert(fc.property(steps, step, (before, { from, into }) => {
      const state = fresh();
      for (const one of before) apply(state, run(state, one));
      const end = readAs(state, into);
      const operations = mergeSources(state, idOf(from), idOf(into));
      apply(state, operations);
      expect(readAs(state, from)).toBe(readAs(state, into));
      if (operations.length > 0) expect([end, idOf(into)]).toContain(readAs(state, from));
      apply(state, separateSource(state, idOf(from)));
      expect(readAs(state, from)).toBe(idOf(from));
    }));
  });

  test('each step can be taken back to the letter, the last first', () => {
    fc.assert(fc.property(steps, (all) => {
      const state = fresh();
      const states = [snapshot(state)];
      const made: Operation[][] = [];
      for (const one of all) {
        const operations = run(state, one);
        apply(state, operations);
        made.push(operations);
        states.push(snapshot(state));
      }
      for (const operations of made.toReversed()) {
        expect(snapshot(state)).toEqual(states.pop());
        apply(state, invert({ operations }, state).operations);
      }
      expect(snapshot(state)).toEqual(states.pop());
    }));
  });

  test('the order in which sources and their merges arrive says nothing', () => {
    const pointer = fc.record({ from: fc.integer({ min: 1, max: 6 }), into: fc.integer({ min: 1, max: 6 }), isTheirs: fc.boolean() });
    const registry = fc.uniqueArray(pointer, { selector: ({ from }) => from });
    fc.assert(fc.property(registry.chain((pointers) => fc.tuple(fc.constant(pointers), fc.shuffledSubarray(pointers, { minLength: pointers.length }))), ([pointers, shuffled]) => {
      const built = (list: typeof pointers): WorkspaceState => stateOf(...list.map(({ from, into, isTheirs }) => sourceOf(from, { mergedInto: idOf(into), ...(isTheirs ? { setId: idOf(99) } : {}) })));
      const [one, other] = [built(pointers), built(shuffled)];
      for (let number = 1; number <= 6; number += 1) expect(readAs(other, number)).toBe(readAs(one, number));
      // Nothing of one's own is ever read as a colleague's.
      for (const source of one.sources.values()) if (source.setId === undefined) expect(one.sources.get(resolveSource(indexAliases([], one.sources), source.id))?.setId).toBeUndefined();
    }));
  });
});
