/**
 * Keeps the borrowed browser to windows of ours: no pages but those that the
 * program asked for, no permissions but to keep data and to copy, and a way to
 * save before a window closes.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Closing } from '../shared/closing.ts';
import type { ProgramWindows } from '../shared/program-windows.ts';
import { origin } from './origin.ts';

/**
 * Closes every page that nobody asked for.
 *
 * @param expected takes a page that was asked for; answers whether it was
 */
export function refuseOtherPages(context: BrowserContext, windows: ProgramWindows<Page>, expected: (page: Page) => boolean): void {
  context.on('page', (other) => {
    if (windows.has(other) || expected(other)) return;
    // A second start on the same profile lands here too: show the window that is open.
    void other.close().catch(() => {});
    void windows.front?.bringToFront().catch(() => {});
  });
}

/** Grants to keep data and to copy, and refuses all other permissions without asking the user. */
export async function grantPermissions(session: CDPSession): Promise<void> {
  await session.send('Browser.grantPermissions', { origin, permissions: ['durableStorage', 'clipboardSanitizedWrite'] });
}

/** @param onclosed the window has gone, or its page has crashed */
export function guardWindow(program: Page, closing: Closing, onclosed: () => void): void {
  program.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') {
      void dialog.dismiss().catch(() => {});
      return;
    }
    // The page stands still while this question is open, so it cannot save now:
    // stay, let it save, and close then.
    void dialog.dismiss().catch(() => {});
    closing.request();
  });
  program.on('close', onclosed);
  program.on('crash', onclosed);
}
