/**
 * Which word of an old text is which word of a new one, as far as that is sure.
 * Every word has one partner at most: a copy that was there before is spoken for.
 *
 * What stands once in both texts and keeps its order comes first (patience diff,
 * Bram Cohen), then what joins on to it, then what was moved (as in Heckel 1978),
 * then what stands once between two known places, and so on.
 */
import type { MatchText } from './match-text.ts';
import { Partners } from './partners.ts';
import { longestRising } from './rising.ts';
import { isSentenceBreak } from './sentence-breaks.ts';
import { bestCuts, slideOf, type Cut } from './sliding-cut.ts';
import { trigramKeys, uniquePairs, type Stretches, type TokenPairs } from './unique-pairs.ts';

export interface MatchedWords {
  partners: Partners;
  /** Three words that stand once in each text, by their first tokens, in the old order. */
  landmarks: TokenPairs;
}

/** So often is looked again for what stands once between two known places. */
const mostDepth = 5;
/** Fewer words in a row that have changed their place may be chance. */
const leastMoved = 4;
/** So often is looked for what was moved among what is left over. */
const mostRounds = 3;

export function matchWords(old: MatchText, now: MatchText): MatchedWords {
  const { partners, landmarks } = new Matcher(old, now);
  return { partners, landmarks };
}

class Matcher {
  readonly partners: Partners;
  readonly landmarks: TokenPairs;
  readonly #texts: { old: MatchText; now: MatchText };
  readonly #old: Int32Array;
  readonly #now: Int32Array;
  /** By how many words they hold: keys of words in a row. */
  readonly #keys: readonly { words: number; old: Int32Array; now: Int32Array }[];

  constructor(old: MatchText, now: MatchText) {
    this.#texts = { old, now };
    this.#old = old.tokens.hashes;
    this.#now = now.tokens.hashes;
    const trigrams = { words: 3, old: trigramKeys(old.tokens), now: trigramKeys(now.tokens) };
    this.#keys = [trigrams, { words: 2, old: old.pairKeys, now: now.pairKeys }];
    const whole: Stretches = { oldFrom: 0, oldTo: this.#old.length, nowFrom: 0, nowTo: this.#now.length };
    this.partners = new Partners(this.#old.length, this.#now.length);
    this.landmarks = uniquePairs(trigrams.old, trigrams.now, inKeys(whole, 3));
    this.#keep(this.landmarks, 3);
    const gaps = this.#gapsIn(whole).map((gap) => this.#extended(gap));
    this.#move(this.landmarks);
    for (const gap of gaps) this.#between(gap, 0);
    for (let round = 0; round < mostRounds; round += 1) {
      const left = uniquePairs(trigrams.old, trigrams.now, inKeys(whole, 3), (isOld, at) => this.partners.isFree(isOld, at, 3));
      if (!this.#move(left)) break;
    }
  }

  /** Joins those of the pairs that keep their order. */
  #keep(pairs: TokenPairs, words: number): boolean {
    const kept = longestRising(pairs.now);
    for (const at of kept) {
      const old = pairs.old[at] ?? 0;
      const now = pairs.now[at] ?? 0;
      for (let step = 0; step < words; step += 1) this.partners.join(old + step, now + step, 1);
    }
    return kept.length > 0;
  }

  /** What lies between the words of a stretch that stay, where one of the texts has something there. */
  #gapsIn({ oldFrom, oldTo, nowFrom, nowTo }: Stretches): Stretches[] {
    const gaps: Stretches[] = [];
    let from = oldFrom;
    let here = nowFrom;
    for (let at = oldFrom; at <= oldTo; at += 1) {
      if (at < oldTo && this.partners.stays[at] !== 1) continue;
      const there = at === oldTo ? nowTo : this.partners.forward[at] ?? nowTo;
      if (at > from || there > here) gaps.push({ oldFrom: from, oldTo: at, nowFrom: here, nowTo: there });
      from = at + 1;
      here = there + 1;
    }
    return gaps;
  }

  /** Joins equal words at the two ends of a gap. @returns what is left of it */
  #extended(gap: Stretches): Stretches {
    const { oldFrom, oldTo, nowFrom, nowTo } = gap;
    const most = Math.min(oldTo - oldFrom, nowTo - nowFrom);
    const equal = (old: number, now: number): boolean => this.#old[old] === this.#now[now] && this.partners.isFree(true, old) && this.partners.isFree(false, now);
    let head = 0;
    while (head < most && equal(oldFrom + head, nowFrom + head)) head += 1;
    let tail = 0;
    while (head + tail < most && equal(oldTo - 1 - tail, nowTo - 1 - tail)) tail += 1;
    for (let step = 0; step < head; step += 1) this.partners.join(oldFrom + step, nowFrom + step, 1);
    for (let step = 0; step < tail; step += 1) this.partners.join(oldTo - 1 - step, nowTo - 1 - step, 1);
    if (head + tail === most && oldTo - oldFrom !== nowTo - nowFrom) this.#slide(gap, head);
    return { oldFrom: oldFrom + head, oldTo: oldTo - tail, nowFrom: nowFrom + head, nowTo: nowTo - tail };
  }

  /** Puts a cut where it belongs, once everything beside it has a partner. */
  #slide({ oldFrom, oldTo, nowFrom, nowTo }: Stretches, head: number): void {
    const isOldShorter = oldTo - oldFrom < nowTo - nowFrom;
    const from = isOldShorter ? oldFrom : nowFrom;
    const before = isOldShorter ? nowFrom - oldFrom : oldFrom - nowFrom;
    const cut: Cut = { at: from + head, before, after: isOldShorter ? nowTo - oldTo : oldTo - nowTo };
    const { forward, backward, stays } = this.partners;
    const partners = isOldShorter ? forward : backward;
    const isPartner = (word: number, by: number): boolean => partners[word] === word + by && stays[isOldShorter ? word : word + by] === 1;
    const slide = slideOf(cut, isOldShorter ? this.#old : this.#now, isOldShorter ? this.#now : this.#old, isPartner);
    if (slide.low === slide.high) return;
    const { first, last } = bestCuts(cut, slide, (word) => isSentenceBreak(isOldShorter ? this.#texts.now : this.#texts.old, word));
    for (let word = slide.low; word < slide.high; word += 1) {
      const other = partners[word] ?? word;
      this.partners.part(isOldShorter ? word : other, isOldShorter ? other : word);
    }
    for (let word = slide.low; word < slide.high; word += 1) {
      if (word >= first && word < last) continue;
      const other = word + (word < first ? cut.before : cut.after);
      this.partners.join(isOldShorter ? word : other, isOldShorter ? other : word, 1);
    }
  }

  #between(gap: Stretches, depth: number): void {
    if (depth === mostDepth) return;
    for (const { words, old, now } of this.#keys) {
      const stretches = inKeys(gap, words);
      if (stretches.oldFrom >= stretches.oldTo || stretches.nowFrom >= stretches.nowTo) continue;
      const pairs = uniquePairs(old, now, stretches, (isOld, at) => this.partners.isFree(isOld, at, words));
      if (!this.#keep(pairs, words)) continue;
      for (const inner of this.#gapsIn(gap)) this.#between(this.#extended(inner), depth + 1);
      return;
    }
  }

  /** Joins whole blocks that have changed their place, each as far as it reaches. */
  #move(pairs: TokenPairs): boolean {
    let any = false;
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const old = pairs.old[pair] ?? 0;
      const now = pairs.now[pair] ?? 0;
      if (!this.partners.isFree(true, old, 3) || !this.partners.isFree(false, now, 3)) continue;
      const equal = (step: number): boolean => this.#old[old + step] === this.#now[now + step] &&
        this.partners.isFree(true, old + step) && this.partners.isFree(false, now + step);
      let from = 0;
      while (equal(from - 1)) from -= 1;
      let to = 3;
      while (equal(to)) to += 1;
      if (to - from < leastMoved) continue;
      for (let step = from; step < to; step += 1) this.partners.join(old + step, now + step, 0);
      any = true;
    }
    return any;
  }
}

/** The stretches by keys of so many words: the last ones begin before the last word. */
function inKeys({ oldFrom, oldTo, nowFrom, nowTo }: Stretches, words: number): Stretches {
  return { oldFrom, oldTo: oldTo - words + 1, nowFrom, nowTo: nowTo - words + 1 };
}
