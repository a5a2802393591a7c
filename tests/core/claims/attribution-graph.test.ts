import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainRows, cutCycles, innermost, levelsOf, outermost, soundParents, wouldCycle,
} from '../../../src-common/core/claims/attribution-graph.ts';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import { idOf, linkOf } from '../../support/sample-records.ts';

type Shape = [number, number[]][];

function linksOf(shape: Shape): AttributionLink[] {
  return shape.map(([id, parents]) => linkOf(id, parents));
}
function numbers(links: readonly AttributionLink[]): number[] {
  return links.map((link) => Number.parseInt(link.id.slice(-12), 16));
}

describe('named graphs', () => {
  const cases: [string, Shape, { rows: number[][]; innermost: number[]; outermost: number[] }][] = [
    ['nothing', [], { rows: [], innermost: [], outermost: [] }],
    ['an outlet alone', [[1, []]], { rows: [[1]], innermost: [1], outermost: [1] }],
    ['a chain', [[1, []], [2, [1]], [3, [2]]], { rows: [[1], [2], [3]], innermost: [3], outermost: [1] }],
    ['parallel sources', [[1, []], [2, [1]], [3, [1]]], { rows: [[1], [2, 3]], innermost: [2, 3], outermost: [1] }],
    ['a fork that joins', [[1, []], [2, [1]], [3, [1]], [4, [2, 3]]], { rows: [[1], [2, 3], [4]], innermost: [4], outermost: [1] }],
    ['A via B, and C directly', [[1, []], [2, [1]], [3, [2]], [4, [1]]], { rows: [[1], [2, 4], [3]], innermost: [3, 4], outermost: [1] }],
    ['a short and a long way to one', [[1, []], [2, [1]], [3, [1, 2]]], { rows: [[1], [2], [3]], innermost: [3], outermost: [1] }],
    ['links below their parents', [[1, []], [2, [1]], [3, [1]], [4, [3]], [5, [2]]], { rows: [[1], [2, 3], [5, 4]], innermost: [4, 5], outermost: [1] }],
    ['a parent that is not there', [[2, [9]], [3, [2]]], { rows: [[2], [3]], innermost: [3], outermost: [2] }],
    ['its own parent', [[1, [1]], [2, [1]]], { rows: [[1], [2]], innermost: [2], outermost: [1] }],
    ['a cycle below a root', [[1, []], [2, [1, 4]], [3, [2]], [4, [3]]], { rows: [[1], [2], [3], [4]], innermost: [4], outermost: [1] }],
    ['nothing but a cycle', [[1, [2]], [2, [1]]], { rows: [[1], [2]], innermost: [2], outermost: [1] }],
    ['a low id behind a cycle', [[1, [3]], [2, [3]], [3, [2]]], { rows: [[2], [3], [1]], innermost: [1], outermost: [2] }],
  ];
  it.each(cases)('%s', (_name, shape, expected) => {
    const links = linksOf(shape);
    expect(chainRows(links).map((row) => numbers(row.links))).toEqual(expected.rows);
    expect(chainRows(links).map((row) => row.level)).toEqual(expected.rows.map((_row, level) => level));
    expect(numbers(innermost(links))).toEqual(expected.innermost);
    expect(numbers(outermost(links))).toEqual(expected.outermost);
  });

  it('says where a cycle was cut', () => {
    expect(cutCycles(linksOf([[1, []], [2, [1]]]))).toEqual([]);
    expect(cutCycles(linksOf([[1, [3]], [2, [3]], [3, [2]]]))).toEqual([idOf(2)]);
    expect(cutCycles(linksOf([[1, [1]]]))).toEqual([idOf(1)]);
  });

  it('levels a long chain without running out of stack', () => {
    const links = Array.from({ length: 2000 }, (_, index) => linkOf(index + 1, index > 0 ? [index] : []));
    expect(levelsOf(links).get(idOf(2000))).toBe(1999);
  });
});

const anyGraph = fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(8), { maxLength: 3 })), { maxLength: 8 })
  .map((shape) => [...new Map(shape).entries()])
  .map((shape: Shape) => linksOf(shape));
const soundGraph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 8 })
  .map((rows) => linksOf(rows.map((parents, id) => [id, parents.filter((parent) => parent < id)])));

describe('any graph', () => {
  it('puts every link once, below all of its parents that count', () => {
    fc.assert(fc.property(anyGraph, (links) => {
      const levels = levelsOf(links);
      expect(new Set(levels.keys())).toEqual(new Set(links.map((link) => link.id)));
      for (const [id, parents] of soundParents(links)) {
        const above = parents.map((parent) => levels.get(parent) ?? Number.NaN);
        expect(levels.get(id)).toBe(above.length > 0 ? Math.max(...above) + 1 : 0);
      }
      expect(chainRows(links).flatMap((row) => numbers(row.links)).sort()).toEqual(numbers(links).sort());
      if (links.length > 0) {
        expect(innermost(links).length).toBeGreaterThan(0);
        expect(outermost(links).length).toBeGreaterThan(0);
      }
    }));
  });

  it('does not depend on the order of the links', () => {
    fc.assert(fc.property(anyGraph, (links) => {
      expect(chainRows([...links].reverse())).toEqual(chainRows(links));
      expect(new Set(cutCycles([...links].reverse()))).toEqual(new Set(cutCycles(links)));
    }));
  });

  it('leaves a sound graph whole', () => {
    fc.assert(fc.property(soundGraph, (links) => {
      expect(cutCycles(links)).toEqual([]);
      for (const link of links) expect(new Set(soundParents(links).get(link.id))).toEqual(new Set(link.parents));
    }));
  });

  it('foresees a cycle exactly where adding the parent makes one', () => {
    fc.assert(fc.property(soundGraph, fc.nat(7), fc.nat(7), (links, child, parent) => {
      fc.pre(child < links.length && parent < links.length);
      const added = links.map((link) => (link.id === idOf(child) ? { ...link, parents: [...link.parents, idOf(parent)] } : link));
      expect(wouldCycle(links, idOf(child), idOf(parent))).toBe(cutCycles(added).length > 0);
    }));
  });
});
