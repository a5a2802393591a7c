/** Agreement in numbers: without anybody, with two sets, with twenty. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { variedSets } from '../support/varied-sets.ts';
import { expect, fromMenu, introduce, picture, plainPicture, test, type Program } from './gallery.ts';

async function importFile(program: Program, path: string, asMine = false): Promise<void> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path, open: () => fromMenu(page, 'file', 'file.import') });
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
}

async function show(page: Page): Promise<void> {
  await page.getByTestId('tab-view.agreement').click();
  await expect(page.getByTestId('agreement-work')).toHaveAttribute('data-work', 'done', { timeout: 60_000 });
}

test('agreement of two', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await page.getByTestId('tab-view.agreement').click();
  await page.getByTestId('agreement-import').waitFor();
  await picture(page, 'agreement-nobody', ['light']);
  await importFile(program, join(projectRoot, 'seeds', 'annotations', 'ines-calloway.jsonld'), true);
  await importFile(program, join(projectRoot, 'seeds', 'annotations', 'tomasz-breuer.jsonld'));
  await show(page);
  await picture(page, 'agreement');
  await page.getByTestId('figures-fields').locator('[data-figure="status nominal"]').click();
  await page.getByTestId('behind-list').waitFor();
  await picture(page, 'agreement-behind');
  await page.getByTestId('figures-confusion').locator('[data-figure]').last().click();
  await page.getByTestId('figures-text').scrollIntoViewIfNeeded();
  await picture(page, 'agreement-matrix');
  await page.getByTestId('figures-documents').scrollIntoViewIfNeeded();
  await plainPicture(page, 'agreement-documents');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByTestId('agreement-figures').evaluate((box) => { box.scrollTop = 0; });
  await picture(page, 'agreement-1024');
});

test('agreement of twenty', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  const program = await start();
  const { page } = program;
  await introduce(page);
  for (const { name, content } of variedSets(20)) {
    await writeFile(join(folder, name), content);
    await importFile(program, join(folder, name));
  }
  await show(page);
  await page.getByTestId('figures-matrix').locator('[data-figure]').nth(40).click();
  await picture(page, 'agreement-twenty');
  await page.getByTestId('figures-fields').locator('[data-figure="status nominal"]').click();
  await page.getByTestId('behind-list').waitFor();
  await picture(page, 'agreement-twenty-fields', ['light']);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByTestId('agreement-figures').evaluate((box) => { box.scrollTop = 0; });
  await picture(page, 'agreement-twenty-1024', ['light']);
  await rm(folder, { recursive: true, force: true });
});
