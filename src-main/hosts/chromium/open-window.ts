/**
 * Another window of the running browser. A second start of the browser on the
 * same profile hands its wish to the first and ends: so it is a plain window
 * like ours, without tabs and address. Where that brings none, a tab's window.
 */
import { spawn } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { startUrl } from './origin.ts';

/** How long the browser may take, in ms. */
const openWithin = 8_000;

export interface WindowOpener {
  open(): Promise<Page>;
  /** Whether a page is the one that is being waited for. */
  expects(page: Page): boolean;
}

/** @param options.switches of the browser, as it was started; null: it shows no windows, only pages */
export function createWindowOpener(context: BrowserContext, options: { browserPath: string; profile: string; switches: string[] | null }): WindowOpener {
  let waiting: ((page: Page) => void) | null = null;

  const bySecondStart = (switches: string[]): Promise<Page | null> => new Promise((resolve) => {
    const limit = setTimeout(() => settle(null), openWithin);
    const settle = (page: Page | null): void => {
      clearTimeout(limit);
      waiting = null;
      resolve(page);
    };
    waiting = settle;
    const second = spawn(options.browserPath, [`--user-data-dir=${options.profile}`, ...switches], { stdio: 'ignore' });
    second.once('error', () => settle(null));
    second.unref();
  });

  return {
    async open() {
      const own = options.switches === null ? null : await bySecondStart(options.switches);
      if (own) return own;
      // The page event comes before the promise resolves.
      return new Promise<Page>((resolve, reject) => {
        waiting = (page) => {
          waiting = null;
          resolve(page);
        };
        context.newPage().catch(reject);
      });
    },
    expects(page) {
      if (!waiting) return false;
      waiting(page);
      return true;
    },
  };
}

/** Leads a page that was opened to the program. */
export async function enter(page: Page): Promise<void> {
  try {
    await page.goto(startUrl, { waitUntil: 'commit' });
  } catch (error) {
    // It was on its way there by itself.
    await page.waitForURL(startUrl, { waitUntil: 'commit' }).catch(() => { throw error; });
  }
}
