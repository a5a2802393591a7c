/**
 * How a picture is taken. The system's wish for light or dark is emulated, as a
 * desktop would have it; everything else is reached through visible controls.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test as base } from 'playwright/test';
import { projectRoot, startProgram, type Program, type StartOptions } from '../support/start-program.ts';

export { expect } from 'playwright/test';
export type { Program };

/** Not under version control; the few that the README shows are copied to docs/pictures. */
export const galleryFolder = join(projectRoot, '.cache', 'screenshots');

export type Look = 'light' | 'dark';

export const test = base.extend<{ start: (options?: StartOptions) => Promise<Program> }>({
  // Playwright wants the fixtures named, even none.
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures named, even none
  start: async ({}, use) => {
    const open: Program[] = [];
    await use(async (options = {}) => {
      const program = await startProgram(options);
      open.push(program);
      program.page.setDefaultTimeout(15_000);
      await program.page.setViewportSize({ width: 1440, height: 900 });
      // Also keeps the caret from blinking, so that every picture has it.
      await program.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      return program;
    });
    for (const program of open) await program.close();
  },
});

/** Takes a picture in each look, `NAME-LOOK.png`. */
export async function picture(page: Page, name: string, looks: readonly Look[] = ['light', 'dark']): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look });
    await plainPicture(page, `${name}-${look}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Takes one picture of the window as it is. */
export async function plainPicture(page: Page, name: string): Promise<void> {
  mkdirSync(galleryFolder, { recursive: true });
  // Away from everything that answers to the pointer.
  await page.mouse.move(2, 2);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(galleryFolder, `${name}.png`) });
}

export async function introduce(page: Page, name = 'Mira Kessler'): Promise<void> {
  await page.getByTestId('analyst-name').fill(name);
  await page.getByTestId('save-identity').click();
}

/** Runs a command from the menu of the window. */
export async function fromMenu(page: Page, group: string, command: string): Promise<void> {
  await page.getByTestId(`menu-${group}`).click();
  await page.getByTestId(`menu-item-${command}`).click();
}

export async function openDocument(page: Page, title: RegExp | string): Promise<void> {
  await page.getByTestId('documents').getByRole('button', { name: title }).first().click();
}
