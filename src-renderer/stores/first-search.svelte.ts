/**
 * The first search of many claims: their texts are not folded yet, which takes
 * longer than one waits for a letter. So it looks at some of them at once, which
 * fill the screen, and at the rest between frames. As soon as all texts are
 * ready, which is seen to while the window is idle, every search looks at all.
 */
import { untrack } from 'svelte';
import type { ClaimTable } from '../../src-common/core/table/claim-table.ts';
import { finish } from '../../src-common/core/table/steps.ts';
import { nextTurn } from './next-turn.ts';

/** So many texts are ready before anybody has seen that they were not. */
const atOnce = 8192;
/** How long one goes on with it at a time, in ms: a key waits no longer. */
const turn = 24;
/** What is found at once is drawn before one goes on, in ms: two frames. */
const untilDrawn = 32;

export class FirstSearch {
  /** Some claims have not been looked at: those on show are what was found among the others. */
  isOn = $state(false);
  readonly #table: () => ClaimTable;
  readonly #onend: () => void;

  /**
   * @param table the table there is now: an edit makes another one, which keeps what is ready
   * @param onend after all claims have been looked at; not where that was so from the beginning
   */
  constructor(table: () => ClaimTable, onend: () => void) {
    this.#table = table;
    this.#onend = onend;
  }

  begin(): void {
    if (this.isOn || untrack(this.#table).unsearched <= atOnce) return;
    this.isOn = !this.#goOn();
    if (this.isOn) void this.#goOnBetweenFrames();
  }

  /** Nothing is searched for any more. */
  stop(): void {
    this.isOn = false;
  }

  /** Looks at all that is left, at once: for what is about to be done to every claim found. */
  finish(): void {
    if (!this.isOn) return;
    finish(untrack(this.#table).searchPreparation());
    this.#end();
  }

  async #goOnBetweenFrames(): Promise<void> {
    await nextTurn(untilDrawn);
    while (this.isOn && !this.#goOn()) await nextTurn();
    if (this.isOn) this.#end();
  }

  /** @returns whether all is ready */
  #goOn(): boolean {
    const steps = untrack(this.#table).searchPreparation();
    const until = performance.now() + turn;
    let done = false;
    do done = steps.next().done === true; while (!done && performance.now() < until);
    return done;
  }

  #end(): void {
    this.isOn = false;
    this.#onend();
  }
}
