/** Database or journal fail while one works: it is said what is safe, the work can be saved elsewhere, and all is stored once it can be. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addSource, done, expectSaved, exportTo, introduce, notices, openDocument, runByPalette, secondWindow, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test, type Program } from '../support/scratch.ts';

const fault = (page: Page) => page.getByTestId('fault');
/** In time: within two seconds of the edit. */
const soon = { timeout: 2_000 };

/**
 * The database answers as it does where there is no room, or as ever again. The
 * browser's own limit cannot be set while it runs: it is asked for again only
 * after half a minute.
 */
async function fillUp(page: Page, full: boolean): Promise<void> {
  await page.evaluate((refuses) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { taken?: [IDBObjectStore['add'], IDBObjectStore['put']] };
    store.taken ??= [store.add, store.put];
    const refuse = (): never => { throw new DOMException('full', 'QuotaExceededError'); };
    [store.add, store.put] = refuses ? [refuse, refuse] : store.taken;
  }, full);
}

async function withClaim(program: Program): Promise<Page> {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'many of the weapons used by Russia', 'Said before.');
  await done(page);
  await expectSaved(page);
  return page;
}

test('the database has no room: the journal holds the work, a copy and the set can be saved, and all is stored once there is room', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const program = await start({ dataFolder: scratch.path('data') });
  const page = await withClaim(program);
  await fillUp(page, true);
  await tagWords(page, 'once again');
  await page.keyboard.type('Said meanwhile.');
  await expect(fault(page)).toContainText('There is no room left on the disk.', soon);
  await expect(fault(page)).toContainText('on disk in the journal');
  await expect(page.getByTestId('statement')).toHaveValue('Said meanwhile.');
  await expectAccessible(page);

  const copy = scratch.path('copy.json');
  await chooseFile(program, { kind: 'file', path: copy, open: () => page.getByTestId('fault-copy').click() });
  await expect(notices(page)).toContainText(copy);
  expect(await readFile(copy, 'utf8')).toContain('Said meanwhile.');
  expect(await exportTo(program, scratch.path('set.jsonld'))).toContain('Said meanwhile.');

  await fillUp(page, false);
  await page.getByTestId('fault-retry').click();
  await expect(fault(page)).toBeEmpty();
  await expectSaved(page);
});

test('the journal’s folder is in the way of something else: said, and put right by itself', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const dataFolder = scratch.path('data');
  const program = await start({ dataFolder });
  const page = await withClaim(program);
  const journal = join(dataFolder, 'workspaces', 'seeds', 'journal');
  await rename(journal, `${journal}-elsewhere`);
  await writeFile(journal, 'not a folder');
  await tagWords(page, 'once again', 'Said meanwhile.');
  await expect(fault(page)).toContainText('The journal on disk cannot be written', soon);
  await expect(fault(page)).toContainText('saved in the program’s own database, and nowhere else');

  await test.step('and where the database fails, too, that the work is in the window only', async () => {
    await fillUp(page, true);
    await addSource(page, 'Reuters', 'agency');
    await expect(fault(page)).toContainText('in this window only', soon);
    await expectAccessible(page);
    const copy = scratch.path('copy.json');
    await chooseFile(program, { kind: 'file', path: copy, open: () => runByPalette(page, 'app.command.file.saveCopy') });
    await expect(notices(page)).toContainText(copy);
    expect(await readFile(copy, 'utf8')).toContain('Reuters');
  });

  await fillUp(page, false);
  await rm(journal);
  await expect(fault(page)).toBeEmpty({ timeout: 15_000 });
  await expectSaved(page);
  await expect.poll(() => readFile(join(journal, 'changes-1.journal'), 'utf8')).toContain('Reuters');
  expect(await readFile(join(journal, 'changes-1.journal'), 'utf8')).toContain('Said before.');
});

test('two windows edit while the database has no room: the work of either is on disk, and both have all of it once there is room', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const one = await withClaim(await start({ dataFolder: scratch.path('data') }));
  const two = await secondWindow(one);
  await openDocument(two, /^He warned again/);
  for (const page of [one, two]) await fillUp(page, true);

  await tagWords(one, 'once again', 'Of the first.');
  await expect(fault(one)).toContainText('on disk in the journal', soon);
  await tagWords(two, 'North Korea provided drones', 'Of the second.');
  await expect(fault(two)).toContainText('on disk in a file beside the journal', { timeout: 5_000 });
  await expectAccessible(two);
  for (const page of [one, two]) {
    await expect(page.getByTestId('statement')).toHaveValue(page === one ? 'Of the first.' : 'Of the second.');
  }
  // It is tried again every few seconds, without being asked.
  for (const page of [one, two]) await fillUp(page, false);
  for (const page of [one, two]) {
    await expect(fault(page)).toBeEmpty({ timeout: 15_000 });
    await expectSaved(page);
    await done(page);
    for (const words of ['Said before.', 'Of the first.', 'Of the second.']) await expect(page.getByTestId('claim-list')).toContainText(words);
  }
});
