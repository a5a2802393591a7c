/**
 * Most claims have a plain chain: one link inside the other, in the order in
 * which they were made. For these nothing has to be walked; all others go the
 * whole way of the attribution graph.
 */
import { innermost } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';

/** Whether every link but the first has exactly the link before it as its parent. */
export function isPlainChain(links: readonly AttributionLink[]): boolean {
  for (let index = 0; index < links.length; index += 1) {
    const parents = links[index]?.parents ?? [];
    if (index === 0 ? parents.length > 0 : parents.length !== 1 || parents[0] !== links[index - 1]?.id) return false;
  }
  return true;
}

/** The same as `innermost`. */
export function innermostLinks(links: readonly AttributionLink[]): readonly AttributionLink[] {
  return isPlainChain(links) ? links.slice(-1) : innermost(links);
}
