/** Where sentences meet, told by the marks between two words: rough, and the same in every language. */
import type { MatchText } from './match-text.ts';

const sentenceEnd = /[.!?。！？\n]/u;

/** Whether a sentence ends before a token; so it does before the first and behind the last. */
export function isSentenceBreak(text: MatchText, token: number): boolean {
  const { starts, ends, length } = text.tokens;
  if (token <= 0 || token >= length) return true;
  return sentenceEnd.test(text.raw.slice(text.rawEnd(ends[token - 1] ?? 0), text.rawAt(starts[token] ?? 0)));
}
