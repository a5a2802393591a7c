/** A database that no longer fits together: the journal puts it right; failing that, the way back to the last backup, in the window itself. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from '../support/end-to-end.ts';
import { expectSaved } from '../support/main-job.ts';
import { dragOver } from '../support/words-on-screen.ts';

test('it is put right from the journal; without one, by restoring the newest backup', async ({ start, dataFolder }) => {
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

  // Without the journal, too, the backups are what is left.
  await rm(join(dataFolder, 'workspaces', 'seeds', 'journal'), { recursive: true });
  const third = await start({ dataFolder });
  await third.page.getByTestId('open-backups').click();
  await third.page.getByTestId('backups').getByRole('radio').first().check();
  await third.page.getByTestId('restore').click();
  await expect(third.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
  await third.close();

  const fourth = await start({ dataFolder });
  await expect(fourth.page.getByTestId('claim-list')).toContainText('Drones came from Iran.');
});

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
