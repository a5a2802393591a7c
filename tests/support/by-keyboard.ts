/** What an analyst does by keyboard alone, in tests that never use the mouse. */
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { notices } from './analyst.ts';
import { chooseByKeyboard } from './choose-by-keyboard.ts';
import { readerOf } from './reader-of.ts';
import type { Program } from './start-program.ts';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

/** @param keys one after the other; `Mod` is the system's own */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key.replace('Mod', modifier));
}

export async function introduceByKeyboard(page: Page, name: string): Promise<void> {
  await expect(page.getByTestId('analyst-name')).toBeFocused();
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await expect(readerOf(page)).toBeFocused();
}

/** @param asMine the work is continued as one's own */
export async function importByKeyboard(program: Program, path: string, asMine: boolean, said: string): Promise<void> {
  const { page } = program;
  await chooseByKeyboard(program, path, () => press(page, 'Mod+i'));
  await expect(page.getByTestId('import-accept')).toBeFocused();
  if (asMine) await press(page, 'Shift+Tab', 'Shift+Tab', 'Space', 'Tab', 'Tab');
  await press(page, 'Enter');
  await expect(notices(page)).toContainText(said);
}
