/** What the matched words of two texts say about a passage: where it has to be, and whether it was moved there. */
import type { MatchText } from './match-text.ts';
import { matchWords, type MatchedWords } from './match-words.ts';
import { isSentenceBreak } from './sentence-breaks.ts';

/** A stretch of tokens, half open. */
export interface TokenRange {
  from: number;
  to: number;
}

/** A stretch between two breaks that is no longer than this may itself have been moved, and not what lies beyond the breaks. */
const shortStretch = 250;
/** So many words beside a passage that kept their places with it say that it kept its own. */
const someBeside = 2;
const muchBeside = 8;
/** A block of fewer words may have come back by chance. */
const leastWhole = 3;
/** So may shorter ones that seem to have crossed another place, unless they are whole sentences. */
const leastCrossing = 6;

export class WordMap {
  readonly #old: MatchText;
  readonly #now: MatchText;
  readonly #words: MatchedWords;
  /** By token of the old text: how many of those before it stayed. */
  readonly #ranks: Int32Array;
  /** By rank the token of the old text. */
  readonly #staying: Int32Array;
  /** Where blocks that were moved begin, in the old text, ascending, and in the new one. */
  readonly #left: Int32Array;
  readonly #came: Int32Array;

  constructor(old: MatchText, now: MatchText) {
    this.#old = old;
    this.#now = now;
    this.#words = matchWords(old, now);
    const { forward, stays } = this.#words;
    this.#ranks = new Int32Array(forward.length + 1);
    const staying: number[] = [];
    const left: number[] = [];
    const came: number[] = [];
    for (let at = 0; at < forward.length; at += 1) {
      this.#ranks[at] = staying.length;
      if (stays[at] === 1) staying.push(at);
      else if ((forward[at] ?? -1) >= 0 && !this.#follows(at) && this.#isTellingBlock(at)) {
        left.push(at);
        came.push(forward[at] ?? 0);
      }
    }
    this.#ranks[forward.length] = staying.length;
    this.#staying = Int32Array.from(staying);
    this.#left = Int32Array.from(left);
    this.#came = Int32Array.from(came);
  }

  get landmarks(): MatchedWords['landmarks'] {
    return this.#words.landmarks;
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
    const before = this.#partner((this.#ranks[passage.from] ?? 0) - 1);
    const after = this.#partner(this.#ranks[passage.to] ?? 0);
    return place.from > before && place.to <= (after < 0 ? this.#now.tokens.length : after);
  }

  /**
   * Whether a passage that kept its order may all the same be what was moved: a
   * block has crossed it, and what the block has crossed is short.
   */
  isCutOff(passage: TokenRange, place: TokenRange): boolean {
    const rank = this.#ranks[passage.from] ?? 0;
    const next = countBelow(this.#left, passage.from);
    const isNear = (block: number): boolean => Math.abs((this.#ranks[this.#left[block] ?? -1] ?? Infinity) - rank) <= shortStretch;
    const isShort = (block: number): boolean => Math.abs(this.#rankInNow(this.#came[block] ?? 0) - (this.#ranks[this.#left[block] ?? 0] ?? 0)) <= shortStretch;
    for (let block = next - 1; isNear(block); block -= 1) if ((this.#came[block] ?? 0) >= place.to && isShort(block)) return true;
    for (let block = next; isNear(block); block += 1) {
      if ((this.#left[block] ?? 0) >= passage.to && (this.#came[block] ?? 0) < place.from && isShort(block)) return true;
    }
    return false;
  }

  /**
   * Where a passage is that kept its order word for word, with words next to it
   * on both sides or many on one; null where that is not so.
   */
  keptPlace({ from, to }: TokenRange): TokenRange | null {
    const { forward, stays } = this.#words;
    const place = { from: forward[from] ?? -1, to: (forward[from] ?? -1) + to - from };
    if (from >= to || place.from < 0) return null;
    for (let at = from; at < to; at += 1) if (stays[at] !== 1 || forward[at] !== place.from + at - from) return null;
    let before = 0;
    while (before < muchBeside && stays[from - before - 1] === 1 && this.#follows(from - before)) before += 1;
    let after = 0;
    while (after < muchBeside && stays[to + after] === 1 && this.#follows(to + after)) after += 1;
    return Math.min(before, after) >= someBeside || Math.max(before, after) >= muchBeside ? place : null;
  }

  /** The part of a place's words that are the partners of other words than the passage's. */
  taken(passage: TokenRange, place: TokenRange): number {
    let others = 0;
    for (let at = place.from; at < place.to; at += 1) {
      const from = this.#words.backward[at] ?? -1;
      if (from >= 0 && (from < passage.from || from >= passage.to)) others += 1;
    }
    return place.to > place.from ? others / (place.to - place.from) : 0;
  }

  /** Whether the passage's words are the partners of the place's words, one by one. */
  isMatched(passage: TokenRange, place: TokenRange): boolean {
    if (passage.to - passage.from !== place.to - place.from || passage.from === passage.to) return false;
    for (let at = passage.from; at < passage.to; at += 1) if (this.#words.forward[at] !== place.from + at - passage.from) return false;
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
    for (let at = from; at < to; at += 1) if (this.#words.forward[at] === at + by) partners += 1;
    return partners >= leastWhole && 2 * partners > to - from;
  }

  /** Whether a token of the old text and the one before it have partners that follow each other. */
  #follows(at: number): boolean {
    const { forward } = this.#words;
    const partner = forward[at] ?? -1;
    return at > 0 && partner > 0 && forward[at - 1] === partner - 1;
  }

  /** Whether the block that begins at a token of the old text has not come where it is by chance. */
  #isTellingBlock(at: number): boolean {
    let to = at + 1;
    while (this.#follows(to)) to += 1;
    const by = (this.#words.forward[at] ?? 0) - at;
    return to - at >= leastCrossing || [at, to].every((end) => isSentenceBreak(this.#old, end) && isSentenceBreak(this.#now, end + by));
  }

  /** The partner of what stayed, by rank; -1 where there is no such rank. */
  #partner(rank: number): number {
    const token = this.#staying[rank];
    return token === undefined ? -1 : this.#words.forward[token] ?? -1;
  }

  /** How many of those that stayed come before a token of the new text. */
  #rankInNow(token: number): number {
    let low = 0;
    let high = this.#staying.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#partner(middle) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function tokensIn(text: MatchText, start: number, end: number): TokenRange {
  const from = text.tokenAt(text.toFolded(start));
  return { from, to: Math.max(from, text.tokenAt(text.toFolded(end - 1) + 1)) };
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
