/** The chain of attribution out of its body, checked as a graph. */
import type { Json } from '../../claims/json.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { isObject, listOf } from '../json/members.ts';
import type { PortableLink } from '../portable-set.ts';
import { below } from '../problem.ts';
import type { ReadState } from './read-state.ts';
import { readPassage } from './read-target.ts';
import { linkShape } from './schemas.ts';

/** @param path of the `links` member */
export function readLinks(value: Json | undefined, path: string, documentId: Urn, state: ReadState): PortableLink[] {
  const links: PortableLink[] = [];
  const paths = new Map<Urn, string>();
  listOf(value).forEach((item, index) => {
    const here = below(path, index);
    const link = checkShape(linkShape, item, here, state.problems);
    if (!link || !isObject(item)) return;
    if (!state.sources.has(link.saidBy)) {
      state.problems.refuse(below(here, 'saidBy'), t('errors.format.unknownSource', { id: link.saidBy }));
    }
    if (paths.has(link.id)) state.problems.refuse(here, t('errors.format.duplicateId', { id: link.id, other: paths.get(link.id) ?? '' }));
    paths.set(link.id, here);
    const passage = (name: string) =>
      item[name] === undefined ? null : readPassage(item[name], below(here, name), documentId, state);
    links.push({
      id: link.id,
      sourceId: link.saidBy,
      role: link.role,
      parents: link.relayedBy,
      cueSpan: passage('cue'),
      sourceSpan: passage('named'),
      asPrinted: link.asPrinted,
    });
  });
  for (const link of links) {
    const here = paths.get(link.id) ?? path;
    for (const parent of link.parents) {
      if (!paths.has(parent)) state.problems.refuse(below(here, 'relayedBy'), t('errors.format.unknownLink', { id: parent }));
    }
  }
  if (isCircular(links)) state.problems.refuse(path, t('errors.format.circularChain'));
  return links;
}

/** Whether some link relays itself. Takes away links without parents until nothing moves (Kahn). */
function isCircular(links: readonly PortableLink[]): boolean {
  const known = new Set(links.map((link) => link.id));
  const waiting = new Map(links.map((link) => [link.id, new Set(link.parents.filter((parent) => known.has(parent)))]));
  const children = new Map<Urn, Urn[]>();
  for (const link of links) {
    for (const parent of link.parents) children.set(parent, [...(children.get(parent) ?? []), link.id]);
  }
  const free = [...waiting].filter(([, parents]) => parents.size === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id);
    for (const child of children.get(id) ?? []) {
      const parents = waiting.get(child);
      parents?.delete(id);
      if (parents?.size === 0) free.push(child);
    }
  }
  return waiting.size > 0;
}
