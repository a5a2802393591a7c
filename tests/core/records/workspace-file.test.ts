import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeApplier } from '../../../src-common/core/claims/change-applier.ts';
import type { Change } from '../../../src-common/core/claims/change.ts';
import { draftChange, hashOf, nextHead } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { emptyState } from '../../../src-common/core/claims/workspace-state.ts';
import { readWorkspace, writeWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { operationsOf, randomEdit } from '../../support/random-edits.ts';
import { claimOf, emptyHead, idOf, linkOf, logOf, setOf, sourceOf, documentOf } from '../../support/sample-records.ts';

const log = logOf([
  [...createRecord('source', sourceOf(1)), ...createRecord('set', setOf(2)), ...createRecord('document', documentOf(3)),
    ...createRecord('file', { id: 'a.txt', encoding: null })],
  createRecord('claim', claimOf(4, { foreign: { other: [1, { deep: null }] } })),
  putLink(claimOf(4), linkOf(5)),
  setField('claim', claimOf(4), 'statedOn', { text: 'this Tuesday', value: null, basis: '' }),
]);
const head = { replica: idOf(1), sequence: 4, hash: log[3]?.hash ?? null };
const text = writeWorkspace({ workspaceId: 'w', head, changes: log });

/** The text with one Change altered, its hash and the chain made good again: only the shape is wrong then. */
function rehashed(alter: (change: Change) => void): string {
  const changes = structuredClone(log);
  alter(changes[1] as Change);
  let previous: string | null = log[0]?.hash ?? null;
  for (const change of changes.slice(1)) {
    change.previousHash = previous;
    change.hash = hashOf(change);
    previous = change.hash;
  }
  return writeWorkspace({ workspaceId: 'w', head: { ...head, hash: previous }, changes });
}
function claimIn(change: Change): Record<string, unknown> {
  return change.operations[0]?.after as Record<string, unknown>;
}

describe('a workspace as a file', () => {
  it('comes back as it was', () => {
    const read = readWorkspace(text);
    if (!read.ok) throw new Error(read.detail);
    expect(read).toMatchObject({ workspaceId: 'w', head, changes: log });
    expect(read.state.claims.get(idOf(4))).toMatchObject({ attribution: [linkOf(5)], revision: 3, foreign: { other: [1, { deep: null }] } });
    expect([read.state.sources.size, read.state.sets.size, read.state.documents.size, read.state.files.size]).toEqual([1, 1, 1, 1]);
  });

  it('is one plain JSON object of the five members', () => {
    expect(JSON.parse(text)).toEqual({ attest: 'workspace/1', workspaceId: 'w', replica: idOf(1), changes: log, headHash: head.hash });
  });

  it('holds a workspace in which nothing has happened', () => {
    const empty = readWorkspace(writeWorkspace({ workspaceId: 'w', head: emptyHead(), changes: [] }));
    expect(empty).toEqual({ ok: true, workspaceId: 'w', head: emptyHead(), stored: [], changes: [], state: emptyState() });
  });

  it('keeps a member called __proto__', () => {
    const foreign = JSON.parse('{"__proto__":{"polluted":true}}') as { [key: string]: null };
    const changes = logOf([createRecord('claim', claimOf(1, { foreign }))]);
    const read = readWorkspace(writeWorkspace({ workspaceId: 'w', head: { ...head, sequence: 1, hash: changes[0]?.hash ?? null }, changes }));
    if (!read.ok) throw new Error(read.detail);
    expect(JSON.stringify(read.state.claims.get(idOf(1))?.foreign)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('holds any work', () => {
    fc.assert(fc.property(fc.array(randomEdit, { maxLength: 25 }), (edits) => {
      const applier = new ChangeApplier(emptyState());
      const changes: Change[] = [];
      let end = emptyHead();
      for (const edit of edits) {
        const change = draftChange(end, {
          actor: idOf(9), kind: 'edit', at: '2026-01-01T00:00:00.000Z', operations: operationsOf(edit, applier.state),
        });
        applier.apply(change);
        changes.push(change);
        end = nextHead(end, change);
      }
      const read = readWorkspace(writeWorkspace({ workspaceId: 'w', head: end, changes }));
      expect(read).toEqual({ ok: true, workspaceId: 'w', head: end, stored: changes, changes, state: applier.state });
    }), { numRuns: 50 });
  });
});

describe('a file that is refused', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const swap = (from: string, to: string) => {
    if (!text.includes(from)) throw new Error(`no ${from} in the sample`);
    return text.replace(from, to);
  };
  const lines = text.split('\n');
  const cases: [string, string, { reason: string; at: number | null; detail?: RegExp }][] = [
    ['nothing', '', { reason: 'not-json', at: null }],
    ['a truncated text', text.slice(0, -40), { reason: 'not-json', at: null }],
    ['a list', '[]', { reason: 'not-workspace', at: null }],
    ['some other JSON', '{"@context":"http://www.w3.org/ns/anno.jsonld"}', { reason: 'not-workspace', at: null }],
    ['no Changes', '{"attest":"workspace/1","workspaceId":"w","replica":"' + idOf(1) + '","changes":{}}', { reason: 'not-workspace', at: null, detail: /changes/ }],
    ['a replica that is no id', swap(`"replica":"${idOf(1)}",\n`, '"replica":"me",\n'), { reason: 'not-workspace', at: null, detail: /replica/ }],
    ['another replica than its Changes', swap(`"replica":"${idOf(1)}",\n`, `"replica":"${idOf(2)}",\n`), { reason: 'chain', at: 1 }],
    ['a later format', swap('workspace/1', 'workspace/2'), { reason: 'newer', at: null, detail: /workspace\/2/ }],
    ['a Change of a later version', rehashed((change) => Object.assign(change, { schemaVersion: 2 })), { reason: 'newer', at: 2, detail: /2/ }],
    ['a Change without version', rehashed((change) => Object.assign(change, { schemaVersion: '1' })), { reason: 'shape', at: 2 }],
    ['a Change that is null', swap(lines[5] ?? '', 'null,'), { reason: 'shape', at: 2 }],
    ['an altered word', swap('this Tuesday', 'last Tuesday'), { reason: 'chain', at: 4, detail: /hash/ }],
    ['a line taken out', lines.toSpliced(5, 1).join('\n'), { reason: 'chain', at: 2, detail: /sequence/ }],
    ['its last line taken out', text.replace(`,\n${lines[7]}`, ''), { reason: 'head', at: 4 }],
    ['a member that is not known', rehashed((change) => Object.assign(claimIn(change), { colour: 'red' })), { reason: 'shape', at: 2, detail: /colour/ }],
    ['a member that is missing', rehashed((change) => delete claimIn(change).note), { reason: 'shape', at: 2, detail: /note/ }],
    ['a value of another type', rehashed((change) => Object.assign(claimIn(change), { credibility: 7 })), { reason: 'shape', at: 2, detail: /credibility/ }],
    ['a claim without a passage', rehashed((change) => Object.assign(claimIn(change), { spans: [] })), { reason: 'shape', at: 2, detail: /spans/ }],
    ['an operation on an unknown field', rehashed((change) => change.operations.push({ type: 'claim', id: idOf(4), field: '__proto__', before: null, after: null })), { reason: 'shape', at: 2, detail: /operations\.1.*unknown field/ }],
    ['a field with the wrong value', rehashed((change) => change.operations.push({ type: 'claim', id: idOf(4), field: 'tags', before: [], after: [1] })), { reason: 'shape', at: 2, detail: /operations\.1: after/ }],
    ['a link that is none', rehashed((change) => change.operations.push({ type: 'claim', id: idOf(4), field: `attribution/${idOf(6)}`, before: null, after: { id: idOf(6) } })), { reason: 'shape', at: 2 }],
    ['100,000 levels', deep, { reason: 'not-workspace', at: null }],
    ['100,000 levels in a Change', swap('"other":[1,{"deep":null}]', `"other":${deep}`), { reason: 'shape', at: 2, detail: /deep/ }],
  ];
  it.each(cases)('%s', (_name, content, expected) => {
    const read = readWorkspace(content);
    if (read.ok) throw new Error('it was read');
    expect(read).toMatchObject({ reason: expected.reason, at: expected.at });
    if (expected.detail) expect(read.detail).toMatch(expected.detail);
  });
});
