/**
 * A few numbers of a text by which one knows, without reading it, that a
 * passage does not stand in it. Winnowing (Schleimer, Wilkerson and Aiken 2003):
 * every run of three words has a hash, and of every three neighbouring runs the
 * lowest is kept, about every second. The windows of a passage are windows of
 * any text that has it, so a passage of five words or more that stands in a text
 * has only fingerprints that the text has: nothing is missed.
 */
import type { Tokens } from '../anchoring/tokens.ts';
import { leastInCorpus } from './least-length.ts';

/** So many words make a run. */
export const runLength = 3;
const window = leastInCorpus - runLength + 1;

/** @returns each once, ascending; none for fewer than five tokens */
export function fingerprintsOf({ hashes, length }: Pick<Tokens, 'hashes' | 'length'>): Int32Array {
  const runs = length - runLength + 1;
  const kept = new Int32Array(Math.max(0, runs - window + 1));
  let count = 0;
  let lowestAt = -1;
  let lowest = 0;
  for (let at = window - 1; at < runs; at += 1) {
    // The one before still counts while it is in the window; only then the newest is all there is to compare.
    const newest = hashOfRun(hashes, at);
    if (lowestAt > at - window && lowestAt >= 0) {
      if (newest > lowest) continue;
      lowest = newest;
      lowestAt = at;
    } else {
      lowest = newest;
      lowestAt = at;
      for (let other = at - window + 1; other < at; other += 1) {
        const hash = hashOfRun(hashes, other);
        if (hash < lowest) {
          lowest = hash;
          lowestAt = other;
        }
      }
    }
    kept[count] = lowest;
    count += 1;
  }
  return distinct(kept.subarray(0, count).sort());
}

/** Hashes of all runs of three words, each once, ascending; none for fewer than three tokens. */
export function runsOf({ hashes, length }: Pick<Tokens, 'hashes' | 'length'>): Int32Array {
  return distinct(Int32Array.from({ length: Math.max(0, length - runLength + 1) }, (_, at) => hashOfRun(hashes, at)).sort());
}

/** @param all ascending */
export function hasAll(all: Int32Array, wanted: Int32Array): boolean {
  return wanted.every((value) => has(all, value));
}

function has(all: Int32Array, value: number): boolean {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return all[low] === value;
}

/** @param at the first of its words */
export function hashOfRun(hashes: Int32Array, at: number): number {
  let hash = 0;
  for (let by = 0; by < runLength; by += 1) hash = Math.imul(hash ^ (hashes[at + by] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function distinct(sorted: Int32Array): Int32Array {
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
}
