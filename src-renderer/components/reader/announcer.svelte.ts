/** The polite live region of the reader: says what the last motion did, once the keys have come to rest. */
import { announcement, type Situation } from './announcement.ts';

/** Held keys would otherwise queue a sentence for each step, ms. */
const rest = 250;

export class Announcer {
  words = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param situation asked when it is said, not now */
  soon(situation: () => Situation): void {
    this.stop();
    this.#timer = setTimeout(() => { this.words = announcement(situation()); }, rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
