/** A set in columns: what is unpacked gives the same figures as what was packed, and is the same but for the names of links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedClaim, CodedLink } from '../../../src-common/core/agreement/agreement-input.ts';
import { sheetOf } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { packSet, unpackSet, type SetToPack } from '../../../src-common/core/agreement/packed-set.ts';
import { agreementInput } from '../../../src-common/core/agreement/sets-to-compare.ts';
import { innermost, levelsOf } from '../../../src-common/core/claims/attribution-graph.ts';
import { idOf, sourceOf } from '../../support/sample-records.ts';
import { tagged, text } from './agreement-case.ts';

const setOf = (claims: CodedClaim[]): SetToPack => ({
  author: { name: 'Ines' }, claims, sources: [sourceOf(1), sourceOf(2)],
  documents: [{ id: text, iri: null, path: 'text.txt', sha256: null, textSha256: null, details: { length: 900, regions: [], publishedOn: null } }],
});
const roundTrip = (set: SetToPack): SetToPack => unpackSet(structuredClone(packSet(set)));
/** What counts of links, whose ids differ in every set that was taken in: how deep each lies, which are innermost, whose they are. */
const shapeOf = (links: readonly CodedLink[]): unknown => [links.map(({ id }) => levelsOf(links).get(id)), innermost(links).map(({ sourceId }) => sourceId), links.map(({ sourceId }) => sourceId)];

const words = fc.constantFrom('asserted', 'disputed', 'a, b', 'a', ' b', '');
const link = fc.record({ at: fc.nat(5), parents: fc.array(fc.nat(5), { maxLength: 3 }), source: fc.nat(3) })
  .map(({ at, parents, source }): CodedLink => ({ id: idOf(at), parents: parents.map((parent) => idOf(parent)), sourceId: idOf(0x100 + source) }));
const claim = fc.record({
  kind: fc.constantFrom('claim', 'highlight'), signals: fc.array(words, { maxLength: 3 }), tags: fc.array(words, { maxLength: 3 }),
  statusOverride: fc.option(words.map((status) => ({ status }))), codebookVersion: fc.option(fc.nat(3), { nil: undefined }),
  reliability: fc.option(fc.constantFrom('A', 'F').map((grade) => ({ grade }))), credibility: fc.constantFrom(null, 1, 6), confidence: fc.constantFrom(null, 'high'),
  statedOn: fc.option(fc.constantFrom('2024-09', null).map((value) => ({ value }))), created: fc.constantFrom(undefined, '2026-01-01T10:00:00.000Z'),
  start: fc.nat(300), length: fc.integer({ min: 1, max: 60 }), isTwo: fc.boolean(), attribution: fc.uniqueArray(link, { maxLength: 4, selector: ({ id }) => id }),
}).map(({ start, length, isTwo, created, codebookVersion, ...fields }): CodedClaim => {
  const { statusOverride: _, ...rest } = fields;
  return tagged(isTwo ? [[start, start + length], [start + length + 1, start + length + 9]] : [[start, start + length]], {
    ...rest, statusOverride: fields.statusOverride, ...(created ? { created } : {}), ...(codebookVersion === undefined ? {} : { codebookVersion }),
  } as Partial<CodedClaim>);
});

describe('a set in columns', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
      const set = setOf(claims);
      const found = roundTrip(set);
      const plain = (one: CodedClaim): unknown => ({ ...one, attribution: shapeOf(one.attribution) });
      expect(found.claims.map(plain)).toEqual(claims.map(plain));
      expect({ ...found, claims: null }).toEqual({ ...set, claims: null });
    }));
  });

  it('has the same figures', () => {
    fc.assert(fc.property(fc.array(claim, { maxLength: 8 }), fc.array(claim, { maxLength: 8 }), (some, others) => {
      const figuresOf = (sets: SetToPack[]): unknown => {
        const { input } = agreementInput(sets.map((set, at) => ({ file: `${at}`, set })), false, '2026-01-01');
        return sheetOf(input, computeAgreement(input));
      };
      const sets = [setOf(some), { ...setOf(others), author: { name: 'Tomasz' } }];
      expect(figuresOf(sets.map(roundTrip))).toEqual(figuresOf(sets));
    }));
  });
});
