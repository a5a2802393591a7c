/** Timing in the window: from what the analyst does to the frame that shows it, in ms. */
import type { Page } from 'playwright-core';

/** What to do to the first element that fits: click it, or type into it. */
export interface Doing {
  selector: string;
  /** null: a click. */
  value: string | null;
  /** The figure ends with the first frame in which this is there; default: the next frame. */
  until?: string;
}

/** @returns how long it took until the frame was drawn */
export function timeOf(page: Page, doing: Doing): Promise<number> {
  return page.evaluate(async ({ selector, value, until }) => {
    const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const element = document.querySelector<HTMLInputElement>(selector);
    if (!element) throw new Error(`${selector} is not there`);
    await drawn();
    const began = performance.now();
    if (value === null) element.click();
    else {
      element.focus();
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const isThere = (): boolean => until === undefined || document.querySelector(until) !== null;
    do await drawn(); while (!isThere());
    return performance.now() - began;
  }, doing);
}

export interface Frames {
  frames: number;
  /** More than 25 ms after the one before: at 60 Hz, at least one was left out. */
  late: number;
  longest: number;
}

/** Scrolls down for so long, a step every frame, and counts the frames that came late. */
export function scrollFrames(page: Page, selector: string, step: number, ms: number): Promise<Frames> {
  return page.evaluate(async ([selector, step, ms]) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${selector} is not there`);
    const times: number[] = [];
    await new Promise<void>((resolve) => {
      const frame = (now: number): void => {
        times.push(now);
        element.scrollTop += step;
        if (now - (times[0] ?? now) < ms) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    return { frames: gaps.length, late: gaps.filter((gap) => gap > 25).length, longest: Math.max(...gaps) };
  }, [selector, step, ms] as const);
}

/** How long the window's main thread itself worked, in ms: other programs on the machine do not count. */
export async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  let last = await now();
  return async () => {
    const since = (await now()) - last;
    last += since;
    return since;
  };
}
