/**
 * Who relays whom, and whose claims contradict whose: sources as nodes, joined
 * by the links of attribution and by the relations between claims. Sources are
 * taken as in the count of roots (docs/adr/0009-relations-groups-roots.md,
 * "Roots" 1 to 4): after aliases, a document without outlet stands for its
 * unnamed one, and a claim without any holder is its outlet's own.
 */
import type { Urn } from '../claims/identifiers.ts';
import { isSymmetric, relationTypes, type Relation } from '../claims/relation.ts';
import { pathsOf, Voices, type ClaimPaths, type RootClaim, type RootLookups, type RootNode } from '../roots/attribution-paths.ts';
import { relaysOf, rootsOf } from '../roots/roots.ts';
import { depthsOf, rootIds } from './network-roots.ts';

export const edgeKinds = ['relays', ...relationTypes] as const;
export type EdgeKind = (typeof edgeKinds)[number];

export interface NetworkNode extends RootNode {
  /** Claims in whose chains it stands, or of which it is the outlet. */
  claims: Urn[];
  /** Of these, the ones that begin with it. */
  begins: number;
  /** Nothing of it is had from elsewhere, and claims begin with it or with whom it speaks for. */
  isRoot: boolean;
  /** How far from the outlets it stands in the mean, 0 being one. */
  depth: number;
  /** Outlets whose claims come from it, where it is an agency or outlet behind several; else none. */
  behind: Urn[];
  /** It has it from others who have it from it, in one group of claims that say the same. */
  inCircle: boolean;
}

export interface NetworkEdge {
  kind: EdgeKind;
  /** Of `relays`: who has it; of relations: who says it. Of a symmetric relation the lower id. */
  from: Urn;
  to: Urn;
  /** Links, each claim counting once; or relations, each counting once for every pair of speakers. */
  weight: number;
  /** What is behind it, each once, in the order given. Of relations the claims at both ends. */
  claims: Urn[];
  inCircle: boolean;
}

export interface Network {
  /** By id. */
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  counts: {
    claims: number;
    /** Sums of the weights. */
    relays: number;
    relations: number;
    /** Claims whose chain names nobody: their outlet says so itself. */
    withoutHolder: number;
    /** Relations that lead to a claim which is not among those given. */
    leadingOut: number;
  };
}

export interface NetworkInput {
  claims: readonly RootClaim[];
  relations: readonly Pick<Relation, 'type' | 'from' | 'to'>[];
  /** Members of claim groups, among the claims given. */
  groups: readonly (readonly RootClaim[])[];
  lookups: RootLookups;
}

export function networkOf({ claims, relations, groups, lookups }: NetworkInput): Network {
  const voices = new Voices(claims, lookups);
  const paths = claims.map((claim) => pathsOf(claim, voices));
  const nodes = new Map<string, NetworkNode>();
  for (const path of paths) enterNodes(nodes, path);
  const edges = new Map<string, NetworkEdge>();
  for (const path of paths) enterRelays(edges, path);
  const starts = new Map<string, readonly RootNode[]>(paths.map(({ claim, starts: own }) => [claim.id, own]));
  let leadingOut = 0;
  for (const relation of relations) {
    const [from, to] = [starts.get(relation.from), starts.get(relation.to)];
    if (from && to) enterRelation(edges, relation, from, to);
    else if (from || to) leadingOut += 1;
  }
  mark(nodes, edges, { paths, groups, lookups, voices });
  const all = [...edges.values()];
  for (const edge of all) if (edge.kind !== 'relays') edge.claims = [...new Set(edge.claims)];
  const sum = (of: (edge: NetworkEdge) => boolean): number => all.reduce((total, edge) => (of(edge) ? total + edge.weight : total), 0);
  return {
    nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: all,
    counts: {
      claims: claims.length,
      relays: sum(({ kind }) => kind === 'relays'),
      relations: sum(({ kind }) => kind !== 'relays'),
      withoutHolder: claims.filter(({ attribution }) => attribution.length === 0).length,
      leadingOut,
    },
  };
}

function enterNodes(nodes: Map<string, NetworkNode>, { claim, outlet, starts, edges }: ClaimPaths): void {
  const begins = new Set<string>(starts.map(({ id }) => id));
  const seen = new Set<string>();
  for (const node of [outlet, ...starts, ...edges.flatMap(({ from, to }) => [from, to])]) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    let known = nodes.get(node.id);
    if (!known) nodes.set(node.id, known = { ...node, claims: [], begins: 0, isRoot: false, depth: 0, behind: [], inCircle: false });
    known.claims.push(claim.id);
    if (begins.has(node.id)) known.begins += 1;
  }
}

function enterRelays(edges: Map<string, NetworkEdge>, { claim, edges: steps }: ClaimPaths): void {
  const seen = new Set<string>();
  for (const { from, to } of steps) {
    const key = `relays ${from.id} ${to.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    add(edges, key, { kind: 'relays', from: from.id, to: to.id, claims: [claim.id] });
  }
}

function enterRelation(edges: Map<string, NetworkEdge>, { type, from, to }: NetworkInput['relations'][number], speakers: readonly RootNode[], others: readonly RootNode[]): void {
  for (const speaker of new Set(speakers.map(({ id }) => id))) {
    for (const other of new Set(others.map(({ id }) => id))) {
      const [one, two] = isSymmetric(type) && speaker > other ? [other, speaker] : [speaker, other];
      add(edges, `${type} ${one} ${two}`, { kind: type, from: one, to: two, claims: [from, to] });
    }
  }
}

function add(edges: Map<string, NetworkEdge>, key: string, edge: Omit<NetworkEdge, 'weight' | 'inCircle'>): void {
  const known = edges.get(key);
  if (!known) edges.set(key, { ...edge, weight: 1, inCircle: false });
  else {
    known.weight += 1;
    known.claims.push(...edge.claims);
  }
}

/** What the picture marks: roots, how far from the outlets, one behind many, circles within a group. */
function mark(nodes: Map<string, NetworkNode>, edges: Map<string, NetworkEdge>, { paths, groups, lookups, voices }: { paths: readonly ClaimPaths[]; groups: NetworkInput['groups']; lookups: RootLookups; voices: Voices }): void {
  const roots = rootIds(paths, voices);
  const depths = depthsOf(paths);
  for (const node of nodes.values()) {
    node.isRoot = roots.has(voices.principal(node).id);
    node.depth = depths.get(node.id) ?? 0;
  }
  for (const { source, outlets } of relaysOf(paths, lookups)) {
    const node = nodes.get(source);
    if (node) node.behind = outlets.map(({ id }) => id);
  }
  for (const group of groups) {
    for (const { nodes: circle } of rootsOf(group, lookups).flags.circles) {
      const inside = new Set<string>(circle.map(({ id }) => id));
      const members = new Set<string>(group.map(({ id }) => id));
      const isIn = (id: string): boolean => { const node = nodes.get(id); return node !== undefined && inside.has(voices.principal(node).id); };
      for (const node of nodes.values()) if (isIn(node.id)) node.inCircle = true;
      for (const edge of edges.values()) {
        if (edge.kind === 'relays' && isIn(edge.from) && isIn(edge.to) && edge.claims.some((id) => members.has(id))) edge.inCircle = true;
      }
    }
  }
}
