/**
 * Where a pattern might lie in a text: every place of its very words, and the
 * places that its rarer words point to. What is likely is judged elsewhere;
 * here nothing that a reader would consider may be missed.
 */
import type { MatchText } from './match-text.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import { pairKey, type KeyIndex } from './token-index.ts';

/** A word that stands more often than this points nowhere. */
const mostPlaces = 40;
/** Votes for places so many tokens apart are one place. */
const bucket = 8;
/** So many places are laid beside the pattern. */
const mostVoted = 5;

/** Folded offsets of the quotation itself. */
export function exactPlaces(text: MatchText, { quote }: Pattern, limit: number): number[] {
  return occurrencesOf(text, quote, limit);
}

/** Votes by place, all 0 between two questions, and the places that have some. */
let votes = new Float64Array(0);
let voted = new Int32Array(0);

/** Tokens at which the quotation would begin (possibly before the text's first), best supported first. */
export function votedPlaces(text: MatchText, pattern: Pattern, weights: Float32Array): number[] {
  const { hashes, from } = pattern;
  // The quotation may begin before the text does; and a place has neighbours.
  const lead = Math.ceil(hashes.length / bucket) + 1;
  const most = lead + Math.ceil((text.tokens.length + from) / bucket) + 2;
  if (votes.length < most) {
    votes = new Float64Array(most);
    voted = new Int32Array(most);
  }
  let many = 0;
  const vote = (index: KeyIndex, key: number, at: number, weight: number): void => {
    if (index.countAtMost(key) > mostPlaces) return;
    for (let token = index.first(key); token >= 0; token = index.after(key, token)) {
      const place = lead + Math.floor((token - at + from) / bucket);
      const own = votes[place] ?? 0;
      if (own === 0) {
        voted[many] = place;
        many += 1;
      }
      votes[place] = own + weight;
    }
  };
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    // The words of the passage count more than those around it: it may have moved alone.
    const share = at >= from && at < pattern.to ? 2 : 1;
    vote(text.words, hash, at, share * (weights[at] ?? 0) ** 2);
    if (at + 1 < hashes.length) vote(text.pairs, pairKey(hash, hashes[at + 1] ?? 0), at, share);
  }
  const taken: number[] = [];
  while (taken.length < mostVoted) {
    const best = bestSupported(many, taken);
    if (best < 0) break;
    taken.push(best);
  }
  for (let turn = 0; turn < many; turn += 1) votes[voted[turn] ?? 0] = 0;
  return taken.map((place) => (place - lead) * bucket + bucket / 2);
}

/** The place with the most votes that is not next to one that was taken, the first of several; -1 where there is none. */
function bestSupported(many: number, taken: readonly number[]): number {
  let best = -1;
  let most = -1;
  for (let turn = 0; turn < many; turn += 1) {
    const place = voted[turn] ?? 0;
    // A place near the border of two buckets has its votes in both.
    const joint = (votes[place] ?? 0) + Math.max(votes[place - 1] ?? 0, votes[place + 1] ?? 0);
    if (joint < most || (joint === most && place > best) || taken.some((other) => Math.abs(other - place) <= 1)) continue;
    most = joint;
    best = place;
  }
  return best;
}
