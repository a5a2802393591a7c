/** What became of a source, read off a log. */
import { expect, test } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { putGrade, removeGrade } from '../../../src-common/core/claims/dated-grades.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { sourceHistoryOf, type SourceEvent } from '../../../src-common/core/history/source-history.ts';
import { claimOf, idOf, linkOf, logOf, sourceOf } from '../../support/sample-records.ts';

const [mine, other, third] = [idOf(0x101), idOf(0x102), idOf(0x103)];
const link = (source: typeof mine, id = 0x10) => linkOf(id, [], { sourceId: source });
const claim = claimOf(1, { attribution: [link(other)] });
const made = (at: number, name: string): Operation[] => createRecord('source', sourceOf(at, { name, kind: 'person', aliases: [], onBehalfOf: null, descriptor: '', grades: [] }));

interface Case {
  name: string;
  steps: ((now: (id: string) => Source, state: WorkspaceState) => Operation[])[];
  /** By Change. */
  told: SourceEvent[][];
}
const grade = { grade: 'C', since: '', reason: 'Often right.' } as const;
const better = { grade: 'B', since: '', reason: 'Right again.' } as const;
const cases: Case[] = [
  { name: 'what it is called', steps: [() => made(0x101, 'Lin'), (now) => setField('source', now(mine), 'name', 'Lin Jian'), (now) => setField('source', now(mine), 'aliases', ['Mr Lin'])],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'name', words: 'Lin Jian' }], [{ event: 'aliases', words: ['Mr Lin'] }]] },
  { name: 'one that is made with much is told whole', steps: [() => createRecord('source', sourceOf(0x101, { name: 'NATO', aliases: ['the alliance'], onBehalfOf: other, descriptor: 'A pact.', grades: [grade] }))],
    told: [[{ event: 'made', words: 'NATO' }, { event: 'aliases', words: ['the alliance'] }, { event: 'behalf', source: other }, { event: 'descriptor', words: 'A pact.' }, { event: 'graded', grade }]] },
  { name: 'kind, whom it speaks for, what is known of it', steps: [() => made(0x101, 'Lin'), (now) => [...setField('source', now(mine), 'kind', 'agency'), ...setField('source', now(mine), 'onBehalfOf', other)], (now) => setField('source', now(mine), 'onBehalfOf', null), (now) => setField('source', now(mine), 'descriptor', 'Speaks daily.')],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'kind', kind: 'agency' }, { event: 'behalf', source: other }], [{ event: 'behalf', source: null }], [{ event: 'descriptor', words: 'Speaks daily.' }]] },
  { name: 'graded, graded otherwise from the same day, taken away', steps: [() => made(0x101, 'Lin'), (now) => putGrade(now(mine), grade), (now) => putGrade(now(mine), better), (now) => removeGrade(now(mine), '')],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'graded', grade }], [{ event: 'graded', grade: better }], [{ event: 'ungraded', grade: better }]] },
  { name: 'a second grade leaves the first', steps: [() => made(0x101, 'Lin'), (now) => putGrade(now(mine), grade), (now) => putGrade(now(mine), { ...better, since: '2024-09-06' })],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'graded', grade }], [{ event: 'graded', grade: { ...better, since: '2024-09-06' } }]] },
  { name: 'read as another one, and not', steps: [() => made(0x101, 'Lin'), (now) => setField('source', now(mine), 'mergedInto', other), (now) => setField('source', now(mine), 'mergedInto', undefined)],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'readAs', source: other }], [{ event: 'apart' }]] },
  { name: 'another one read as it, then as a third', steps: [() => [...made(0x101, 'Lin'), ...made(0x102, 'Mr Lin')], (now) => setField('source', now(other), 'mergedInto', mine), (now) => setField('source', now(other), 'mergedInto', third)],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'merged', source: other }], [{ event: 'separated', source: other }]] },
  { name: 'claims that are given to it and taken from it; new and removed links are none of its own doing', steps: [
    () => [...made(0x101, 'Lin'), ...createRecord('claim', claim)], (_, { claims }) => putLink(claims.get(claim.id)!, link(mine)), (_, { claims }) => putLink(claims.get(claim.id)!, link(mine, 0x11)), (_, { claims }) => putLink(claims.get(claim.id)!, link(other))],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'gained', claims: 1 }], [], [{ event: 'lost', claims: 1 }]] },
  { name: 'deleted', steps: [() => made(0x101, 'Lin'), (now) => deleteRecord('source', now(mine))],
    told: [[{ event: 'made', words: 'Lin' }], [{ event: 'deleted' }]] },
  { name: 'others are not told', steps: [() => made(0x102, 'Somebody'), (now) => setField('source', now(other), 'name', 'Somebody else')], told: [[], []] },
];

test.each(cases)('$name', ({ steps, told }) => {
  const state = emptyState();
  const changes = logOf(steps.map((step) => {
    const operations = step((id) => state.sources.get(id)!, state);
    applyOperations(state, { at: '2026-01-01T10:00:00.000Z', operations });
    return operations;
  }));
  const found = sourceHistoryOf(changes, mine);
  expect(changes.map((change) => found.filter(({ changeId }) => changeId === change.id).map(({ changeId: _, at: _at, actor: _actor, kindOfChange: _kind, ...event }) => event))).toEqual(told);
  expect(found.every(({ changeId, at, actor }) => changes.some((change) => change.id === changeId && change.at === at && change.actor === actor))).toBe(true);
});
