/**
 * Passages of several annotators as units: a group has at most one passage of
 * each. The pairs of all annotators are gone through, those that share the
 * largest part of their characters first, then the earliest; two groups become
 * one where no annotator is in both. With two annotators the groups are their
 * pairs.
 */
import { sharedLength, type Passage } from './passages.ts';

/** Pairs of matched passages, by place; of one document, each two annotators' matches. */
export interface MatchedPlaces {
  a: readonly number[];
  b: readonly number[];
}

/** @returns groups of two passages and more, by their first passage; each has a cell for each annotator, -1 for none */
export function groupPassages(passages: readonly Passage[], annotators: number, pairs: MatchedPlaces): Int32Array[] {
  const groupOf = new Map<number, Int32Array>();
  const group = (place: number): Int32Array => {
    const known = groupOf.get(place);
    if (known) return known;
    const made = new Int32Array(annotators).fill(-1);
    made[(passages[place] as Passage).annotator] = place;
    groupOf.set(place, made);
    return made;
  };
  for (const index of bestFirst(passages, pairs)) {
    const one = group(pairs.a[index] as number);
    const other = group(pairs.b[index] as number);
    if (one === other || haveSameAnnotator(one, other)) continue;
    for (let annotator = 0; annotator < annotators; annotator += 1) {
      const place = other[annotator] as number;
      if (place < 0) continue;
      one[annotator] = place;
      groupOf.set(place, one);
    }
  }
  // A passage whose every pair came too late is alone.
  const groups = [...new Set(groupOf.values())].filter((places) => places.reduce((count, place) => count + (place >= 0 ? 1 : 0), 0) > 1);
  return groups.sort((one, other) => firstOf(one) - firstOf(other));
}

function haveSameAnnotator(one: Int32Array, other: Int32Array): boolean {
  for (let annotator = 0; annotator < one.length; annotator += 1) {
    if ((one[annotator] as number) >= 0 && (other[annotator] as number) >= 0) return true;
  }
  return false;
}

/** Indexes of the pairs: largest part of shared characters first, then the earlier of the two, then the other. */
function bestFirst(passages: readonly Passage[], { a, b }: MatchedPlaces): Uint32Array {
  const share = new Float64Array(a.length);
  const order = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at += 1) {
    share[at] = sharedPart(passages[a[at] as number] as Passage, passages[b[at] as number] as Passage);
    order[at] = at;
  }
  const earlier = (at: number): number => Math.min(a[at] as number, b[at] as number);
  const later = (at: number): number => Math.max(a[at] as number, b[at] as number);
  return order.sort((x, y) => (share[y] as number) - (share[x] as number) || earlier(x) - earlier(y) || later(x) - later(y));
}

/** Shared characters as a part of the characters of both. */
function sharedPart(one: Passage, other: Passage): number {
  const shared = sharedLength(one, other);
  return shared / (one.length + other.length - shared);
}

function firstOf(places: Int32Array): number {
  return places.reduce((first, place) => (place >= 0 && place < first ? place : first), Infinity);
}
