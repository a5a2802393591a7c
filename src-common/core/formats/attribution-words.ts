/** The chain of attribution as people read it: outermost first, parallel sources side by side. */
import { chainRows, innermost } from '../claims/attribution-graph.ts';
import { effectiveReliability, gradingDay } from '../claims/reliability.ts';
import type { Reliability, Source } from '../claims/source.ts';
import type { Urn } from '../claims/identifiers.ts';
import { t } from '../messages/translate.ts';
import type { PortableClaim, PortableLink } from './portable-set.ts';

/** A chain of more paths than this is cut short: it is for reading, the set holds all of it. */
const mostPaths = 20;

/** The words by which the text attributes to this link, or null. */
export function cueOf(link: PortableLink): string | null {
  return link.cueSpan?.exact ?? null;
}

/**
 * The whole chain in one line: `Outlet (outlet) → UNN (quoted source) + Reuters
 * (quoted source) → Stoltenberg (speaker, “he claimed”)`. A graph that is not
 * simply layered is given path by path.
 */
export function chainInWords(links: readonly PortableLink[], sources: ReadonlyMap<Urn, Source>): string {
  const words = (link: PortableLink): string => {
    const cue = cueOf(link);
    const role = t(`report.role.${link.role}`);
    const inner = cue === null ? role : `${role}, ${t('report.cue', { words: cue })}`;
    return `${nameOf(link, sources)} (${inner})`;
  };
  const levels = chainRows(links).map((row) => row.links);
  const isLayered = levels.every((level, index) => {
    const above = new Set((levels[index - 1] ?? []).map(({ id }) => id));
    return level.every((link) => link.parents.length === above.size && link.parents.every((id) => above.has(id)));
  });
  if (isLayered) return levels.map((level) => level.map(words).join(' + ')).join(' → ');
  return pathsOf(links).map((path) => path.map(words).join(' → ')).join('; ');
}

function pathsOf(links: readonly PortableLink[]): PortableLink[][] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const done: PortableLink[][] = [];
  const open = innermost(links).map((link) => [link]).reverse();
  for (let path = open.pop(); path && done.length < mostPaths; path = open.pop()) {
    const parents = (path[0]?.parents ?? []).flatMap((id) => byId.get(id) ?? []);
    if (parents.length === 0) done.push(path);
    else for (const parent of parents.toReversed()) open.push([parent, ...path]);
  }
  return done;
}

export function nameOf(link: PortableLink, sources: ReadonlyMap<Urn, Source>): string {
  return sources.get(link.sourceId)?.name ?? link.asPrinted;
}

/** The reliability a claim has on the day for which its source is judged, and whether it is its own. */
export function reliabilityOf(
  claim: PortableClaim,
  { sources, publishedOn, today }: { sources: ReadonlyMap<Urn, Source>; publishedOn: string | null; today: string },
): { grade: Reliability; isOwn: boolean } | null {
  const { grade, from } = effectiveReliability(claim, sources, gradingDay(claim, publishedOn, today));
  return grade === null ? null : { grade, isOwn: from === 'override' };
}
