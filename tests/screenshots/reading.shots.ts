/** Reading and tagging in a filled workspace. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dragOver } from '../support/words-on-screen.ts';
import { closeClaim, fill, openClaim } from './filled-workspace.ts';
import { expect, fromMenu, openDocument, picture, plainPicture, test } from './gallery.ts';

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

const enabler = /decisive enabler/;
const fuel = /fuel|largest military/;

test('a whole claim, in every look', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await picture(page, 'claims-list');
  await openClaim(page, enabler);
  await picture(page, 'claim');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'claim-contrast');
  await closeClaim(page);
  await plainPicture(page, 'claims-list-contrast');
  await openClaim(page, enabler);
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, 'claim-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  for (const width of [1024, 1920]) {
    await page.setViewportSize({ width, height: width === 1920 ? 1080 : 768 });
    await picture(page, `claim-${width}`);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await closeClaim(page);
  await picture(page, 'claims-list-1024', ['light']);
  await fromMenu(page, 'view', 'view.inspector');
  await picture(page, 'no-inspector-1024', ['light']);
  await fromMenu(page, 'view', 'view.inspector');
  await page.setViewportSize({ width: 1440, height: 900 });
  await openClaim(page, enabler);

  await page.getByTestId('claim-form').getByTestId('link').nth(1).click();
  await picture(page, 'link-opened');
  await page.getByTestId('claim-form').getByTestId('link').nth(1).click();
  await page.getByRole('button', { name: 'Definitions', exact: true }).click();
  await picture(page, 'definitions');
  await page.getByRole('button', { name: 'Hide definitions' }).click();
  await page.getByTestId('override').selectOption({ label: 'Asserted' });
  await picture(page, 'status-against-the-order', ['light']);
  await page.getByTestId('override').selectOption({ index: 0 });
  await page.getByTestId('credibility').getByRole('radio', { name: /^1/ }).click();
  await picture(page, 'credibility-one');
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const section of ['confidence', 'note']) await page.getByTestId(`want-${section}`).click();
  await page.getByTestId('note').fill('The same sentence is in the page of 7 September, where it is the ministry that says so.');
  await picture(page, 'all-fields', ['light']);
  await page.getByTestId('claim-form').getByTestId('add-source').fill('sto');
  await picture(page, 'source-picker');
  await page.getByTestId('claim-form').getByTestId('add-source').fill('Ursula von der Leyen');
  await picture(page, 'source-picker-new', ['light']);
});

test('parallel sources, picking, selecting', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await openClaim(page, fuel);
  await picture(page, 'parallel-sources');
  await closeClaim(page);
  await openClaim(page, enabler);
  await page.getByTestId('pick-marker').click();
  await page.getByTestId('pick-banner').waitFor();
  await dragOver(page, 'Without providing any evidence');
  await picture(page, 'pick-mode');
  await page.getByTestId('pick-banner').getByRole('button', { name: 'Cancel' }).click();
  await closeClaim(page);
  await dragOver(page, 'Stoltenberg repeatedly maliciously labeled China');
  await picture(page, 'selection');
  await page.getByTestId('action-highlight').click();
  await page.getByTestId('promote').waitFor();
  await picture(page, 'highlight');
  await closeClaim(page);
  await dragOver(page, 'Iran and North Korea provided drones, ammunition, etc. to Russia, while China became');
  await page.getByTestId('action-tag').click();
  await page.getByTestId('statement').waitFor();
  await picture(page, 'new-claim-overlapping');
  await closeClaim(page);
  await fromMenu(page, 'edit', 'edit.find');
  await page.getByTestId('find').fill('china');
  await picture(page, 'find');
});

test('dialogs', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await page.getByTestId('open-palette').click();
  await picture(page, 'palette');
  await page.getByTestId('palette').fill('china');
  await picture(page, 'palette-search', ['light']);
  await page.keyboard.press('Escape');
  await fromMenu(page, 'help', 'help.shortcuts');
  await picture(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.getByTestId('document-details').click();
  await picture(page, 'document-details');
  await page.keyboard.press('Escape');
  await fromMenu(page, 'view', 'view.readerSettings');
  await picture(page, 'reading-settings');
  await page.getByTestId('reader-size').fill('28');
  await page.keyboard.press('Escape');
  await picture(page, 'size-28', ['light']);
  await fromMenu(page, 'view', 'view.readerSettings');
  await page.getByTestId('reader-size').fill('18');
  await page.keyboard.press('Escape');

  await fromMenu(page, 'file', 'file.export');
  await picture(page, 'export');
  for (const time of ['first', 'second']) {
    await page.getByTestId('export').click();
    await page.getByTestId('file-folder').fill(folder);
    await page.getByTestId('file-go').click();
    await page.getByTestId('file-entries').getByText('mira-kessler.jsonld').waitFor();
    if (time === 'first') await picture(page, 'file-dialog-save', ['light']);
    await page.getByTestId('file-name').fill(time === 'first' ? 'set.jsonld' : 'mira-kessler.jsonld');
    await page.getByTestId('file-ok').click();
    if (time === 'second') break;
    await expect(page.getByTestId('notices')).toContainText('written to');
    await picture(page, 'export-done', ['light']);
    await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
    await fromMenu(page, 'file', 'file.export');
  }
  await page.getByTestId('file-replace').waitFor();
  await picture(page, 'replace-question', ['light']);
  await page.getByTestId('file-replace').click();
  await page.getByTestId('file-replace').waitFor({ state: 'detached' });
  await fromMenu(page, 'file', 'file.snapshots');
  await page.getByTestId('snapshots').getByRole('radio').first().check();
  await picture(page, 'snapshots');
  await page.keyboard.press('Escape');
  await openClaim(page, enabler);
  await page.getByTestId('link').last().click();
  await page.getByTestId('claim-form').getByRole('button', { name: 'Source', exact: true }).click();
  await page.getByTestId('source-page').waitFor();
  await picture(page, 'source');
});

test('hard-wrapped lines', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await openDocument(page, /Lavrov/);
  await page.waitForTimeout(500);
  for (const reflow of [false, true]) {
    await fromMenu(page, 'view', 'view.readerSettings');
    await page.getByTestId('reader-reflow').setChecked(reflow);
    await page.keyboard.press('Escape');
    await picture(page, reflow ? 'hard-wrapped-reflowed' : 'hard-wrapped-as-is', ['light']);
  }
});
