/** What was found out about roots, told by the names that a set gives its sources: what tables of expected roots are held against. */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { rootsOf, type RootLookups, type RootNode, type Roots } from '../../../src-common/core/roots/roots.ts';

export interface ToldRoots {
  passages: number;
  outlets: string[];
  roots: string[];
  /** Outlet first, ` > ` between. */
  routes: string[];
}

export function lookupsOf(set: AnnotationSet) {
  return {
    sources: new Map(set.sources.map((source) => [source.id, source])),
    documents: new Map(set.documents.map((document) => [document.id, document])),
  } satisfies RootLookups;
}

/** A document without a name of its outlet is told by the number of its file. */
export function nameIn(set: AnnotationSet): (node: RootNode) => string {
  const { sources, documents } = lookupsOf(set);
  return ({ id, kind }) => (kind === 'document' ? `the outlet of ${documents.get(id)?.path.slice(0, 3)}` : sources.get(id)?.name ?? id);
}

export function toldRoots(set: AnnotationSet, members: readonly Claim[]): ToldRoots & Pick<Roots, 'flags'> {
  const nameOf = nameIn(set);
  const found = rootsOf(members, lookupsOf(set));
  return {
    passages: found.passages,
    outlets: found.outlets.map(nameOf).sort(),
    roots: found.roots.map((root) => root.nodes.map(nameOf).join(' = ')).sort(),
    routes: found.roots.flatMap(({ routes }) => routes.map(({ path }) => path.map(nameOf).join(' > '))).sort(),
    flags: found.flags,
  };
}
