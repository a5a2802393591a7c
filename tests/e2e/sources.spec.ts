/**
 * The Sources view: a page for everyone who says something, merged, taken
 * apart, split, graded by the day, and every claim reached and left again; by
 * keyboard, by mouse, and over colleagues' sets.
 */
import type { Page } from 'playwright-core';
import { sourceKinds } from '../../src-common/core/claims/source.ts';
import { addSource, done, introduce, notices, openDocument, reader, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/end-to-end.ts';

const rows = (page: Page) => page.getByTestId('source-row');
const names = (page: Page) => rows(page).locator('b');
/** The one on the page. */
const current = (page: Page) => page.locator('[data-testid="source-row"][aria-current]');
const claims = (page: Page) => page.getByTestId('source-claim-list').getByRole('row');

const outlet = 'HiFred Technology Company Ltd';

async function tagThree(page: Page): Promise<void> {
  await openDocument(page, /^He warned again/);
  for (const [words, statement, source, kind] of [
    ['stop supporting" Russia on the Russia-Ukraine conflict', 'China supports Russia.', 'Jens Stoltenberg', 'person'],
    ['decisive promoter', 'China promotes the war.', 'NATO Secretary General', 'person'],
    ['decisive supporter', 'China is a decisive supporter.', 'NATO', 'organisation'],
  ] as const) {
    await tagWords(page, words, statement);
    await addSource(page, source, kind);
    await done(page);
  }
}

test('by keyboard: from the claim to its source and back, searched, graded, merged, undone, taken apart, split', async ({ program }) => {
  test.setTimeout(180_000);
  program.page.setDefaultTimeout(15_000);
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+9');
  await expect(page.getByTestId('sources-read')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await tagThree(page);

  await test.step('opened, stepped through, searched', async () => {
    await page.keyboard.press('ControlOrMeta+9');
    await expect(names(page)).toHaveText([outlet, 'Jens Stoltenberg', 'NATO', 'NATO Secretary General']);
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('source-name')).toHaveValue('NATO');
    await page.keyboard.press('/');
    await page.keyboard.type('stolt');
    await expect(page.getByTestId('source-count')).toHaveText('1 of 4 sources');
    await page.keyboard.press('Enter');
    await expect(rows(page).first()).toBeFocused();
    await expect(page.getByTestId('source-name')).toHaveValue('Jens Stoltenberg');
    await page.keyboard.press('/');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
  });

  await test.step('to the passage of its claim, and back to it', async () => {
    await page.keyboard.press('c');
    await expect(page.getByTestId('source-claim-list')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('statement')).toHaveValue('China supports Russia.');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByTestId('source-claim-list')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(current(page)).toBeFocused();
  });

  await test.step('graded from a day on, with the reason: the claim of before keeps what held then', async () => {
    await page.getByTestId('add-grade').focus();
    await page.keyboard.press('Enter');
    const grades = page.getByTestId('source-grade');
    await expect(grades.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('B');
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('grade-since')).toBeFocused();
    await page.keyboard.type('last year');
    await page.keyboard.press('Tab');
    await expect(grades.getByRole('alert')).toContainText('“last year” is not a day.');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('grade-reason')).toBeFocused();
    await page.keyboard.type('Office held since 2014');
    await page.getByTestId('add-grade').focus();
    await page.keyboard.press('Enter');
    await expect(grades).toHaveCount(2);
    await page.keyboard.type('E');
    await expect(grades.nth(1)).toContainText('holds today');
    await expect(page.getByTestId('matrix-cell')).toHaveAccessibleName('1 claim: reliability B, usually reliable, credibility not graded');
    await expectAccessible(page);
  });

  await test.step('merged: one source under the name that stays, one undo, merged again', async () => {
    await page.getByTestId('source-row').filter({ hasText: 'NATO Secretary General' }).focus();
    await page.keyboard.press('End');
    await expect(page.getByTestId('source-name')).toHaveValue('NATO Secretary General');
    for (const round of ['first', 'again']) {
      await page.keyboard.press('m');
      await expect(page.getByTestId('merge-with')).toBeFocused();
      await page.keyboard.type('Jens');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toContainText('NATO Secretary General will be read as Jens Stoltenberg, in 1 claim.');
      if (round === 'first') await expectAccessible(page);
      await page.getByTestId('do-merge').focus();
      await page.keyboard.press('Enter');
      await expect(names(page)).toHaveText([outlet, 'Jens Stoltenberg', 'NATO']);
      await expect(page.getByTestId('source-merged')).toContainText('NATO Secretary General');
      await expect(claims(page)).toHaveCount(2);
      await expect(current(page)).toBeFocused();
      if (round === 'again') break;
      await page.keyboard.press('ControlOrMeta+z');
      await expect(names(page)).toHaveText([outlet, 'Jens Stoltenberg', 'NATO', 'NATO Secretary General']);
      await rows(page).last().focus();
      await page.keyboard.press('End');
      await expect(page.getByTestId('source-name')).toHaveValue('NATO Secretary General');
    }
    await expect(page.getByTestId('matrix-cell')).toHaveAccessibleName('2 claims: reliability B, usually reliable, credibility not graded');
  });

  await test.step('its old name finds it in a chain, and offers nothing new', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await expect(reader(page)).toBeFocused();
    // The claim whose passage was gone to is open still.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByTestId('claim-list').getByRole('button').filter({ hasText: 'decisive supporter' }).click();
    await page.getByTestId('add-source').fill('NATO Secretary General');
    await expect(page.getByRole('option', { name: /NATO Secretary General/ })).toHaveText([/^Jens Stoltenberg/]);
    await page.getByTestId('add-source').fill('');
    await page.getByTestId('link').last().click();
    await page.getByTestId('open-source').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('source-name')).toHaveValue('NATO');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('statement')).toHaveValue('China is a decisive supporter.');
  });

  await test.step('taken apart', async () => {
    await page.keyboard.press('ControlOrMeta+9');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.getByTestId('separate-source').focus();
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveText([outlet, 'Jens Stoltenberg', 'NATO', 'NATO Secretary General']);
    await expect(notices(page)).toContainText('NATO Secretary General is a source of its own again.');
  });

  await test.step('split: a marked claim goes to another source, and comes back with one undo', async () => {
    await current(page).focus();
    await page.keyboard.press('c');
    await page.keyboard.press('Space');
    await expect(claims(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('s');
    await expect(page.getByTestId('split-name')).toBeFocused();
    await page.keyboard.type('A spokesman');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveText(['A spokesman', outlet, 'Jens Stoltenberg', 'NATO', 'NATO Secretary General']);
    await expect(page.getByTestId('source-list-claims')).toHaveText('Claims 0');
    await page.getByTestId('source-row').first().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(names(page)).toHaveText([outlet, 'Jens Stoltenberg', 'NATO', 'NATO Secretary General']);
    await expect(page.getByTestId('source-list-claims')).toHaveText('Claims 1');
  });

  await test.step('its history: how it was graded and why, merged and taken apart, whose claims it got', async () => {
    await page.getByTestId('source-row').filter({ hasText: 'Jens Stoltenberg' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('source-name')).toHaveValue('Jens Stoltenberg');
    await page.getByTestId('source-history-toggle').focus();
    await page.keyboard.press('Enter');
    const lines = page.getByTestId('source-history').getByRole('listitem');
    // The newest stands first; what was undone is told as well.
    await expect(lines).toContainText(['claim names it in the place of another source', 'claim names another source in its place', 'NATO Secretary General separated from it again', 'Merged with NATO Secretary General']);
    await expect(page.getByTestId('source-history')).toContainText('Graded B, usually reliable, since always: “Office held since 2014”');
    await expect(lines.last()).toContainText('Named “Jens Stoltenberg”');
    await expectAccessible(page);
  });
});

test('by mouse, over colleagues’ sets: read-only, contradictions, the matrix, on whose behalf', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(2);
  await page.getByTestId('tab-view.sources').click();

  await test.step('a colleague’s source is read, and offered nowhere', async () => {
    await page.getByTestId('source-search').fill('Lin Jian');
    await rows(page).first().click();
    await expect(page.getByTestId('source-name')).toHaveAttribute('readonly');
    await expect(page.getByTestId('source-owner')).toContainText('it is theirs to change');
    await expect(page.getByTestId('merge-source')).toHaveCount(0);
    await expect(page.getByTestId('add-grade')).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('a number of the matrix shows the claims behind it, and all again', async () => {
    const cell = page.getByTestId('matrix-cell').first();
    const count = Number(await cell.innerText());
    await cell.click();
    await expect(claims(page)).toHaveCount(count);
    await expect(page.getByTestId('source-claim-list')).toBeFocused();
    await page.getByTestId('clear-cell').click();
    await expect(page.getByTestId('clear-cell')).toHaveCount(0);
  });

  await test.step('what contradicts it, with the claim that it contradicts', async () => {
    await page.getByTestId('source-list-contradicted').click();
    await expect(claims(page).first()).toContainText('contradicts');
    await page.getByTestId('source-claim').first().click();
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByTestId('source-claim-list')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('whom it speaks for is one click away; the report is on it', async () => {
    await page.getByTestId('source-principal').click();
    await expect(page.getByTestId('source-name')).not.toHaveValue('Lin Jian');
    await page.getByTestId('report-source').click();
    await expect(page.getByRole('dialog', { name: 'Report on a source' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('own sources only in one’s own pickers', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await openDocument(page, /^He warned again/);
    await tagWords(page, 'decisive promoter', 'China promotes the war.');
    await page.getByTestId('add-source').fill('Lin Jian');
    // Only as a new one, of each kind.
    await expect(page.getByRole('option', { name: /^Lin Jian/ })).toHaveText(sourceKinds.map(() => /^Lin Jian/));
  });
});
