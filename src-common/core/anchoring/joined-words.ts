/**
 * Words that have lost the space between them ("and terrorism" scanned as
 * "andterrorism"): a passage that begins or ends where the space was does so
 * inside the word of the text.
 */
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';

/** Folded offset of the passage's beginning, where it is given the text's tokens from `token` on. */
export function startInWord({ folded, tokens }: MatchText, pattern: Pattern, token: number): number {
  const joined = joint(pattern, pattern.from);
  if (joined !== null) {
    // The joined word may have been taken for the one outside.
    for (const at of [token, token - 1]) {
      const start = tokens.starts[at] ?? 0;
      if (wordOf(folded, start, tokens.ends[at] ?? 0) === joined.word) return start + joined.left;
    }
  }
  return tokens.starts[token] ?? 0;
}

/** Folded offset of the passage's end, where it is given the text's tokens up to, not including, `token`. */
export function endInWord({ folded, tokens }: MatchText, pattern: Pattern, token: number): number {
  const joined = joint(pattern, pattern.to);
  if (joined !== null) {
    for (const at of [token - 1, token]) {
      const start = tokens.starts[at] ?? 0;
      if (wordOf(folded, start, tokens.ends[at] ?? 0) === joined.word) return start + joined.left;
    }
  }
  return tokens.ends[token - 1] ?? 0;
}

/** The two words that meet before a word of the pattern, as one, and how long the left one is. */
function joint({ text, starts, ends }: Pattern, word: number): { word: string; left: number } | null {
  const left = wordOf(text, starts[word - 1] ?? 0, ends[word - 1] ?? 0);
  const right = wordOf(text, starts[word] ?? 0, ends[word] ?? 0);
  return left === '' || right === '' ? null : { word: left + right, left: left.length };
}

function wordOf(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase();
}
