/** The chain of attribution as people read it: outermost first, parallel sources side by side. */
import { chainRows, innermost } from '../claims/attribution-graph.ts';
import { effectiveReliability, gradingDay } from '../claims/reliability.ts';
import type { Reliability, Source } from '../claims/source.ts';
import { t } from '../messages/translate.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';

/** All that words need of a link: links of records and of files alike. */
type WordedLink = Pick<AttributionLink, 'id' | 'parents' | 'sourceId' | 'role' | 'asPrinted'> & { cueSpan: { exact: string | null } | null };

/** A chain of more paths than this is cut short: it is for reading, the set holds all of it. */
const mostPaths = 20;

/** The words by which the text attributes to this link, or null. */
export function cueOf(link: WordedLink): string | null {
  return link.cueSpan?.exact ?? null;
}

/**
 * The whole chain in one line: `Outlet (outlet) → UNN (quoted source) + Reuters
 * (quoted source) → Stoltenberg (speaker, “he claimed”)`. A graph that is not
 * simply layered is given path by path.
 */
export function chainInWords(links: readonly WordedLink[], sources: ReadonlyMap<string, Source>): string {
  const words = (link: WordedLink): string => {
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

function pathsOf(links: readonly WordedLink[]): WordedLink[][] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const done: WordedLink[][] = [];
  const open = innermost(links).map((link) => [link]).reverse();
  for (let path = open.pop(); path && done.length < mostPaths; path = open.pop()) {
    const parents = (path[0]?.parents ?? []).flatMap((id) => byId.get(id) ?? []);
    if (parents.length === 0) done.push(path);
    else for (const parent of parents.toReversed()) open.push([parent, ...path]);
  }
  return done;
}

export function nameOf(link: Pick<WordedLink, 'sourceId' | 'asPrinted'>, sources: ReadonlyMap<string, Source>): string {
  return sources.get(link.sourceId)?.name ?? link.asPrinted;
}

/** The reliability a claim has on the day for which its source is judged, and whether it is its own. */
export function reliabilityOf(
  claim: Pick<Claim, 'reliability' | 'statedOn'> & { attribution: readonly WordedLink[] },
  { sources, publishedOn, today }: { sources: ReadonlyMap<string, Source>; publishedOn: string | null; today: string },
): { grade: Reliability; isOwn: boolean; sourceId: string | null } | null {
  const { grade, from, sourceId = null } = effectiveReliability(claim, sources, gradingDay(claim, publishedOn, today));
  return grade === null ? null : { grade, isOwn: from === 'override', sourceId };
}
