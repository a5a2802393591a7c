/**
 * How the values that two annotators gave go together: Cohen's kappa and what
 * differs, counted in one pass. Twenty annotators are 190 pairs in each of the
 * fields; a table of which values met is made where one is looked at
 * (`meetingsOf`).
 */
import type { DifferenceCounts } from './differences.ts';
import { noFigure, type Figure } from './figure.ts';
import { kappaFigure } from './kappa.ts';
import type { PairMatches } from './pair-matches.ts';

export interface PairValues {
  kappa: { n: number; figure: Figure };
  differences: DifferenceCounts;
}

/** Of one field after another pair. */
export class PairCounter {
  readonly #of: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;

  /** @param column a field's value of each passage by index, -1 for missing */
  constructor({ of, values }: { of: Int32Array; values: readonly string[] }) {
    this.#of = of;
    this.#first = new Int32Array(values.length);
    this.#second = new Int32Array(values.length);
  }

  count({ a, b, isExact }: Pick<PairMatches, 'a' | 'b' | 'isExact'>): PairValues {
    const of = this.#of;
    const first = this.#first.fill(0);
    const second = this.#second.fill(0);
    let n = 0;
    let agreed = 0;
    let same = 0;
    let label = 0;
    for (let at = 0; at < a.length; at += 1) {
      const one = of[a[at] as number] as number;
      const other = of[b[at] as number] as number;
      if (one < 0 || other < 0) continue;
      n += 1;
      first[one]! += 1;
      second[other]! += 1;
      if (one === other) {
        agreed += 1;
        same += isExact[at] as number;
      } else label += isExact[at] as number;
    }
    let expected = 0;
    for (let value = 0; value < first.length; value += 1) expected += (first[value] as number) * (second[value] as number);
    return {
      kappa: { n, figure: n === 0 ? noFigure('no-two-values') : kappaFigure(n, agreed, expected) },
      differences: { same, label, boundary: agreed - same, both: n - agreed - label, missing: a.length - n },
    };
  }
}
