/** Two windows of one program: one state, nothing lost, and each closes by itself. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { done, expectSaved, introduce, openDocument, secondWindow, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/end-to-end.ts';

/** Counts how often the bar appears that says that something is not stored as it should be. */
async function countFaults(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const counted = { faults: 0 };
    new MutationObserver(() => { if (document.querySelector('[data-testid="fault"]')?.textContent?.trim()) counted.faults += 1; }).observe(document.body, { childList: true, subtree: true });
    return counted;
  });
  return async () => (await counter.jsonValue()).faults;
}

const list = (page: Page) => page.getByTestId('claim-list').getByRole('button');

test('what is tagged in one window is in the other, from either side, and lies in the journal once @whole-job', async ({ start, dataFolder }) => {
  test.setTimeout(90_000);
  const { page: one } = await start({ dataFolder });
  await introduce(one);
  await openDocument(one, /^He warned again/);
  const two = await secondWindow(one);
  await openDocument(two, /^He warned again/);
  const faults = [await countFaults(one), await countFaults(two)];
  let slow = false;

  await test.step('one after the other', async () => {
    await tagWords(one, 'many of the weapons used by Russia', 'Of the first.');
    await expect(list(two)).toHaveCount(1);
    await expect(two.getByTestId('claim-list')).toContainText('Of the first.');
    await tagWords(two, 'once again', 'Of the second.');
    await done(two);
    await expect(one.getByTestId('statement')).toHaveValue('Of the first.');
    await done(one);
    await expect(list(one)).toHaveCount(2);
    await expectAccessible(two);
  });

  await test.step('both at once, key for key', async () => {
    for (const page of [one, two]) await list(page).first().click();
    // Alt with a digit sets a signal: each press is a Change.
    await Promise.all([one, two].map(async (page, at) => {
      for (let press = 0; press < 25; press += 1) await page.keyboard.press(at === 0 ? 'Alt+1' : 'Alt+2');
    }));
    for (const page of [one, two]) {
      await expectSaved(page);
      for (const at of [0, 1]) await expect(page.locator('[data-testid^="signal-"]').nth(at)).toBeChecked();
    }
  });

  await test.step('the one that is left goes on, and nothing is missing after a restart', async () => {
    for (const count of faults) slow ||= (await count()) > 0;
    const closed = two.waitForEvent('close');
    await two.close({ runBeforeUnload: true });
    await closed;
    await tagWords(one, 'North Korea provided drones', 'After the second had gone.');
    await done(one);
    await expectSaved(one);
    await expect(one.getByTestId('disk-line')).toContainText(/^On disk at/);
  });
  // Where the database answered in time it is the first journal still, each Change appended once. Where it was slow,
  // the journal had Changes before the other window's, and may have been written anew in the order of the database.
  const folder = join(dataFolder, 'workspaces', 'seeds', 'journal');
  const journals = (await readdir(folder)).filter((name) => /^changes-\d+\.journal$/.test(name));
  expect(journals).toEqual(slow ? [expect.stringMatching(/^changes-/)] : ['changes-1.journal']);
  const journal = await readFile(join(folder, journals[0]!), 'utf8');
  const sequences = [...journal.matchAll(/"sequence":(\d+)/g)].map(([, digits]) => Number(digits));
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  expect(sequences.length).toBeGreaterThan(50);
});
