/** A colleague's set made on a text that has changed since: it comes in on that text, which was kept, and follows like one's own. */
import { writeFile } from 'node:fs/promises';
import { chooseImport, done, expectSaved, exportTo, introduce, notices, openDocument, pickWords, reader, tagWords } from '../support/analyst.ts';
import { bridge, closing, ending, harbour, opening } from '../support/council-page.ts';
import { expect, test } from '../support/scratch.ts';

const text = `${[opening, bridge, harbour, closing, ending].join('\n\n')}\n`;

test('passages that changed, went or moved are followed, and nothing is refused', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const corpus = await scratch.folder('corpus', { 'council.txt': text });
  const file = scratch.path('corpus', 'council.txt');
  const set = scratch.path('ines.jsonld');

  const theirs = await start({ dataFolder: scratch.path('theirs'), corpus });
  await introduce(theirs.page, 'Ines Calloway');
  await openDocument(theirs.page, /The council met/);
  for (const [words, statement] of [[bridge, 'The bridge is intact.'], [harbour, 'Two pillars are cracked.'], [closing, 'There will be an inspection.']] as const) {
    await tagWords(theirs.page, words, statement);
    await done(theirs.page);
  }
  await exportTo(theirs, set);
  await theirs.close();

  const program = await start({ dataFolder: scratch.path('ours'), corpus });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /The council met/);
  await tagWords(page, ending, 'The mayor is grateful.');
  await done(page);
  await expectSaved(page);
  await writeFile(file, `A note from the editors, added later.\n\n${[opening, harbour, closing.replace('announced', 'ordered'), ending].join('\n\n')}\n`);
  await expect(notices(page)).toContainText('council.txt has changed. Its claim went along.');

  await chooseImport(program, set);
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(1);
  await expect(notices(page)).toContainText('council.txt has changed. 2 claims went along, none is unsure, 1 was not found.');
  await expect(reader(page)).toContainText('A note from the editors');
  await expect(page.getByTestId('claim-list').getByRole('listitem')).toHaveCount(3);

  await test.step('the desk has what asks for a look, with both texts', async () => {
    await page.keyboard.press('ControlOrMeta+6');
    const rows = page.getByTestId('repair-rows');
    await expect(rows.locator('[data-repair="orphan"]')).toHaveCount(1);
    await expect(rows.locator('[data-repair="changed"]')).toHaveCount(1);
    await expect(page.getByTestId('repair-was')).toContainText(bridge);
  });

  await test.step('and the orphan comes back with its words', async () => {
    await writeFile(file, text);
    await expect(page.getByTestId('repair-rows').locator('[data-repair="orphan"]')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+1');
    await expect(page.getByTestId('claim-list').getByRole('listitem')).toHaveCount(4);
  });
});

test('where that text was never here: a claim comes in without the words that are gone, and the desk asks about them', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const corpus = await scratch.folder('corpus', { 'council.txt': text });
  const set = scratch.path('ines.jsonld');
  const theirs = await start({ dataFolder: scratch.path('theirs'), corpus });
  await introduce(theirs.page, 'Ines Calloway');
  await openDocument(theirs.page, /The council met/);
  await tagWords(theirs.page, bridge, 'The bridge is intact.');
  await pickWords(theirs.page, 'Alt+m', 'has been announced');
  await done(theirs.page);
  await tagWords(theirs.page, harbour, 'Two pillars are cracked.');
  await done(theirs.page);
  await exportTo(theirs, set);
  await theirs.close();

  await writeFile(scratch.path('corpus', 'council.txt'), `${[opening, bridge, harbour, 'Nobody knows what comes next.', ending].join('\n\n')}\n`);
  const program = await start({ dataFolder: scratch.path('ours'), corpus });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /The council met/);
  await chooseImport(program, set);
  await expect(page.getByRole('dialog')).toContainText('“has been announced” was not found again in council.txt; the claim comes in without it');
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('claim-list').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+6');
  await expect(page.getByTestId('repair-rows').locator('[data-repair]')).toHaveCount(1);
  await expect(page.getByTestId('repair-rows')).toContainText('The bridge is intact.');
  await expect(page.getByTestId('repair-was')).toContainText(bridge);
  await page.keyboard.press('a');
  await expect(page.getByTestId('repair-rows').locator('[data-repair]')).toHaveCount(0);
});
