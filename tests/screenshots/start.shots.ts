/** From the first start to an import, and what stands in the way of opening a folder. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyFiles, withProblems, folderOf } from './corpora.ts';
import { writeReferenceSet } from './filled-workspace.ts';
import { expect, fromMenu, introduce, picture, plainPicture, test } from './gallery.ts';

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('first start, empty document, import', async ({ start }) => {
  const { page } = await start();
  await page.getByTestId('analyst-name').waitFor();
  await picture(page, 'first-start');
  await page.getByTestId('save-identity').click();
  await plainPicture(page, 'first-start-no-name');
  await introduce(page);
  await expect(page.getByTestId('start-reading')).toBeVisible();
  await picture(page, 'empty-document');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'empty-document-contrast');
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.getByTestId('menu-view').click();
  await picture(page, 'menu-open');
  await page.keyboard.press('Escape');
  await page.getByTestId('menu-claim').click();
  await plainPicture(page, 'menu-claim');
  await page.keyboard.press('Escape');

  const set = await writeReferenceSet(folder);
  await fromMenu(page, 'file', 'file.import');
  await page.getByTestId('file-folder').fill(folder);
  await page.getByTestId('file-go').click();
  await page.getByTestId('file-entries').getByText('mira-kessler.jsonld').click();
  await picture(page, 'file-dialog-open');
  await page.getByTestId('file-name').fill(set);
  await page.getByTestId('file-ok').click();
  await page.getByTestId('import-summary').waitFor();
  await page.getByTestId('import-as-mine').check();
  await picture(page, 'import-summary');
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await picture(page, 'import-done');
});

test('a set of a colleague', async ({ start }) => {
  const { page } = await start();
  await introduce(page, 'Tom Okafor');
  const set = await writeReferenceSet(folder);
  await fromMenu(page, 'file', 'file.import');
  await page.getByTestId('file-name').fill(set);
  await page.getByTestId('file-ok').click();
  await page.getByTestId('import-accept').click();
  await page.getByTestId('documents').getByRole('button', { name: /He warned again/ }).click();
  await page.getByTestId('claim-list').getByRole('button').nth(1).click();
  await picture(page, 'claim-of-a-colleague');
});

test('import refused', async ({ start }) => {
  await folderOf(folder, { 'broken.jsonld': '{"@context": ["http://www.w3.org/ns/anno.jsonld"],\n  "type": "AnnotationCollection",\n  "total": 3,' });
  const { page } = await start();
  await introduce(page);
  await fromMenu(page, 'file', 'file.import');
  await page.getByTestId('file-name').fill(join(folder, 'broken.jsonld'));
  await page.getByTestId('file-ok').click();
  await page.getByTestId('import-refused').waitFor();
  await picture(page, 'import-refused');
  await page.getByTestId('import-refused').click();
  await fromMenu(page, 'file', 'file.import');
  await page.getByTestId('file-name').fill(join(folder, 'not-there.jsonld'));
  await page.getByTestId('file-ok').click();
  await page.waitForTimeout(400);
  await plainPicture(page, 'file-dialog-not-there');
});

test('missing and empty folders', async ({ start }) => {
  const missing = await start({ corpus: join(folder, 'moved-away') });
  await introduce(missing.page);
  await missing.page.getByTestId('retry-open').waitFor();
  await picture(missing.page, 'missing-folder');
  await missing.close();
  await mkdir(join(folder, 'empty'));
  const empty = await start({ corpus: join(folder, 'empty') });
  await introduce(empty.page);
  await empty.page.waitForTimeout(800);
  await picture(empty.page, 'empty-folder');
});

test('files not shown, and a text that cannot be read', async ({ start }) => {
  const corpus = await withProblems(join(folder, 'corpus'));
  const { page } = await start({ corpus });
  await introduce(page);
  await page.getByTestId('problems').click();
  await picture(page, 'files-not-shown');
  await page.keyboard.press('Escape');
  await rm(join(corpus, 'page.txt'));
  await page.waitForTimeout(1000);
  await picture(page, 'file-deleted-while-open');
});

test('ten thousand documents', async ({ start }) => {
  const corpus = await manyFiles(join(folder, 'corpus'), 10_000);
  const { page } = await start({ corpus });
  const progress = page.getByRole('progressbar');
  await progress.waitFor({ timeout: 20_000 }).catch(() => undefined);
  if (await progress.isVisible()) await plainPicture(page, 'loading');
  await introduce(page).catch(() => undefined);
  await page.getByTestId('filter-documents').waitFor({ timeout: 120_000 });
  await picture(page, 'many-documents');
  await page.getByTestId('filter-documents').fill('page 99');
  await picture(page, 'many-documents-filtered');
  await page.getByTestId('filter-documents').fill('no such thing');
  await plainPicture(page, 'many-documents-no-match');
});
