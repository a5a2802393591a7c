/** A workspace with an analyst's work in it, brought in as a user would: through the import dialog. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile } from '../support/choose-file.ts';
import { expect, fromMenu, introduce, openDocument, type Program } from './gallery.ts';
import { referenceSetFile } from './reference-set.ts';

export const firstDocument = /He warned again/;

export async function writeReferenceSet(folder: string): Promise<string> {
  const file = join(folder, 'mira-kessler.jsonld');
  await writeFile(file, referenceSetFile());
  return file;
}

/** Starts anew, imports the reference set as one's own and opens document 000. */
export async function fill(program: Program, folder: string): Promise<void> {
  const { page } = program;
  await introduce(page);
  const path = await writeReferenceSet(folder);
  await chooseFile(program, { kind: 'file', path, open: () => fromMenu(page, 'file', 'file.import') });
  await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await openDocument(page, firstDocument);
  await expect(page.getByTestId('claim-list')).toBeVisible();
}

/** Opens a claim from the list beside the text. */
export async function openClaim(page: Page, statement: RegExp): Promise<void> {
  const list = page.getByTestId('claim-list');
  if (!(await list.isVisible())) await closeClaim(page);
  await list.getByRole('button', { name: statement }).first().click();
  await expect(page.getByTestId('claim-form')).toBeVisible();
}

export async function closeClaim(page: Page): Promise<void> {
  await page.locator('[data-pane="reader"] [role="document"]').focus();
  for (let tries = 0; tries < 3 && (await page.getByTestId('claim-form').isVisible()); tries += 1) await page.keyboard.press('Escape');
  await expect(page.getByTestId('claim-list')).toBeVisible();
}
