/**
 * The attribution of a claim as a graph: which link is whose parent, how deep
 * each lies, which are innermost. Imported or merged data can hold parents
 * that are not there, or cycles; such an edge is left out of account here (and
 * kept in the record), so every question has an answer and none loops.
 */
import type { AttributionLink } from './attribution.ts';

/** All that the shape of the graph needs: links of records and links of files alike. */
export type GraphLink = Pick<AttributionLink, 'id' | 'parents'>;

/**
 * The parents that count, by link id: those that are there, each once, without
 * the edges that close a cycle. Of a cycle, the link that was made first
 * (lowest id) loses its parents in it.
 */
export function soundParents(links: readonly GraphLink[]): Map<string, string[]> {
  return walk(links).parents;
}

/** Ids of the links at which a cycle had to be cut; empty for a sound graph. */
export function cutCycles(links: readonly GraphLink[]): string[] {
  return walk(links).cut;
}

/** The level of each link: the longest path from a link without parents, which has level 0. */
export function levelsOf(links: readonly GraphLink[]): Map<string, number> {
  const { parents, order } = walk(links);
  const levels = new Map<string, number>();
  for (const id of order) {
    const above = (parents.get(id) ?? []).map((parent) => levels.get(parent) ?? 0);
    levels.set(id, above.length === 0 ? 0 : Math.max(...above) + 1);
  }
  return levels;
}

/** The links nearest to the content: those that relay no other. */
export function innermost<L extends GraphLink>(links: readonly L[]): L[] {
  const relaying = new Set([...soundParents(links).values()].flat());
  return links.filter((link) => !relaying.has(link.id));
}

/** The links nearest to the reader: those that no other relays. */
export function outermost<L extends GraphLink>(links: readonly L[]): L[] {
  const parents = soundParents(links);
  return links.filter((link) => parents.get(link.id)?.length === 0);
}

export interface ChainRow<L extends GraphLink = AttributionLink> {
  level: number;
  links: L[];
}

/**
 * The graph as rows, outermost first. Within a row, links stand below their
 * parents (by the mean place of these in the rows above), then in the order in
 * which they were made, so that the lines between rows cross little.
 */
export function chainRows<L extends GraphLink>(links: readonly L[]): ChainRow<L>[] {
  const parents = soundParents(links);
  const rows: ChainRow<L>[] = [];
  for (const [id, level] of levelsOf(links)) {
    const link = links.find((one) => one.id === id);
    if (link) (rows[level] ??= { level, links: [] }).links.push(link);
  }
  const places = new Map<string, number>();
  for (const row of rows) {
    const wanted = new Map(row.links.map((link) => [link.id, meanPlace(parents.get(link.id) ?? [], places)]));
    row.links.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
    row.links.forEach((link, index) => places.set(link.id, (index + 0.5) / row.links.length));
  }
  return rows;
}

/** Whether `parentId` as a parent of `linkId` would close a cycle. */
export function wouldCycle(links: readonly GraphLink[], linkId: string, parentId: string): boolean {
  const parents = new Map(links.map((link) => [link.id as string, link.parents as string[]]));
  const seen = new Set<string>();
  const open = [parentId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === linkId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return false;
}

function meanPlace(ids: readonly string[], places: ReadonlyMap<string, number>): number {
  if (ids.length === 0) return 0;
  return ids.reduce((sum, id) => sum + (places.get(id) ?? 0), 0) / ids.length;
}

interface Walk {
  /** Every link after its parents. */
  order: string[];
  parents: Map<string, string[]>;
  cut: string[];
}

function walk(links: readonly GraphLink[]): Walk {
  const there = new Set<string>(links.map((link) => link.id));
  const parents = new Map<string, string[]>();
  for (const link of links) {
    parents.set(link.id, [...new Set<string>(link.parents)].filter((id) => id !== link.id && there.has(id)));
  }
  const cut: string[] = links.filter((link) => link.parents.includes(link.id)).map((link) => link.id);
  const order: string[] = [];
  const done = new Set<string>();
  const waiting = new Set(parents.keys());
  while (waiting.size > 0) {
    const ready = [...waiting].filter((id) => (parents.get(id) ?? []).every((parent) => done.has(parent)));
    for (const id of ready) {
      order.push(id);
      done.add(id);
      waiting.delete(id);
    }
    if (ready.length > 0 || waiting.size === 0) continue;
    const cycle = cycleAmong(waiting, parents);
    const first = [...cycle].sort()[0] as string;
    parents.set(first, (parents.get(first) ?? []).filter((parent) => !cycle.has(parent)));
    cut.push(first);
  }
  return { order, parents, cut };
}

/** Members of one cycle. Every waiting link has a waiting parent, so going up must come round. */
function cycleAmong(waiting: ReadonlySet<string>, parents: ReadonlyMap<string, string[]>): Set<string> {
  const path: string[] = [];
  let id = [...waiting][0] as string;
  while (!path.includes(id)) {
    path.push(id);
    id = (parents.get(id) ?? []).find((parent) => waiting.has(parent)) as string;
  }
  return new Set(path.slice(path.indexOf(id)));
}
