/** Two wordings of a passage side by side: which words stand in both, and which do not. */

export interface WordRun {
  text: string;
  /** Not in the other wording, or not in this place of it. */
  differs: boolean;
}

/** Longer passages are compared by their ends only: a table of all pairs would not pay. */
const mostWords = 600;

/** White space goes with the word before it and makes no difference. */
export function wordDifferences(old: string, text: string): { old: WordRun[]; now: WordRun[] } {
  const left = wordsOf(old);
  const right = wordsOf(text);
  const pairs = commonWords(left.map((word) => word.trim()), right.map((word) => word.trim()));
  return { old: runs(left, new Set(pairs.map(([index]) => index))), now: runs(right, new Set(pairs.map(([, index]) => index))) };
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+$/gu) ?? (text === '' ? [] : [text]);
}

/** Longest common subsequence, its ends first: most of a passage is the same. */
function commonWords(left: readonly string[], right: readonly string[]): [number, number][] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const pairs: [number, number][] = Array.from({ length: start }, (_, index) => [index, index]);
  const rows = left.length - end - start;
  const columns = right.length - end - start;
  if (rows <= mostWords && columns <= mostWords) pairs.push(...inTheMiddle(left.slice(start, start + rows), right.slice(start, start + columns)).map(([one, other]): [number, number] => [one + start, other + start]));
  for (let index = end; index > 0; index -= 1) pairs.push([left.length - index, right.length - index]);
  return pairs;
}

function inTheMiddle(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function runs(words: readonly string[], common: ReadonlySet<number>): WordRun[] {
  const found: WordRun[] = [];
  words.forEach((text, index) => {
    const differs = !common.has(index);
    const last = found.at(-1);
    if (last?.differs === differs) last.text += text;
    else found.push({ text, differs });
  });
  return found;
}
