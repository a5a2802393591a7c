/**
 * A pattern laid along a stretch of a text, word by word (Needleman and Wunsch
 * 1970, with free ends in the text). The words around the passage take part:
 * they tell where it begins and ends when its own first or last word was changed.
 */
import { writeAlike } from './alike-row.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';

/** For each token of the pattern the token of the text beside it (-1: none), and how alike they are. */
export interface Alignment {
  partner: Int32Array;
  alike: Float32Array;
}

/** What it costs to put another word in a place, to leave one out, to find one too many. */
const inside = { change: -0.15, drop: -0.25, extra: -0.2 };
const around = { change: -0.1, drop: -0.12, extra: -0.1 };

const diagonal = 1;
const up = 2;
const left = 3;

let scores = new Float32Array(0);
let moves = new Uint8Array(0);
let alikes = new Float32Array(0);

/**
 * Lays the pattern's tokens `first..last` along the text's tokens `windowStart..windowEnd`.
 *
 * @param weights of all tokens of the pattern
 * @returns by the pattern's own numbering; -1 outside `first..last`
 */
export function align(
  pattern: Pattern, weights: Float32Array, first: number, last: number,
  text: MatchText, windowStart: number, windowEnd: number,
): Alignment {
  const m = last - first;
  const n = windowEnd - windowStart;
  const width = n + 1;
  const cells = (m + 1) * width;
  if (cells > scores.length) {
    scores = new Float32Array(cells);
    moves = new Uint8Array(cells);
    alikes = new Float32Array(cells);
  }
  // What is asked for in every cell is at hand here: asking the module for it costs as much as the cell itself.
  const [sums, steps, likenesses] = [scores, moves, alikes];
  sums.fill(0, 0, width);
  for (let i = 1; i <= m; i += 1) {
    const at = first + i - 1;
    const isQuote = at >= pattern.from && at < pattern.to;
    const cost = isQuote ? inside : around;
    // Words too many are inside of the passage only between two of its own.
    const extra = i === m ? 0 : at >= pattern.from && at < pattern.to - 1 ? inside.extra : around.extra;
    const { change, drop } = cost;
    const row = i * width;
    const above = row - width;
    const weight = weights[at] ?? 0;
    const word = { text: pattern.text, start: pattern.starts[at] ?? 0, end: pattern.ends[at] ?? 0, hash: pattern.hashes[at] ?? 0, letters: pattern.letters[at] ?? 0 };
    writeAlike(word, text.folded, text.tokens, windowStart, n, likenesses, row + 1);
    let corner = sums[above] ?? 0;
    let beside = Math.fround(corner + drop);
    sums[row] = beside;
    steps[row] = up;
    for (let j = 1; j <= n; j += 1) {
      const alike = likenesses[row + j] ?? 0;
      const over = sums[above + j] ?? 0;
      let best = corner + (alike > 0 ? weight * alike : change);
      let move = diagonal;
      if (over + drop > best) {
        best = over + drop;
        move = up;
      }
      if (beside + extra > best) {
        best = beside + extra;
        move = left;
      }
      beside = Math.fround(best);
      sums[row + j] = beside;
      steps[row + j] = move;
      corner = over;
    }
  }
  return trace(pattern.hashes.length, first, m, n, windowStart);
}

function trace(all: number, first: number, m: number, n: number, windowStart: number): Alignment {
  const width = n + 1;
  const partner = new Int32Array(all).fill(-1);
  const alike = new Float32Array(all);
  let j = 0;
  for (let at = 1; at <= n; at += 1) if ((scores[m * width + at] ?? 0) > (scores[m * width + j] ?? 0)) j = at;
  for (let i = m; i > 0;) {
    const cell = i * width + j;
    const move = j === 0 ? up : moves[cell];
    if (move === left) {
      j -= 1;
    } else if (move === up) {
      i -= 1;
    } else {
      partner[first + i - 1] = windowStart + j - 1;
      alike[first + i - 1] = alikes[cell] ?? 0;
      i -= 1;
      j -= 1;
    }
  }
  return { partner, alike };
}
