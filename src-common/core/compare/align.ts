/**
 * Which claim of one set meets which of the other, in one document.
 *
 * Two claims have the same passage when their fragments cover the same
 * characters; they overlap when they share at least one. Every claim meets one
 * at most. Those with the same passage meet first; then those that overlap,
 * the pair with the greatest share first: the characters in both as a part of
 * those in either (Jaccard), so that a sentence meets the sentence and not the
 * page around it. Of equal shares the pair that comes first in the text is
 * taken, then the one with the lower ids. What is left stands alone.
 *
 * A claim that overlaps hundreds of others looks at the greatest shares only:
 * a set made to overlap everywhere must not fill the memory.
 *
 * A highlight meets highlights only: it says nothing that a claim says.
 */
import { IntervalIndex } from '../anchoring/interval-index.ts';
import type { Claim } from '../claims/claim.ts';
import { coverOf, lengthOf, sharedLength, type Extent } from './passage.ts';

export type Match = 'same' | 'overlapping' | 'mine' | 'theirs';

export interface AlignedRow {
  readonly match: Match;
  readonly mine: Claim | null;
  readonly theirs: Claim | null;
}

const mostCandidates = 200;

interface Placed {
  claim: Claim;
  cover: readonly Extent[];
  length: number;
  /** Place in the text among the claims of the same side. */
  rank: number;
}

interface Candidate {
  mine: Placed;
  theirs: Placed;
  share: number;
}

/**
 * Rows in reading order: by where a row begins, the longer first, then by id.
 *
 * @param mine all in one document, in any order
 * @param theirs in the same document
 */
export function alignClaims(mine: readonly Claim[], theirs: readonly Claim[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  for (const kind of ['claim', 'highlight'] as const) {
    rows.push(...pairUp(place(mine.filter((claim) => claim.kind === kind)), place(theirs.filter((claim) => claim.kind === kind))));
  }
  return inReadingOrder(rows);
}

function place(claims: readonly Claim[]): Placed[] {
  const placed = claims.map((claim): Placed => {
    const cover = coverOf(claim.spans);
    return { claim, cover, length: lengthOf(cover), rank: 0 };
  });
  placed.sort((a, b) => startOf(a.cover) - startOf(b.cover) || endOf(b.cover) - endOf(a.cover) || compareIds(a.claim, b.claim));
  placed.forEach((one, rank) => { one.rank = rank; });
  return placed;
}

function pairUp(mine: readonly Placed[], theirs: readonly Placed[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  const met = new Set<Placed>();
  const meet = (a: Placed, b: Placed, match: Match): void => {
    met.add(a).add(b);
    rows.push({ match, mine: a.claim, theirs: b.claim });
  };
  // Last one first, to be taken from the end: those with one passage meet in the order of their ids.
  const byCover = new Map<string, Placed[]>();
  for (const one of theirs.toReversed()) {
    const key = keyOf(one);
    const others = byCover.get(key);
    if (others) others.push(one);
    else byCover.set(key, [one]);
  }
  for (const one of mine) {
    const other = byCover.get(keyOf(one))?.pop();
    if (other) meet(one, other, 'same');
  }
  const candidates = overlaps(mine.filter((one) => !met.has(one)), theirs.filter((one) => !met.has(one)));
  candidates.sort(byShare);
  for (const candidate of candidates) if (!met.has(candidate.mine) && !met.has(candidate.theirs)) meet(candidate.mine, candidate.theirs, 'overlapping');
  for (const one of mine) if (!met.has(one)) rows.push({ match: 'mine', mine: one.claim, theirs: null });
  for (const one of theirs) if (!met.has(one)) rows.push({ match: 'theirs', mine: null, theirs: one.claim });
  return rows;
}

function overlaps(mine: readonly Placed[], theirs: readonly Placed[]): Candidate[] {
  const index = new IntervalIndex(theirs.flatMap((placed) => placed.cover.map(({ start, end }) => ({ start, end, placed }))));
  return mine.flatMap((one) => {
    const others = new Set(one.cover.flatMap(({ start, end }) => index.within(start, end).map(({ placed }) => placed)));
    const found = [...others].map((other): Candidate => {
      const shared = sharedLength(one.cover, other.cover);
      return { mine: one, theirs: other, share: shared / (one.length + other.length - shared) };
    });
    return found.length > mostCandidates ? found.sort(byShare).slice(0, mostCandidates) : found;
  });
}

function byShare(a: Candidate, b: Candidate): number {
  return b.share - a.share || a.mine.rank - b.mine.rank || a.theirs.rank - b.theirs.rank;
}

function inReadingOrder(rows: readonly AlignedRow[]): AlignedRow[] {
  const placed = rows.map((row) => {
    const cover = coverOf([...(row.mine?.spans ?? []), ...(row.theirs?.spans ?? [])]);
    return { row, start: startOf(cover), end: endOf(cover) };
  });
  placed.sort((a, b) => a.start - b.start || b.end - a.end || compareIds(firstOf(a.row), firstOf(b.row)));
  return placed.map(({ row }) => row);
}

function firstOf(row: AlignedRow): { id: string } {
  return row.mine ?? row.theirs ?? { id: '' };
}

function keyOf({ cover }: Placed): string {
  return cover.map(({ start, end }) => `${start}-${end}`).join();
}

const startOf = (cover: readonly Extent[]): number => cover[0]?.start ?? 0;
const endOf = (cover: readonly Extent[]): number => cover.at(-1)?.end ?? 0;

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
