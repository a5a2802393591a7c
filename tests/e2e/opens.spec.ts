import { expect, test } from 'playwright/test';
import { startProgram } from '../support/start-program.ts';

test('the program opens', async () => {
  const program = await startProgram();
  try {
    await expect(program.page).toHaveTitle(/Attest/);
    await expect(program.page.locator('#app')).toContainText('chromium');
  } finally {
    await program.close();
  }
});
