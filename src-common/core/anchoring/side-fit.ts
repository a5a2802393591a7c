/** How well the words beside a place agree with those beside the passage. */
import type { Alignment } from './align.ts';
import type { SideFit } from './place.ts';

/** So many words count as next to a passage. */
export const nearWords = 6;

/**
 * @param word the pattern's token next to the passage; @param stop the one behind the last
 * @param expected the token of the text that stands there if nothing was changed
 */
export function sideFit({ partner, alike }: Alignment, weights: Float32Array, word: number, stop: number, expected: number, step: 1 | -1): SideFit {
  let near = 0;
  let nearAll = 0;
  let far = 0;
  let farAll = 0;
  let decay = 1;
  for (let at = word, turn = 0; at !== stop; at += step, turn += 1) {
    const weight = weights[at] ?? 0;
    const other = partner[at] ?? -1;
    const off = other < 0 ? Infinity : Math.abs(other - (expected + step * turn));
    const credit = other >= 0 && off <= 3 + turn ? weight * (alike[at] ?? 0) : 0;
    if (turn < nearWords) {
      near += decay * credit;
      nearAll += decay * weight;
      decay *= 0.8;
    } else {
      far += credit;
      farAll += weight;
    }
  }
  return { near: nearAll === 0 ? null : near / nearAll, far: farAll < 1 ? null : far / farAll };
}
