/** Where the chains of many claims end, and how far from the outlets each source stands in them. */
import type { ClaimPaths, Voices } from '../roots/attribution-paths.ts';
import { components } from '../roots/components.ts';

/** Ids of those from whom no way leads on, over what the sources stand for; of a circle, all of it. */
export function rootIds(paths: readonly ClaimPaths[], voices: Voices): Set<string> {
  const edges = new Map<string, Set<string>>();
  for (const { starts, edges: steps } of paths) {
    for (const start of starts) {
      const { id } = voices.principal(start);
      if (!edges.has(id)) edges.set(id, new Set());
    }
    for (const step of steps) {
      const [from, to] = [voices.principal(step.from).id, voices.principal(step.to).id];
      if (from === to) continue;
      const known = edges.get(from);
      if (known) known.add(to);
      else edges.set(from, new Set([to]));
    }
  }
  const lists = new Map([...edges].map(([from, to]) => [from, [...to]]));
  const roots = new Set<string>();
  for (const part of components(lists.keys(), lists)) {
    const inside = new Set(part);
    if (part.every((id) => (lists.get(id) ?? []).every((to) => inside.has(to)))) for (const id of part) roots.add(id);
  }
  return roots;
}

/** Mean number of steps from the outlet, over all claims in whose chains a source stands; the outlet is 0. */
export function depthsOf(paths: readonly ClaimPaths[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  const enter = (id: string, depth: number): void => {
    const known = sums.get(id);
    if (known) {
      known.sum += depth;
      known.count += 1;
    } else sums.set(id, { sum: depth, count: 1 });
  };
  for (const { outlet, edges } of paths) {
    const depths = new Map<string, number>([[outlet.id, 0]]);
    // Steps come with those nearer to the outlet first; one round more for each that does not.
    for (let round = 0; round <= edges.length; round += 1) {
      let changed = false;
      for (const { from, to } of edges) {
        const depth = (depths.get(from.id) ?? 0) + 1;
        if (depth <= edges.length && depth > (depths.get(to.id) ?? 0) && to.id !== outlet.id) {
          depths.set(to.id, depth);
          changed = true;
        }
      }
      if (!changed) break;
    }
    for (const [id, depth] of depths) enter(id, depth);
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}
