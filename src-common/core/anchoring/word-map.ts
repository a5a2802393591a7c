/** What the matched words of two texts say about a passage: where it has to be, and whether it was moved there. */
import { KeptOrder } from './kept-order.ts';
import type { MatchText } from './match-text.ts';
import { matchWords } from './match-words.ts';
import { MovedBlocks } from './moved-blocks.ts';
import type { Partners } from './partners.ts';
import { isSentenceBreak } from './sentence-breaks.ts';
import { tokensIn, type TokenRange } from './token-range.ts';
import type { TokenPairs } from './unique-pairs.ts';

/** So many words beside a passage that kept their places with it say that it kept its own. */
const someBeside = 2;
const muchBeside = 8;
/** A block of fewer words may have come back by chance. */
const leastWhole = 3;

export class WordMap {
  readonly #old: MatchText;
  readonly #now: MatchText;
  readonly #partners: Partners;
  readonly #order: KeptOrder;
  readonly #moved: MovedBlocks;
  /** Three words that stand once in each text, by their first tokens, in the old order. */
  readonly landmarks: TokenPairs;

  constructor(old: MatchText, now: MatchText) {
    this.#old = old;
    this.#now = now;
    const { partners, landmarks } = matchWords(old, now);
    this.landmarks = landmarks;
    this.#partners = partners;
    this.#order = new KeptOrder(partners);
    this.#moved = new MovedBlocks(old, now, partners, this.#order);
  }

  /** The tokens of a UTF-16 range of the old text. */
  rangeInOld(start: number, end: number): TokenRange {
    return tokensIn(this.#old, start, end);
  }

  /** The tokens of a UTF-16 range of the new text. */
  rangeInNow(start: number, end: number): TokenRange {
    return tokensIn(this.#now, start, end);
  }

  /** Whether a place lies between the partners of what stayed on both sides of the passage. */
  isInOrder(passage: TokenRange, place: TokenRange): boolean {
    const before = this.#order.partnerAt(this.#order.rankOf(passage.from) - 1);
    const after = this.#order.partnerAt(this.#order.rankOf(passage.to));
    return place.from > before && place.to <= (after < 0 ? this.#now.tokens.length : after);
  }

  /** Whether a passage that kept its order may all the same be what was moved. */
  isCutOff(passage: TokenRange, place: TokenRange): boolean {
    return this.#moved.isCutOff(passage, place);
  }

  /**
   * Where a passage is that kept its order word for word, with words next to it
   * on both sides or many on one; null where that is not so.
   */
  keptPlace({ from, to }: TokenRange): TokenRange | null {
    const { forward, stays } = this.#partners;
    const place = { from: forward[from] ?? -1, to: (forward[from] ?? -1) + to - from };
    if (from >= to || place.from < 0) return null;
    for (let at = from; at < to; at += 1) if (stays[at] !== 1 || forward[at] !== place.from + at - from) return null;
    let before = 0;
    while (before < muchBeside && stays[from - before - 1] === 1 && this.#partners.follows(from - before)) before += 1;
    let after = 0;
    while (after < muchBeside && stays[to + after] === 1 && this.#partners.follows(to + after)) after += 1;
    return Math.min(before, after) >= someBeside || Math.max(before, after) >= muchBeside ? place : null;
  }

  /** The part of a place's words that are the partners of other words than the passage's. */
  taken(passage: TokenRange, place: TokenRange): number {
    let others = 0;
    for (let at = place.from; at < place.to; at += 1) {
      const from = this.#partners.backward[at] ?? -1;
      if (from >= 0 && (from < passage.from || from >= passage.to)) others += 1;
    }
    return place.to > place.from ? others / (place.to - place.from) : 0;
  }

  /** Whether the passage's words are the partners of the place's words, one by one. */
  isMatched(passage: TokenRange, place: TokenRange): boolean {
    if (passage.to - passage.from !== place.to - place.from || passage.from === passage.to) return false;
    for (let at = passage.from; at < passage.to; at += 1) if (this.#partners.forward[at] !== place.from + at - passage.from) return false;
    return true;
  }

  /**
   * Whether the passage was carried to a place with whole sentences: the words
   * around them are the same as far as sentences go, and most of them are partners.
   */
  isMovedWhole(passage: TokenRange, place: TokenRange): boolean {
    const by = place.from - passage.from;
    if (passage.to - passage.from !== place.to - place.from || passage.from === passage.to) return false;
    const old = this.#old.tokens.hashes;
    const now = this.#now.tokens.hashes;
    const isWhole = (at: number): boolean => isSentenceBreak(this.#old, at) && isSentenceBreak(this.#now, at + by);
    const equal = (at: number): boolean => at >= 0 && at < old.length && at + by >= 0 && at + by < now.length && old[at] === now[at + by];
    let { from, to } = passage;
    for (let at = from; at < to; at += 1) if (!equal(at)) return false;
    while (!isWhole(from) && equal(from - 1)) from -= 1;
    while (!isWhole(to) && equal(to)) to += 1;
    if (!isWhole(from) || !isWhole(to) || to - from < leastWhole) return false;
    let partners = 0;
    for (let at = from; at < to; at += 1) if (this.#partners.forward[at] === at + by) partners += 1;
    return partners >= leastWhole && 2 * partners > to - from;
  }
}
