/** Answers a file dialog without the mouse; where the system draws it, its answer is given in its place. */
import { expect } from 'playwright/test';
import type { Program } from './start-program.ts';

export async function chooseByKeyboard({ page, answerDialog }: Program, path: string, open: () => Promise<void>): Promise<void> {
  if (answerDialog) {
    await answerDialog(path);
    await open();
    return;
  }
  await open();
  const name = page.getByTestId('file-name');
  await expect(name).toBeFocused();
  await name.press('ControlOrMeta+a');
  await page.keyboard.type(path);
  await page.keyboard.press('Enter');
  await expect(name).toBeHidden();
}
