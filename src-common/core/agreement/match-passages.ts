/**
 * Which passages of two annotators are the same passage, one to one.
 *
 * 1. Passages with equal stretches are paired, in reading order. They are the
 *    exact matches. (This never costs shared characters: what two pairs across
 *    could gain, the other two passages share with each other.)
 * 2. The rest are paired so that the pairs share as many characters as
 *    possible; then, in as many pairs as possible; then, the earliest passage
 *    of the first annotator has the earliest partner. A pair shares at least
 *    one character. All pairs together are the overlap matches.
 *
 * Only places count, never what was tagged: a match by label would make the
 * labels look more alike than they are.
 */
import { bestAssignment } from './best-assignment.ts';
import { samePlace, sharedLength, type Passage, type Passages, type PassageList } from './passages.ts';

interface Link {
  a: number;
  b: number;
  shared: number;
}

/** Matches one pair of annotators in one document after another; made once, because twenty annotators are 190 pairs. */
export class Matcher {
  /** For each passage of the lists matched last, the place of its partner, or -1. */
  readonly partner: Int32Array;
  readonly #all: readonly Passage[];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** How many links a passage has; 0 between calls. */
  readonly #degree: Int32Array;

  constructor({ all, starts, ends }: Passages) {
    this.#all = all;
    this.#starts = starts;
    this.#ends = ends;
    this.partner = new Int32Array(all.length).fill(-1);
    this.#degree = new Int32Array(all.length);
  }

  /** @param a the first annotator's passages of a document, `b` the second's */
  match(a: PassageList, b: PassageList): void {
    for (const place of a.places) this.partner[place] = -1;
    for (const place of b.places) this.partner[place] = -1;
    this.#pairEqual(a.places, b.places);
    const tangled: Link[] = [];
    const links = this.#linksOf(a, b);
    for (const link of links) {
      // Most passages meet one other at most: nothing to choose.
      if (this.#degree[link.a] === 1 && this.#degree[link.b] === 1) this.#pair(link.a, link.b);
      else tangled.push(link);
    }
    for (const { a: one, b: other } of links) this.#degree[one] = this.#degree[other] = 0;
    for (const cluster of clustersOf(tangled)) this.#pairBest(cluster);
  }

  isExact(place: number): boolean {
    const partner = this.partner[place] as number;
    return partner >= 0 && samePlace(this.#all[place] as Passage, this.#all[partner] as Passage);
  }

  #pair(one: number, other: number): void {
    this.partner[one] = other;
    this.partner[other] = one;
  }

  #pairEqual(a: Int32Array, b: Int32Array): void {
    const starts = this.#starts;
    let first = 0;
    for (const one of a) {
      const start = starts[one] as number;
      while (first < b.length && (starts[b[first] as number] as number) < start) first += 1;
      for (let at = first; at < b.length && starts[b[at] as number] === start; at += 1) {
        const other = b[at] as number;
        if (this.partner[other] !== -1 || !samePlace(this.#all[one] as Passage, this.#all[other] as Passage)) continue;
        this.#pair(one, other);
        break;
      }
    }
  }

  #linksOf(a: PassageList, b: PassageList): Link[] {
    const links: Link[] = [];
    let first = 0;
    for (const one of a.places) {
      if (this.partner[one] !== -1) continue;
      while (first < b.places.length && (b.furthest[first] as number) <= (this.#starts[one] as number)) first += 1;
      for (let at = first; at < b.places.length; at += 1) {
        const other = b.places[at] as number;
        if ((this.#starts[other] as number) >= (this.#ends[one] as number)) break;
        if (this.partner[other] !== -1 || (this.#ends[other] as number) <= (this.#starts[one] as number)) continue;
        const shared = sharedLength(this.#all[one] as Passage, this.#all[other] as Passage);
        if (shared === 0) continue;
        links.push({ a: one, b: other, shared });
        this.#degree[one]! += 1;
        this.#degree[other]! += 1;
      }
    }
    return links;
  }

  #pairBest(links: readonly Link[]): void {
    const rows = inOrder(links.map(({ a }) => a));
    const columns = inOrder(links.map(({ b }) => b));
    const weights = new Map<number, number>();
    // A character more outweighs any number of pairs.
    const unit = Math.min(rows.length, columns.length) + 1;
    for (const { a, b, shared } of links) weights.set(rows.indexOf(a) * columns.length + columns.indexOf(b), shared * unit + 1);
    const chosen = bestAssignment(rows.length, columns.length, (row, column) => weights.get(row * columns.length + column) ?? 0);
    rows.forEach((one, row) => {
      const other = columns[chosen[row] as number];
      if (other !== undefined) this.#pair(one, other);
    });
  }
}

/** Links that hang together: only among these does one pair cost another. */
function clustersOf(links: readonly Link[]): Link[][] {
  const above = new Map<number, number>();
  const top = (place: number): number => {
    let at = place;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    return at;
  };
  for (const { a, b } of links) {
    const [one, other] = [top(a), top(b)];
    if (one !== other) above.set(Math.max(one, other), Math.min(one, other));
  }
  const clusters = new Map<number, Link[]>();
  for (const link of links) {
    const key = top(link.a);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(link);
    else clusters.set(key, [link]);
  }
  return [...clusters.values()];
}

function inOrder(places: number[]): number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}
