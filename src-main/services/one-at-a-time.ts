/** Runs asynchronous work one piece after the other, in the order of asking. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    // The caller hears of a failure; the next in line does not.
    last = next.catch(() => undefined);
    return next;
  };
}
