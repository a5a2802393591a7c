/**
 * Counts where two sets agree and where they differ, in the plainest way: one
 * count to hold others against. Passages are paired one to one, those that
 * share most of their words first.
 */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { innermost, levelsOf } from '../../../src-common/core/claims/attribution-graph.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { evidenceStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import { foldName } from '../../../src-common/core/claims/fold-name.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';

export interface Pair { a: Claim; b: Claim }

export interface Comparison {
  pairs: Pair[];
  onlyA: Claim[];
  onlyB: Claim[];
  sameSpan: number;
  otherSpan: number;
  /** Of the pairs, how many differ in each field. */
  differ: { status: number; signals: number; chain: number; depth: number; innermost: number; statedOn: number; credibility: number; tags: number };
  /** How often each two statuses met, those that differ, most frequent first. */
  statuses: { a: string; b: string; count: number }[];
}

const statusOf = (claim: Claim): string => evidenceStatusOf(claim, builtInCodebook) ?? 'none';

/** Claims only; highlights are counted by the caller. */
export function compareSets(a: AnnotationSet, b: AnnotationSet): Comparison {
  const claimsOf = (set: AnnotationSet) => set.claims.filter(({ kind }) => kind === 'claim');
  const pairs = pairUp(claimsOf(a), claimsOf(b));
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const count = (differs: (pair: Pair) => boolean) => pairs.filter(differs).length;
  const meetings = new Map<string, number>();
  for (const pair of pairs) {
    const key = `${statusOf(pair.a)}/${statusOf(pair.b)}`;
    if (statusOf(pair.a) !== statusOf(pair.b)) meetings.set(key, (meetings.get(key) ?? 0) + 1);
  }
  const sameSpan = count((pair) => spansOf(pair.a) === spansOf(pair.b));
  return {
    pairs,
    onlyA: claimsOf(a).filter((claim) => !paired.has(claim)),
    onlyB: claimsOf(b).filter((claim) => !paired.has(claim)),
    sameSpan,
    otherSpan: pairs.length - sameSpan,
    differ: {
      status: count((pair) => statusOf(pair.a) !== statusOf(pair.b)),
      signals: count((pair) => pair.a.signals.join() !== pair.b.signals.join()),
      chain: count((pair) => !sameLines(linesOf(pair.a, a.sources), linesOf(pair.b, b.sources))),
      depth: count((pair) => depthOf(pair.a) !== depthOf(pair.b)),
      innermost: count((pair) => !sameInnermost(pair, a.sources, b.sources)),
      statedOn: count((pair) => (pair.a.statedOn?.value ?? null) !== (pair.b.statedOn?.value ?? null)),
      credibility: count((pair) => pair.a.credibility !== pair.b.credibility),
      tags: count((pair) => pair.a.tags.toSorted().join() !== pair.b.tags.toSorted().join()),
    },
    statuses: [...meetings].map(([key, times]) => ({ a: key.split('/')[0] ?? '', b: key.split('/')[1] ?? '', count: times }))
      .sort((x, y) => y.count - x.count || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1)),
  };
}

function pairUp(from: readonly Claim[], to: readonly Claim[]): Pair[] {
  const candidates = from.flatMap((a) => to.map((b) => ({ a, b, shared: sharedPart(a, b) }))).filter(({ shared }) => shared > 0);
  candidates.sort((x, y) => y.shared - x.shared || startOf(x.a) - startOf(y.a) || startOf(x.b) - startOf(y.b));
  const taken = new Set<Claim>();
  return candidates.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

/** Shared characters as a part of all the characters of both. */
function sharedPart(a: Claim, b: Claim): number {
  if (a.documentId !== b.documentId) return 0;
  const shared = a.spans.reduce((sum, one) => sum + b.spans.reduce((inner, other) =>
    inner + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}

const lengthOf = (claim: Claim): number => claim.spans.reduce((sum, { start, end }) => sum + end - start, 0);
const startOf = (claim: Claim): number => claim.spans[0]?.start ?? 0;
const spansOf = (claim: Claim): string => claim.spans.map(({ start, end }) => `${start}-${end}`).join();

/** How many steps the chain has. */
export function depthOf(claim: Claim): number {
  return Math.max(0, ...[...levelsOf(claim.attribution).values()].map((level) => level + 1));
}

/** Every way from the reader inward, as roles and names; a name stands with all that it is called. */
function linesOf(claim: Claim, sources: readonly Source[]): { role: string; names: Set<string> }[][] {
  const { attribution } = claim;
  const relaying = new Set<string>(attribution.flatMap(({ parents }) => parents));
  const upFrom = (id: string): { role: string; names: Set<string> }[][] => attribution.filter((link) => link.id === id).flatMap((link) => {
    const here = { role: link.role, names: namesOf(sources, link.sourceId) };
    return link.parents.length === 0 ? [[here]] : link.parents.flatMap(upFrom).map((line) => [...line, here]);
  });
  return attribution.filter(({ id }) => !relaying.has(id)).flatMap(({ id }) => upFrom(id));
}

function sameLines(a: ReturnType<typeof linesOf>, b: ReturnType<typeof linesOf>): boolean {
  const same = (x: (typeof a)[number], y: (typeof a)[number]) => x.length === y.length
    && x.every((link, index) => link.role === y[index]?.role && [...link.names].some((name) => y[index]?.names.has(name)));
  return a.length === b.length && a.every((line) => b.some((other) => same(line, other))) && b.every((line) => a.some((other) => same(line, other)));
}

function namesOf(sources: readonly Source[], id: string): Set<string> {
  const source = sources.find((other) => other.id === id);
  return new Set([source?.name ?? '', ...(source?.aliases ?? [])].map(foldName));
}

/** Whether the innermost sources of both are called the same, by any of their names. */
function sameInnermost({ a, b }: Pair, sourcesA: readonly Source[], sourcesB: readonly Source[]): boolean {
  const inA = innermost(a.attribution).map((link) => namesOf(sourcesA, link.sourceId));
  const inB = innermost(b.attribution).map((link) => namesOf(sourcesB, link.sourceId));
  return inA.length === inB.length && inA.every((names) => inB.some((others) => [...names].some((name) => others.has(name))));
}
