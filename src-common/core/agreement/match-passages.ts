/**
 * Which passages of two annotators are the same passage, one to one. The rule
 * is the one by which claims stand side by side (core/compare/align.ts), so
 * that both count the same:
 *
 * 1. Passages with equal stretches are paired, in reading order. They are the
 *    exact matches.
 * 2. Of the rest, the pair with the greatest share goes first: the characters
 *    in both as a part of those in either (Jaccard 1912). A pair shares at
 *    least one character. Of equal shares the one that comes first in the text
 *    is taken, the longer passage before the shorter, then the lower ids. All
 *    pairs together are the overlap matches.
 *
 * Only places count, never what was tagged: a match by label would make the
 * labels look more alike than they are.
 */
import { samePlace, sharedLength, type Passage, type Passages, type PassageList } from './passages.ts';

interface Link {
  a: number;
  b: number;
  /** From 0 to 1. */
  share: number;
}

/** Matches one pair of annotators in one document after another; made once, because twenty annotators are 190 pairs. */
export class Matcher {
  /** For each passage of the lists matched last, the place of its partner, or -1. */
  readonly partner: Int32Array;
  /** What a passage that has a partner shares with it, as a part of the characters of both. */
  readonly share: Float64Array;
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
    this.share = new Float64Array(all.length);
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
      if (this.#degree[link.a] === 1 && this.#degree[link.b] === 1) this.#pair(link.a, link.b, link.share);
      else tangled.push(link);
    }
    for (const { a: one, b: other } of links) this.#degree[one] = this.#degree[other] = 0;
    tangled.sort((one, other) => other.share - one.share || this.#inOrder(one.a, other.a) || this.#inOrder(one.b, other.b));
    for (const { a: one, b: other, share } of tangled) if (this.partner[one] === -1 && this.partner[other] === -1) this.#pair(one, other, share);
  }

  /** Fragments that touch are one stretch: where all characters are shared, the stretches are the same. */
  isExact(place: number): boolean {
    return (this.partner[place] as number) >= 0 && this.share[place] === 1;
  }

  #pair(one: number, other: number, share: number): void {
    this.partner[one] = other;
    this.partner[other] = one;
    this.share[one] = this.share[other] = share;
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
        this.#pair(one, other, 1);
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
        const share = this.#shareOf(one, other);
        if (share === 0) continue;
        links.push({ a: one, b: other, share });
        this.#degree[one]! += 1;
        this.#degree[other]! += 1;
      }
    }
    return links;
  }

  /** From 0 to 1. Most passages are one stretch, of which the ends say all. */
  #shareOf(one: number, other: number): number {
    const [a, b] = [this.#all[one] as Passage, this.#all[other] as Passage];
    const shared = a.stretches.length === 1 && b.stretches.length === 1
      ? Math.min(this.#ends[one] as number, this.#ends[other] as number) - Math.max(this.#starts[one] as number, this.#starts[other] as number)
      : sharedLength(a, b);
    return shared / (a.length + b.length - shared);
  }

  /** By beginning, the longer first, then by id. */
  #inOrder(one: number, other: number): number {
    if (one === other) return 0;
    const [a, b] = [(this.#all[one] as Passage).claim.id, (this.#all[other] as Passage).claim.id];
    return (this.#starts[one] as number) - (this.#starts[other] as number) || (this.#ends[other] as number) - (this.#ends[one] as number) || (a < b ? -1 : a > b ? 1 : 0);
  }
}
