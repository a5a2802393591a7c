/** A database that no longer fits together: the journal puts it right; failing that, the way back to the last snapshot, in the window itself. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { done, introduce, notices, openDocument, runByPalette, tagWords } from '../support/analyst.ts';
import { expect, test, type Program } from '../support/end-to-end.ts';
import { expectSaved } from '../support/main-job.ts';
import { dragOver } from '../support/words-on-screen.ts';

test('it is put right from the journal; without one, by restoring the newest snapshot', async ({ start, dataFolder }) => {
  const first = await start({ dataFolder });
  await first.page.getByTestId('analyst-name').fill('Mira Kessler');
  await first.page.getByTestId('save-identity').click();
  await dragOver(first.page, 'Iran and North Korea provided drones');
  await first.page.getByTestId('action-tag').click();
  await first.page.getByTestId('statement').fill('Drones came from Iran.');
  await first.page.getByTestId('done').click();
  await expectSaved(first.page);
  await first.close();

  const second = await start({ dataFolder });
  await expect(second.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
  await damage(second.page);
  await second.close();

  const repaired = await start({ dataFolder });
  await expect(repaired.page.getByTestId('notices')).toContainText('Everything was restored from the journal on disk');
  await expect(repaired.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
  await damage(repaired.page);
  await repaired.close();

  // Without the journal, too, the snapshots are what is left.
  await rm(join(dataFolder, 'workspaces', 'seeds', 'journal'), { recursive: true });
  const third = await start({ dataFolder });
  await third.page.getByTestId('open-snapshots').click();
  await third.page.getByTestId('snapshots').getByRole('radio').first().check();
  await third.page.getByTestId('restore').click();
  await expect(third.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
  await third.close();

  const fourth = await start({ dataFolder });
  await expect(fourth.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
});

/** Where in a data folder the browser keeps the database. */
const databaseFiles = (dataFolder: string): string => join(dataFolder, 'chromium-profile', 'Default', 'IndexedDB');

/** Changes every file of the database by its bytes. */
async function eachFile(dataFolder: string, alter: (bytes: Buffer, name: string) => Buffer): Promise<number> {
  let altered = 0;
  for (const entry of await readdir(databaseFiles(dataFolder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(log|ldb)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    await writeFile(file, alter(await readFile(file), entry.name));
    altered += 1;
  }
  return altered;
}

async function tagged({ page }: Program, words: string, statement: string): Promise<void> {
  await openDocument(page, /^He warned again/);
  await tagWords(page, words, statement);
  await done(page);
  await expectSaved(page);
  await expect(page.getByTestId('disk-line')).toContainText(/^On disk/);
}

const losses = [
  { what: 'deleted', lose: (data: string) => rm(databaseFiles(data), { recursive: true }) },
  {
    what: 'rolled back to an older copy',
    lose: async (data: string, older: string) => {
      await rm(databaseFiles(data), { recursive: true });
      await cp(older, databaseFiles(data), { recursive: true });
    },
  },
  { what: 'cut in half', lose: async (data: string) => { expect(await eachFile(data, (bytes) => bytes.subarray(0, bytes.length >> 1))).toBeGreaterThan(0); } },
  { what: 'overwritten here and there', lose: async (data: string) => { expect(await eachFile(data, (bytes) => { for (let at = 64; at < bytes.length; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 0xff; return bytes; })).toBeGreaterThan(0); } },
];

for (const { what, lose } of losses) {
  test(`a database that was ${what} is noticed and restored to the last edit, and that can be read again later`, async ({ start, dataFolder }) => {
    test.setTimeout(90_000);
    const first = await start({ dataFolder });
    await introduce(first.page);
    await tagged(first, 'many of the weapons used by Russia', 'The first claim.');
    await first.close();
    const older = `${dataFolder}-older`;
    // Of the profile, what the database is in: other files come and go while the browser ends.
    await cp(databaseFiles(dataFolder), older, { recursive: true });
    try {
      const second = await start({ dataFolder });
      await tagged(second, 'once again', 'The second claim.');
      await second.close();
      await lose(dataFolder, older);

      const { page } = await start({ dataFolder });
      await expect(notices(page)).toContainText(/had lost \d+ changes\. They were restored from the journal|was damaged\. Everything was restored/);
      const list = page.getByTestId('claim-list').getByRole('button');
      await expect(list).toHaveCount(2);
      await expect(page.getByTestId('claim-list')).toContainText('The first claim.');
      await expect(page.getByTestId('claim-list')).toContainText('The second claim.');
      await notices(page).getByRole('button', { name: 'Show all' }).click();
      await expect(page.getByTestId('repairs').getByRole('listitem')).toHaveCount(1);
      await page.keyboard.press('Escape');
      // Once it has been read and put away, it is still to be found.
      await expect(notices(page)).not.toContainText('restored');
      await runByPalette(page, 'app.command.file.repairs');
      await expect(page.getByTestId('repairs')).toContainText('restored from the journal');
    } finally {
      await rm(older, { recursive: true, force: true });
    }
  });
}

/** The log is gone, the records are there. */
async function damage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((database) => database.name?.startsWith('attest-')) ?? {};
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('open'));
    });
    const transaction = database.transaction('changes', 'readwrite');
    transaction.objectStore('changes').clear();
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    database.close();
  });
}
