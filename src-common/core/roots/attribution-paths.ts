/**
 * From claims to one graph of who has it from whom, over what their sources
 * stand for. The definitions: docs/adr/0009-relations-groups-roots.md.
 */
import { resolveSource, type AliasIndex } from '../claims/aliases.ts';
import { innermost, outermost, soundParents, type GraphLink } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { Source } from '../claims/source.ts';

/** All that counting roots needs of a claim: claims of the workspace and of files alike. */
export interface RootClaim {
  id: Urn;
  documentId: Urn;
  /** Offsets of one unit, whichever; null where a file gives no place. */
  spans: readonly { start: number | null; end: number | null }[];
  attribution: readonly (GraphLink & Pick<AttributionLink, 'sourceId' | 'role'>)[];
}

export interface RootLookups {
  sources: ReadonlyMap<string, Pick<Source, 'kind' | 'onBehalfOf'>>;
  documents: ReadonlyMap<string, { outletSourceId: Urn | null }>;
  /** "The same as ours"; without it every source is itself. */
  aliases?: AliasIndex;
}

/** A source, or a document that stands for its unnamed outlet. */
export interface RootNode {
  id: Urn;
  kind: 'source' | 'document';
}

/** Asks each source once what it speaks as and stands for. */
export class Voices {
  readonly #lookups: RootLookups;
  readonly #principals = new Map<Urn, Urn>();
  readonly #outlets = new Map<Urn, RootNode>();

  /** @param claims whose chains tell the outlet of a document that has none on record; the lowest id counts */
  constructor(claims: readonly RootClaim[], lookups: RootLookups) {
    this.#lookups = lookups;
    for (const claim of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const known = lookups.documents.get(claim.documentId)?.outletSourceId ?? null;
      const head = known === null ? outermost(claim.attribution).find(({ role }) => role === 'outlet') : undefined;
      const id = known ?? head?.sourceId;
      if (id !== undefined && !this.#outlets.has(claim.documentId)) this.#outlets.set(claim.documentId, { id: this.of(id), kind: 'source' });
    }
  }

  /** The source as which it speaks, after aliases. */
  of(sourceId: Urn): Urn {
    return this.#lookups.aliases ? resolveSource(this.#lookups.aliases, sourceId) as Urn : sourceId;
  }

  outletOf(documentId: Urn): RootNode {
    return this.#outlets.get(documentId) ?? { id: documentId, kind: 'document' };
  }

  /** Whom a node stands for: the end of the chain of those on whose behalf it speaks. */
  principal(node: RootNode): RootNode {
    if (node.kind === 'document') return node;
    const known = this.#principals.get(node.id);
    if (known !== undefined) return { id: known, kind: 'source' };
    const gone: Urn[] = [];
    let at: Urn | null = node.id;
    let end = node.id;
    while (at !== null && !gone.includes(at)) {
      gone.push(at);
      end = at;
      const onBehalfOf: Urn | null = this.#lookups.sources.get(at)?.onBehalfOf ?? null;
      at = onBehalfOf === null ? null : this.of(onBehalfOf);
    }
    // They speak for each other in a circle: the lowest of it stands for all.
    if (at !== null) end = gone.slice(gone.indexOf(at)).reduce((lowest, id) => (id < lowest ? id : lowest));
    this.#principals.set(node.id, end);
    return { id: end, kind: 'source' };
  }
}

/** One claim in the graph, by the sources as they are named. */
export interface ClaimPaths {
  claim: RootClaim;
  outlet: RootNode;
  /** Where it begins: its innermost sources, or its outlet. */
  starts: RootNode[];
  /** Whoever relays, and from whom they have it. */
  edges: { from: RootNode; to: RootNode }[];
}

export function pathsOf(claim: RootClaim, voices: Voices): ClaimPaths {
  const outlet = voices.outletOf(claim.documentId);
  const byId = new Map<string, RootNode>(claim.attribution.map((link) => [link.id, { id: voices.of(link.sourceId), kind: 'source' }]));
  const parents = soundParents(claim.attribution);
  const edges: ClaimPaths['edges'] = [];
  const add = (from: RootNode | undefined, to: RootNode | undefined): void => {
    if (from && to && from.id !== to.id) edges.push({ from, to });
  };
  for (const link of claim.attribution) {
    const relays = parents.get(link.id) ?? [];
    for (const parent of relays) add(byId.get(parent), byId.get(link.id));
    // A link with the role outlet stands for the outlet itself, under whatever name.
    if (relays.length === 0 && link.role !== 'outlet') add(outlet, byId.get(link.id));
  }
  const ends = innermost(claim.attribution).flatMap(({ id }) => byId.get(id) ?? []);
  return { claim, outlet, starts: ends.length > 0 ? ends : [outlet], edges };
}

/** A chain of more ways than this is cut short: they are for reading, the roots go by the graph. */
export const mostRoutes = 20;

/** The ways from the outlet to where a claim begins, outlet first, each with its last node's place. */
export function routesOf({ claim, outlet }: ClaimPaths, voices: Voices): RootNode[][] {
  if (claim.attribution.length === 0) return [[outlet]];
  const byId = new Map(claim.attribution.map((link) => [link.id as string, link]));
  const parents = soundParents(claim.attribution);
  const nodeOf = (id: string): RootNode => ({ id: voices.of(byId.get(id)?.sourceId ?? claim.documentId), kind: 'source' });
  const routes: RootNode[][] = [];
  const open = innermost(claim.attribution).map(({ id }) => ({ head: id as string, path: [nodeOf(id)] })).reverse();
  for (let next = open.pop(); next && routes.length < mostRoutes; next = open.pop()) {
    const { head, path } = next;
    const relays = parents.get(head) ?? [];
    if (relays.length === 0) {
      const isOutlet = byId.get(head)?.role === 'outlet' || path[0]?.id === outlet.id;
      routes.push(isOutlet ? path : [outlet, ...path]);
    }
    for (const parent of relays.toReversed()) open.push({ head: parent, path: [nodeOf(parent), ...path] });
  }
  return routes;
}
