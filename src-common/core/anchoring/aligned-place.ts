/** A place where some of the passage's words stand, in their order. */
import { align, type Alignment } from './align.ts';
import { endInWord, startInWord } from './joined-words.ts';
import type { MatchText } from './match-text.ts';
import { endsOf, mostlyOther, type End } from './passage-ends.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import { sideFit } from './side-fit.ts';

/** A passage of which less is there is not this passage. */
const leastLikeness = 0.2;

/**
 * @param token about where the passage would begin @param weights of the pattern's words
 * @returns null where too little of the passage is there
 */
export function alignedPlace(text: MatchText, pattern: Pattern, weights: Float32Array, token: number): Place | null {
  const many = pattern.hashes.length;
  const slack = 10 + ((pattern.to - pattern.from) >> 2);
  const windowStart = Math.max(0, token - pattern.from - slack);
  const windowEnd = Math.min(text.tokens.length, token + many - pattern.from + slack);
  if (windowStart >= windowEnd) return null;
  const aligned = align(pattern, weights, 0, many, text, windowStart, windowEnd);
  let first = -1;
  let last = -1;
  let beside = 0;
  let held = 0;
  let lost = 0;
  let there = 0;
  for (let word = pattern.from; word < pattern.to; word += 1) {
    const weight = weights[word] ?? 0;
    const alike = aligned.alike[word] ?? 0;
    held += weight * alike;
    lost += weight * (1 - alike);
    if (alike > 0) there += 1;
    if ((aligned.partner[word] ?? -1) < 0) continue;
    if (first < 0) first = aligned.partner[word] ?? -1;
    last = aligned.partner[word] ?? -1;
    beside += 1;
  }
  if (first < 0) return null;
  lost += 0.5 * (last - first + 1 - beside);
  const likeness = held / (held + lost);
  if (likeness < leastLikeness) return null;
  const { start, end } = endsOf(aligned, pattern, first, last, likeness);
  if (start.at >= end.at) return null;
  const range = withPunctuation(text, pattern, startInWord(text, pattern, start.at), endInWord(text, pattern, end.at));
  // It begins in one word and ends in the next, and both were taken for the same one here.
  if (range.start >= range.end) return null;
  return {
    ...text.toRaw(range.start, range.end), isExact: false, isSame: false, likeness, held, lost,
    ...ends(aligned, pattern, first, last),
    sureShare: Math.min(leastShared(text, start, end), likeness >= mostlyOther ? 1 : sizeShare(end.at - start.at, pattern.to - pattern.from)),
    otherWords: pattern.to - pattern.from - there + Math.max(0, end.at - start.at - (pattern.to - pattern.from)),
    before: sideFit(aligned, weights, pattern.from - 1, -1, start.at - 1, -1),
    after: sideFit(aligned, weights, pattern.to, many, end.at, 1),
  };
}

/** What is left of a passage that has lost half of its words and changed the rest may be half of it: its size speaks, too. */
function sizeShare(words: number, were: number): number {
  return Math.min(words, were) / Math.max(words, were);
}

/** What the taken range shares, in letters, with the one of those it could be that is least like it. */
function leastShared({ tokens: { starts, ends } }: MatchText, start: End, end: End): number {
  const letters = (from: number, to: number): number => (to > from ? (ends[to - 1] ?? 0) - (starts[from] ?? 0) : 0);
  let least = 1;
  for (const from of [start.least, start.most]) {
    for (const to of [end.least, end.most]) {
      const both = letters(Math.max(from, start.at), Math.min(to, end.at));
      least = Math.min(least, both / Math.max(1, letters(Math.min(from, start.at), Math.max(to, end.at))));
    }
  }
  return least;
}

/** @param first @param last tokens of the text that the passage would take in */
function ends({ partner, alike }: Alignment, { from, to }: Pattern, first: number, last: number): Pick<Place, 'firmStart' | 'firmEnd' | 'looseWords'> {
  const at = (word: number, token: number): number => (partner[word] === token ? alike[word] ?? 0 : 0);
  const outsideStart = at(from - 1, first - 1);
  const outsideEnd = at(to, last + 1);
  let lead = from;
  while (lead < to && !alike[lead]) lead += 1;
  let tail = to;
  while (tail > lead && !alike[tail - 1]) tail -= 1;
  const loose = (outsideStart > 0 ? 0 : lead - from) + (outsideEnd > 0 ? 0 : to - tail);
  return { firmStart: Math.max(at(from, first), outsideStart), firmEnd: Math.max(at(to - 1, last), outsideEnd), looseWords: loose / (to - from) };
}

/** Folded range of the words, with as much of the quotation's outer punctuation as stands beside them. */
function withPunctuation({ folded }: MatchText, { lead, tail }: Pattern, start: number, end: number): { start: number; end: number } {
  let from = start;
  for (let at = lead.length - 1; at >= 0 && from > 0 && folded[from - 1] === lead[at]; at -= 1) from -= 1;
  let to = end;
  for (let at = 0; at < tail.length && folded[to] === tail[at]; at += 1) to += 1;
  while (from < start && folded[from] === ' ') from += 1;
  while (to > end && folded[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
