/** What became of a claim can be read, and handed over to be checked. */
import { readFile } from 'node:fs/promises';
import { done, introduce, notices, openDocument, tagWords } from '../support/analyst.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test } from '../support/scratch.ts';


test('the history of a claim names who, when, from what to what; undone edits too', async ({ start, scratch }) => {
  const program = await start({ corpus: await scratch.folder('corpus', { 'report.txt': 'The minister said the bridge was destroyed.' }) });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /minister/);
  await tagWords(page, 'the bridge was destroyed', 'The bridge is gone.');
  await done(page);
  await page.keyboard.press('p');
  await page.keyboard.press('Digit3');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Alt+h');
  const entries = page.getByTestId('history').getByRole('listitem');
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText('undone');
  await expect(entries.nth(1)).toContainText('What the text shows Unsupported');
  await expect(entries.nth(2)).toContainText('Claim, in plain words The bridge is gone.');
  await expect(entries.nth(3)).toContainText('Mira Kessler');
  await expect(entries.nth(3)).toContainText('Tagged the passage');
  await expect(page.getByTestId('history-chain')).toContainText('the chain is whole');

  const path = scratch.path('history.json');
  await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('export-history').click() });
  await expect(notices(page)).toContainText(path);
  const file = JSON.parse(await readFile(path, 'utf8')) as { chain: object; changes: object[] };
  expect(file.chain).toMatchObject({ whole: true, changes: 4 });
  expect(file.changes).toHaveLength(4);
});
