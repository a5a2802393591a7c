/**
 * The real program in a real window on a disk that fills up: makes an export,
 * takes the room that is left but for some bytes, edits until it is told on the
 * screen, goes on editing, and exports once more. Tells what was acknowledged
 * as it happens; then whoever started it kills it, or a line asks it to close.
 *
 *     node child.mjs HOST.cjs SEEDS RENDERER DATA BYTES
 */
import { writeSync } from 'node:fs';
import { readFile, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { t } from '../../src-common/core/messages/translate.ts';
import { openClaim, readerIn, startWatched } from './watched-program.ts';

const [hostFile = '', seedsFolder = '', rendererFolder = '', dataFolder = '', bytes = '0'] = process.argv.slice(2);
/** So many edits fill any of the disks asked for. */
const mostEdits = 1_500;
/** Longer than that, and it counts as never told. */
const patienceMs = 15_000;
const tell = (line: string): void => { writeSync(1, `${line}\n`); };

let kept = 0;
const { page, closed, close } = await startWatched({ hostFile, seedsFolder, rendererFolder, dataFolder }, {
  asked: ({ sequence, hash }) => Promise.resolve(tell(`asked ${sequence} ${hash}`)),
  async answered({ sequence, hash }, ok) {
    if (!ok) tell('refused');
    else if (sequence > kept) tell(`kept ${kept = sequence} ${hash}`);
    return Promise.resolve();
  },
});
void closed.then(() => process.exit(0));
process.stdin.once('data', () => void close().catch(() => process.exit(0)));
page.on('crash', () => tell('crashed'));

/** When words about a fault first came on the screen (ms of this machine's clock), and which. */
interface Told { at: number; words: string }

await readerIn(page);
await openClaim(page);
await type(page, 'Said before.');
await until(() => kept > 0);
for (const name of ['one', 'two']) await exportSet(page, path.join(dataFolder, `${name}.jsonld`));
tell('exported');
await takeRoom(Number(bytes));
await watchFault(page);

let told: Told | null = null;
let words = '';
for (let edit = 0; edit < mostEdits && !told; edit += 1) {
  const before = kept;
  const begun = Date.now();
  if (edit % 2 === 0) await page.keyboard.press('Alt+3');
  // Lengths that differ, up to what a pasted page has.
  else await type(page, words = `${edit} `.padEnd(1 + (edit * 7_919) % 100_000, 'He warned again. '));
  await until(async () => {
    told = await firstTold(page);
    return told !== null || kept > before;
  }, patienceMs);
  if (told) tell(`told ${(told as Told).at - begun} ${(told as Told).words}`);
  else if (kept === before) break;
}
if (!told) tell('never told');
// Full is full: one goes on all the same.
for (let edit = 0; edit < 4; edit += 1) await type(page, words = `${words.slice(0, 200)} and ${edit}`);
if (await page.getByTestId('statement').inputValue() !== words) tell('the text is not on the screen any more');
await exportSet(page, path.join(dataFolder, 'two.jsonld'));
tell(`last words ${JSON.stringify((await firstTold(page))?.words ?? '')}`);
tell('done');

async function type(window: Page, statement: string): Promise<void> {
  const field = window.getByTestId('statement');
  await field.focus();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.insertText(statement);
}

async function exportSet(window: Page, file: string): Promise<void> {
  const isThere = await readFile(file).then(() => true, () => false);
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByTestId('palette').fill(t('app.command.file.export'));
  await window.getByRole('dialog').getByRole('option', { name: t('app.command.file.export') }).first().click();
  await window.getByTestId('export').click();
  await window.getByTestId('file-name').fill(file);
  await window.getByTestId('file-ok').click();
  if (isThere) await window.getByTestId('file-replace').click();
  await window.getByTestId('file-cancel').waitFor({ state: 'detached' });
  await window.getByTestId('notices').getByText(path.basename(file)).first().waitFor({ timeout: 20_000 });
  await window.keyboard.press('Escape');
}

/** Until no more than these bytes are left. */
async function takeRoom(left: number): Promise<void> {
  const { bavail, bsize } = await statfs(dataFolder);
  await writeFile(path.join(dataFolder, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
  tell(`room ${left}`);
}

async function watchFault(window: Page): Promise<void> {
  await window.evaluate(() => {
    const bar = document.querySelector('[data-testid="fault"]');
    const look = (): void => {
      const said = bar?.textContent.trim() ?? '';
      if (said !== '') Object.assign(globalThis, { toldAt: (globalThis as { toldAt?: number }).toldAt ?? Date.now() });
    };
    if (bar) new MutationObserver(look).observe(bar, { childList: true, subtree: true, characterData: true });
    look();
  });
}

async function firstTold(window: Page): Promise<Told | null> {
  return window.evaluate(() => {
    const at = (globalThis as { toldAt?: number }).toldAt;
    return at === undefined ? null : { at, words: document.querySelector('[data-testid="fault"] p')?.textContent ?? '' };
  });
}

async function until(is: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  for (const end = Date.now() + limitMs; Date.now() < end;) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
