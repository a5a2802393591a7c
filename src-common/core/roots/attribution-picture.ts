/**
 * The attribution graph of a group as a picture: who has it from whom, and who
 * speaks for whom, in rows from the outlets down to the roots. Layers by the
 * longest way, then a few sweeps by the mean place of the neighbours (Sugiyama,
 * Tagawa & Toda 1981, sections 3 and 4); an arrow past a row has a place of its
 * own in it, so that it crosses no node.
 */
import { outermost } from '../claims/attribution-graph.ts';
import { Voices } from './attribution-paths.ts';
import type { RootClaim, RootLookups, RootNode, Roots } from './roots.ts';

export interface PictureNode extends RootNode {
  /** Row from the top, 0 the outermost. */
  row: number;
  /** Place in its row, from 0. */
  column: number;
  isOutlet: boolean;
  isRoot: boolean;
}

export interface PictureEdge {
  from: string;
  to: string;
  /** `from` has it from `to`, or `from` speaks on behalf of `to`. */
  kind: 'from' | 'for';
  /** How many claims say so; 0 for speaking on behalf. */
  claims: number;
  /** It leads up again: part of a circle. */
  isBack: boolean;
  /** Places in the rows that it passes, from top to bottom. */
  via: { row: number; column: number }[];
}

export interface Picture {
  nodes: PictureNode[];
  edges: PictureEdge[];
  rows: number;
  /** Places in each row, those of passing arrows included. */
  columns: number[];
}

const sweeps = 4;

/** @param claims those of which the roots were counted */
export function attributionPicture(roots: Roots, claims: readonly RootClaim[], lookups: RootLookups): Picture {
  const voices = new Voices(claims, lookups);
  const named = new Map<string, RootNode>();
  const asOutlet = outletNames(claims, voices);
  const enter = (node: RootNode): RootNode => {
    const meant = asOutlet.get(node.id) ?? node;
    if (!named.has(meant.id)) named.set(meant.id, meant);
    return meant;
  };
  for (const outlet of roots.outlets) enter(outlet);
  const edges: Edge[] = roots.edges.map((edge) => ({ from: enter(edge.from).id, to: enter(edge.to).id, kind: 'from', claims: edge.claims.length }));
  const rootIds = new Set<string>(roots.roots.flatMap(({ nodes }) => nodes.map((node) => enter(node).id)));
  for (const node of [...named.values()]) {
    const principal = voices.principal(node);
    if (principal.id === node.id || edges.some((edge) => edge.from === node.id && edge.to === principal.id)) continue;
    enter(principal);
    edges.push({ from: node.id, to: principal.id, kind: 'for', claims: 0 });
  }
  const all: readonly string[] = [...named.keys()];
  const back = backEdges(all, edges);
  const rowOf = rowsBelow(all, edges.filter((edge) => !back.has(edge)));
  const { order, via } = ordered(all, rowOf, edges.filter((edge) => !back.has(edge)));
  const outlets = new Set<string>(roots.outlets.map(({ id }) => id));
  const nodes = order.flatMap((ids, row) => ids.flatMap((id, column): PictureNode | [] => {
    const node = named.get(id);
    return node ? { ...node, row, column, isOutlet: outlets.has(id), isRoot: rootIds.has(id) } : [];
  }));
  return { nodes, edges: edges.map((edge) => ({ ...edge, isBack: back.has(edge), via: via.get(edge) ?? [] })), rows: order.length, columns: order.map((ids) => ids.length) };
}

type Edge = Omit<PictureEdge, 'isBack' | 'via'>;

/** A link with the role outlet stands for the outlet of its document, under whatever name: one node, unless it stands for two. */
function outletNames(claims: readonly RootClaim[], voices: Voices): Map<string, RootNode> {
  const found = new Map<string, RootNode>();
  const several = new Set<string>();
  for (const { attribution, documentId } of claims) {
    const heads = new Set<string>(outermost(attribution).filter(({ role }) => role === 'outlet').map(({ id }) => id));
    for (const { id, sourceId } of attribution) {
      const source = voices.of(sourceId);
      const outlet = heads.has(id) ? voices.outletOf(documentId) : { id: source, kind: 'source' as const };
      if ((found.get(source)?.id ?? outlet.id) !== outlet.id) several.add(source);
      found.set(source, outlet);
    }
  }
  for (const source of several) found.delete(source);
  return found;
}

/** The edges that close a circle, as a walk from the first node on meets them. */
function backEdges(ids: readonly string[], edges: readonly Edge[]): Set<Edge> {
  const out = new Map(ids.map((id) => [id, edges.filter((edge) => edge.from === id)]));
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<Edge>();
  for (const start of ids) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const stack = [{ id: start, next: 0 }];
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const edge = out.get(at.id)?.[at.next];
      at.next += 1;
      if (!edge) {
        state.set(at.id, 'done');
        stack.pop();
      } else if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        stack.push({ id: edge.to, next: 0 });
      }
    }
  }
  return back;
}

/** The longest way that leads to each node; the edges have no circle. */
function rowsBelow(ids: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const rows = new Map(ids.map((id) => [id, 0]));
  const waiting = new Map(ids.map((id) => [id, edges.filter(({ to }) => to === id).length]));
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    for (const edge of edges) {
      if (edge.from !== id) continue;
      rows.set(edge.to, Math.max(rows.get(edge.to) ?? 0, (rows.get(id) ?? 0) + 1));
      const left = (waiting.get(edge.to) ?? 1) - 1;
      waiting.set(edge.to, left);
      if (left === 0) ready.push(edge.to);
    }
  }
  return rows;
}

function ordered(ids: readonly string[], rowOf: ReadonlyMap<string, number>, edges: readonly Edge[]): { order: string[][]; via: Map<Edge, PictureEdge['via']> } {
  const rows: string[][] = [];
  const neighbours = new Map<string, string[]>();
  const put = (id: string, row: number): void => void (rows[row] ??= []).push(id);
  const join = (a: string, b: string): void => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  };
  for (const id of ids) put(id, rowOf.get(id) ?? 0);
  const passing = new Map<Edge, string[]>();
  edges.forEach((edge, index) => {
    const places: string[] = [];
    for (let row = (rowOf.get(edge.from) ?? 0) + 1; row < (rowOf.get(edge.to) ?? 0); row += 1) {
      places.push(`${index}/${row}`);
      put(`${index}/${row}`, row);
    }
    passing.set(edge, places);
    const way = [edge.from, ...places, edge.to];
    for (let step = 1; step < way.length; step += 1) join(way[step - 1] as string, way[step] as string);
  });
  const place = new Map<string, number>();
  const measure = (row: readonly string[]): void => row.forEach((id, index) => place.set(id, (index + 0.5) / row.length));
  for (const row of rows) measure(row);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const means = new Map(row.map((id) => {
        const near = neighbours.get(id) ?? [];
        return [id, near.length === 0 ? place.get(id) ?? 0 : near.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / near.length];
      }));
      // A stable sort: what nothing pulls stays where it came.
      row.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      measure(row);
    }
  }
  const at = new Map(rows.flatMap((row, index) => row.map((id, column) => [id, { row: index, column }])));
  return { order: rows, via: new Map([...passing].map(([edge, places]) => [edge, places.flatMap((id) => at.get(id) ?? [])])) };
}
