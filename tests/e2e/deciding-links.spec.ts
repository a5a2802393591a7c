/** Relations and groups of the sample sets are decided: what both say, what one says, taken into the decided set once the passages are, by keyboard. */
import type { Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { introduce, openDocument } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { compareLinks } from '../support/sample-sets/compare-links.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test } from '../support/end-to-end.ts';

const [ines, tomasz] = sampleSets().map(({ set }) => set) as [AnnotationSet, AnnotationSet];
const script = compareLinks(ines, tomasz);
const link = (page: Page) => page.getByTestId('link-to-decide');

test('relations and groups of all sets: compared, taken, taken back, gone with their passage', async ({ program }) => {
  test.setTimeout(150_000);
  const { page } = program;
  const grid = page.getByTestId('all-sets-grid');
  const state = grid.locator('[role="row"][data-at]').getByTestId('row-state');
  await introduce(page);
  await openDocument(page, /^Chinese Ambassador/);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+3');
  await expect(grid).toBeFocused();

  await test.step('what both say is what the script counts; nothing can be taken before the passages are decided', async () => {
    await page.keyboard.press('r');
    await expect(page.getByTestId('links-filter')).toBeFocused();
    const relations = ines.relations.length + tomasz.relations.length - script.same;
    await expect(link(page).filter({ hasText: /corroborates|contradicts|restates|responds to/ })).toHaveCount(relations);
    await expect(page.getByTestId('take-link')).toHaveCount(0);
    await expect(page.getByTestId('take-unanimous-links')).toBeDisabled();
    // One contradicts where the other answers.
    await expect(link(page).filter({ hasText: 'Tomasz Breuer: responds to' }).or(link(page).filter({ hasText: 'Tomasz Breuer: contradicts' })).first()).toBeAttached();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
  });

  await test.step('the passages of a document are taken', async () => {
    await page.keyboard.press('Home');
    for (let row = 0; row < 40 && await state.textContent() !== null; row += 1) {
      await page.keyboard.press('1');
      if (/Undecided/i.test(await state.textContent() ?? '')) await page.keyboard.press('2');
      const before = await grid.locator('[role="row"][data-at]').getAttribute('aria-rowindex');
      await page.keyboard.press('ArrowDown');
      if (await grid.locator('[role="row"][data-at]').getAttribute('aria-rowindex') === before) break;
    }
    await expect(page.getByTestId('decide-counts-here')).toContainText('0 undecided');
  });

  await test.step('one is taken by itself, the unanimous ones at once; undo brings them back to be taken', async () => {
    await page.keyboard.press('r');
    await page.getByTestId('links-filter').selectOption('open');
    const open = await page.getByTestId('take-link').count();
    expect(open).toBeGreaterThan(5);
    // The ambassador's article and his forum: both relate them, and judge otherwise whether they are independent.
    await link(page).filter({ hasText: 'corroborates' }).filter({ hasText: 'Ines Calloway, Tomasz Breuer' }).first().getByTestId('take-link').click();
    await expect(page.getByTestId('take-link')).toHaveCount(open - 1);
    const unanimous = page.getByTestId('take-unanimous-links');
    await expect(unanimous).toBeEnabled();
    await unanimous.click();
    await expect(unanimous).toBeDisabled();
    const left = await page.getByTestId('take-link').count();
    expect(left).toBeLessThan(open - 1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('r');
    await page.getByTestId('links-filter').selectOption('open');
    await expect(page.getByTestId('take-link')).toHaveCount(open - 1);
    await unanimous.click();
    await expect(page.getByTestId('take-link')).toHaveCount(left);
    await expect(page.getByTestId('links-counts')).toContainText(`${open - left} in the decided set`);
    await page.keyboard.press('Escape');
  });

  await test.step('one is rejected by keys alone, with a reason, which is asked for; what was taken is rejected, and nothing of it stays', async () => {
    await page.keyboard.press('r');
    await page.getByTestId('links-filter').selectOption('all');
    await page.keyboard.press('Tab');
    const waiting = link(page).and(page.locator('[data-state="waits"]')).first();
    const taken = link(page).and(page.locator('[data-state="taken"]')).first();
    for (const one of [waiting, taken]) {
      const id = await one.getAttribute('data-link') ?? '';
      const row = page.locator(`[data-link="${id}"]`);
      await row.focus();
      await page.keyboard.press('x');
      await expect(page.getByTestId('link-reason-kind')).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(row.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type('They speak of two events.');
      await page.keyboard.press('Enter');
      await expect(row).toHaveAttribute('data-state', 'rejected');
      await expect(row).toBeFocused();
      await expect(row).toContainText('They speak of two events.');
    }
    await expect(page.getByTestId('links-counts')).toContainText('2 rejected');
    await page.keyboard.press('Backspace');
    await expect(page.getByTestId('links-counts')).toContainText('1 rejected');
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
  });
});
