/** Claims that are tagged alike are asked once: no field may say another thing of the second of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedClaim } from '../../../src-common/core/agreement/agreement-input.ts';
import { fieldsOf } from '../../../src-common/core/agreement/fields.ts';
import type { Passage } from '../../../src-common/core/agreement/passages.ts';
import { sameTaggings } from '../../../src-common/core/agreement/same-taggings.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { annotator, inputOf, tagged } from './agreement-case.ts';

const kindsOf = (claims: CodedClaim[]): Int32Array => sameTaggings(claims.map((claim) => ({ claim }) as Passage)).of;
const alike: [what: string, one: Partial<CodedClaim>, other: Partial<CodedClaim>, isAlike: boolean][] = [
  ['nothing tagged', {}, {}, true],
  ['the same tags elsewhere', { tags: ['war'], documentId: 'one' }, { tags: ['war'], documentId: 'other' }, true],
  ['words that run on', { tags: ['a', 'b'] }, { tags: ['a:1:b'] }, false],
  ['a signal as a tag', { signals: ['asserted'] }, { tags: ['asserted'] }, false],
  ['a status set, a signal ticked', { signals: ['asserted'] }, { statusOverride: { status: 'asserted' } }, false],
  ['another order of signals', { signals: ['asserted', 'disputed'] }, { signals: ['disputed', 'asserted'] }, false],
  ['another version of the codebook', { codebookVersion: 1 }, { codebookVersion: 2 }, false],
  ['another confidence', { confidence: 'high' }, { confidence: null }, false],
  ['another credibility', { credibility: 1 }, { credibility: 2 }, false],
];

describe('passages that are tagged alike', () => {
  it.each(alike)('%s', (_, one, other, isAlike) => {
    const [a, b] = kindsOf([tagged([[0, 9]], one), tagged([[0, 9]], other)]);
    expect(a === b).toBe(isAlike);
  });

  it('have one value in every field that hangs on nothing else', () => {
    const codebook = { ...builtInCodebook, version: 3, orders: new Map([[1, ['disputed', 'asserted']], [2, ['asserted', 'disputed']]]) };
    const signals = fc.subarray(['asserted', 'disputed', 'refuted', 'unknown'], { maxLength: 3 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
    const fields = { signals, codebookVersion: fc.constantFrom(1, 2, 3), credibility: fc.constantFrom(null, 1, 6), confidence: fc.constantFrom(null, 'low'), tags: fc.array(fc.constantFrom('war', 'War', ' war '), { maxLength: 2 }), statusOverride: fc.constantFrom(null, { status: 'refuted' }) };
    fc.assert(fc.property(fc.array(fc.record(fields), { minLength: 2, maxLength: 20 }), (list) => {
      const claims = list.map((one, at) => tagged([[at, at + 5]], { ...one, documentId: `${at % 3}` } as Partial<CodedClaim>));
      const of = kindsOf(claims);
      const asked = fieldsOf({ ...inputOf([annotator('a', claims)]), codebook }).filter(({ isOfTagging }) => isOfTagging);
      expect(asked.length).toBeGreaterThan(4);
      for (const field of asked) {
        const values = claims.map((claim) => field.valueOf(claim, { sources: new Map(), publishedOn: null }));
        claims.forEach((__, one) => claims.forEach((___, other) => { if (of[one] === of[other]) expect(values[one]).toBe(values[other]); }));
      }
    }));
  });
});
