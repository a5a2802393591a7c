/**
 * What keeps its order: the longest rising subsequence (Schensted 1961), in
 * n log n. What was moved is not in it.
 */

/** @returns the indexes of a longest rising subsequence, ascending */
export function longestRising(values: Int32Array | Float64Array): Int32Array {
  const many = values.length;
  // tails[k]: the one that ends the best run of length k + 1.
  const tails = new Int32Array(many);
  const previous = new Int32Array(many);
  let length = 0;
  for (let at = 0; at < many; at += 1) {
    const value = values[at] ?? 0;
    let low = length;
    // Most values rise: only one that does not is looked for.
    if (length > 0 && !((values[tails[length - 1] ?? 0] ?? 0) < value)) {
      low = 0;
      let high = length - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
        else high = middle;
      }
    }
    previous[at] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = at;
    if (low === length) length += 1;
  }
  const kept = new Int32Array(length);
  let at = tails[length - 1] ?? -1;
  for (let place = length - 1; place >= 0; place -= 1) {
    kept[place] = at;
    at = previous[at] ?? -1;
  }
  return kept;
}
