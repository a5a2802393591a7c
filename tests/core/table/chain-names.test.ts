import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innermost } from '../../../src-common/core/claims/attribution-graph.ts';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import { chainNames } from '../../../src-common/core/table/chain-names.ts';
import { innermostLinks, isPlainChain } from '../../../src-common/core/table/plain-chain.ts';
import { linkOf } from '../../support/sample-records.ts';

const nameOf = (link: AttributionLink): string => String.fromCharCode(64 + Number.parseInt(link.id.slice(-4), 16));

describe('a chain in one line', () => {
  test.each([
    ['nobody', [], ''],
    ['a plain chain', [linkOf(1), linkOf(2, [1]), linkOf(3, [2])], 'A → B → C'],
    ['parallel relays', [linkOf(1), linkOf(2, [1]), linkOf(3, [1]), linkOf(4, [2, 3])], 'A → B + C → D'],
    ['A via B, and directly', [linkOf(1), linkOf(2, [1]), linkOf(3, [1, 2])], 'A → C; A → B → C'],
    ['a circle is cut at its oldest link', [linkOf(1, [2]), linkOf(2, [1])], 'A → B'],
    ['a parent that is not there', [linkOf(2, [9])], 'B'],
  ])('%s', (_, links, words) => {
    expect(chainNames(links, nameOf)).toBe(words);
  });
});

const graphs = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), { maxLength: 6 }).map((rows) => rows.map((parents, index) => linkOf(index + 1, parents)));

test('the short way finds the innermost links that the graph has', () => {
  fc.assert(fc.property(graphs, (links) => {
    expect(innermostLinks(links)).toEqual(innermost(links));
  }));
  fc.assert(fc.property(fc.integer({ min: 0, max: 8 }), (length) => {
    const links = Array.from({ length }, (_, index) => linkOf(index + 1, index === 0 ? [] : [index]));
    expect(isPlainChain(links)).toBe(true);
    expect(innermostLinks(links)).toEqual(innermost(links));
  }));
});
