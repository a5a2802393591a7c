/** All claims of the workspace in one table, through its visible controls. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { csvParse } from 'd3-dsv';
import { chooseImport, expectSaved, introduce, notices, openDocument, reader, runByPalette, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test, type Program, type Scratch } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';
import { referenceSetFile } from '../screenshots/reference-set.ts';

const grid = (page: Page): Locator => page.getByTestId('claims-grid');
const rows = (page: Page): Locator => grid(page).locator('[role="row"][aria-selected]');
const cells = (page: Page, column: string): Locator => rows(page).locator(`[data-cell="${column}"]`);
const shown = (page: Page): Locator => page.getByTestId('table-shown');
/** The row that the keys are on. */
const current = async (page: Page): Promise<Locator> => page.locator(`[id="${(await grid(page).getAttribute('aria-activedescendant')) ?? ''}"]`);

/** Imports the reference set: as one's own work, or as a colleague's. */
async function importSet(program: Program, scratch: Scratch, asMine: boolean): Promise<void> {
  const { page } = program;
  const folder = await scratch.folder('sets', { 'mira.jsonld': referenceSetFile() });
  await chooseFile(program, { kind: 'file', path: `${folder}/mira.jsonld`, open: () => runByPalette(page, 'app.command.file.import') });
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(notices(page)).toContainText('imported');
}

async function openTable(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2');
  await expect(grid(page)).toBeFocused();
}

test('by keyboard: search, sort, group, to a passage and back to the row', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSet(program, scratch, true);
  await openTable(page);
  await expect(page.getByTestId('tab-view.claims')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByTestId('tab-view.claims')).toContainText('18');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '19');
  await expect(cells(page, 'statement').first()).toContainText('Iran and North Korea');

  await test.step('search from anywhere in the table', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await expect(page.getByTestId('table-search')).toBeFocused();
    await page.keyboard.type('BEIJING stubb');
    await expect(shown(page)).toHaveText('1 of 18 claims');
    await expect(cells(page, 'saidBy')).toHaveText('Alexander Stubb');
    await page.keyboard.press('Escape');
    await expect(shown(page)).toHaveText('18 claims');
    await page.keyboard.press('Escape');
    await expect(grid(page)).toBeFocused();
  });

  await test.step('sort by a column, and the other way round', async () => {
    await page.getByTestId('sort-credibility').press('Enter');
    const grades = (): Promise<string[]> => cells(page, 'credibility').allInnerTexts();
    await expect(cells(page, 'credibility').first()).toHaveText('2');
    expect(await grades()).toEqual([...(await grades())].sort());
    await page.getByTestId('sort-credibility').press('Enter');
    await expect(cells(page, 'credibility').first()).toHaveText('6');
    await expect(grid(page).getByRole('columnheader', { name: 'Credibility' })).toHaveAttribute('aria-sort', 'descending');
    await page.getByTestId('sort-credibility').press('Enter');
    await expect(cells(page, 'statement').first()).toContainText('Iran and North Korea');
    await page.keyboard.press('ArrowDown');
    await expect(grid(page)).toBeFocused();
  });

  await test.step('to the passage, and back to the same row', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const statement = await (await current(page)).locator('[data-cell="statement"]').innerText();
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('statement')).toHaveValue(statement.trim());
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(grid(page)).toBeFocused();
    await expect((await current(page)).locator('[data-cell="statement"]')).toHaveText(statement);
  });

  await test.step('group by source: a claim stands under each source of its chain', async () => {
    await page.getByTestId('table-group').selectOption('source');
    await grid(page).focus();
    await page.keyboard.press('Home');
    await expect(grid(page).getByRole('row').filter({ hasText: 'HiFred Technology Company Ltd' })).toContainText('10 claims');
    const before = Number(await grid(page).getAttribute('aria-rowcount'));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(before);
    await page.keyboard.press('ArrowRight');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(before));
  });
});

test('filters narrow, columns are kept, the rows on show go out as CSV', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSet(program, scratch, true);
  await page.getByTestId('tab-view.claims').click();

  await page.getByTestId('facet-status').click();
  await page.getByRole('checkbox', { name: /^Unsupported/ }).check();
  await page.getByRole('checkbox', { name: /^Disputed/ }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('facet-status')).toHaveText('Status: 2');
  const found = await cells(page, 'status').allInnerTexts();
  expect(found.length).toBeGreaterThan(2);
  for (const text of found) expect(text.trim()).toMatch(/^(Unsupported|Disputed)$/);

  await page.getByTestId('facet-date').click();
  await page.getByTestId('date-from').fill('2024-08');
  await page.getByTestId('date-to').fill('2024-09');
  await page.keyboard.press('Escape');
  const dated = await cells(page, 'stated').allInnerTexts();
  expect(dated.length).toBeGreaterThan(0);
  for (const text of dated) expect(text.trim()).toMatch(/^2024-0[89]/);

  await page.getByTestId('table-columns').click();
  await page.getByRole('checkbox', { name: 'Chain', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Author', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await expect(cells(page, 'chain').first()).toContainText('→');
  await page.getByTestId('tab-view.read').click();
  await page.getByTestId('tab-view.claims').click();
  await expect(cells(page, 'chain').first()).toContainText('→');
  await expect(cells(page, 'author')).toHaveCount(0);

  const path = scratch.path('claims.csv');
  await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('table-export').click() });
  await expect(notices(page)).toContainText(path);
  const table = csvParse((await readFile(path, 'utf8')).slice(1));
  expect(table.columns).toEqual(['id', 'status', 'statement', 'saidBy', 'chain', 'document', 'stated', 'reliability', 'credibility', 'tags']);
  expect(table.map((row) => row['stated'])).toEqual(dated.map((text) => text.trim()));

  await page.getByTestId('table-search').fill('no such words');
  await expect(page.getByTestId('no-match-clear')).toBeVisible();
  await page.getByTestId('no-match-clear').click();
  await expect(shown(page)).toHaveText('18 claims');
});

test('columns are made wider and moved, by mouse and by keys, and stay so; groups go out with the rows', async ({ start, dataFolder, scratch }) => {
  const program = await start({ dataFolder });
  const { page } = program;
  const heads = (): Promise<string[]> => grid(page).getByRole('columnheader').allInnerTexts().then((texts) => texts.map((text) => text.trim()).filter((text) => text !== ''));
  const widthOf = async (column: string): Promise<number> => (await page.getByTestId(`sort-${column}`).boundingBox())?.width ?? 0;
  const drag = async (from: Locator, by: number): Promise<void> => {
    const box = await from.boundingBox();
    if (!box) throw new Error('not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + by, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
  };
  await introduce(page);
  await importSet(program, scratch, true);
  await openTable(page);
  expect((await heads()).slice(0, 3)).toEqual(['Status', 'Claim', 'Who says so']);

  await test.step('by keys, on the head of the column', async () => {
    await page.getByTestId('sort-status').focus();
    const before = await widthOf('status');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => widthOf('status')).toBe(before + 24);
    await expect(page.locator('[data-view="claims"] p[role="status"]')).toHaveText(/^Status: \d+ pixels wide$/);
    await page.keyboard.press('ControlOrMeta+ArrowRight');
    await expect.poll(async () => (await heads()).slice(0, 2)).toEqual(['Claim', 'Status']);
    await expect(page.getByTestId('sort-status')).toBeFocused();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => widthOf('status')).toBe(before);
  });

  await test.step('by mouse; a drag sorts nothing', async () => {
    const before = await widthOf('tags');
    await drag(page.getByTestId('edge-tags'), 60);
    await expect.poll(() => widthOf('tags')).toBe(before + 60);
    await drag(page.getByTestId('sort-statement'), 320);
    await expect.poll(async () => (await heads())[0]).toBe('Status');
    await expect(grid(page).locator('[aria-sort="ascending"]')).toHaveCount(0);
  });

  const order = await heads();
  const width = await widthOf('tags');
  await test.step('a row of the file says its group', async () => {
    await page.getByTestId('table-group').selectOption('status');
    const path = scratch.path('grouped.csv');
    await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('table-export').click() });
    await expect(notices(page)).toContainText(path);
    const table = csvParse((await readFile(path, 'utf8')).slice(1));
    expect(table.columns[0]).toBe('group');
    for (const row of table) expect(row['group']).toBe(row['status'] || 'Not judged yet');
  });

  await program.close();
  const { page: later } = await start({ dataFolder });
  await later.getByTestId('tab-view.claims').click();
  await expect.poll(() => later.getByTestId('claims-grid').getByRole('columnheader').allInnerTexts().then((texts) => texts.map((text) => text.trim()).filter((text) => text !== ''))).toEqual(order);
  expect((await later.getByTestId('sort-tags').boundingBox())?.width).toBe(width);
});

test('many claims change as one, one’s own only, and back by one undo', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page, 'Tom Okafor');
  await importSet(program, scratch, false);
  await openDocument(page, /^Xi meets Lavrov/);
  await tagWords(page, 'strategic', 'Tom’s first claim.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await tagWords(page, 'partnership', 'Tom’s second claim.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await openTable(page);
  await expect(shown(page)).toHaveText('20 claims');

  await test.step('what will happen is said before', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByTestId('bulk-bar')).toContainText('20 selected');
    await page.getByTestId('bulk-what').selectOption('addTag');
    await page.getByTestId('bulk-tag').fill('check again');
    await expect(page.getByTestId('bulk-apply')).toHaveText('Change 2 claims');
    await expect(page.getByTestId('bulk-notes')).toContainText('18 of colleagues stay as they are');
    await expectAccessible(page);
    await page.getByTestId('bulk-apply').click();
    await expect(notices(page)).toContainText('2 claims changed');
    await expect(cells(page, 'tags').filter({ hasText: 'check again' })).toHaveCount(2);
    await expectSaved(page);
  });

  await test.step('one undo takes all of it back; the table stays', async () => {
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(cells(page, 'tags').filter({ hasText: 'check again' })).toHaveCount(0);
    await expect(grid(page)).toBeFocused();
  });

  await test.step('a status, by its signal, of the rows chosen with Shift and Space', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('bulk-bar')).toBeHidden();
    await page.getByTestId('mine-only').click();
    await expect(shown(page)).toHaveText('2 of 20 claims');
    await grid(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByTestId('bulk-bar')).toContainText('2 selected');
    await page.keyboard.press('Space');
    await expect(page.getByTestId('bulk-bar')).toContainText('1 selected');
    await page.getByTestId('bulk-what').selectOption('tick');
    await page.getByTestId('bulk-signal').selectOption('disputed');
    await expect(page.getByTestId('bulk-notes')).toContainText('1 status changes');
    await page.getByTestId('bulk-apply').click();
    await expect(cells(page, 'status').filter({ hasText: 'Disputed' })).toHaveCount(1);
  });

  await test.step('a grade needs its reason', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.getByTestId('bulk-what').selectOption('reliability');
    await page.getByTestId('bulk-grade').selectOption('D');
    await expect(page.getByTestId('bulk-apply')).toBeDisabled();
    await page.getByTestId('bulk-reason').fill('Three corrections since June');
    await page.getByTestId('bulk-apply').click();
    await expect(cells(page, 'reliability')).toHaveText(['D', 'D']);
  });
});

test('flying past rows, one column says where one is; at rest, and by a page at a time, all do', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  for (const { fileName, set } of sampleSets()) {
    await chooseImport(program, join(projectRoot, 'seeds', 'annotations', fileName));
    await page.getByTestId('import-accept').click();
    await expect(notices(page)).toContainText(set.name);
  }
  await openTable(page);
  /** Columns whose words are left out, in each of some frames in which one goes so far down, px. */
  const leftOut = (step: number): Promise<string[][]> => grid(page).evaluate(async (element, by) => {
    const found: string[][] = [];
    element.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 400));
    for (let frame = 0; frame < 8; frame += 1) {
      element.scrollTop += by;
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      found.push([...element.querySelectorAll<HTMLElement>('[role="row"][aria-selected]:first-child [data-cell]')].filter((cell) => getComputedStyle(cell).contentVisibility === 'hidden').map((cell) => cell.dataset['cell'] ?? ''));
    }
    return found;
  }, step);
  await page.getByTestId('sort-saidBy').click();
  expect((await leftOut(64)).flat()).toEqual([]);
  // A busy machine takes longer than two frames for one: that is no flight.
  await expect.poll(async () => (await leftOut(600)).flat()).toContain('statement');
  expect((await leftOut(600)).flat()).not.toContain('saidBy');
  await expect.poll(() => grid(page).evaluate((element) => [...element.querySelectorAll('[data-cell]')].filter((cell) => getComputedStyle(cell).contentVisibility === 'hidden').length)).toBe(0);
  await grid(page).focus();
  await page.keyboard.press('PageUp');
  expect(await grid(page).evaluate((element) => [...element.querySelectorAll('[data-cell]')].filter((cell) => getComputedStyle(cell).contentVisibility === 'hidden').length)).toBe(0);
});

test('nothing tagged yet: one button says what to do', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByTestId('tab-view.claims').click();
  await expect(page.getByRole('heading', { name: 'Nothing is tagged here yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('table-start-reading').click();
  await expect(reader(page)).toBeFocused();
});
