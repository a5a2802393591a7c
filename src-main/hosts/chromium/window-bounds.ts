/** Puts the browser's window where it was, and remembers where it is. */
import type { CDPSession, Page } from 'playwright-core';
import { defaultWindowState, fitWindow, readWindowState, writeWindowState, type Area } from '../shared/window-state.ts';

export interface WindowBounds {
  /** Keep where the window is now. Never throws. */
  remember(): Promise<void>;
}

/** @param session a session of the page; its window is the one meant */
export async function restoreWindow(page: Page, session: CDPSession, dataFolder: string): Promise<WindowBounds> {
  const { windowId } = await session.send('Browser.getWindowForTarget');
  // The page is ours and blank at this point; it can only say what screen it is on.
  const screen = await page.evaluate('({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })') as Area;
  const wanted = fitWindow(readWindowState(dataFolder, 'chromium'), [screen]);
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: {
      left: wanted.x ?? screen.x + Math.max(0, Math.floor((screen.width - wanted.width) / 2)),
      top: wanted.y ?? screen.y + Math.max(0, Math.floor((screen.height - wanted.height) / 2)),
      width: wanted.width,
      height: wanted.height,
    },
  });
  if (wanted.maximized) await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });

  return {
    async remember(): Promise<void> {
      try {
        const { bounds } = await session.send('Browser.getWindowBounds', { windowId });
        const before = readWindowState(dataFolder, 'chromium');
        const normal = bounds.windowState === 'normal';
        writeWindowState(dataFolder, 'chromium', {
          // A maximized window goes back to the size it had before.
          x: normal ? bounds.left ?? null : before.x,
          y: normal ? bounds.top ?? null : before.y,
          width: (normal ? bounds.width : before.width) ?? defaultWindowState.width,
          height: (normal ? bounds.height : before.height) ?? defaultWindowState.height,
          maximized: bounds.windowState === 'maximized' || bounds.windowState === 'fullscreen',
        });
      } catch {
        // The window is gone already: what was kept stays.
      }
    },
  };
}
