/** A stretch of a text in tokens. */
import type { MatchText } from './match-text.ts';

/** Half open. */
export interface TokenRange {
  from: number;
  to: number;
}

/** The tokens that a UTF-16 range touches. */
export function tokensIn(text: MatchText, start: number, end: number): TokenRange {
  const from = text.tokenAt(text.toFolded(start));
  return { from, to: Math.max(from, text.tokenAt(text.toFolded(end - 1) + 1)) };
}
