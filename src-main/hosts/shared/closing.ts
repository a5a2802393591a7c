/**
 * The way out, on both hosts: tell the window that it will be closed, wait
 * until it says that everything is saved, then close it. A window that does
 * not answer is closed all the same; it saves as the analyst types, so at worst
 * the last moment of typing is lost.
 */
export interface Closing {
  /** Begin, or do nothing when it has begun. */
  request(): void;
  /** The window's answer. */
  ready(): void;
  readonly begun: boolean;
}

/**
 * @param options.announce sends `app.closing` to the window
 * @param options.close closes it for good; called once
 * @param options.limit milliseconds to wait for the window
 */
export function createClosing(options: { announce(): void; close(): void; limit: number }): Closing {
  let begun = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const finish = (): void => {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    options.close();
  };

  return {
    request(): void {
      if (begun) return;
      begun = true;
      timer = setTimeout(finish, options.limit);
      options.announce();
    },
    ready(): void {
      // Only an answer counts: a window cannot close itself by saying it is ready.
      if (begun) finish();
    },
    get begun(): boolean {
      return begun;
    },
  };
}

/** How long a window may take to save, in milliseconds. */
export const closingLimit = 3000;
