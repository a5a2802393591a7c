/**
 * Which claims of several sets speak of one passage, in one document: rows
 * with one claim of each set at most.
 *
 * The rule is that of two sets (align.ts), said for any number of them. First
 * come the claims whose fragments cover the same characters; several of one
 * set on one passage go by their ids, the first with the first. Then rows that
 * overlap are joined, the greatest share first (Jaccard), as long as no set is
 * in both; of equal shares the pair that comes first in the text. The order of
 * the sets says nothing. With two sets this is what align.ts does.
 *
 * Two claims can stand in a row without sharing a character where a third one
 * holds them together.
 */
import { IntervalIndex } from '../anchoring/interval-index.ts';
import type { Claim } from '../claims/claim.ts';
import { coverOf, lengthOf, sharedLength, type Extent } from './passage.ts';

/** More analysts than anybody compares at once; a set is a bit of a number. */
export const mostSets = 30;

export interface ManyAligned {
  readonly kind: Claim['kind'];
  /** One place for each set, in their order; at least one claim. */
  readonly claims: readonly (Claim | null)[];
  /** Whether all that are there have the same passage. */
  readonly samePassage: boolean;
}

/** What a passage that overlaps hundreds of others looks at: the greatest shares. */
const mostCandidates = 400;

interface Node {
  claims: (Claim | null)[];
  cover: readonly Extent[];
  length: number;
  /** Bit n: the set n is in it. */
  sets: number;
  /** The lowest id in it: breaks ties whatever the order of the sets. */
  least: string;
  rank: number;
  joined: boolean;
  above: Node | null;
}

interface Candidate {
  share: number;
  one: Node;
  other: Node;
}

/**
 * Rows in reading order: by where a row begins, the longer first, then by the lowest id.
 *
 * @param sets claims of each set, all in one document, in any order
 * @throws RangeError for more than `mostSets`
 */
export function alignMany(sets: readonly (readonly Claim[])[]): ManyAligned[] {
  if (sets.length > mostSets) throw new RangeError(`${sets.length} sets, ${mostSets} at most`);
  const rows = (['claim', 'highlight'] as const).flatMap((kind) => {
    const nodes = onePassageEach(sets, kind);
    join(nodes);
    return nodes.filter(({ above }) => above === null).map((node) => ({ node, kind }));
  });
  rows.sort((a, b) => inText(a.node, b.node));
  return rows.map(({ node, kind }) => ({ kind, claims: node.claims, samePassage: !node.joined }));
}

/** Claims on the very same characters, each set's first with the others' first. */
function onePassageEach(sets: readonly (readonly Claim[])[], kind: Claim['kind']): Node[] {
  const byCover = new Map<string, Node[]>();
  sets.forEach((claims, set) => {
    for (const claim of claims.toSorted((a, b) => compareIds(a.id, b.id))) {
      if (claim.kind !== kind) continue;
      const cover = coverOf(claim.spans);
      const key = cover.map(({ start, end }) => `${start}-${end}`).join();
      let nodes = byCover.get(key);
      if (!nodes) byCover.set(key, nodes = []);
      let node = nodes.find((one) => (one.sets & (1 << set)) === 0);
      if (!node) {
        node = { claims: sets.map(() => null), cover, length: lengthOf(cover), sets: 0, least: claim.id, rank: 0, joined: false, above: null };
        nodes.push(node);
      }
      node.claims[set] = claim;
      node.sets |= 1 << set;
      if (claim.id < node.least) node.least = claim.id;
    }
  });
  const nodes = [...byCover.values()].flat().sort(inText);
  nodes.forEach((node, rank) => { node.rank = rank; });
  return nodes;
}

function join(nodes: readonly Node[]): void {
  const candidates = overlaps(nodes).sort(byShare);
  for (const { one, other } of candidates) {
    const [a, b] = [top(one), top(other)];
    if (a === b || (a.sets & b.sets) !== 0) continue;
    b.above = a;
    a.joined = true;
    a.sets |= b.sets;
    a.claims = a.claims.map((claim, set) => claim ?? b.claims[set] ?? null);
    a.cover = coverOf([...a.cover, ...b.cover]);
    if (b.least < a.least) a.least = b.least;
  }
}

function overlaps(nodes: readonly Node[]): Candidate[] {
  const index = new IntervalIndex(nodes.flatMap((node) => node.cover.map(({ start, end }) => ({ start, end, node }))));
  return nodes.flatMap((one) => {
    const others = new Set<Node>();
    for (const { start, end } of one.cover) for (const { node } of index.within(start, end)) if (node.rank > one.rank && (node.sets & one.sets) === 0) others.add(node);
    const found = [...others].map((other): Candidate => {
      const shared = sharedLength(one.cover, other.cover);
      return { one, other, share: shared / (one.length + other.length - shared) };
    });
    return found.length > mostCandidates ? found.sort(byShare).slice(0, mostCandidates) : found;
  });
}

function top(node: Node): Node {
  let at = node;
  while (at.above) at = at.above;
  return at;
}

function byShare(a: Candidate, b: Candidate): number {
  return b.share - a.share || a.one.rank - b.one.rank || a.other.rank - b.other.rank;
}

function inText(a: Node, b: Node): number {
  return (a.cover[0]?.start ?? 0) - (b.cover[0]?.start ?? 0) || (b.cover.at(-1)?.end ?? 0) - (a.cover.at(-1)?.end ?? 0) || compareIds(a.least, b.least);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
