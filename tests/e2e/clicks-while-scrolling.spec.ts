/**
 * A click on a list that still scrolls, or that was scrolled by the focus that
 * the click itself moved, is a click on the row under the pointer.
 */
import type { Locator, Page } from 'playwright-core';
import { introduce, openDocument, rows } from '../support/analyst.ts';
import { expect, test } from '../support/scratch.ts';

/** Turns the wheel over a list and clicks as soon as it has moved; the pointer is over a row all the time. */
async function scrollAndClick(page: Page, row: Locator): Promise<void> {
  const box = await row.boundingBox();
  if (!box) throw new Error('the row is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const moved = page.evaluate(() => new Promise<void>((resolve) => {
    document.addEventListener('scroll', () => requestAnimationFrame(() => resolve()), { capture: true, once: true });
  }));
  await page.mouse.wheel(0, 120);
  await moved;
  await page.mouse.down();
  await page.mouse.up();
}

test('in the list of claims', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await page.getByTestId('open-samples').click();
  const claims = page.getByTestId('claim-list').getByRole('button');
  await expect(claims.first()).toBeVisible();
  await scrollAndClick(page, claims.nth(2));
  await expect(page.getByTestId('claim-form')).toBeVisible();
});

test('in the list of documents', async ({ start, scratch }) => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`note-${index}.txt`, `Note number ${index}.\n\nIt is short.\n`]));
  const { page } = await start({ corpus: await scratch.folder('corpus', files) });
  await introduce(page);
  await expect(rows(page).first()).toBeVisible();
  const current = page.getByTestId('documents').locator('[aria-current="page"]');
  await scrollAndClick(page, rows(page).nth(6));
  await expect(current).toHaveCount(1);
  await expect(current).not.toHaveText(/Note number 0\./);
});
