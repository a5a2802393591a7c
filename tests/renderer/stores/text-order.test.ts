/** The claims of a document in the order of its text, made anew only where one of them is another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { TextOrder } from '../../../src-renderer/stores/text-order.ts';
import { claimOf, idOf, spanOf } from '../../support/sample-records.ts';

const [here, there] = [idOf(0xd1), idOf(0xd2)];
const at = (number: number, documentId: typeof here, start: number, words = 'words'): Claim => claimOf(number, { documentId, spans: [spanOf(words, start)] });
const claims = [at(1, here, 20), at(2, here, 5, 'words'), at(3, here, 5, 'more words'), at(4, there, 1), at(5, here, 5, 'words')];

function filled() {
  const state = emptyState();
  for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  return state;
}

test('by place, outer before inner, then by id', () => {
  expect(new TextOrder().of(here, filled()).map(({ id }) => id)).toEqual([3, 2, 5, 1].map((number) => claimOf(number).id));
});

test('many claims in the order of few', () => {
  const place = fc.tuple(fc.nat({ max: 40 }), fc.constantFrom('word', 'words', 'more words'));
  fc.assert(fc.property(fc.array(place, { minLength: 600, maxLength: 700 }), (places) => {
    const state = emptyState();
    places.forEach(([start, words], index) => {
      const claim = at(places.length - index, here, start, words);
      putRecord(state, 'claim', claim.id, claim);
    });
    const list = new TextOrder().of(here, state);
    expect(list).toEqual([...list].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end || (a.id < b.id ? -1 : 1)));
    expect(new Set(list).size).toBe(places.length);
  }), { numRuns: 10 });
});

test('the same array until a claim of that document is touched', () => {
  const state = filled();
  const order = new TextOrder();
  const [first, other] = [order.of(here, state), order.of(there, state)];
  order.forget([{ type: 'document', id: here, documentIds: [here] }, { type: 'claim', id: claims[3]!.id, documentIds: [there] }]);
  expect(order.of(here, state)).toBe(first);
  expect(order.of(there, state)).not.toBe(other);
  const moved = { ...claims[0]!, spans: [spanOf('words', 0)] };
  putRecord(state, 'claim', moved.id, moved);
  order.forget([{ type: 'claim', id: moved.id, documentIds: [here, there] }]);
  expect(order.of(here, state)[0]).toBe(moved);
  order.forgetAll();
  expect(order.of(here, state)).toEqual([moved, ...[3, 2, 5].map((number) => state.claims.get(claimOf(number).id))]);
});
