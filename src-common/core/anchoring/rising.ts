/**
 * What keeps its order: the longest rising subsequence (Schensted 1961), in
 * n log n. What was moved is not in it.
 */

/**
 * @param many how many there are
 * @param valueAt what has to rise; called often
 * @returns the indexes of a longest rising subsequence, ascending
 */
export function longestRising(many: number, valueAt: (at: number) => number): number[] {
  // tails[k]: the one that ends the best run of length k + 1.
  const tails: number[] = [];
  const previous = new Int32Array(many).fill(-1);
  for (let at = 0; at < many; at += 1) {
    const value = valueAt(at);
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (valueAt(tails[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const kept: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.push(at);
  return kept.reverse();
}
