/** Every place where a folded pattern stands in a text, character for character. */
import type { MatchText } from './match-text.ts';
import { pairKey } from './token-index.ts';
import { isInWord, passingTokens } from './tokens.ts';

/**
 * Folded offsets in order, overlapping ones too, at most `limit` of them.
 *
 * A pattern with two whole words inside is looked up by the rarest pair of
 * them; only a shorter one costs a pass over the text.
 */
export function occurrencesOf(text: MatchText, pattern: string, limit: number): number[] {
  const found: number[] = [];
  if (pattern === '') return found;
  const probe = rarestPair(text, pattern);
  if (!probe) {
    for (let at = text.folded.indexOf(pattern); at !== -1 && found.length < limit; at = text.folded.indexOf(pattern, at + 1)) found.push(at);
    return found;
  }
  for (let token = text.pairs.first(probe.key); token >= 0 && found.length < limit; token = text.pairs.after(probe.key, token)) {
    const at = (text.tokens.starts[token] ?? 0) - probe.offset;
    if (at >= 0 && text.folded.startsWith(pattern, at)) found.push(at);
  }
  return found;
}

/** The rarest pair of tokens that every occurrence holds whole, and where it begins in the pattern. */
function rarestPair(text: MatchText, pattern: string): { key: number; offset: number } | null {
  const { starts, ends, hashes, length } = passingTokens(pattern);
  // A word at an end of the pattern may be part of a longer one in the text.
  const cutStart = length > 0 && starts[0] === 0 && isInWord(pattern.charCodeAt(0));
  const cutEnd = length > 0 && ends[length - 1] === pattern.length && isInWord(pattern.charCodeAt(pattern.length - 1));
  let best: { key: number; offset: number } | null = null;
  let fewest = Infinity;
  for (let at = cutStart ? 1 : 0; at + 1 < (cutEnd ? length - 1 : length); at += 1) {
    const key = pairKey(hashes[at] ?? 0, hashes[at + 1] ?? 0);
    const count = text.pairs.countAtMost(key);
    if (count >= fewest) continue;
    fewest = count;
    best = { key, offset: starts[at] ?? 0 };
    if (count === 0) break;
  }
  return best;
}
