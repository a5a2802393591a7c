/**
 * Resamples of units of four kinds at most, two at a time. Which kind a draw
 * falls on is read off its first bits nearly always, and all counts are kept
 * in one number: nothing is looked up for each unit. The counts are those that
 * `Draws.count` would give.
 */
import { Draws, type DrawWorth } from './random.ts';

const [bits, most] = [12, 2 ** 17];

export class FewKinds implements DrawWorth {
  readonly worth = new Float64Array(2 ** bits);
  readonly bits = bits;
  readonly #units: number;
  /** From which draw on, of 32 bits, the second, third and fourth kind come. */
  readonly #from: readonly number[];

  /** Whether there are so few kinds and units that they can be counted like this. */
  static fit(kinds: ArrayLike<number>, units: number): boolean {
    return kinds.length <= 4 && units < most;
  }

  /** @param kinds how many units there are of each kind: four numbers at most, their sum `units` */
  constructor(kinds: ArrayLike<number>, units: number) {
    this.#units = units;
    let before = 0;
    // A draw is a kind's where its part of all draws, times the units, is below their number: in whole numbers, so nothing is rounded.
    this.#from = [0, 1, 2].map((kind) => Math.ceil(((before += kinds[kind] ?? 0) * 2 ** 32) / units));
    const width = 2 ** (32 - bits);
    for (let first = 0; first < this.worth.length; first += 1) {
      const [low, high] = [this.whole(first * width), this.whole((first + 1) * width - 1)];
      this.worth[first] = low === high ? low : -1;
    }
  }

  whole(drawn: number): number {
    const [second, third, fourth] = this.#from as [number, number, number];
    return drawn < second ? 1 : drawn < third ? most : drawn < fourth ? most * most : 0;
  }

  /** Draws as many units as there are by each generator; `counts` are of the four kinds, for the first and the second. */
  draw(one: Draws, other: Draws, counts: readonly [Int32Array, Int32Array]): void {
    const sums = Draws.sumsOf(one, other, this.#units, this);
    counts.forEach((of, index) => {
      const sum = sums[index] as number;
      of[0] = sum % most;
      of[1] = Math.floor(sum / most) % most;
      of[2] = Math.floor(sum / (most * most));
      of[3] = this.#units - (of[0] as number) - (of[1] as number) - (of[2] as number);
    });
  }
}
