/** The codebook, its questions, and a claim that is judged by an added signal. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from './filled-workspace.ts';
import { fromMenu, introduce, picture, plainPicture, test } from './gallery.ts';

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('the codebook', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await page.keyboard.press('n');
  await page.keyboard.press('ControlOrMeta+5');
  await page.getByTestId('list-evidence').waitFor();
  await page.getByTestId('add-evidence').fill('Rumour');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Said to be said: nobody is named for it, and the text shows nothing.');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowUp');
  await picture(page, 'codebook');
  await page.getByTestId('term-unsupported').click();
  await page.getByRole('radio', { name: 'Plum' }).check({ force: true });
  await page.getByRole('radio', { name: 'Wavy' }).check({ force: true });
  await page.getByTestId('term-disputed').click();
  await page.keyboard.press('m');
  await page.getByTestId('merge-into').selectOption('refuted');
  await picture(page, 'codebook-merge');
  await page.getByTestId('term-confirm').click();
  await page.getByTestId('undescribed').getByRole('button').first().click();
  await picture(page, 'codebook-tag', ['light']);
  await page.getByTestId('codebook-versions').click();
  await picture(page, 'codebook-versions', ['light']);
  await page.keyboard.press('Escape');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'codebook-contrast');
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByTestId('term-rumour').click();
  await plainPicture(page, 'codebook-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'codebook-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('ControlOrMeta+1');
  await page.locator('[data-pane="reader"] [role="document"]').focus();
  await page.keyboard.press('n');
  await picture(page, 'codebook-read', ['light']);
  await page.keyboard.press('Alt+x');
  await picture(page, 'codebook-example', ['light']);
});

test('the codebook, empty of tags', async ({ start }) => {
  const { page } = await start();
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+5');
  await page.getByTestId('list-tags').scrollIntoViewIfNeeded();
  await picture(page, 'codebook-empty', ['light']);
});
