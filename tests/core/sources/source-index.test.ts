import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import { innermost } from '../../../src-common/core/claims/attribution-graph.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { SourceIndex, sourcesByPart } from '../../../src-common/core/sources/source-index.ts';
import { claimOf, idOf, linkOf } from '../../support/sample-records.ts';

const source = (number: number): string => idOf(number + 0x1000);

describe('the part of a source in a claim', () => {
  test.each<[string, AttributionLink[], number[], number[]]>([
    ['nobody', [], [], []],
    ['one alone claims', [linkOf(1)], [1], []],
    ['the outlet relays, the speaker claims', [linkOf(1), linkOf(2, [1])], [2], [1]],
    ['two side by side both claim', [linkOf(1), linkOf(2, [1]), linkOf(3, [1])], [2, 3], [1]],
    ['a relay that also has it directly does both', [linkOf(1), linkOf(2, [1]), linkOf(3, [], { sourceId: idOf(0x1001) })], [1, 2], [1]],
  ])('%s', (_name, attribution, claims, relays) => {
    const parts = sourcesByPart(claimOf(1, { attribution }));
    expect([...parts.claims].sort()).toEqual(claims.map(source));
    expect([...parts.relays].sort()).toEqual(relays.map(source));
  });
});

describe('the index', () => {
  test('knows several sources as one, each claim once', () => {
    const index = SourceIndex.of([claimOf(1, { attribution: [linkOf(1), linkOf(2)] }), claimOf(2, { attribution: [linkOf(2)] })]);
    expect([...index.idsOfAll([source(1), source(2)], 'claims')].sort()).toEqual([idOf(1), idOf(2)]);
  });

  test('carried from claim to claim it is the one built anew', () => {
    const link = fc.record({ source: fc.integer({ min: 1, max: 4 }), parent: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }) });
    const attribution = fc.array(link, { maxLength: 4 }).map((links) => links.map(({ source: number, parent }, at) =>
      linkOf(at + 1, parent === null || parent >= at ? [] : [parent + 1], { sourceId: idOf(number + 0x1000) })));
    const step = fc.record({ claim: fc.integer({ min: 1, max: 5 }), attribution: fc.option(attribution, { nil: null }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const index = new SourceIndex();
      const claims = new Map<string, Claim>();
      for (const { claim: number, attribution: links } of steps) {
        const claim = links && claimOf(number, { attribution: links });
        index.put(idOf(number), claim ?? undefined);
        if (claim) claims.set(claim.id, claim);
        else claims.delete(idOf(number));
      }
      for (const number of [1, 2, 3, 4]) {
        const expected = [...claims.values()].filter((claim) => innermost(claim.attribution).some(({ sourceId }) => sourceId === source(number)));
        expect(new Set(index.ids(source(number), 'claims'))).toEqual(new Set(expected.map(({ id }) => id)));
        const naming = [...claims.values()].filter((claim) => claim.attribution.some(({ sourceId }) => sourceId === source(number)));
        expect(new Set(index.naming(source(number)))).toEqual(new Set(naming.map(({ id }) => id)));
      }
    }));
  });
});
