/**
 * Keeps the borrowed browser to one window of ours: no further pages, no
 * permissions but to keep data and to copy, and a way to save before the window closes.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Closing } from '../shared/closing.ts';
import { origin } from './origin.ts';

export async function guardWindow(
  context: BrowserContext,
  program: Page,
  session: CDPSession,
  closing: Closing,
): Promise<void> {
  context.on('page', (other) => {
    if (other === program) return;
    // A second start on the same profile lands here too: show the window that is open.
    void other.close().catch(() => {});
    void program.bringToFront().catch(() => {});
  });

  // Grants these and refuses all others, without asking the user.
  await session.send('Browser.grantPermissions', { origin, permissions: ['durableStorage', 'clipboardSanitizedWrite'] });

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
  program.on('close', () => void context.close().catch(() => {}));
  program.on('crash', () => void context.close().catch(() => {}));
}
