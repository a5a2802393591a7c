/** The chain of attribution as people read it: outermost first, parallel sources side by side. */
import type { DatedGrade, Reliability, Source } from '../claims/source.ts';
import { reliabilityGrades } from '../claims/source.ts';
import type { Urn } from '../claims/identifiers.ts';
import { t } from '../messages/translate.ts';
import type { PortableClaim, PortableLink } from './portable-set.ts';

/** A chain of more paths than this is cut short: it is for reading, the set holds all of it. */
const mostPaths = 20;

/** Links by their distance from the outermost one; a link stands below all that relay it. */
export function levelsOf(links: readonly PortableLink[]): PortableLink[][] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const depths = new Map<Urn, number>();
  // Files are checked for circles, so every round settles at least one link.
  for (let round = 0; round < links.length && depths.size < links.length; round += 1) {
    for (const link of links) {
      const parents = link.parents.filter((id) => byId.has(id));
      if (depths.has(link.id) || !parents.every((id) => depths.has(id))) continue;
      depths.set(link.id, Math.max(-1, ...parents.map((id) => depths.get(id) ?? 0)) + 1);
    }
  }
  const levels: PortableLink[][] = [];
  for (const link of links) (levels[depths.get(link.id) ?? 0] ??= []).push(link);
  return levels.map((level) => level ?? []);
}

/** The links that relay no other: who the content is from in the end. */
export function innermostLinks(links: readonly PortableLink[]): PortableLink[] {
  const relaying = new Set(links.flatMap((link) => link.parents));
  return links.filter((link) => !relaying.has(link.id));
}

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
  const levels = levelsOf(links);
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
  const open = innermostLinks(links).map((link) => [link]).reverse();
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

/** The grade of a source that holds on a day (ISO date or date-time), or null. */
export function gradeOn(source: Source | undefined, day: string): DatedGrade | null {
  const holding = (source?.grades ?? []).filter(({ since }) => since <= day.slice(0, 10));
  return holding.toSorted((a, b) => (a.since < b.since ? 1 : -1))[0] ?? null;
}

/** The reliability a claim has: its own, else the worst its innermost sources had on the day. */
export function reliabilityOf(
  claim: PortableClaim,
  sources: ReadonlyMap<Urn, Source>,
  day: string,
): { grade: Reliability; isOwn: boolean } | null {
  if (claim.reliability) return { grade: claim.reliability.grade, isOwn: true };
  const grades = innermostLinks(claim.attribution).flatMap((link) => gradeOn(sources.get(link.sourceId), day)?.grade ?? []);
  const worst = grades.toSorted((a, b) => reliabilityGrades.indexOf(b) - reliabilityGrades.indexOf(a))[0];
  return worst ? { grade: worst, isOwn: false } : null;
}
