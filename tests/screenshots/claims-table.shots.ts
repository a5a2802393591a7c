/** All claims in one table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from './filled-workspace.ts';
import { introduce, picture, plainPicture, fromMenu, test } from './gallery.ts';

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('the claims table', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByTestId('claims-grid').waitFor();
  await page.keyboard.press('ArrowDown');
  await picture(page, 'table');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'table-contrast');
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.emulateMedia({ forcedColors: 'active' });
  await plainPicture(page, 'table-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  for (const width of [1024, 1920]) {
    await page.setViewportSize({ width, height: width === 1920 ? 1080 : 768 });
    await picture(page, `table-${width}`, ['light']);
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByTestId('table-group').selectOption('source');
  await page.getByTestId('sort-credibility').click();
  await picture(page, 'table-by-source');
  await page.getByTestId('table-group').selectOption('');
  await page.getByTestId('facet-source').click();
  await picture(page, 'table-filter');
  await page.keyboard.press('Escape');
  await page.getByTestId('facet-status').click();
  await page.getByRole('checkbox', { name: /Unsupported/ }).check();
  await page.keyboard.press('Escape');
  await page.getByTestId('facet-date').click();
  await page.getByTestId('date-from').fill('2024');
  await picture(page, 'table-filter-date', ['light']);
  await page.keyboard.press('Escape');
  await page.getByTestId('table-columns').click();
  for (const name of ['Passage', 'Chain']) await page.getByRole('checkbox', { name, exact: true }).check();
  await picture(page, 'table-columns', ['light']);
  await page.keyboard.press('Escape');
  await picture(page, 'table-many-columns', ['light']);
  await page.getByTestId('table-search').fill('nothing of the kind');
  await picture(page, 'table-no-match', ['light']);
  await page.getByTestId('no-match-clear').click();
  await page.getByTestId('claims-grid').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByTestId('bulk-what').selectOption('tick');
  await page.getByTestId('bulk-signal').selectOption('disputed');
  await picture(page, 'table-bulk');
  await page.getByTestId('bulk-what').selectOption('reliability');
  await page.getByTestId('bulk-grade').selectOption('D');
  await page.getByTestId('bulk-reason').fill('Three corrections since June');
  await picture(page, 'table-bulk-reliability', ['light']);
  await page.getByTestId('bulk-apply').click();
  await picture(page, 'table-bulk-done', ['light']);
  await page.keyboard.press('Enter');
  await picture(page, 'table-passage', ['light']);
});

test('the claims table, empty', async ({ start }) => {
  const { page } = await start();
  await introduce(page);
  await page.getByTestId('tab-view.claims').click();
  await page.getByTestId('table-start-reading').waitFor();
  await picture(page, 'table-empty', ['light']);
});
