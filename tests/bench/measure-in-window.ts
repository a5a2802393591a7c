/** Timing in the window: from what the analyst does to the frame that shows it, in ms. */
import type { Page } from 'playwright-core';

/** What to do to the first element that fits: click it, or type into it. */
export interface Doing {
  selector: string;
  /** null: a click. */
  value: string | null;
  /** The figure ends with the first frame in which this is there; default: the next frame. */
  until?: string;
  /** So long after what was done before, in ms. */
  pause?: number;
}

/** @returns how long it took until the frame was drawn */
export async function timeOf(page: Page, doing: Doing): Promise<number> {
  const [time = NaN] = await timesOf(page, [doing]);
  return time;
}

/** @returns the same for what is done one thing after the other, each as soon as its element is there: without a pause, a frame after the one before */
export function timesOf(page: Page, doings: readonly Doing[]): Promise<number[]> {
  return page.evaluate(async (doings) => {
    const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const times: number[] = [];
    for (const { selector, value, until, pause = 0 } of doings) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const asked = performance.now();
      let element: HTMLInputElement | null = null;
      do {
        await drawn();
        element = document.querySelector<HTMLInputElement>(selector);
        if (performance.now() - asked > 60_000) throw new Error(`${selector} is not there`);
      } while (!element);
      const began = performance.now();
      if (value === null) element.click();
      else {
        element.focus();
        element.value = value;
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const isThere = (): boolean => until === undefined || document.querySelector(until) !== null;
      do {
        await drawn();
        if (performance.now() - began > 60_000) throw new Error(`${until ?? selector} did not come`);
      } while (!isThere());
      times.push(performance.now() - began);
    }
    return times;
  }, doings);
}

/** @returns how long it takes from now until the frame in which an element is there */
export function timeUntil(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const began = performance.now();
    while (document.querySelector(selector) === null) {
      if (performance.now() - began > 60_000) throw new Error(`${selector} did not come`);
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - began;
  }, selector);
}

export interface Frames {
  frames: number;
  /** More than 25 ms after the one before: at 60 Hz, at least one was left out. */
  late: number;
  longest: number;
}

export interface ScrolledFrames extends Frames {
  /** What 95 of 100 frames took in the window at most, in ms, from the first word of the scrolling until they were handed on to be drawn. */
  work: number;
}

/**
 * Scrolls down for so long, a step every frame, and counts the frames that came
 * late. Each step is made between two frames, as the wheel and the scroll bar
 * make it: what a frame hears of is then what it draws.
 */
export function scrollFrames(page: Page, selector: string, step: number, ms: number): Promise<ScrolledFrames> {
  return page.evaluate(async ([selector, step, ms]) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${selector} is not there`);
    const times: number[] = [];
    const work: number[] = [];
    let began = 0;
    const onscroll = (): void => { began = performance.now(); };
    // Before anybody else hears of it.
    window.addEventListener('scroll', onscroll, { capture: true });
    const { port1: after, port2: frame } = new MessageChannel();
    await new Promise<void>((resolve) => {
      const next = (now: number): void => {
        times.push(now);
        frame.postMessage(null);
      };
      after.onmessage = () => {
        if (began > 0) work.push(performance.now() - began);
        began = 0;
        const [first = 0] = times;
        if ((times.at(-1) ?? 0) - first >= ms) {
          resolve();
          return;
        }
        element.scrollTop += step;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    window.removeEventListener('scroll', onscroll, { capture: true });
    after.close();
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    work.sort((a, b) => a - b);
    return { frames: gaps.length, late: gaps.filter((gap) => gap > 25).length, longest: Math.max(...gaps), work: work[Math.floor(0.95 * work.length)] ?? 0 };
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

/**
 * The same scrolling by the plainest means: a list of the words that a grid
 * shows just now, in as many rows and cells, written anew by hand. What this
 * takes is what drawing text takes here.
 */
export async function plainScrollFrames(page: Page, selector: string, step: number, ms: number): Promise<ScrolledFrames> {
  await page.evaluate((selector) => {
    const grid = document.querySelector<HTMLElement>(selector);
    if (!grid) throw new Error(`${selector} is not there`);
    const words = [...grid.querySelectorAll('.row')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    const list = document.createElement('div');
    list.id = 'plain-list';
    list.style.cssText = 'position: fixed; inset: 0; z-index: 99; overflow: auto; contain: strict; background: Canvas';
    const body = document.createElement('div');
    body.style.cssText = 'position: relative; height: 3200000px';
    const rows = words.map((cells) => {
      const row = document.createElement('div');
      row.style.cssText = `position: absolute; left: 0; right: 0; height: 32px; overflow: hidden; display: grid; grid-template: 32px / ${getComputedStyle(grid.querySelector('.row')!).gridTemplateColumns}; white-space: nowrap`;
      for (const word of cells) row.appendChild(document.createElement('div')).append(word);
      return row;
    });
    body.append(...rows);
    list.append(body);
    document.body.append(list);
    list.onscroll = () => {
      const first = Math.floor(list.scrollTop / 32);
      rows.forEach((_, place) => {
        const at = first + place;
        const row = rows[at % rows.length];
        if (!row || row.dataset['at'] === String(at)) return;
        row.dataset['at'] = String(at);
        row.style.top = `${at * 32}px`;
        // Other words each time: the same ones would not be drawn again. A row comes back after as many as there are, so that counts, too.
        words[(at * 7 + Math.floor(at / rows.length)) % words.length]?.forEach((word, cell) => { row.children[cell]!.firstChild!.nodeValue = word; });
      });
    };
  }, selector);
  try {
    return await scrollFrames(page, '#plain-list', step, ms);
  } finally {
    await page.evaluate(() => document.querySelector('#plain-list')?.remove());
  }
}
