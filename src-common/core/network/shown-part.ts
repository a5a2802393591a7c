/** Which part of a network is drawn: the strongest sources, or one and its surroundings; and what is left out of it. */
import type { EdgeKind, Network, NetworkEdge, NetworkNode } from './network.ts';

export interface PartWanted {
  kinds: ReadonlySet<EdgeKind>;
  /** So many sources at most. */
  most: number;
  /** So many lines at most: those of `around` first, then those in circles, then the strongest of each kind in turn. */
  mostLines: number;
  /** A source whose neighbours alone are shown; null: all. */
  around: string | null;
}

export interface ShownPart {
  /** The strongest first. */
  nodes: NetworkNode[];
  /** The strongest last, so that it is drawn above the others. */
  edges: NetworkEdge[];
  /** What the picture does not show, of the kinds wanted: sources, lines, and the sum of the weights of these. */
  leftOut: { nodes: number; edges: number; weight: number };
}

export function shownPart(network: Network, { kinds, most, mostLines, around }: PartWanted): ShownPart {
  const wanted = network.edges.filter(({ kind }) => kinds.has(kind));
  const strength = new Map<string, number>();
  const near = new Set<string>(around === null ? [] : [around]);
  for (const { from, to, weight } of wanted) {
    if (around !== null && from !== around && to !== around) continue;
    strength.set(from, (strength.get(from) ?? 0) + weight);
    if (from !== to) strength.set(to, (strength.get(to) ?? 0) + weight);
    if (around !== null) near.add(from).add(to);
  }
  const rank = (node: NetworkNode): number => (node.id === around ? Infinity : strength.get(node.id) ?? 0);
  const nodes = network.nodes.filter(({ id }) => around === null || near.has(id))
    .sort((a, b) => compare(rank(b), rank(a)) || b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1)).slice(0, most);
  const there = new Set<string>(nodes.map(({ id }) => id));
  const edges = mostTelling(wanted.filter(({ from, to }) => there.has(from) && there.has(to)), around, mostLines);
  const sum = (list: readonly NetworkEdge[]): number => list.reduce((total, { weight }) => total + weight, 0);
  return {
    nodes,
    edges: edges.toSorted(byStrength),
    leftOut: { nodes: network.nodes.length - nodes.length, edges: wanted.length - edges.length, weight: sum(wanted) - sum(edges) },
  };
}

/** Each kind has its turn: contradictions are rare beside relays, and would all be left out by strength alone. */
function mostTelling(edges: readonly NetworkEdge[], around: string | null, most: number): NetworkEdge[] {
  if (edges.length <= most) return [...edges];
  const ranks = new Map<EdgeKind, number>();
  return edges.toSorted((a, b) => -byStrength(a, b))
    .map((edge) => {
      const rank = ranks.get(edge.kind) ?? 0;
      ranks.set(edge.kind, rank + 1);
      return { edge, rank, first: edge.from === around || edge.to === around ? 2 : edge.inCircle ? 1 : 0 };
    })
    .sort((a, b) => b.first - a.first || a.rank - b.rank || -byStrength(a.edge, b.edge)).slice(0, most).map(({ edge }) => edge);
}

function byStrength(a: NetworkEdge, b: NetworkEdge): number {
  return a.weight - b.weight || compare(a.kind, b.kind) || compare(a.from, b.from) || compare(a.to, b.to);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
