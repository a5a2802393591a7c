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

/** Matches one pair of annotators in one document after another; made once, because twenty annotators are 190 pairs. */
export class Matcher {
  /** For each passage of the lists matched last, the place of its partner, or -1. */
  readonly partner: Int32Array;
  /** What a passage that has a partner shares with it, as a part of the characters of both. */
  readonly share: Float64Array;
  readonly #all: readonly Passage[];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #lengths: Float64Array;
  /** 1 where a passage is one stretch. */
  readonly #isOne: Uint8Array;
  /** How many links a passage has; 0 between calls. */
  readonly #degree: Int32Array;
  /** Passages that share characters, and what part of them, from 0 to 1; of one call. */
  readonly #links: { a: number[]; b: number[]; share: number[] } = { a: [], b: [], share: [] };

  constructor({ all, starts, ends }: Passages) {
    this.#all = all;
    this.#starts = starts;
    this.#ends = ends;
    this.#lengths = Float64Array.from(all, ({ length }) => length);
    this.#isOne = Uint8Array.from(all, ({ stretches }) => (stretches.length === 1 ? 1 : 0));
    this.partner = new Int32Array(all.length).fill(-1);
    this.share = new Float64Array(all.length);
    this.#degree = new Int32Array(all.length);
  }

  /** @param a the first annotator's passages of a document, `b` the second's */
  match(a: PassageList, b: PassageList): void {
    const { partner } = this;
    for (let at = 0; at < a.places.length; at += 1) partner[a.places[at] as number] = -1;
    for (let at = 0; at < b.places.length; at += 1) partner[b.places[at] as number] = -1;
    this.#pairEqual(a.places, b.places);
    this.#findLinks(a, b);
    const { a: ones, b: others, share } = this.#links;
    const degree = this.#degree;
    const tangled: number[] = [];
    for (let link = 0; link < ones.length; link += 1) {
      // Most passages meet one other at most: nothing to choose.
      if (degree[ones[link] as number] === 1 && degree[others[link] as number] === 1) this.#pair(ones[link] as number, others[link] as number, share[link] as number);
      else tangled.push(link);
    }
    for (let link = 0; link < ones.length; link += 1) degree[ones[link] as number] = degree[others[link] as number] = 0;
    tangled.sort((one, other) => (share[other] as number) - (share[one] as number)
      || this.#inOrder(ones[one] as number, ones[other] as number) || this.#inOrder(others[one] as number, others[other] as number));
    for (const link of tangled) {
      const one = ones[link] as number;
      const other = others[link] as number;
      if (partner[one] === -1 && partner[other] === -1) this.#pair(one, other, share[link] as number);
    }
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
    for (let index = 0; index < a.length; index += 1) {
      const one = a[index] as number;
      const start = starts[one] as number;
      while (first < b.length && (starts[b[first] as number] as number) < start) first += 1;
      for (let at = first; at < b.length && starts[b[at] as number] === start; at += 1) {
        const other = b[at] as number;
        if (this.partner[other] !== -1 || !this.#isSamePlace(one, other)) continue;
        this.#pair(one, other, 1);
        break;
      }
    }
  }

  /** Of two that begin at one place. */
  #isSamePlace(one: number, other: number): boolean {
    if (this.#isOne[one] === 1 && this.#isOne[other] === 1) return this.#ends[one] === this.#ends[other];
    return samePlace(this.#all[one] as Passage, this.#all[other] as Passage);
  }

  #findLinks(a: PassageList, b: PassageList): void {
    const { partner } = this;
    const [starts, ends, degree, links] = [this.#starts, this.#ends, this.#degree, this.#links];
    links.a.length = links.b.length = links.share.length = 0;
    const others = b.places;
    let first = 0;
    for (let index = 0; index < a.places.length; index += 1) {
      const one = a.places[index] as number;
      if (partner[one] !== -1) continue;
      const start = starts[one] as number;
      const end = ends[one] as number;
      while (first < others.length && (b.furthest[first] as number) <= start) first += 1;
      for (let at = first; at < others.length; at += 1) {
        const other = others[at] as number;
        if ((starts[other] as number) >= end) break;
        if (partner[other] !== -1 || (ends[other] as number) <= start) continue;
        const share = this.#shareOf(one, other);
        if (share === 0) continue;
        links.a.push(one);
        links.b.push(other);
        links.share.push(share);
        degree[one]! += 1;
        degree[other]! += 1;
      }
    }
  }

  /** From 0 to 1. Most passages are one stretch, of which the ends say all. */
  #shareOf(one: number, other: number): number {
    const shared = this.#isOne[one] === 1 && this.#isOne[other] === 1
      ? Math.min(this.#ends[one] as number, this.#ends[other] as number) - Math.max(this.#starts[one] as number, this.#starts[other] as number)
      : sharedLength(this.#all[one] as Passage, this.#all[other] as Passage);
    return shared / ((this.#lengths[one] as number) + (this.#lengths[other] as number) - shared);
  }

  /** By beginning, the longer first, then by id. */
  #inOrder(one: number, other: number): number {
    if (one === other) return 0;
    const [a, b] = [(this.#all[one] as Passage).claim.id, (this.#all[other] as Passage).claim.id];
    return (this.#starts[one] as number) - (this.#starts[other] as number) || (this.#ends[other] as number) - (this.#ends[one] as number) || (a < b ? -1 : a > b ? 1 : 0);
  }
}
