/** Two analysts' claims side by side: the sample sets, one as one's own work. */
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, fromMenu, introduce, openDocument, picture, plainPicture, test, type Program } from './gallery.ts';

async function importSample(program: Program, name: string, asMine: boolean): Promise<void> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path: join(projectRoot, 'seeds', 'annotations', name), open: () => fromMenu(page, 'file', 'file.import') });
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
}

const show = async (page: Page): Promise<void> => {
  await page.getByTestId('tab-view.compare').click();
  await page.locator('[data-view="compare"]').waitFor();
};

test('side by side, in a document that nobody has tagged', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  const seeds = join(projectRoot, 'seeds');
  for (const name of await readdir(seeds)) if (/\.(txt|json)$/.test(name)) await copyFile(join(seeds, name), join(folder, name));
  await writeFile(join(folder, '001-a.txt'), 'A page that nobody has read.\n\nIt has two paragraphs.');
  const program = await start({ corpus: folder });
  const { page } = program;
  await introduce(page);
  await importSample(program, 'tomasz-breuer.jsonld', false);
  await openDocument(page, /nobody has read/);
  await show(page);
  await page.getByTestId('compare-next').waitFor();
  await picture(page, 'side-by-side-untagged', ['light']);
  await page.getByTestId('compare-next').click();
  await expect(page.getByTestId('comparison-grid')).toBeFocused();
  await picture(page, 'side-by-side-only-theirs', ['light']);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('side by side', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await show(page);
  await picture(page, 'side-by-side-no-colleague', ['light']);
  await importSample(program, 'ines-calloway.jsonld', true);
  await importSample(program, 'tomasz-breuer.jsonld', false);
  await show(page);
  await page.getByTestId('comparison-grid').waitFor();
  await picture(page, 'side-by-side');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowRight');
  await picture(page, 'side-by-side-unfolded');
  await fromMenu(page, 'view', 'view.themeContrast');
  await plainPicture(page, 'side-by-side-contrast');
  await fromMenu(page, 'view', 'view.themeSystem');
  await page.emulateMedia({ forcedColors: 'active' });
  await plainPicture(page, 'side-by-side-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  for (const width of [1024, 1920]) {
    await page.setViewportSize({ width, height: width === 1920 ? 1080 : 768 });
    await picture(page, `side-by-side-${width}`, ['light']);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('compare-fields').click();
  await picture(page, 'side-by-side-fields', ['light']);
  await page.keyboard.press('Escape');
  await page.getByTestId('comparison-grid').focus();
  await page.keyboard.press('End');
  await picture(page, 'side-by-side-end', ['light']);
  await page.keyboard.press('Enter');
  await page.locator('[data-pane="reader"] [role="document"]').waitFor();
  await picture(page, 'side-by-side-passage', ['light']);
});
