/** How many of a long row of things are done before the window draws again: as many as take it a few milliseconds, as the last ones took. */

export interface PaceLimits {
  /** How long some of them should take the window, ms. */
  aim: number;
  least: number;
  most: number;
}

export class Pace {
  #count: number;
  readonly #limits: PaceLimits;

  /** @param first before anything is known of how long they take */
  constructor(first: number, limits: PaceLimits) {
    this.#count = first;
    this.#limits = limits;
  }

  /** How many to do next. */
  get count(): number {
    return this.#count;
  }

  /** @param ms what that many took; half of the way there is gone at once, as something else may have held the window up */
  took(ms: number): void {
    const { aim, least, most } = this.#limits;
    const fitting = (this.#count * aim) / Math.max(ms, 0.1);
    this.#count = Math.min(most, Math.max(least, Math.round((this.#count + fitting) / 2)));
  }
}
