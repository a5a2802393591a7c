/**
 * The corpus prints one quotation twice in document 003, wrapped differently.
 * Tagged the second time, it must come back as the second: a tool that looks
 * for the words alone puts it on the first.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test } from '../support/end-to-end.ts';
import { readerOf } from '../support/reader-of.ts';
import { expectSaved } from '../support/main-job.ts';
import { runFromPalette } from '../support/run-from-palette.ts';
import { dragOver } from '../support/words-on-screen.ts';

test('the second of two equal quotations stays the second', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-second-'));
  const file = join(folder, 'second.jsonld');
  const text = await readFile(new URL('../../seeds/003_7019fd52fda32232.txt', import.meta.url), 'utf8');
  const passage = text.slice(4655, 4965);

  let program = await start({ dataFolder: join(folder, 'one') });
  let { page } = program;
  await page.getByTestId('analyst-name').fill('Mira Kessler');
  await page.getByTestId('save-identity').click();
  await page.getByTestId('documents').getByRole('button', { name: /^Xi meets Lavrov/ }).click();
  await expect(readerOf(page)).toContainText('Li Haidong');
  await dragOver(page, passage);
  await page.getByTestId('action-tag').click();
  await page.getByTestId('statement').fill('China and Russia would fight side by side if they or world peace are threatened.');
  await test.step('the form says that it stands at another place, too, and a key goes there', async () => {
    await expect(page.getByTestId('repeats')).toContainText('Also at another place');
    await expect(page.getByRole('contentinfo').getByText(/^3\d\d characters/)).toHaveCount(0);
    await page.keyboard.press('Alt+j');
    await expect(page.getByRole('contentinfo').getByText(/^3\d\d characters/)).toBeVisible();
    await expect(page.getByTestId('statement')).toBeFocused();
  });
  await page.getByTestId('done').click();
  await expectSaved(page);
  await chooseFile(program, { kind: 'file', path: file, open: async () => { await runFromPalette(page, 'Export annotation set'); await page.getByTestId('export').click(); } });
  await expect(page.getByTestId('notices')).toContainText(file);
  await program.close();

  const exported = JSON.parse(await readFile(file, 'utf8')) as { first: { items: { target: { selector: { type: string; start?: number; end?: number; exact?: string }[] } }[] } };
  expect(exported.first.items[0]?.target.selector).toEqual([
    expect.objectContaining({ type: 'TextQuoteSelector', exact: passage }),
    // The document has no character outside the BMP: code points and UTF-16 agree.
    { type: 'TextPositionSelector', start: 4655, end: 4965 },
  ]);

  program = await start({ dataFolder: join(folder, 'two') });
  ({ page } = program);
  await page.getByTestId('analyst-name').fill('Somebody Else');
  await page.getByTestId('save-identity').click();
  await chooseFile(program, { kind: 'file', path: file, open: () => runFromPalette(page, 'Import annotation set') });
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('1 claim imported');
  await page.getByTestId('documents').getByRole('button', { name: /^Xi meets Lavrov/ }).click();
  await page.getByTestId('claim-list').getByRole('button').click();
  await expect(page.getByTestId('claim-form')).toContainText('Tagged by');
  await chooseFile(program, { kind: 'file', path: join(folder, 'again.jsonld'), open: async () => { await runFromPalette(page, 'Export annotation set'); await page.getByTestId('export').click(); } });
  await expect(page.getByTestId('notices')).toContainText('again.jsonld');
  const again = JSON.parse(await readFile(join(folder, 'again.jsonld'), 'utf8')) as typeof exported;
  expect(again.first.items[0]?.target.selector).toEqual(exported.first.items[0]?.target.selector);
  await program.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
