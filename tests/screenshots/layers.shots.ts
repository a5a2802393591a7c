/** Colleagues' layers beside the text, in each look and at the narrow width. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, fromMenu, introduce, openDocument, picture, plainPicture, test } from './gallery.ts';
import { fill, firstDocument, openClaim } from './filled-workspace.ts';

test('layers', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await openDocument(page, firstDocument);
  await picture(page, 'layers-empty', ['light']);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers')).toBeVisible();
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await picture(page, 'layers');
  await page.locator('[data-pane="reader"] [role="document"]').evaluate((text: HTMLElement) => text.focus({ preventScroll: true }));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('n');
  await picture(page, 'layers-current');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'layers-current-contrast');
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.emulateMedia({ forcedColors: 'active' });
  await plainPicture(page, 'layers-current-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture(page, 'layers-current-1920', ['light']);
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'layers-current-1024', ['light']);
  await page.keyboard.press('Escape');
  await picture(page, 'layers-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('link-layer').first().click();
  await picture(page, 'layers-links', ['light']);
});

test('one’s own work with a colleague’s layer beside it', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  const program = await start();
  const { page } = program;
  await fill(program, folder);
  const path = join(projectRoot, 'seeds', 'annotations', 'tomasz-breuer.jsonld');
  await chooseFile(program, { kind: 'file', path, open: () => fromMenu(page, 'file', 'file.import') });
  await page.getByTestId('import-accept').click();
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await openDocument(page, firstDocument);
  await openClaim(page, /printed 'promoter'/);
  await picture(page, 'window');
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
