/** A colleague's claims answered, and answers to one's own decided. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, fromMenu, introduce, openDocument, picture, plainPicture, test, type Program } from './gallery.ts';

const set = join(projectRoot, 'seeds', 'annotations', 'tomasz-breuer.jsonld');

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

async function importSet(program: Program, asMine = false): Promise<void> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path: set, open: () => fromMenu(page, 'file', 'file.import') });
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
}

async function openFirst(page: Page): Promise<void> {
  await openDocument(page, /He warned again/);
  await page.getByTestId('claim-list').getByRole('button').nth(1).click();
  await page.getByTestId('answer').waitFor();
}

test('answering a claim, and deciding about the answers', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await importSet(program);
  await openFirst(page);
  await page.getByTestId('answer').scrollIntoViewIfNeeded();
  await picture(page, 'answer-empty', ['light']);
  await page.getByTestId('opinion-disagree').click();
  await page.getByTestId('instead-status').click();
  await page.getByTestId('proposed-status').selectOption('documented');
  await page.getByTestId('instead-statement').click();
  await page.getByTestId('proposed-statement').fill('UNN and Reuters report that Stoltenberg, speaking in Oslo, called on China to stop supporting Russia.');
  await page.getByTestId('instead-reliability').click();
  await page.getByTestId('proposed-reliability').getByRole('radio', { name: /^C/ }).click();
  await page.getByTestId('reason-term').selectOption('wrong-evidence');
  await page.getByTestId('reason').fill('The speech, its place and its day can be checked; the page repeats what the agencies say.');
  await page.getByTestId('comment').fill('Is “dumped the pot” part of the claim?');
  await page.getByTestId('opinion').scrollIntoViewIfNeeded();
  await picture(page, 'answer-filled');
  await page.getByTestId('reason').scrollIntoViewIfNeeded();
  await picture(page, 'answer-foot', ['light']);
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'answer-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('give-answer').click();
  await page.keyboard.press('Escape');
  await page.getByTestId('claim-list').getByRole('button', { name: /kept slandering/ }).click();
  await page.getByTestId('opinion-agree').click();
  await page.getByTestId('instead-statement').click();
  await page.getByTestId('proposed-statement').fill('The page says that Stoltenberg slandered China at the press conference.');
  await page.getByTestId('reason').fill('Slander is the page’s word, not ours.');
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
  await fromMenu(page, 'view', 'view.themeSystem');
  const path = join(folder, 'review.jsonld');
  await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('export-review').click() });
  await expect(page.getByTestId('notices')).toContainText(path);
  await program.close();

  const other = await start();
  const author = other.page;
  await introduce(author, 'Tomasz Breuer');
  await importSet(other, true);
  await author.getByTestId('tab-view.reviews').click();
  await chooseFile(other, { kind: 'file', path, open: () => author.getByTestId('inbox-import').click() });
  await picture(author, 'review-import');
  await author.getByTestId('import-accept').click();
  await author.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await author.locator('[data-stop]').first().focus();
  await picture(author, 'reviews');
  await author.setViewportSize({ width: 1024, height: 768 });
  await picture(author, 'reviews-1024', ['light']);
  await author.setViewportSize({ width: 1440, height: 900 });
  await author.keyboard.press('Enter');
  await author.getByTestId('colleagues-say').waitFor();
  await author.keyboard.press('Alt+a');
  await author.locator('[data-stop]:focus').waitFor();
  await picture(author, 'colleagues-say');
  await author.emulateMedia({ forcedColors: 'active' });
  await plainPicture(author, 'colleagues-say-forced-colors');
  await author.emulateMedia({ forcedColors: 'none' });
  await author.keyboard.press('a');
  await author.keyboard.press('d');
  await picture(author, 'colleagues-say-decided', ['light']);
  await author.keyboard.press('Alt+h');
  await author.getByTestId('history').waitFor();
  await picture(author, 'history');
  await author.setViewportSize({ width: 1024, height: 600 });
  await picture(author, 'history-1024', ['light']);
  await author.emulateMedia({ forcedColors: 'active' });
  await plainPicture(author, 'history-forced-colors');
  await author.emulateMedia({ forcedColors: 'none' });
  await author.setViewportSize({ width: 1440, height: 900 });
  await author.keyboard.press('Escape');
  await author.keyboard.press('ControlOrMeta+4');
  await author.locator('[data-stop]:focus').waitFor();
  await author.keyboard.press('a');
  await author.locator('[data-stop]:focus').waitFor();
  await author.keyboard.press('a');
  await author.getByTestId('inbox-show-all').waitFor();
  await picture(author, 'reviews-decided', ['light']);
  await author.getByTestId('inbox-show-all').click();
  await author.locator('[data-stop]:focus').waitFor();
  await author.keyboard.press('c');
  await author.getByTestId('comment').fill('Thank you; see the second paragraph.');
  await picture(author, 'reviews-comment', ['light']);
});
