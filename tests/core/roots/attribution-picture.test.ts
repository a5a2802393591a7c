/** The picture of who has it from whom: rows from outlets to roots, nothing left out, nothing crossed. */
import { describe, expect, test } from 'vitest';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { attributionPicture, type Picture } from '../../../src-common/core/roots/attribution-picture.ts';
import { rootsOf, type RootClaim, type RootLookups } from '../../../src-common/core/roots/roots.ts';

const id = (name: string): Urn => `urn:uuid:${name}`;
type Link = [source: string, role: 'outlet' | 'speaker', ...parents: number[]];

function claim(name: string, document: string, links: Link[]): RootClaim {
  return {
    id: id(name), documentId: id(document), spans: [{ start: null, end: null }],
    attribution: links.map(([source, role, ...parents], index) => ({ id: id(`${name}/${index}`), sourceId: id(source), role, parents: parents.map((at) => id(`${name}/${at}`)) })),
  };
}
/** @param principals by source */
function pictureOf(claims: RootClaim[], { outlets = {}, principals = {} }: { outlets?: Record<string, string>; principals?: Record<string, string> } = {}): Picture {
  const lookups: RootLookups = {
    sources: new Map(Object.entries(principals).map(([name, onBehalfOf]) => [id(name), { kind: 'person', onBehalfOf: id(onBehalfOf) }])),
    documents: new Map(Object.entries(outlets).map(([name, outlet]) => [id(name), { outletSourceId: id(outlet) }])),
  };
  return attributionPicture(rootsOf(claims, lookups), claims, lookups);
}
const rowsOf = ({ nodes, rows }: Picture): string[][] => Array.from({ length: rows }, (_, row) => nodes.filter((node) => node.row === row).map((node) => node.id.slice('urn:uuid:'.length)).sort());
const rootsIn = ({ nodes }: Picture): string[] => nodes.filter(({ isRoot }) => isRoot).map((node) => node.id.slice('urn:uuid:'.length)).sort();

describe('the picture of', () => {
  test.each([
    { name: 'a chain', claims: [claim('a', 'd', [['page', 'outlet'], ['agency', 'speaker', 0], ['speaker', 'speaker', 1]])], rows: [['page'], ['agency'], ['speaker']], roots: ['speaker'] },
    { name: 'two relays side by side', claims: [claim('a', 'd', [['page', 'outlet'], ['one', 'speaker', 0], ['two', 'speaker', 0], ['speaker', 'speaker', 1, 2]])], rows: [['page'], ['one', 'two'], ['speaker']], roots: ['speaker'] },
    { name: 'a claim that nobody holds', claims: [claim('a', 'd', [])], rows: [['d']], roots: ['d'] },
    { name: 'a speaker for somebody', claims: [claim('a', 'd', [['page', 'outlet'], ['speaker', 'speaker', 0]])], principals: { speaker: 'ministry' }, rows: [['page'], ['speaker'], ['ministry']], roots: ['ministry'] },
    { name: 'an outlet that a colleague has under another record', claims: [claim('a', 'd', [['theirs', 'outlet'], ['speaker', 'speaker', 0]])], outlets: { d: 'page' }, rows: [['page'], ['speaker']], roots: ['speaker'] },
  ])('$name', ({ claims, rows, roots, ...more }) => {
    const picture = pictureOf(claims, more);
    expect(rowsOf(picture)).toEqual(rows);
    expect(rootsIn(picture)).toEqual(roots);
  });

  test('an arrow past a row has a place there that no node has', () => {
    const picture = pictureOf([claim('a', 'd', [['page', 'outlet'], ['agency', 'speaker', 0], ['speaker', 'speaker', 1]]), claim('b', 'd', [['page', 'outlet'], ['speaker', 'speaker', 0]])]);
    const past = picture.edges.find(({ from, to }) => from === id('page') && to === id('speaker'));
    expect(past?.via).toHaveLength(1);
    const [place] = past?.via ?? [];
    expect(picture.nodes.filter(({ row, column }) => row === place?.row && column === place.column)).toEqual([]);
    expect(picture.columns).toEqual([1, 2, 1]);
  });

  test('a circle ends: one arrow leads up again, and all of it is root', () => {
    const picture = pictureOf([claim('a', 'd', [['one', 'outlet'], ['two', 'speaker', 0]]), claim('b', 'e', [['two', 'outlet'], ['one', 'speaker', 0]])]);
    expect(picture.edges.filter(({ isBack }) => isBack)).toHaveLength(1);
    expect(rootsIn(picture)).toEqual(['one', 'two']);
  });
});
