/**
 * The attribution graph of a group as a picture: who has it from whom, and who
 * speaks for whom, in rows from the outlets down to the roots. Layers by the
 * longest way, then a few sweeps by the mean place of the neighbours (Sugiyama,
 * Tagawa & Toda 1981, sections 3 and 4); no edge has to cross a row unseen, as
 * long ones only bend round by the order of their ends.
 */
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
}

export interface Picture {
  nodes: PictureNode[];
  edges: PictureEdge[];
  rows: number;
  /** The widest row, in nodes. */
  columns: number;
}

const sweeps = 4;

/** @param claims those of which the roots were counted */
export function attributionPicture(roots: Roots, claims: readonly RootClaim[], lookups: RootLookups): Picture {
  const voices = new Voices(claims, lookups);
  const named = new Map<string, RootNode>();
  const enter = (node: RootNode): void => { if (!named.has(node.id)) named.set(node.id, node); };
  for (const outlet of roots.outlets) enter(outlet);
  for (const { from, to } of roots.edges) { enter(from); enter(to); }
  for (const { nodes } of roots.roots) for (const node of nodes) enter(node);

  const edges: Omit<PictureEdge, 'isBack'>[] = roots.edges.map((edge) => ({ from: edge.from.id, to: edge.to.id, kind: 'from', claims: edge.claims.length }));
  for (const node of [...named.values()]) {
    const principal = voices.principal(node);
    if (principal.id === node.id || edges.some((edge) => edge.from === node.id && edge.to === principal.id)) continue;
    enter(principal);
    edges.push({ from: node.id, to: principal.id, kind: 'for', claims: 0 });
  }
  const all: readonly string[] = [...named.keys()];
  const back = backEdges(all, edges);
  const rowOf = rowsBelow(all, edges.filter((edge) => !back.has(edge)));
  const order = ordered(all, rowOf, edges);
  const outlets = new Set<string>(roots.outlets.map(({ id }) => id));
  const rootIds = new Set<string>(roots.roots.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const nodes = order.flatMap((ids, row) => ids.map((id, column): PictureNode => ({
    ...(named.get(id) as RootNode), row, column, isOutlet: outlets.has(id), isRoot: rootIds.has(id),
  })));
  return { nodes, edges: edges.map((edge) => ({ ...edge, isBack: back.has(edge) })), rows: order.length, columns: Math.max(1, ...order.map((ids) => ids.length)) };
}

type Edge = Omit<PictureEdge, 'isBack'>;

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

function ordered(ids: readonly string[], rowOf: ReadonlyMap<string, number>, edges: readonly Edge[]): string[][] {
  const rows: string[][] = [];
  for (const id of ids) (rows[rowOf.get(id) ?? 0] ??= []).push(id);
  const place = (id: string): number => {
    const row = rows[rowOf.get(id) ?? 0] ?? [];
    return (row.indexOf(id) + 0.5) / row.length;
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const means = new Map(row.map((id) => {
        const near = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])).filter((other) => rowOf.get(other) !== rowOf.get(id));
        return [id, near.length === 0 ? place(id) : near.reduce((sum, other) => sum + place(other), 0) / near.length];
      }));
      // A stable sort: what nothing pulls stays where it came.
      row.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
    }
  }
  return rows;
}
