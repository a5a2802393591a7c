/**
 * The windows of the one program: which is in front, and which one a call came
 * from, so that an answer, a dialog or a title goes to that one.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export class ProgramWindows<W> {
  /** The one that had the focus last comes last. */
  #open: W[] = [];
  readonly #calling = new AsyncLocalStorage<W>();

  get all(): readonly W[] {
    return this.#open;
  }

  get front(): W | null {
    return this.#open.at(-1) ?? null;
  }

  has(window: W): boolean {
    return this.#open.includes(window);
  }

  /** A new one, or one that has the focus now: in front. */
  toFront(window: W): void {
    this.remove(window);
    this.#open.push(window);
  }

  remove(window: W): void {
    this.#open = this.#open.filter((other) => other !== window);
  }

  /** Runs what a window asked for; `caller` is that window until it is answered. */
  calledBy<R>(window: W, run: () => R): R {
    return this.#calling.run(window, run);
  }

  /** The window that is being answered, else the one in front. */
  get caller(): W | null {
    const caller = this.#calling.getStore();
    return caller !== undefined && this.has(caller) ? caller : this.front;
  }
}
