/** A Change drafted from prepared operations is the Change that would have been drafted from the operations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { draftChange, hashOf, type LogHead } from '../../../src-common/core/claims/change-log.ts';
import { newId, type Urn } from '../../../src-common/core/claims/identifiers.ts';
import { draftPrepared, prepareOperations } from '../../../src-common/core/claims/prepared-operations.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';

const head: LogHead = { replica: newId(), sequence: 3, hash: 'a'.repeat(64) };
const draft = { actor: newId(), kind: 'revision' as const, at: '2026-03-01T10:00:00.000Z' };

function operation(id: Urn, after: Json): Operation {
  return { type: 'claim', id, field: 'statement', before: null, after };
}

describe('prepared operations', () => {
  const cases: [name: string, values: Json[][]][] = [
    ['one', [['Words.']]],
    ['of several records', [['One.', 'Two.'], ['Three.']]],
    ['none for one of them', [['One.'], [], ['Two.']]],
    ['none at all', [[]]],
    ['words that look like the place of the list', [['"operations":[]', '\\"operations\\":[]']]],
    ['a zero below zero', [[{ share: -0 }]]],
    ['a lone surrogate, an emoji, a member called __proto__', [['\ud800', '🙂', JSON.parse('{"__proto__":{"b":1,"a":0}}') as Json]]],
  ];
  it.each(cases)('%s', (_name, values) => expectSame(values));

  it('any JSON', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.jsonValue(), { maxLength: 3 }), { maxLength: 3 }), (values) => expectSame(values as Json[][])));
  });
});

function expectSame(values: Json[][]): void {
  const lists = values.map((list) => list.map((value) => operation(newId(), value)));
  const made = draftPrepared(head, draft, lists.map(prepareOperations));
  const plain = draftChange(head, { ...draft, operations: lists.flat() });
  expect({ ...made, id: plain.id, hash: plain.hash }).toEqual(plain);
  expect(made.hash).toBe(hashOf(made));
}
