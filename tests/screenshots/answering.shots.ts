/** A colleague's claims answered, and answers to one's own decided. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, fromMenu, introduce, openDocument, picture, plainPicture, test, type Program } from './gallery.ts';

const set = join(projectRoot, 'seeds', 'annotations', 'tomasz-breuer.jsonld');

async function importSet(program: Program): Promise<void> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path: set, open: () => fromMenu(page, 'file', 'file.import') });
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
}

async function openFirst(page: Page): Promise<void> {
  await openDocument(page, /He warned again/);
  await page.getByTestId('claim-list').getByRole('button').nth(1).click();
  await page.getByTestId('answer').waitFor();
}

test('answering a claim', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await importSet(program);
  await openFirst(page);
  await page.getByTestId('answer').scrollIntoViewIfNeeded();
  await picture(page, 'answer-empty', ['light']);
  await page.getByTestId('opinion-disagree').click();
  await page.getByTestId('instead-status').click();
  await page.getByTestId('proposed-status').selectOption('unsupported');
  await page.getByTestId('instead-statement').click();
  await page.getByTestId('proposed-statement').fill('The cooperation is said to grow; by how much is left open.');
  await page.getByTestId('instead-credibility').click();
  await page.getByTestId('proposed-credibility').getByRole('radio', { name: /^4/ }).click();
  await page.getByTestId('reason-term').selectOption('wrong-evidence');
  await page.getByTestId('reason').fill('The article says outright that no evidence was given.');
  await page.getByTestId('comment').fill('Is the second sentence meant as well?');
  await page.getByTestId('opinion').scrollIntoViewIfNeeded();
  await picture(page, 'answer-filled');
  await page.getByTestId('reason').scrollIntoViewIfNeeded();
  await picture(page, 'answer-foot', ['light']);
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'answer-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('give-answer').click();
  await page.keyboard.press('Escape');
  await picture(page, 'answer-list', ['light']);
  await page.getByTestId('tab-view.reviews').click();
  await picture(page, 'reviews-received-empty', ['light']);
  await page.getByTestId('inbox-given').click();
  await picture(page, 'reviews-given');
  await page.getByTestId('tab-view.claims').click();
  await picture(page, 'answer-table', ['light']);
  await fromMenu(page, 'view', 'view.themeContrast');
  await page.getByTestId('tab-view.reviews').click();
  await plainPicture(page, 'reviews-given-contrast');
});
