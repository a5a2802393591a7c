/** The real program in a real window, for a child process: every append that its window asks for goes past whoever started it. */
import { createRequire } from 'node:module';
import type { BrowserContext, BrowserType, Page } from 'playwright-core';

/** The last Change of an append. */
export interface LastOfAppend { sequence: number; hash: string }

export interface AppendWatch {
  /** The window has handed it over; the journal has not been asked yet. */
  asked(last: LastOfAppend): Promise<void>;
  /** The journal has answered; the window does not know yet. */
  answered(last: LastOfAppend, ok: boolean): Promise<void>;
}

interface Folders { hostFile: string; seedsFolder: string; rendererFolder: string; dataFolder: string }

export interface WatchedProgram {
  page: Page;
  close(): Promise<void>;
  closed: Promise<void>;
}

/** Starts the built program of `hostFile`, headless, with dialogs drawn in its window. */
export async function startWatched({ hostFile, ...folders }: Folders, watch: AppendWatch): Promise<WatchedProgram> {
  const require = createRequire(hostFile);
  const { startChromiumHost } = require(hostFile) as typeof import('../../src-main/hosts/chromium/start-chromium-host.ts');
  const { chromium } = require('playwright-core') as { chromium: BrowserType };
  const launch = chromium.launchPersistentContext.bind(chromium);
  chromium.launchPersistentContext = async (...args) => watchBridge(await launch(...args), watch);
  return startChromiumHost({ version: '0', ...folders, headless: true, dialogs: 'window' });
}

function watchBridge(context: BrowserContext, watch: AppendWatch): BrowserContext {
  const expose = context.exposeBinding.bind(context);
  context.exposeBinding = (name, callback, ...rest) => expose(name, async (source, message: string) => {
    const answer = callback as (...given: unknown[]) => Promise<string>;
    const { name: call, args } = JSON.parse(message) as { name: string; args: { changes?: LastOfAppend[] } };
    if (call !== 'journal.append') return answer(source, message);
    const { sequence = 0, hash = '' } = args.changes?.at(-1) ?? {};
    await watch.asked({ sequence, hash });
    const answered = await answer(source, message);
    const { ok } = JSON.parse(answered) as { ok: boolean };
    await watch.answered({ sequence, hash }, ok);
    return answered;
  }, ...rest);
  return context;
}

/** The text is there and can be tagged. */
export async function readerIn(page: Page): Promise<void> {
  await page.locator('[data-pane="reader"] [role="document"]').waitFor({ timeout: 30_000 });
}

/** Says who one is, where that is asked, and opens the form of the first claim, tagged if there is none. */
export async function openClaim(page: Page): Promise<void> {
  // At a first start the program asks who one is, once everything is loaded.
  const settings = await page.evaluate('attestHost.invoke("settings.read", null)') as { value: { analyst: unknown } };
  if (settings.value.analyst === null) {
    await page.getByTestId('analyst-name').fill('Mira Kessler');
    await page.getByTestId('save-identity').click();
    await page.getByTestId('save-identity').waitFor({ state: 'detached' });
  }
  const claims = page.getByTestId('claim-list').getByRole('button');
  const isTagged = await claims.count() > 0;
  // The dialog gives the focus back in its own time: until the key has found the text.
  for (let turn = 0; turn < 10 && !(await page.getByTestId('statement').isVisible()); turn += 1) {
    if (isTagged) await claims.first().click();
    else {
      await page.locator('[data-pane="reader"] [role="document"]').focus();
      await page.keyboard.press('Enter');
    }
    await page.getByTestId('statement').waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await page.getByTestId('statement').waitFor();
}
