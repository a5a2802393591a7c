/**
 * The real program in a real window, edited by its keys without a pause, for
 * whoever kills it from outside. Says what the window handed over ("saved": the
 * database has it) and what came back ("kept": the journal has it), stops at
 * the named point when it comes by the n-th time, and goes on at a line from
 * its input.
 *
 *     node child.mjs HOST.cjs SEEDS RENDERER DATA [POINT NTH]
 */
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, BrowserType, Page } from 'playwright-core';

const [hostFile = '', seedsFolder = '', rendererFolder = '', dataFolder = '', stopAt = '', nth = '1'] = process.argv.slice(2);
const require = createRequire(hostFile);
const { startChromiumHost } = require(hostFile) as typeof import('../../src-main/hosts/chromium/start-chromium-host.ts');
const { chromium } = require('playwright-core') as { chromium: BrowserType };
/** A pipe that is full takes a part of it, or nothing for now. */
const tell = (line: string): void => {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
};

let left = Number(nth);
let appending = false;
/** Nothing of this append goes on from here, where it is the point. */
async function passing(point: string): Promise<void> {
  if (!appending || point !== stopAt || (left -= 1) !== 0) return;
  tell('stopped');
  await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()));
}

/** Every write and flush of this process while an append is under way: frames first, then the head. */
async function watchFiles(): Promise<void> {
  const handle = await open(hostFile);
  const files = Object.getPrototypeOf(handle) as { write: (...args: never[]) => Promise<unknown>; datasync: () => Promise<void> };
  await handle.close();
  const { write, datasync } = files;
  let flushes = 0;
  files.write = async function watched(this: unknown, ...args) {
    const done = await write.apply(this, args);
    await passing(flushes % 2 === 0 ? 'frames written' : 'head written');
    return done;
  };
  files.datasync = async function watched(this: unknown) {
    await datasync.apply(this as never);
    if (!appending) return;
    flushes += 1;
    await passing(flushes % 2 === 1 ? 'frames flushed' : 'head flushed');
  };
}

function watchBridge(context: BrowserContext): BrowserContext {
  const expose = context.exposeBinding.bind(context);
  context.exposeBinding = (name, callback, ...rest) => expose(name, async (source, message: string) => {
    const answer = callback as (...given: unknown[]) => Promise<string>;
    const { name: call, args } = JSON.parse(message) as { name: string; args: { changes?: { sequence: number; hash: string }[] } };
    if (call !== 'journal.append') return answer(source, message);
    const last = args.changes?.at(-1);
    tell(`saved ${last?.sequence ?? 0} ${last?.hash ?? ''}`);
    appending = true;
    await passing('committed');
    const answered = await answer(source, message);
    await passing('acknowledged');
    appending = false;
    const { ok } = JSON.parse(answered) as { ok: boolean };
    if (ok) tell(`kept ${last?.sequence ?? 0} ${last?.hash ?? ''}`);
    return answered;
  }, ...rest);
  return context;
}

async function edit(page: Page): Promise<void> {
  // At a first start the program asks who one is, once everything is loaded.
  const settings = await page.evaluate('attestHost.invoke("settings.read", null)') as { value: { analyst: unknown } };
  if (settings.value.analyst === null) {
    await page.getByTestId('analyst-name').fill('Mira Kessler');
    await page.getByTestId('save-identity').click();
  }
  await page.locator('[data-pane="reader"] [role="document"]').focus();
  const claims = page.getByTestId('claim-list').getByRole('button');
  if (await claims.count() > 0) await claims.first().click();
  else await page.keyboard.press('Enter');
  await page.getByTestId('statement').waitFor();
  for (;;) await page.keyboard.press('Alt+3');
}

await watchFiles();
const launch = chromium.launchPersistentContext.bind(chromium);
chromium.launchPersistentContext = async (...args) => watchBridge(await launch(...args));
const { page, closed } = await startChromiumHost({ version: '0', dataFolder, seedsFolder, rendererFolder, headless: true, dialogs: 'window' });
// Its window was killed: the program has put everything away.
void closed.then(() => process.exit(0));
await page.locator('[data-pane="reader"] [role="document"]').waitFor({ timeout: 30_000 }).catch(() => process.exit(1));
// What the start found, before anything is edited.
tell(`found ${JSON.stringify(await page.evaluate(async () => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('attest-'))?.name ?? '';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open'));
  });
  const transaction = database.transaction(['changes', 'packs', 'meta'], 'readonly');
  const all = (store: string) => new Promise<unknown[]>((resolve) => {
    const request = transaction.objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  const [changes, packs, meta] = await Promise.all([all('changes'), all('packs'), all('meta')]);
  database.close();
  return { changes, packs, meta, notices: document.querySelector('[data-testid="notices"]')?.textContent ?? '' };
}))}`);
await edit(page).catch(() => undefined);
