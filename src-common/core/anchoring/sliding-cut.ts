/**
 * Where something was put in or taken out between equal words, the cut can slide:
 * "a b | c b |" is "a | b c | b" as well. People put in and take out whole
 * sentences, so the cut between sentences is the one that is meant; where several
 * are as good, what lies between them has two partners and gets none.
 */

/** Two texts as hashes of words, the second of which has something more at a cut. */
export interface Cut {
  /** Words of the shorter text before this are partners of those `before` further on in the longer one, from here on `after` further on. */
  at: number;
  before: number;
  after: number;
}

/** @returns the first and the last place to which the cut can slide */
export function slideOf(
  { at, before, after }: Cut, shorter: Int32Array, longer: Int32Array,
  isPartner: (word: number, by: number) => boolean,
): { low: number; high: number } {
  let low = at;
  while (low > 0 && isPartner(low - 1, before) && shorter[low - 1] === longer[low - 1 + after]) low -= 1;
  let high = at;
  while (high < shorter.length && isPartner(high, after) && shorter[high] === longer[high + before]) high += 1;
  return { low, high };
}

/** The first and the last of the best places for a cut, by how many of its two ends lie between sentences. */
export function bestCuts({ before, after }: Cut, { low, high }: { low: number; high: number }, isBreak: (word: number) => boolean): { first: number; last: number } {
  let most = -1;
  let first = low;
  let last = high;
  for (let at = low; at <= high; at += 1) {
    const breaks = Number(isBreak(at + before)) + Number(isBreak(at + after));
    if (breaks > most) {
      most = breaks;
      first = at;
    }
    if (breaks === most) last = at;
  }
  return { first, last };
}
