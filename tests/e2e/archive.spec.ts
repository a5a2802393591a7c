/** A workspace saved as one file on one machine and opened on another: the same claims, the same history. */
import { readFile, writeFile } from 'node:fs/promises';
import { done, expectSaved, introduce, notices, openDocument, runByPalette, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test } from '../support/scratch.ts';

test('an archive opens on another machine as the same workspace, and a damaged one not at all', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const corpus = await scratch.folder('reports', { 'report.txt': 'The minister said the bridge was destroyed.', 'more/second.txt': 'Nobody saw the bridge fall.' });
  await scratch.folder('other-machine', { 'unrelated.txt': 'Something else.' });
  const archive = scratch.path('reports.attest');
  const first = await start({ dataFolder: scratch.path('data'), corpus });
  await introduce(first.page);
  await openDocument(first.page, /minister/);
  await tagWords(first.page, 'the bridge was destroyed', 'The bridge is gone.');
  await done(first.page);
  await expectSaved(first.page);
  await chooseFile(first, { kind: 'file', path: archive, open: () => runByPalette(first.page, 'app.command.file.saveArchive') });
  await expect(notices(first.page)).toContainText('2 documents, 2 changes');
  await first.close();

  const other = await start({ dataFolder: scratch.path('other-data'), corpus: scratch.path('other-machine') });
  const { page } = other;
  await introduce(page, 'Bea Orlov');
  const openArchive = (path: string) => chooseFile(other, { kind: 'file', path, open: () => runByPalette(page, 'app.command.file.openArchive') });

  await test.step('a damaged one is refused with words', async () => {
    const bytes = await readFile(archive);
    bytes[bytes.length - 20]! ^= 4;
    await writeFile(scratch.path('damaged.attest'), bytes);
    await openArchive(scratch.path('damaged.attest'));
    await expect(notices(page)).toContainText('its content does not match its checksum. Nothing was written');
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('a good one says what is in it, and goes where the analyst says', async () => {
    await openArchive(archive);
    const summary = page.getByTestId('archive-summary');
    await expect(summary).toContainText('Documents2');
    await expect(summary).toContainText('Changes in the history2');
    await expect(page.getByRole('dialog')).toContainText('by Mira Kessler');
    await page.getByTestId('archive-as-mine').check();
    await expectAccessible(page);
    await chooseFile(other, { kind: 'folder', path: scratch.path('other-machine'), open: () => page.getByTestId('archive-open').click() });
    await expect(notices(page)).toContainText('The archive is open: 2 changes');
    await expect(notices(page)).not.toContainText('lost');
  });

  await test.step('the same claim and history are there, and work goes on', async () => {
    expect(await readFile(scratch.path('other-machine', 'reports', 'more', 'second.txt'), 'utf8')).toBe('Nobody saw the bridge fall.');
    await openDocument(page, /minister/);
    await expect(page.getByTestId('claim-list')).toContainText('The bridge is gone.');
    await page.getByTestId('claim-list').getByRole('button').click();
    await page.keyboard.press('Alt+h');
    await expect(page.getByTestId('history').getByRole('listitem')).toHaveCount(2);
    await expect(page.getByTestId('history-chain')).toContainText('2 changes checked: the chain is whole');
    await page.keyboard.press('Escape');
    await page.getByTestId('statement').fill('The bridge is gone, a minister says.');
    await done(page);
    await expectSaved(page);
  });

  await test.step('the same archive again finds the workspace here already', async () => {
    await openArchive(archive);
    await expect(page.getByTestId('archive-where')).toContainText('with everything that is in the archive');
    await page.getByTestId('archive-open').click();
    await expect(notices(page)).toContainText('The archive is open: 3 changes');
    await expect(page.getByTestId('claim-list')).toContainText('The bridge is gone, a minister says.');
  });
});
