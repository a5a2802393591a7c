/**
 * Long work in steps: a generator that yields wherever it may pause, each step
 * a millisecond or so. Done in one go where the outcome is waited for, or a few
 * steps at a time while there is nothing else to do.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all that is left to do. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Calls `each` with 0 to `count` - 1, so many a step. */
export function* inSteps(count: number, size: number, each: (index: number) => void): Steps<void> {
  for (let from = 0; from < count; from += size) {
    if (from > 0) yield;
    const to = Math.min(count, from + size);
    for (let index = from; index < to; index += 1) each(index);
  }
}
