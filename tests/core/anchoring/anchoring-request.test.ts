import { expect, it } from 'vitest';
import { answerAnchoring } from '../../../src-common/core/anchoring/anchoring-request.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';

it('answers what has been through a clone, by something that can be cloned', () => {
  const old = 'One harbour was closed. Two boats left.';
  const text = `News. ${old}`;
  const passages = [[describeSpan(old, 4, 11)], [describeSpan(old, 24, 33)], [{ exact: 'submarine' }]];
  const answer = structuredClone(answerAnchoring(structuredClone({ id: 'a', text, old, passages })));
  expect(answer.id).toBe('a');
  expect(answer.resolutions.map(([one]) => one && 'start' in one ? text.slice(one.start, one.end) : one?.tier)).toEqual(['harbour', 'Two boats', 'orphan']);
});
