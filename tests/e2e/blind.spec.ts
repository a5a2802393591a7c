/** A blind review in the window: two colleagues' sets are there, and nothing of them is to be seen anywhere until a document is done. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseImport, done, introduce, notices, reader, runByPalette, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test, type Program } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const statements = samples.flatMap(({ set }) => set.claims.map(({ statement }) => statement)).filter((statement) => statement.length > 20);
const authors = samples.map(({ set }) => set.author.name);
const inFirst = samples.flatMap(({ set }) => set.claims.filter(({ documentId }) => documentId === samples[0]?.set.documents[0]?.id)).length;
const all = samples.flatMap(({ set }) => set.claims).length;

/** Everything that the page says: words, tooltips, labels, what fields hold. */
const everythingSaid = (page: Page): Promise<string> => page.evaluate(() => {
  const named = [...document.querySelectorAll('[title], [aria-label], input, textarea, option')].map((element) =>
    [element.getAttribute('title'), element.getAttribute('aria-label'), 'value' in element ? String(element.value) : '', element.textContent].join(' '));
  return `${document.body.textContent} ${named.join(' ')}`.replace(/\s+/g, ' ');
});

async function expectNothingOf(page: Page, words: readonly string[], where: string): Promise<void> {
  const said = await everythingSaid(page);
  expect(words.filter((one) => said.includes(one)), where).toEqual([]);
}

async function importSamples(program: Program): Promise<void> {
  for (const { fileName, set } of samples) {
    await chooseImport(program, join(projectRoot, 'seeds', 'annotations', fileName));
    await program.page.getByTestId('import-accept').click();
    await expect(notices(program.page)).toContainText(set.name);
  }
}

async function setBlind(page: Page, tags: boolean, names: boolean): Promise<void> {
  await runByPalette(page, 'app.command.view.blind');
  await page.getByTestId('blind-tags').setChecked(tags);
  await page.getByTestId('blind-names').setChecked(names);
  await expectAccessible(page);
  await page.getByTestId('blind-set').click();
  await expect(page.getByTestId('blind-set')).toBeHidden();
}

const views: [keys: string, name: string][] = [['1', 'read'], ['2', 'claims'], ['3', 'compare'], ['4', 'reviews'], ['5', 'codebook'], ['6', 'repair'], ['7', 'agreement'], ['8', 'groups']];

test('what colleagues tagged is in no view until the document is done, and each view says how much is missing', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSamples(program);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByTestId('claims-grid')).toContainText(statements[0] ?? '');
  await setBlind(page, true, false);
  await page.keyboard.press('ControlOrMeta+1');

  await test.step('views', async () => {
    for (const [key, name] of views) {
      await page.keyboard.press(`ControlOrMeta+${key}`);
      await expect(page.getByTestId(`tab-view.${name}`)).toHaveAttribute('aria-current', 'page');
      await expect(page.getByTestId(key === '1' ? 'document-hidden' : 'hidden-note').first()).toContainText(key === '1' ? `${inFirst} claims of colleagues` : `${all} claims of colleagues in 5 documents`);
      await expectNothingOf(page, statements, name);
    }
    await expectAccessible(page);
  });

  await test.step('palette, lists of sets, the table of all sets', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByTestId('palette').fill(statements[0]?.slice(0, 18) ?? '');
    await expect(page.getByRole('dialog').getByTestId('hidden-note')).toBeVisible();
    await expectNothingOf(page, statements.filter((words) => words !== statements[0]), 'palette');
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByTestId('mode-all').click();
    await expect(page.getByTestId('hidden-note')).toBeVisible();
    await expectNothingOf(page, statements, 'all sets');
    await page.keyboard.press('ControlOrMeta+e');
    await page.locator('#export-set').selectOption({ label: samples[0]?.set.name ?? '' });
    await expect(page.getByTestId('export-refused')).toContainText('half a set would pass for the whole');
    await expect(page.getByTestId('export')).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('one’s own claim is tagged, the document is done by key, and theirs are shown', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await reader(page).focus();
    await tagWords(page, 'Russia', 'Mine, before I saw theirs.');
    await done(page);
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(notices(page)).toContainText(`${inFirst} claims of colleagues in it are shown now`);
    await expect(page.getByTestId('document-hidden')).toBeHidden();
    await expect(page.getByTestId('document-done')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+2');
    await expect(page.getByTestId('hidden-note')).toContainText(`${all - inFirst} claims of colleagues in 4 documents`);
    await expect(page.getByTestId('claims-grid')).toContainText(statements[0] ?? '');
  });

  await test.step('what is tagged from then on says that theirs had been seen', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await reader(page).focus();
    await tagWords(page, 'weapons', 'Mine, after.');
    await expect(page.getByTestId('after-seeing')).toBeVisible();
    await done(page);
  });

  await test.step('who is done with what: by keys, and out to a file', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await page.keyboard.press('v');
    const grid = page.getByTestId('progress-grid');
    await expect(grid).toBeFocused();
    await expect(page.getByTestId('progress-own')).toHaveText('You are done with 1 of 5 documents');
    const cells = grid.locator('[role="row"][data-at] [role="gridcell"]');
    await expect(cells.first()).toHaveText(/^Done .*, 2 claims, 1 after seeing others$/);
    await page.keyboard.press('ArrowDown');
    await expect(cells.nth(1)).toHaveText('Not done; hidden');
    await page.keyboard.press('d');
    await expect(cells.first()).toHaveText(/^Done .*, no claims$/);
    await expect(cells.nth(1)).toHaveText(/^\d+ claims$/);
    await page.keyboard.press('d');
    await expect(cells.nth(1)).toHaveText('Not done; hidden');
    await expectAccessible(page);
    const path = scratch.path('progress.csv');
    await chooseByKeyboard(program, path, () => page.keyboard.press('e'));
    await expect(notices(page)).toContainText(path);
    const lines = (await readFile(path, 'utf8')).trim().split('\r\n');
    expect(lines.length).toBe(1 + 5 * 3);
    expect(lines.filter((line) => line.includes(',hidden,'))).toHaveLength(8);
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+3');
    await page.keyboard.press('v');
    await expect(grid).toBeHidden();
    // The document that was opened is not done: there is nothing to compare in it yet, and a button leads on.
    await expect(page.getByRole('main').locator('button:focus')).toHaveCount(1);
  });
});

test('names are letters wherever a colleague is named, until the mode is left', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await importSamples(program);
  await setBlind(page, false, true);
  // The notices of the imports named them, as whoever imports a set sees whose it is.
  const dismiss = notices(page).getByRole('button', { name: 'Dismiss' });
  for (let left = await dismiss.count(); left > 0; left -= 1) await dismiss.first().click();
  const names = [...authors, ...samples.map(({ set }) => set.name)];
  for (const [key, name] of views) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(page.getByTestId(`tab-view.${name}`)).toHaveAttribute('aria-current', 'page');
    await expectNothingOf(page, names, name);
  }

  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByTestId('all-sets-grid')).toBeFocused();
  await expect(page.getByTestId('all-sets-grid')).toContainText('Analyst A');
  await page.keyboard.press('t');
  const row = page.getByTestId('all-sets-grid').locator('[role="row"][data-at]');
  await expect(row.getByTestId('row-state')).toContainText(/Taken from Analyst [AB]/);
  await expectNothingOf(page, names, 'a decided passage');

  await test.step('of a decided passage they are shown when they are asked for', async () => {
    await page.keyboard.press('q');
    await expect(row.getByTestId('revealed-names')).toContainText(/Analyst [AB] is (Ines Calloway|Tomasz Breuer)/);
    await expect(notices(page)).toContainText('Letters are the same everywhere');
    await page.keyboard.press('q');
    await expect(row.getByTestId('revealed-names')).toBeHidden();
  });

  await setBlind(page, false, false);
  await expect(page.getByTestId('all-sets-grid')).toContainText(authors[0] ?? '');
});
