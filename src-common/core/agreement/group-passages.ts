/**
 * Passages of several annotators as units: a group has at most one passage of
 * each. The pairs of all annotators are gone through, those that share the
 * largest part of their characters first, then the earliest; two groups become
 * one where no annotator is in both. With two annotators the groups are their
 * pairs.
 */
import type { Passage } from './passages.ts';

/** Pairs of matched passages, by place; of one document, each two annotators' matches. */
export interface MatchedPlaces {
  a: number[];
  b: number[];
  /** What the two share, as a part of the characters of both. */
  share: number[];
}

/** @returns groups of two passages and more, by their first passage; each has a cell for each annotator, -1 for none */
export function groupPassages(passages: readonly Passage[], annotators: number, pairs: MatchedPlaces): Int32Array[] {
  const { from, count } = rangeOf(pairs);
  const cells = new Int32Array(count * annotators).fill(-1);
  /** For each passage the group that it is in, named by the passage with which it began; -1 for none. */
  const groupOf = new Int32Array(count).fill(-1);
  const group = (at: number): number => {
    if (groupOf[at] === -1) {
      groupOf[at] = at;
      cells[at * annotators + (passages[from + at] as Passage).annotator] = from + at;
    }
    return groupOf[at] as number;
  };
  for (const key of bestFirst(pairs, from, count)) {
    const both = key % (count * count);
    const one = group(Math.floor(both / count));
    const other = group(both % count);
    if (one === other || haveSameAnnotator(cells, one * annotators, other * annotators, annotators)) continue;
    for (let annotator = 0; annotator < annotators; annotator += 1) {
      const place = cells[other * annotators + annotator] as number;
      if (place < 0) continue;
      cells[one * annotators + annotator] = place;
      groupOf[place - from] = one;
    }
  }
  // By their first passage: that is the order in which they are met. A passage whose every pair came too late is alone.
  const isMet = new Uint8Array(count);
  const groups: Int32Array[] = [];
  for (const one of groupOf) {
    if (one < 0 || isMet[one] === 1) continue;
    isMet[one] = 1;
    const own = cells.subarray(one * annotators, (one + 1) * annotators);
    if (hasSeveral(own)) groups.push(own.slice());
  }
  return groups;
}

function haveSameAnnotator(cells: Int32Array, one: number, other: number, annotators: number): boolean {
  for (let annotator = 0; annotator < annotators; annotator += 1) {
    if ((cells[one + annotator] as number) >= 0 && (cells[other + annotator] as number) >= 0) return true;
  }
  return false;
}

function hasSeveral(group: Int32Array): boolean {
  let count = 0;
  for (const place of group) if (place >= 0) count += 1;
  return count > 1;
}

/** The passages of one document stand side by side in the list: from which on, and how many at most. */
function rangeOf({ a, b }: MatchedPlaces): { from: number; count: number } {
  let from = Infinity;
  let last = -1;
  for (const places of [a, b]) {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      if (place < from) from = place;
      if (place > last) last = place;
    }
  }
  return last < 0 ? { from: 0, count: 0 } : { from, count: last - from + 1 };
}

/**
 * The pairs, largest part of shared characters first, then by the earlier of
 * the two, then by the other. Each is one number, which sorts without being
 * compared by a function: its rank by share, then its two places from `from`,
 * the earlier first. Twenty annotators' pairs of a long document stay far
 * below the largest whole number.
 */
function bestFirst({ a, b, share }: MatchedPlaces, from: number, count: number): Float64Array {
  const shares = Float64Array.from(new Set(share)).sort();
  const rank = new Map<number, number>();
  shares.forEach((value, index) => rank.set(value, shares.length - 1 - index));
  const keys = new Float64Array(a.length);
  // Nearly half of the pairs share all: the first rank is not looked up each time.
  const best = shares.at(-1);
  for (let at = 0; at < a.length; at += 1) {
    const one = (a[at] as number) - from;
    const other = (b[at] as number) - from;
    keys[at] = (share[at] === best ? 0 : rank.get(share[at] as number) as number) * count * count + (one < other ? one * count + other : other * count + one);
  }
  return keys.sort();
}
