import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { votedPlaces } from '../../../src-common/core/anchoring/find-places.ts';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { patternOf, type Pattern } from '../../../src-common/core/anchoring/pattern.ts';
import { pairKey, type KeyIndex } from '../../../src-common/core/anchoring/token-index.ts';

/** Every word and every pair of words that stands in few places votes for the eight words that the quotation would begin in. */
function plainVotes({ words, pairs }: MatchText, pattern: Pattern, weights: Float32Array): number[] {
  const votes = new Map<number, number>();
  const vote = (places: readonly number[], many: number, at: number, weight: number): void => {
    if (many > 40) return;
    for (const token of places) {
      const place = Math.floor((token - at + pattern.from) / 8);
      votes.set(place, (votes.get(place) ?? 0) + weight);
    }
  };
  const wanted = [...pattern.hashes];
  const chain = (index: KeyIndex, key: number): number[] => {
    const found: number[] = [];
    for (let token = index.first(key); token >= 0; token = index.after(key, token)) found.push(token);
    return found;
  };
  wanted.forEach((hash, at) => {
    const share = at >= pattern.from && at < pattern.to ? 2 : 1;
    vote(chain(words, hash), words.countAtMost(hash), at, share * (weights[at] ?? 0) ** 2);
    if (at + 1 === wanted.length) return;
    const key = pairKey(hash, wanted[at + 1] ?? 0);
    vote(chain(pairs, key), pairs.countAtMost(key), at, share);
  });
  const ranked = [...votes.keys()]
    .map((place) => ({ place, sum: (votes.get(place) ?? 0) + Math.max(votes.get(place - 1) ?? 0, votes.get(place + 1) ?? 0) }))
    .sort((a, b) => b.sum - a.sum || a.place - b.place);
  const taken: number[] = [];
  for (const { place } of ranked) if (taken.length < 5 && taken.every((other) => Math.abs(other - place) > 1)) taken.push(place);
  return taken.map((place) => place * 8 + 4);
}

describe('votedPlaces', () => {
  it('names the places that a plain count of votes names, in the same order', () => {
    const word = fc.constantFrom(...'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omikron pi rho sigma tau'.split(' '));
    const words = fc.array(word, { minLength: 1, maxLength: 200 });
    fc.assert(fc.property(words, words, fc.nat(400), fc.nat(60), (now, old, from, length) => {
      const [text, before] = [new MatchText(now.join(' ')), new MatchText(old.join(' '))];
      const start = from % before.raw.length;
      const exact = before.raw.slice(start, start + 1 + length);
      for (const pattern of [patternOf({ start, exact }, before), patternOf({ exact }, null)]) {
        const weights = Float32Array.from(pattern.hashes, (hash) => text.weightOf(hash));
        expect(votedPlaces(text, pattern, weights)).toEqual(plainVotes(text, pattern, weights));
      }
    }), { numRuns: 200 });
  });
});
