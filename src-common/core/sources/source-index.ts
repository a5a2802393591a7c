/**
 * Which claims name a source, and in which part: it claims (innermost, nobody
 * behind it) or it relays (further out). Kept from Change to Change: a claim
 * that changed is put anew, the others are not looked at.
 */
import { innermostLinks } from '../table/plain-chain.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';

/** `claims`: its word is the content. `relays`: it passes on what another says. One claim can be both, along two ways. */
export const sourceParts = ['claims', 'relays'] as const;
export type SourcePart = (typeof sourceParts)[number];

type Attributed = Pick<Claim, 'id'> & { readonly attribution: readonly Pick<AttributionLink, 'id' | 'sourceId' | 'parents'>[] };

/** The sources of a claim by part, each once in each. Sources are as the links name them: no alias is followed. */
export function sourcesByPart(claim: Attributed): Record<SourcePart, ReadonlySet<string>> {
  const inner = innermostLinks(claim.attribution);
  const [only] = inner;
  if (only && claim.attribution.length === 1) return { claims: new Set([only.sourceId]), relays: none };
  const innerIds = new Set<string>(inner.map(({ id }) => id));
  return {
    claims: new Set(inner.map(({ sourceId }) => sourceId)),
    relays: new Set(claim.attribution.flatMap(({ id, sourceId }) => (innerIds.has(id) ? [] : [sourceId]))),
  };
}

const none: ReadonlySet<string> = new Set();

interface Entry {
  claims: Set<string>;
  relays: Set<string>;
}

export class SourceIndex {
  readonly #bySource = new Map<string, Entry>();
  readonly #byClaim = new Map<string, Record<SourcePart, ReadonlySet<string>>>();

  static of(claims: Iterable<Attributed>): SourceIndex {
    const index = new SourceIndex();
    for (const claim of claims) index.put(claim.id, claim);
    return index;
  }

  /** What a claim is now; undefined: it is not there (any more). */
  put(claimId: string, claim: Attributed | undefined): void {
    const before = this.#byClaim.get(claimId);
    if (before) for (const part of sourceParts) for (const id of before[part]) this.#take(part, id, claimId);
    if (!claim || claim.attribution.length === 0) {
      this.#byClaim.delete(claimId);
      return;
    }
    const now = sourcesByPart(claim);
    this.#byClaim.set(claimId, now);
    for (const part of sourceParts) for (const id of now[part]) this.#entry(id)[part].add(claimId);
  }

  /** Ids of the claims in which a source has a part. Not a copy: it goes on with the index. */
  ids(sourceId: string, part: SourcePart): ReadonlySet<string> {
    return this.#bySource.get(sourceId)?.[part] ?? none;
  }

  /** The same for several sources that are one ("the same as ours"), each claim once. */
  idsOfAll(sourceIds: readonly string[], part: SourcePart): ReadonlySet<string> {
    const [only] = sourceIds;
    if (only !== undefined && sourceIds.length === 1) return this.ids(only, part);
    const ids = new Set<string>();
    for (const sourceId of sourceIds) for (const id of this.ids(sourceId, part)) ids.add(id);
    return ids;
  }

  /** Ids of all claims that name a source, in whatever part. */
  naming(sourceId: string): ReadonlySet<string> {
    const entry = this.#bySource.get(sourceId);
    return entry ? new Set([...entry.claims, ...entry.relays]) : none;
  }

  #entry(sourceId: string): Entry {
    let entry = this.#bySource.get(sourceId);
    if (!entry) this.#bySource.set(sourceId, entry = { claims: new Set(), relays: new Set() });
    return entry;
  }

  #take(part: SourcePart, sourceId: string, claimId: string): void {
    const entry = this.#bySource.get(sourceId);
    entry?.[part].delete(claimId);
    if (entry?.claims.size === 0 && entry.relays.size === 0) this.#bySource.delete(sourceId);
  }
}
