/** The place of words in a text, white space folded. */
import type { Words } from './judgement.ts';

const open = '⟦';
const close = '⟧';

/**
 * @returns UTF-16 offsets, half open
 * @throws Error where the words are not there, or stand more than once and it is not said which are meant
 */
export function findWords(text: string, words: Words): { start: number; end: number } {
  const { quote, occurrence } = typeof words === 'string' ? { quote: words, occurrence: null } : words;
  const [before, meant, after] = partsOf(quote);
  const found = [...text.matchAll(new RegExp(`(${pattern(before)})(${pattern(meant)})(?=${pattern(after)})`, 'gu'))];
  if (occurrence === null && found.length > 1) throw new Error(`These words stand ${found.length} times: ${quote}`);
  const match = found[(occurrence ?? 1) - 1];
  if (!match) throw new Error(`These words are not in the text: ${quote}`);
  const start = match.index + (match[1]?.length ?? 0);
  return { start, end: start + (match[2]?.length ?? 0) };
}

function partsOf(quote: string): [before: string, meant: string, after: string] {
  const from = quote.indexOf(open);
  const to = quote.indexOf(close);
  if (from < 0 && to < 0) return ['', quote, ''];
  if (from < 0 || to < from) throw new Error(`A bracket is missing: ${quote}`);
  return [quote.slice(0, from), quote.slice(from + 1, to), quote.slice(to + 1)];
}

function pattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
