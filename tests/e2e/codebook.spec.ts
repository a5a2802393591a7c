/** The codebook: terms by keys, and what a rename and a merge do to claims, one's own and a colleague's. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { chooseImport, done, expectSaved, introduce, notices, openDocument, runByPalette, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test, type Program } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const term = (page: Page, id: string): Locator => page.getByTestId(`term-${id}`);
const pane = (page: Page): Locator => page.getByTestId('term-pane');
const labels = (page: Page, list: string): Promise<string[]> => page.getByTestId(`list-${list}`).locator('[data-testid^="term-"] .name').allTextContents();

async function openCodebook(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.locator('[data-term][aria-current]')).toBeFocused();
}

test('by keyboard alone: add a signal, put it in its place, judge by it, take a passage as its example', async ({ start, scratch }) => {
  const { page } = await start({ corpus: await scratch.folder('corpus', { 'a.txt': 'Rumours say that the bridge fell. The ministry denied it on Monday.\n' }) });
  await introduce(page);
  await openDocument(page, /Rumours say/);
  await tagWords(page, 'the bridge fell', 'The bridge fell.');
  await page.keyboard.press('Alt+8');
  await expect(page.getByTestId('status-line')).toContainText('Asserted');
  await done(page);

  await openCodebook(page);
  await page.keyboard.press('a');
  await expect(page.getByTestId('add-evidence')).toBeFocused();
  await page.keyboard.type('Rumour');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('term-definition')).toBeFocused();
  await page.keyboard.type('Nobody is named for it.');
  // From the field, too: past the others, up to the second place and its key.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Alt+ArrowUp');
  expect((await labels(page, 'evidence')).slice(0, 3)).toEqual(['Indeterminate', 'Rumour', 'Not factual']);
  await expect(term(page, 'rumour')).toContainText('Alt 2');
  await expect(term(page, 'rumour')).toContainText('Nobody is named for it.');

  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('p');
  // Judged by version 1: still asserted. With the new signal it is judged by version 2.
  await expect(page.getByTestId('status-line')).toContainText('Asserted');
  await page.keyboard.press('2');
  await expect(page.getByTestId('status-line')).toContainText('Rumour');
  await page.keyboard.press('Alt+x');
  await expect(page.getByTestId('example-words')).toContainText('the bridge fell');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText('Taken as an example of “Rumour”');

  await openCodebook(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(term(page, 'rumour')).toBeFocused();
  for (const keys of ['Alt+ArrowDown', 'Alt+ArrowUp']) {
    await page.keyboard.press(keys);
    await expect(term(page, 'rumour')).toBeFocused();
  }
  await expect(page.getByTestId('passages')).toContainText('the bridge fell');
  await expect(page.getByTestId('usage')).toContainText('1 claim of yours in 1 document');
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('touched')).toContainText('What has it keeps it: 1 claim of yours');
  await page.keyboard.press('Enter');
  await expect(term(page, 'rumour')).toContainText('Retired');
  await expect(term(page, 'rumour')).toBeFocused();
  // The example began version 3, for a claim had been judged by version 2.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(term(page, 'rumour')).not.toContainText('Retired');
  await expect(page.getByTestId('list-evidence').locator('..')).toContainText('Version 3');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('term-label')).toBeFocused();
  await page.keyboard.type(', unnamed');
  await expect(term(page, 'rumour')).toContainText('Rumour, unnamed');
  await expectSaved(page);
});

async function importSample(program: Program, name: string, asMine: boolean): Promise<void> {
  await chooseImport(program, join(projectRoot, 'seeds/annotations', `${name}.jsonld`));
  if (asMine) await program.page.getByTestId('import-as-mine').check();
  await program.page.getByTestId('import-accept').click();
  await expect(notices(program.page)).toContainText('imported');
  await program.page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
}

test('rename and merge say what they touch; own claims follow, a colleague’s stay; export and import', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSample(program, 'ines-calloway', true);
  await importSample(program, 'tomasz-breuer', false);
  await openCodebook(page);

  await test.step('a tag in use is added by one key, and renamed after a look at what it touches', async () => {
    await expect(page.getByTestId('undescribed')).toContainText('alliance43');
    await page.getByTestId('undescribed').getByRole('button').first().press('Enter');
    await expect(pane(page).getByRole('heading', { level: 2 })).toHaveText('alliance');
    await expect(page.getByTestId('usage')).toContainText('24 claims of yours in 4 documents, 19 claims of colleagues');
    await page.getByTestId('rename').click();
    await page.getByTestId('new-name').fill('alliances');
    await expect(page.getByTestId('touched')).toContainText('24 claims of yours are altered');
    await expect(page.getByTestId('touched')).toContainText('shown under the new name: 19 claims of colleagues');
    await expectAccessible(page);
    await page.getByTestId('term-confirm').click();
    await expect(notices(page)).toContainText('24 claims were altered');
    await expect(term(page, 'alliance')).toContainText('Merged into alliances');
    await expect(page.getByTestId('usage')).toContainText('24 claims of yours in 4 documents');
  });

  await test.step('the table shows and finds all of them under the new name', async () => {
    await page.getByTestId('show-claims').click();
    await expect(page.getByTestId('table-shown')).toContainText('43');
    await openCodebook(page);
  });

  await test.step('a term is dragged to another place', async () => {
    await term(page, 'asserted').dragTo(term(page, 'refuted'));
    await expect.poll(async () => (await labels(page, 'evidence')).slice(2, 5)).toEqual(['Unsupported', 'Asserted', 'Refuted']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await labels(page, 'evidence')).slice(2, 4)).toEqual(['Unsupported', 'Refuted']);
  });

  await test.step('a signal is merged; one undo brings all of it back', async () => {
    await term(page, 'inferred').click();
    const before = await page.getByTestId('usage').textContent();
    await page.keyboard.press('m');
    await page.getByTestId('merge-into').selectOption('asserted');
    await expect(page.getByTestId('touched')).toContainText('claims of colleagues');
    await page.getByTestId('term-confirm').click();
    await expect(page.getByTestId('retired')).toContainText('Merged into “Asserted”');
    await expect(page.getByTestId('usage')).not.toContainText('yours');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('usage')).toHaveText(before ?? '');
  });

  const file = scratch.path('codebook.json');
  await test.step('out to a file', async () => {
    await chooseFile(program, { kind: 'file', path: file, open: () => page.getByTestId('codebook-export').click() });
    await expect(notices(page)).toContainText(file);
  });

  await test.step('a file with a fault is refused whole, and the place named', async () => {
    const bad = scratch.path('bad.json');
    await writeFile(bad, (await readFile(file, 'utf8')).replace('"colour": "refuted"', '"colour": "red; } *"'));
    await chooseFile(program, { kind: 'file', path: bad, open: () => page.getByTestId('codebook-import').click() });
    await expect(page.getByTestId('codebook-problems')).toContainText('evidence[3].colour');
    await page.getByTestId('codebook-import-close').click();
  });

  await test.step('a colleague’s edition comes in after its differences were shown', async () => {
    const edition = scratch.path('edition.json');
    await writeFile(edition, (await readFile(file, 'utf8')).replace('"label": "Refuted"', '"label": "Shown to be false"'));
    await chooseFile(program, { kind: 'file', path: edition, open: () => page.getByTestId('codebook-import').click() });
    await expect(page.getByTestId('differences')).toHaveText(/^Evidence signals\s*“Refuted” is now called “Shown to be false”\.$/);
    await page.getByTestId('codebook-import-accept').click();
    await expect(term(page, 'refuted')).toContainText('Shown to be false');
    await runByPalette(page, 'codebook.command.versions');
    await expect(page.getByTestId('versions').getByRole('listitem')).toHaveCount(2);
    await expect(page.getByTestId('differences')).toContainText('“alliances” is new.');
    await page.keyboard.press('Escape');
  });
});
