/**
 * On whose word a group of claims rests in the end: its independent roots, the
 * ways to them, and what looks like more voices than it is. The definitions:
 * docs/adr/0009-relations-groups-roots.md.
 */
import type { Urn } from '../claims/identifiers.ts';
import { pathsOf, routesOf, Voices, type ClaimPaths, type RootClaim, type RootLookups, type RootNode } from './attribution-paths.ts';
import { components } from './components.ts';
import { countPassages } from './count-passages.ts';

export type { RootClaim, RootLookups, RootNode };

/** A way from an outlet to where claims begin, by the sources as they are named. */
export interface Route {
  /** Outlet first. */
  path: RootNode[];
  claims: Urn[];
}

export interface Root {
  /** What nobody has from elsewhere: one node, or several that have it from each other. */
  nodes: RootNode[];
  /** Claims that rest on it, in the order given. */
  claims: Urn[];
  routes: Route[];
}

/** Sources that have it from each other, directly or by way of others. */
export interface Circle {
  nodes: RootNode[];
  /** Claims by which they do. */
  claims: Urn[];
}

/** One agency or outlet from which claims of several outlets have it. */
export interface CommonRelay {
  source: Urn;
  outlets: RootNode[];
  claims: Urn[];
}

export interface RootEdge {
  from: RootNode;
  /** From whom `from` has it. */
  to: RootNode;
  claims: Urn[];
}

export interface Roots {
  passages: number;
  outlets: RootNode[];
  /** The root of most claims first. */
  roots: Root[];
  /** Who has it from whom, by the sources as they are named: what a picture draws. */
  edges: RootEdge[];
  flags: { circles: Circle[]; relays: CommonRelay[] };
}

/** @param claims of one group, each once; highlights say nothing and do not belong here */
export function rootsOf(claims: readonly RootClaim[], lookups: RootLookups): Roots {
  const voices = new Voices(claims, lookups);
  const paths = claims.map((claim) => pathsOf(claim, voices));
  const graph = graphOf(paths, voices);
  const parts = components(graph.nodes.keys(), graph.edges);
  const partOf = new Map<string, number>();
  parts.forEach((part, index) => part.forEach((id) => partOf.set(id, index)));
  const sinks = sinksOf(parts, partOf, graph.edges);

  const roots = new Map<number, Root & { byPath: Map<string, Route> }>();
  for (const path of paths) {
    const routes = routesOf(path, voices);
    for (const start of path.starts) {
      const ways = routes.filter((route) => route.at(-1)?.id === start.id);
      for (const sink of sinks[partOf.get(voices.principal(start).id) ?? -1] ?? []) {
        let root = roots.get(sink);
        if (!root) roots.set(sink, root = { nodes: nodesOf(parts[sink] ?? [], graph.nodes), claims: [], routes: [], byPath: new Map() });
        if (root.claims.at(-1) !== path.claim.id) root.claims.push(path.claim.id);
        for (const way of ways) addRoute(root.byPath, way, path.claim.id);
      }
    }
  }
  const circles = parts.filter((part) => part.length > 1).map((part): Circle => ({ nodes: nodesOf(part, graph.nodes), claims: claimsWithin(part, paths, voices) }));
  return {
    passages: countPassages(claims),
    outlets: distinct(paths.map(({ outlet }) => outlet)),
    roots: [...roots.values()].map(({ byPath, ...root }) => ({ ...root, routes: [...byPath.values()] })).sort((a, b) => b.claims.length - a.claims.length || compare(a.nodes[0]?.id ?? '', b.nodes[0]?.id ?? '')),
    edges: edgesOf(paths),
    flags: { circles: circles.sort((a, b) => compare(a.nodes[0]?.id ?? '', b.nodes[0]?.id ?? '')), relays: relaysOf(paths, lookups) },
  };
}

interface Graph {
  nodes: Map<string, RootNode>;
  edges: Map<string, string[]>;
}

/** Over what the sources stand for. */
function graphOf(paths: readonly ClaimPaths[], voices: Voices): Graph {
  const nodes = new Map<string, RootNode>();
  const edges = new Map<string, Set<string>>();
  const enter = (named: RootNode): string => {
    const node = voices.principal(named);
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  for (const { starts, edges: named } of paths) {
    for (const start of starts) enter(start);
    for (const edge of named) {
      const [from, to] = [enter(edge.from), enter(edge.to)];
      if (from === to) continue;
      const known = edges.get(from);
      if (known) known.add(to);
      else edges.set(from, new Set([to]));
    }
  }
  return { nodes, edges: new Map([...edges].map(([from, to]) => [from, [...to]])) };
}

/** By component: the components without a way on that can be reached from it. A component comes after all it leads to. */
function sinksOf(parts: readonly string[][], partOf: ReadonlyMap<string, number>, edges: ReadonlyMap<string, readonly string[]>): number[][] {
  const sinks: number[][] = [];
  parts.forEach((part, index) => {
    const next = new Set(part.flatMap((id) => (edges.get(id) ?? []).map((to) => partOf.get(to) ?? index)));
    next.delete(index);
    sinks.push(next.size === 0 ? [index] : [...new Set([...next].flatMap((one) => sinks[one] ?? []))].sort((a, b) => a - b));
  });
  return sinks;
}

function addRoute(routes: Map<string, Route>, path: RootNode[], claim: Urn): void {
  const key = path.map(({ id }) => id).join(' ');
  const same = routes.get(key);
  if (!same) routes.set(key, { path, claims: [claim] });
  else if (same.claims.at(-1) !== claim) same.claims.push(claim);
}

function edgesOf(paths: readonly ClaimPaths[]): RootEdge[] {
  const found = new Map<string, RootEdge>();
  for (const { claim, edges } of paths) {
    for (const { from, to } of edges) {
      const key = `${from.id} ${to.id}`;
      const edge = found.get(key);
      if (!edge) found.set(key, { from, to, claims: [claim.id] });
      else if (edge.claims.at(-1) !== claim.id) edge.claims.push(claim.id);
    }
  }
  return [...found.values()];
}

/** Agencies and outlets from which claims of several other outlets have it. */
export function relaysOf(paths: readonly ClaimPaths[], { sources }: RootLookups): CommonRelay[] {
  const found = new Map<Urn, { outlets: Map<string, RootNode>; claims: Urn[] }>();
  for (const { claim, outlet, edges } of paths) {
    for (const id of new Set(edges.map(({ to }) => to.id))) {
      const kind = sources.get(id)?.kind;
      if ((kind !== 'agency' && kind !== 'outlet') || id === outlet.id) continue;
      let relay = found.get(id);
      if (!relay) found.set(id, relay = { outlets: new Map(), claims: [] });
      relay.claims.push(claim.id);
      relay.outlets.set(outlet.id, outlet);
    }
  }
  const relays = [...found].map(([source, { outlets, claims }]): CommonRelay => ({ source, outlets: [...outlets.values()], claims }));
  return relays.filter(({ outlets }) => outlets.length > 1).sort((a, b) => compare(a.source, b.source));
}

function claimsWithin(part: readonly string[], paths: readonly ClaimPaths[], voices: Voices): Urn[] {
  const inside = new Set(part);
  const isInside = (node: RootNode): boolean => inside.has(voices.principal(node).id);
  const isStep = ({ from, to }: ClaimPaths['edges'][number]): boolean => isInside(from) && isInside(to) && voices.principal(from).id !== voices.principal(to).id;
  return paths.filter(({ edges }) => edges.some(isStep)).map(({ claim }) => claim.id);
}

function nodesOf(ids: readonly string[], nodes: ReadonlyMap<string, RootNode>): RootNode[] {
  return ids.toSorted(compare).flatMap((id) => nodes.get(id) ?? []);
}

function distinct(nodes: readonly RootNode[]): RootNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
