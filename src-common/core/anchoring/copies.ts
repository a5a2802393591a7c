/** Copies of a passage that stand right beside it: nothing but the old text tells the two apart. */
import type { MatchText } from './match-text.ts';

/**
 * Whether all words between two equal places are repeated from the second on, so
 * that one place is the other put in again.
 *
 * @param start @param other where the two begin (UTF-16), the other one further on
 */
export function isRepeatedAt(text: MatchText, start: number, other: number): boolean {
  const { hashes, length } = text.tokens;
  const from = text.tokenAt(text.toFolded(start));
  const by = text.tokenAt(text.toFolded(other)) - from;
  if (by <= 0) return false;
  let first = from;
  while (first > 0 && from - first < by && hashes[first - 1] === hashes[first - 1 + by]) first -= 1;
  let last = from;
  while (last + by < length && last - first < by && hashes[last] === hashes[last + by]) last += 1;
  return last - first >= by;
}
