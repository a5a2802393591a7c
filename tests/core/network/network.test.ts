/** Who relays whom and who contradicts whom. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { indexAliases } from '../../../src-common/core/claims/aliases.ts';
import type { Relation } from '../../../src-common/core/claims/relation.ts';
import { layoutSteps, type Place } from '../../../src-common/core/network/layout.ts';
import { edgeKinds, networkOf, type Network, type NetworkEdge } from '../../../src-common/core/network/network.ts';
import { shownPart } from '../../../src-common/core/network/shown-part.ts';
import { claimOf, documentOf, idOf, linkOf, relationOf, sourceOf } from '../../support/sample-records.ts';

const names = ['Post', 'Times', 'Wire', 'Speaker', 'Ministry', 'Theirs'] as const;
const idByName = new Map<string, ReturnType<typeof idOf>>(names.map((name, index) => [name, idOf(0x1001 + index)]));
const nameById = new Map<string, string>([...idByName].map(([name, id]) => [id, name]));
const sources = new Map(names.map((name, index) => [idOf(0x1001 + index) as string, sourceOf(0x1001 + index, {
  name, kind: name === 'Wire' ? 'agency' : name === 'Post' || name === 'Times' ? 'outlet' : 'person', onBehalfOf: name === 'Speaker' ? idOf(0x1005) : null,
})]));
const documents = new Map([documentOf(0xd0, { outletSourceId: idOf(0x1001) }), documentOf(0xd1, { outletSourceId: idOf(0x1002) }), documentOf(0xd2)].map((one) => [one.id as string, one]));
const aliases = indexAliases([{ id: idOf(0xa11), setId: idOf(0x5e), kind: 'source', theirs: idOf(0x1006), ours: idOf(0x1004) }]);
const lookups = { sources, documents, aliases };

/** A claim of a document with a plain chain, outermost first. */
function say(number: number, document: number, chain: readonly string[]): Claim {
  const links = chain.map((name, at) => linkOf(number * 0x100 + at, at === 0 ? [] : [number * 0x100 + at - 1], { sourceId: idByName.get(name)! }));
  return claimOf(number, { documentId: idOf(0xd0 + document), attribution: links });
}
const of = (claims: readonly Claim[], relations: readonly Relation[] = [], groups: readonly Claim[][] = []): Network => networkOf({ claims, relations, groups, lookups });
const named = (id: string): string => nameById.get(id) ?? 'unnamed';
const edgeWords = ({ kind, from, to, weight, inCircle }: NetworkEdge): string => `${named(from)} ${kind} ${named(to)} ${weight}${inCircle ? ' circle' : ''}`;

describe('lines', () => {
  test.each<[string, Claim[], Relation[], string[]]>([
    ['a chain from the outlet of the document on', [say(1, 0, ['Wire', 'Speaker'])], [], ['Post relays Wire 1', 'Wire relays Speaker 1']],
    ['the same step in two claims weighs two', [say(1, 0, ['Speaker']), say(2, 0, ['Speaker'])], [], ['Post relays Speaker 2']],
    ['a document without outlet stands for its own', [say(1, 2, ['Speaker'])], [], ['unnamed relays Speaker 1']],
    ['a linked source is ours', [say(1, 0, ['Theirs'])], [], ['Post relays Speaker 1']],
    ['nobody is relayed where nobody is named', [say(1, 0, [])], [], []],
    ['claims that contradict each other are their speakers’', [say(1, 0, ['Speaker']), say(2, 1, [])], [relationOf(9)], ['Post relays Speaker 1', 'Times contradicts Speaker 1']],
    ['a directed relation keeps its direction', [say(1, 0, []), say(2, 1, [])], [relationOf(9, { type: 'responds-to', from: idOf(2), to: idOf(1) })], ['Times responds-to Post 1']],
    ['a speaker may contradict himself', [say(1, 0, []), say(2, 0, [])], [relationOf(9)], ['Post contradicts Post 1']],
    ['a relation to a claim that is left out is told, not drawn', [say(1, 0, [])], [relationOf(9)], []],
  ])('%s', (_, claims, relations, expected) => expect(of(claims, relations).edges.map(edgeWords)).toEqual(expected));
});

test('roots, depths and what is behind', () => {
  const network = of([say(1, 0, ['Wire', 'Speaker']), say(2, 1, ['Wire']), say(3, 1, [])], [relationOf(9, { from: idOf(3), to: idOf(77) })]);
  expect(network.nodes.map(({ id, claims, begins, isRoot, depth, behind }) => [named(id), claims.length, begins, isRoot, depth, behind.map(named)])).toEqual([
    ['Post', 1, 0, false, 0, []], ['Times', 2, 1, false, 0, []], ['Wire', 2, 1, false, 1, ['Post', 'Times']], ['Speaker', 1, 1, true, 2, []],
  ]);
  expect(network.counts).toEqual({ claims: 3, relays: 3, relations: 0, withoutHolder: 1, leadingOut: 1 });
});

test('a circle is one only within claims that say the same', () => {
  const [one, two] = [say(1, 0, ['Times']), say(2, 1, ['Post'])];
  expect(of([one, two]).edges.map(edgeWords)).toEqual(['Post relays Times 1', 'Times relays Post 1']);
  const network = of([one, two], [], [[one, two]]);
  expect(network.edges.map(edgeWords)).toEqual(['Post relays Times 1 circle', 'Times relays Post 1 circle']);
  expect(network.nodes.map(({ inCircle, isRoot }) => [inCircle, isRoot])).toEqual([[true, true], [true, true]]);
});

const randomClaims = fc.array(fc.record({ document: fc.integer({ min: 0, max: 2 }), chain: fc.array(fc.constantFrom(...names), { maxLength: 4 }) }), { maxLength: 25 })
  .map((list) => list.map(({ document, chain }, index) => say(index + 1, document, chain)));
const randomRelations = fc.array(fc.record({ from: fc.integer({ min: 1, max: 30 }), to: fc.integer({ min: 1, max: 30 }), type: fc.constantFrom(...edgeKinds.slice(1)) }), { maxLength: 20 })
  .map((list) => list.filter(({ from, to }) => from !== to).map(({ from, to, type }, index) => relationOf(0x900 + index, { from: idOf(from), to: idOf(to), type: type as Relation['type'] })));

test('nothing is lost: weights are what was counted, shown and left out are all', () => {
  fc.assert(fc.property(randomClaims, randomRelations, fc.subarray([...edgeKinds]), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 12 }), (claims, relations, kinds, most, mostLines) => {
    const network = of(claims, relations);
    const sum = (edges: readonly NetworkEdge[]): number => edges.reduce((total, { weight }) => total + weight, 0);
    expect(sum(network.edges)).toBe(network.counts.relays + network.counts.relations);
    const there = new Set<string>(claims.map(({ id }) => id));
    const inside = relations.filter(({ from, to }) => there.has(from) && there.has(to)).length;
    const out = relations.filter(({ from, to }) => there.has(from) !== there.has(to)).length;
    expect(network.counts.leadingOut).toBe(out);
    // Each claim here has one speaker.
    expect(network.counts.relations).toBe(inside);
    expect(network.counts.relays).toBe(network.edges.filter(({ kind }) => kind === 'relays').reduce((total, { claims: behind }) => total + behind.length, 0));
    expect(new Set(network.nodes.flatMap(({ claims: own }) => own)).size).toBe(claims.length);
    expect(network.nodes.reduce((total, { begins }) => total + begins, 0)).toBe(claims.length);
    for (const around of [null, network.nodes[0]?.id ?? null]) {
      const { nodes, edges, leftOut } = shownPart(network, { kinds: new Set(kinds), most, mostLines, around });
      expect(edges.length).toBeLessThanOrEqual(mostLines);
      expect(sum(edges) + leftOut.weight).toBe(sum(network.edges.filter(({ kind }) => kinds.includes(kind))));
      expect(nodes.length + leftOut.nodes).toBe(network.nodes.length);
      expect(nodes.length).toBeLessThanOrEqual(most);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    }
  }));
});

test('the surroundings of one are those joined to it, with the lines among them', () => {
  const network = of([say(1, 0, ['Wire', 'Speaker']), say(2, 1, ['Wire']), say(3, 1, ['Ministry'])]);
  const part = shownPart(network, { kinds: new Set(edgeKinds), most: 10, mostLines: 10, around: idOf(0x1001) });
  expect(part.nodes.map(({ id }) => named(id))).toEqual(['Post', 'Wire']);
  expect(part.leftOut).toEqual({ nodes: 3, edges: 3, weight: 3 });
});

test('of too many lines those of the one in the middle come first, then those in circles, then the strongest of each kind; the rest is counted', () => {
  const network = of([say(1, 0, ['Wire']), say(2, 0, ['Wire']), say(3, 0, ['Wire']), say(4, 1, ['Ministry']), say(5, 1, ['Ministry']), say(6, 2, ['Speaker'])]);
  const shownOf = (mostLines: number, around: string | null): unknown => {
    const { edges, leftOut } = shownPart(network, { kinds: new Set(edgeKinds), most: 10, mostLines, around });
    return [edges.map(({ from, to, weight }) => `${named(from)} ${named(to)} ${weight}`), leftOut.edges, leftOut.weight];
  };
  const all = network.edges.toSorted((a, b) => a.weight - b.weight);
  const words = all.map(({ from, to, weight }) => `${named(from)} ${named(to)} ${weight}`);
  expect(all.map(({ weight }) => weight)).toEqual([1, 2, 3]);
  expect(shownOf(2, null)).toEqual([words.slice(1), 1, 1]);
  expect(shownOf(1, null)).toEqual([words.slice(2), 2, 3]);
  expect(shownOf(1, all[0]?.to ?? null)).toEqual([words.slice(0, 1), 2, 5]);
  const circle = { ...network, edges: network.edges.map((edge) => ({ ...edge, inCircle: edge.weight === 1 })) };
  expect(shownPart(circle, { kinds: new Set(edgeKinds), most: 10, mostLines: 1, around: null }).edges.map(({ inCircle }) => inCircle)).toEqual([true]);
  const kinds = { ...network, edges: network.edges.map((edge): NetworkEdge => (edge.weight === 1 ? { ...edge, kind: 'contradicts' } : edge)) };
  expect(shownPart(kinds, { kinds: new Set(edgeKinds), most: 10, mostLines: 2, around: null }).edges.map(({ weight }) => weight)).toEqual([1, 3]);
});

function placed(nodes: number, edges: { from: string; to: string; weight: number }[]): Place[] {
  const steps = layoutSteps({ nodes: Array.from({ length: nodes }, (_, at) => ({ id: String(at), depth: at % 3, room: 30 })), edges });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test('a layout is the same every time, has no two in one place and runs from left to right', () => {
  const edges = Array.from({ length: 30 }, (_, at) => ({ from: String(at), to: String((at * 7 + 1) % 40), weight: 1 + (at % 3) }));
  const places = placed(40, edges);
  expect(placed(40, edges)).toEqual(places);
  places.forEach((one, at) => places.slice(at + 1).forEach((other) => expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30)));
  const mean = (depth: number): number => { const own = places.filter((_, at) => at % 3 === depth); return own.reduce((sum, { x }) => sum + x, 0) / own.length; };
  expect(mean(0)).toBeLessThan(mean(1));
  expect(mean(1)).toBeLessThan(mean(2));
  expect(placed(0, [])).toEqual([]);
});
