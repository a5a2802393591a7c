/** A document that changes on disk while it is open, and what is repaired by keyboard. */
import { writeFile } from 'node:fs/promises';
import { done, expectSaved, introduce, notices, openDocument, reader, rows, selectWords, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { bridge, closing, ending, harbour, opening } from '../support/council-page.ts';
import { expect, test } from '../support/scratch.ts';

const text = `${[opening, bridge, harbour, closing, ending].join('\n\n')}\n`;

test('claims follow a document that changes while it is open; the rest is repaired by keyboard', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const dataFolder = scratch.path('data');
  const corpus = await scratch.folder('corpus', { 'council.txt': text, 'other.txt': 'Another page, about the weather.\n' });
  const file = scratch.path('corpus', 'council.txt');
  const program = await start({ dataFolder, corpus });
  const { page } = program;
  const list = page.getByTestId('repair-rows');
  const rowsOf = (state: string) => list.locator(`[data-repair="${state}"]`);
  const statement = page.getByTestId('statement');
  await introduce(page);
  await openDocument(page, /The council met/);
  await tagWords(page, bridge, 'The bridge is intact.');
  await done(page);
  await tagWords(page, harbour, 'Two pillars are cracked.');
  await done(page);
  await tagWords(page, closing, 'There will be an inspection.');
  await expectSaved(page);

  await test.step('a paragraph before, one gone, one rewritten: the open claim goes along while one types', async () => {
    await page.keyboard.type(' Soon');
    const unchanged = await reader(page).getByText(ending).elementHandle();
    const rewritten = closing.replace('announced', 'ordered');
    await writeFile(file, `A note from the editors, added later.\n\n${[opening, harbour, rewritten, ending].join('\n\n')}\n`);
    await expect(reader(page)).toContainText('A note from the editors');
    // A paragraph that says what it said is the same one: a reading aid keeps its place in it.
    expect(await unchanged?.evaluate((paragraph) => paragraph.isConnected && paragraph.textContent)).toBe(`${ending}\n`);
    await expect(statement).toBeFocused();
    await expect(statement).toHaveValue('There will be an inspection. Soon');
    await expect(notices(page)).toContainText('council.txt has changed. 2 claims went along, none is unsure, 1 was not found.');
    await expect(page.getByTestId('anchoring-note')).toContainText(`It was: “${closing}”`);
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).filter({ hasText: 'An earlier text of this file; 1 claim was not found in the present one.' })).toHaveCount(1);
    await done(page);
  });

  await test.step('the desk lists them, with both texts side by side', async () => {
    await page.keyboard.press('ControlOrMeta+6');
    await expect(list).toBeFocused();
    await expect(page.getByTestId('tab-view.repair')).toHaveText(/Repair\s*2/);
    await expect(rowsOf('orphan')).toHaveCount(1);
    await expect(rowsOf('changed')).toHaveCount(1);
    await expect(rowsOf('moved')).toHaveCount(1);
    await expect(page.getByTestId('repair-was')).toContainText(bridge);
    await page.keyboard.press('n');
    await expect(page.getByTestId('repair-was').locator('del')).toHaveText(/announced/);
    await expect(page.getByTestId('repair-is').locator('ins').first()).toHaveText(/ordered/);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 600 });
    await expectAccessible(page);
    // Where there is little room, the passage is seen and not what stands around it.
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    for (const side of ['repair-was', 'repair-is']) await expect(page.getByTestId(side).locator('mark')).toBeInViewport();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('one accepted, one kept as an orphan, and both taken back', async () => {
    await page.keyboard.press('a');
    await expect(rowsOf('changed')).toHaveCount(0);
    await page.keyboard.press('p');
    await expect(rowsOf('orphan')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('o');
    await expect(rowsOf('orphan')).toHaveCount(0);
    await page.keyboard.press('k');
    await expect(rowsOf('orphan')).toHaveCount(1);
    await page.keyboard.press('k');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowsOf('orphan')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowsOf('changed')).toHaveCount(1);
  });

  await test.step('an orphan selected anew in the text', async () => {
    await page.keyboard.press('Home');
    await expect(rowsOf('orphan')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('r');
    await expect(page.getByTestId('pick-banner')).toContainText('Select the words that are');
    await selectWords(page, 'in the old town hall');
    await page.keyboard.press('Enter');
    await expect(list).toBeFocused();
    await expect(rowsOf('orphan')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowsOf('orphan')).toHaveCount(1);
  });

  await test.step('all that moved accepted at once', async () => {
    await page.keyboard.press('Shift+A');
    await expect(notices(page)).toContainText('2 moved claims of The council met');
    await expect(rowsOf('moved')).toHaveCount(0);
    await expect(rowsOf('orphan')).toHaveCount(1);
    await expectSaved(page);
    await program.close();
  });

  await test.step('after a restart it is the same; with the paragraph the orphan comes back', async () => {
    const { page: again } = await start({ dataFolder });
    await expect(reader(again)).toContainText('A note from the editors');
    await again.keyboard.press('ControlOrMeta+6');
    await expect(again.getByTestId('repair-rows').locator('[data-repair]')).toHaveCount(1);
    await expect(again.getByTestId('repair-was')).toContainText(bridge);
    await writeFile(file, text);
    await expect(again.getByTestId('tab-view.repair')).toHaveText('Repair');
    await expect(again.getByText('Nothing to repair')).toBeVisible();
    await again.keyboard.press('ControlOrMeta+1');
    await expect(rows(again)).toHaveCount(2);
    await expect(again.getByTestId('claim-list').getByRole('button')).toHaveCount(3);
    await expect(again.getByTestId('claim-list')).toContainText(`“${bridge.slice(0, 30)}`);
  });
});
