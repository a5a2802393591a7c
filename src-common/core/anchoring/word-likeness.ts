/**
 * How alike two words are, letter by letter: typing mistakes and misread
 * letters leave a word recognisable, another word of the same length does not.
 */
import { lowerUnit } from './tokens.ts';

/** Longer words are compared as far as this. */
export const longestCompared = 40;
const rows = [new Uint8Array(longestCompared + 1), new Uint8Array(longestCompared + 1)] as const;

/** Below this two words are different ones. */
export const leastLikeness = 0.6;

/** In how many letters words that are alike can differ, by the length of the longer one; none are alike below 0. */
export function mostChanges(length: number): number {
  return length < 3 ? -1 : Math.floor(length * (1 - leastLikeness));
}

/** Whether the letters that two words have differ more than so many changes can make them. */
export function unlikeLetters(lettersA: number, lettersB: number, changes: number): boolean {
  // One change takes a letter away and brings another one.
  return bits(lettersA ^ lettersB) > 2 * changes;
}

/** How many bits are set. */
function bits(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * @returns 1 for equal words, otherwise one minus the share of letters that have
 *   to be changed (Levenshtein); 0 below `leastLikeness`
 */
export function likeness(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): number {
  const n = Math.min(longestCompared, aEnd - aStart);
  const m = Math.min(longestCompared, bEnd - bStart);
  const most = Math.max(n, m);
  // "5" and "6", "an" and "in" are not misspellings of each other; nor are two numbers.
  if (most < 3 || Math.abs(n - m) > most * (1 - leastLikeness)) return 0;
  if (isDigit(a.charCodeAt(aStart)) && isDigit(b.charCodeAt(bStart))) return 0;
  let [before, row] = rows;
  for (let j = 0; j <= m; j += 1) before[j] = j;
  for (let i = 1; i <= n; i += 1) {
    const letter = lowerUnit(a.charCodeAt(aStart + i - 1));
    row[0] = i;
    let least = i;
    for (let j = 1; j <= m; j += 1) {
      const change = (before[j - 1] ?? 0) + (letter === lowerUnit(b.charCodeAt(bStart + j - 1)) ? 0 : 1);
      const cost = Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most * (1 - leastLikeness)) return 0;
    [before, row] = [row, before];
  }
  const alike = 1 - (before[m] ?? most) / most;
  return alike >= leastLikeness ? alike : 0;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
