/** Runs a command by its name in the palette, by mouse: the same on every host, whoever draws the menus. */
import type { Page } from 'playwright-core';

export async function runFromPalette(page: Page, name: string): Promise<void> {
  await page.getByTestId('open-palette').click();
  await page.getByRole('dialog').getByRole('option', { name }).click();
}
