/** A place where the quotation stands, character for character once folded. */
import { align } from './align.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import { sideFit } from './side-fit.ts';
import { asRecorded } from './whole-words.ts';

/** @param at folded offset of the quotation @param weights of the pattern's words */
export function exactPlace(text: MatchText, pattern: Pattern, weights: Float32Array, at: number): Place {
  const first = text.tokenAt(at);
  const next = text.tokenAt(at + pattern.quote.length);
  const lastBefore = first - 1;
  const many = pattern.hashes.length;
  const before = align(pattern, weights, 0, pattern.from, text, Math.max(0, first - pattern.from - 8), first);
  const after = align(pattern, weights, pattern.to, many, text, next, Math.min(text.tokens.length, next + many - pattern.to + 8));
  let held = 0;
  for (let word = pattern.from; word < pattern.to; word += 1) held += weights[word] ?? 0;
  const range = asRecorded(text, pattern.selector.exact, text.toRaw(at, at + pattern.quote.length));
  return {
    ...range, isExact: true, likeness: 1, held, lost: 0, firmStart: 1, firmEnd: 1, looseWords: 0, sureShare: 1, otherWords: 0,
    before: sideFit(before, weights, pattern.from - 1, -1, lastBefore, -1),
    after: sideFit(after, weights, pattern.to, many, next, 1),
  };
}
