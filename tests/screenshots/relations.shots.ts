/** Relations beside the text and in the form, the dialogs that make them, and the page of a claim group. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { fileWithoutLinks, sampleSets } from '../support/sample-sets/sample-sets.ts';
import { fromMenu, introduce, openDocument, picture, test } from './gallery.ts';

test('relations and claim groups', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  const folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  const path = join(folder, 'ines-calloway.jsonld');
  const [ines] = sampleSets();
  if (ines) await writeFile(path, fileWithoutLinks(ines));
  await chooseFile(program, { kind: 'file', path, open: () => fromMenu(page, 'file', 'file.import') });
  await page.getByTestId('import-accept').click();
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await page.keyboard.press('ControlOrMeta+8');
  await page.keyboard.press('ControlOrMeta+1');
  const text = page.locator('[data-pane="reader"] [role="document"]');
  await openDocument(page, /^Chinese Ambassador/);
  await page.getByTestId('claim-list').getByRole('button').filter({ hasText: 'China and Russia are not allies' }).first().click();
  await text.focus();
  const chosen = async (words: string): Promise<void> => {
    await page.getByTestId('link-pick').fill(words);
    await page.getByTestId('link-pick').press('Enter');
  };
  await page.keyboard.press('g');
  await chosen('are not allies');
  await text.focus();
  await page.keyboard.press('r');
  await picture(page, 'relations-looking', ['light']);
  await page.keyboard.press('r');
  await picture(page, 'relations-list', ['light']);
  await chosen('deepening an alliance');
  await page.keyboard.press('2');
  await page.keyboard.press('y');
  await picture(page, 'relations-type');
  await page.keyboard.press('Enter');
  await page.getByTestId('relations').scrollIntoViewIfNeeded();
  await page.getByTestId('same-elsewhere').scrollIntoViewIfNeeded();
  await picture(page, 'relations-form');
  await text.focus();
  await page.keyboard.press('g');
  for (const words of ['no alliance and no confrontation', 'The relations of China and Russia still are no alliance', 'no targeting of others']) {
    await page.keyboard.press('a');
    await chosen(words);
  }
  await picture(page, 'group-page');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'group-page-1024', ['light']);
  await page.keyboard.press('ControlOrMeta+1');
  await picture(page, 'relations-1024', ['light']);
  await rm(folder, { recursive: true, force: true });
});

test('the page of a claim, and what sets say of passages together', async ({ start }) => {
  const { page } = await start();
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+8');
  await picture(page, 'claim-page-empty', ['light']);
  await page.keyboard.press('ControlOrMeta+1');
  await openDocument(page, /^Chinese Ambassador/);
  await page.getByTestId('open-samples').click();
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await picture(page, 'samples-reading', ['light']);
  await page.keyboard.press('ControlOrMeta+8');
  await page.getByTestId('group-row').filter({ hasText: 'China and Russia are not allies.' }).click();
  await page.getByTestId('group-history-toggle').click();
  await page.getByTestId('group-statement').scrollIntoViewIfNeeded();
  await picture(page, 'claim-page');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'claim-page-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('wordings').scrollIntoViewIfNeeded();
  await page.getByTestId('group-history').scrollIntoViewIfNeeded();
  await picture(page, 'claim-page-below');
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.press('r');
  await picture(page, 'deciding-links');
});
