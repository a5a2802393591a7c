/**
 * A chain of attribution in one short line, names only: outermost first,
 * parallel sources side by side, `Outlet → UNN + Reuters → Stoltenberg`. What
 * is not simply layered ("A via B, and C directly") is given path by path.
 */
import { chainRows, innermost, soundParents } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import { isPlainChain } from './plain-chain.ts';

const inside = ' → ';
/** A chain of more paths is cut short: the claim itself holds all of it. */
const mostPaths = 20;

/** All that names in a chain need: links of records and of files alike. */
type NamedLink = Pick<AttributionLink, 'id' | 'parents'>;

export function chainNames<L extends NamedLink>(links: readonly L[], nameOf: (link: L) => string): string {
  if (isPlainChain(links)) return links.map(nameOf).join(inside);
  const parents = soundParents(links);
  const rows = chainRows(links);
  const isLayered = rows.every((row, level) => {
    const above = rows[level - 1]?.links ?? [];
    return row.links.every((link) => {
      const own = parents.get(link.id) ?? [];
      return own.length === above.length && above.every(({ id }) => own.includes(id));
    });
  });
  if (isLayered) return rows.map((row) => row.links.map(nameOf).join(' + ')).join(inside);
  return paths(links, parents).map((path) => path.map(nameOf).join(inside)).join('; ');
}

function paths<L extends NamedLink>(links: readonly L[], parents: ReadonlyMap<string, string[]>): L[][] {
  const byId = new Map<string, L>(links.map((link) => [link.id, link]));
  const done: L[][] = [];
  const open = innermost(links).map((link) => [link]).reverse();
  for (let path = open.pop(); path && done.length < mostPaths; path = open.pop()) {
    const relays = (parents.get(path[0]?.id ?? '') ?? []).flatMap((id) => byId.get(id) ?? []);
    if (relays.length === 0) done.push(path);
    else for (const relay of relays.toReversed()) open.push([relay, ...path]);
  }
  return done;
}
