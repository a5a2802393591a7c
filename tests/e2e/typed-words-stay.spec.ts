/** Words typed into one claim belong to it, however fast the analyst goes on to another. */
import { expect, test } from '../support/end-to-end.ts';
import { expectSaved } from '../support/main-job.ts';
import { readerOf } from '../support/reader-of.ts';
import { dragOver } from '../support/words-on-screen.ts';

test('going on before the words are stored', async ({ program }) => {
  const { page } = program;
  const list = page.getByTestId('claim-list').getByRole('button');
  await page.getByTestId('analyst-name').fill('Mira Kessler');
  await page.getByTestId('save-identity').click();
  for (const words of ['Iran and North Korea provided drones', 'many of the weapons used by Russia are made in China']) {
    await dragOver(page, words);
    await page.getByTestId('action-tag').click();
    await expect(page.getByTestId('statement')).toBeFocused();
    await page.getByTestId('done').click();
  }
  await expect(list).toHaveCount(2);

  await test.step('by the next claim’s key', async () => {
    await list.first().click();
    await expect(page.getByTestId('statement')).toBeFocused();
    await page.keyboard.insertText('Drones came from Iran.');
    await readerOf(page).focus();
    await page.keyboard.press('n');
    await expect(page.getByTestId('statement')).toHaveValue('');
  });
  await test.step('by leaving the claim with Escape', async () => {
    await page.getByTestId('statement').focus();
    await page.keyboard.insertText('Weapons are made in China.');
    await readerOf(page).focus();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(2);
  });
  await test.step('by another document', async () => {
    await list.first().click();
    await expect(page.getByTestId('statement')).toHaveValue('Drones came from Iran.');
    await page.getByTestId('statement').focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' So it is said.');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(readerOf(page)).toContainText('China denies allegations');
    await page.keyboard.press('Alt+ArrowUp');
  });
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Drones came from Iran. So it is said.');
  await expect(list.last()).toContainText('Weapons are made in China.');
  await expectSaved(page);
});
