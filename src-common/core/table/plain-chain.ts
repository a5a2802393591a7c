/**
 * Most claims have a plain chain: one link inside the other, in the order in
 * which they were made. For these nothing has to be walked; all others go the
 * whole way of the attribution graph.
 */
import { innermost, type GraphLink } from '../claims/attribution-graph.ts';

/** Whether every link but the first has exactly the link before it as its parent. */
export function isPlainChain(links: readonly GraphLink[]): boolean {
  for (let index = 0; index < links.length; index += 1) {
    const parents = links[index]?.parents ?? [];
    if (index === 0 ? parents.length > 0 : parents.length !== 1 || parents[0] !== links[index - 1]?.id) return false;
  }
  return true;
}

/** The same as `innermost`. */
export function innermostLinks<L extends GraphLink>(links: readonly L[]): readonly L[] {
  return isPlainChain(links) ? links.slice(-1) : innermost(links);
}
