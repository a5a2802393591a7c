/** Long work done while the window has nothing else to do: typing and scrolling never wait for it. */
import type { Steps } from '../../src-common/core/table/steps.ts';

/** Chromium's own, which both hosts are made of: https://wicg.github.io/is-input-pending/ */
declare global {
  interface Navigator { readonly scheduling: { isInputPending(): boolean } }
}

/**
 * Goes through all steps, as many at a time as the browser leaves free, and
 * stops after the step in which a key is pressed or the mouse is used.
 *
 * @returns how to stop; what is done stays done
 */
export function whenIdle(steps: Steps<unknown>): () => void {
  let handle = requestIdleCallback(work);
  function work(deadline: IdleDeadline): void {
    let done = false;
    do done = steps.next().done === true;
    while (!done && deadline.timeRemaining() > 1 && !navigator.scheduling.isInputPending());
    if (!done) handle = requestIdleCallback(work);
  }
  return () => cancelIdleCallback(handle);
}
