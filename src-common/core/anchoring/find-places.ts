/**
 * Where a pattern might lie in a text: every place of its very words, and the
 * places that its rarer words point to. What is likely is judged elsewhere;
 * here nothing that a reader would consider may be missed.
 */
import type { MatchText } from './match-text.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import { pairKey } from './token-index.ts';

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

/** Tokens at which the quotation would begin (possibly before the text's first), best supported first. */
export function votedPlaces(text: MatchText, pattern: Pattern, weights: Float32Array): number[] {
  const votes = new Map<number, number>();
  const { hashes } = pattern;
  const vote = (index: typeof text.words, key: number, at: number, weight: number): void => {
    if (index.countAtMost(key) > mostPlaces) return;
    for (let token = index.first(key); token >= 0; token = index.after(key, token)) {
      const place = Math.floor((token - at + pattern.from) / bucket);
      votes.set(place, (votes.get(place) ?? 0) + weight);
    }
  };
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    // The words of the passage count more than those around it: it may have moved alone.
    const share = at >= pattern.from && at < pattern.to ? 2 : 1;
    vote(text.words, hash, at, share * (weights[at] ?? 0) ** 2);
    if (at + 1 < hashes.length) vote(text.pairs, pairKey(hash, hashes[at + 1] ?? 0), at, share);
  }
  // A place near the border of two buckets has its votes in both.
  const joint = [...votes].map(([place, own]) => [place, own + Math.max(votes.get(place - 1) ?? 0, votes.get(place + 1) ?? 0)] as const);
  const best = joint.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const taken: number[] = [];
  for (const [place] of best) {
    if (taken.length === mostVoted) break;
    if (!taken.some((other) => Math.abs(other - place) <= 1)) taken.push(place);
  }
  return taken.map((place) => place * bucket + bucket / 2);
}
