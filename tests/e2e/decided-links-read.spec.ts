/** A relation and a group are rejected with reasons, progress of deciding is looked at blind; the author reads in a profile of her own what became of them. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { introduce, notices, runByPalette } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { importByKeyboard, introduceByKeyboard, press } from '../support/by-keyboard.ts';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test, type Program } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const [ines] = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
const reasons = { relation: 'They speak of two events.', group: 'One of them is about another shipment.' };

/** Rejects the first that Ines made and whose words fit. */
async function reject(page: Page, words: RegExp, reason: string): Promise<void> {
  const one = page.getByTestId('link-to-decide').and(page.locator('[data-state="waits"]')).filter({ hasText: words }).filter({ hasText: ines.author.name }).first();
  const id = await one.getAttribute('data-link') ?? '';
  const row = page.locator(`[data-link="${id}"]`);
  await row.getByTestId('reject-link').click();
  await page.getByTestId('link-reason-words').fill(reason);
  await page.getByTestId('link-reason-done').click();
  await expect(row).toHaveAttribute('data-state', 'rejected');
}

test('an author reads what became of a relation and of a group of hers, and why', async ({ start, scratch }) => {
  test.setTimeout(150_000);
  const decided = scratch.path('decided.jsonld');
  let program: Program = await start({ dataFolder: scratch.path('mira') });
  let { page } = program;
  await introduce(page, 'Mira Kessler');
  for (const { fileName, set } of samples) await importByKeyboard(program, join(projectRoot, 'seeds', 'annotations', fileName), false, set.name);

  await test.step('one passage is decided, a relation and a group are rejected', async () => {
    const grid = page.getByTestId('all-sets-grid');
    await press(page, 'Mod+3');
    await expect(grid).toBeFocused();
    await press(page, 'u', '1');
    await expect(grid.locator('[role="row"][data-at]').getByTestId('row-state')).toContainText('Taken from');
    await page.getByTestId('decide-links').click();
    await page.getByTestId('links-filter').selectOption('all');
    await reject(page, /corroborates|contradicts|restates|responds to/, reasons.relation);
    await reject(page, /Same claim:/, reasons.group);
    await expect(page.getByTestId('links-counts')).toContainText('2 rejected');
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await press(page, 'Mod+e');
    await expect(page.getByTestId('export')).toBeFocused();
    await chooseByKeyboard(program, decided, () => press(page, 'Enter'));
    await expect(notices(page)).toContainText(decided);
  });

  await test.step('while the review is blind, progress says what was decided and that the rest is hidden', async () => {
    const cell = page.getByTestId('progress-grid').getByRole('gridcell').filter({ hasText: 'decided' });
    await page.getByTestId('mode-progress').click();
    await expect(cell.filter({ hasText: /^1 decided, [1-9]\d* undecided$/ })).toHaveCount(1);
    await runByPalette(page, 'app.command.view.blind');
    await page.getByTestId('blind-tags').check();
    await page.getByTestId('blind-set').click();
    await expect(cell.filter({ hasText: '1 decided, the rest hidden' })).toHaveCount(1);
    await expect(cell.filter({ hasText: '0 decided, the rest hidden' })).toHaveCount(4);
    await program.close();
  });

  await test.step('Ines reads both, with the reason and who decided', async () => {
    program = await start({ dataFolder: scratch.path('ines') });
    ({ page } = program);
    await introduceByKeyboard(page, ines.author.name);
    await importByKeyboard(program, join(projectRoot, 'seeds', 'annotations', samples[0]?.fileName ?? ''), true, ines.name);
    await importByKeyboard(program, decided, false, '1 claim and 3 decisions imported from “Decided, round 1”');
    await page.getByTestId('tab-view.reviews').click();
    const rows = page.getByTestId('link-fate');
    await expect(rows).toHaveCount(2);
    for (const reason of Object.values(reasons)) {
      const row = rows.filter({ hasText: reason });
      await expect(row).toHaveAttribute('data-fate', 'rejected');
      await expect(row).toContainText('Rejected');
      await expect(row).toContainText('by Mira Kessler');
    }
    await expect(rows.filter({ hasText: reasons.group })).toContainText('Same claim:');
    await expectAccessible(page);
  });

  await test.step('from the relation to its claim in the text', async () => {
    await page.getByTestId('link-fate').filter({ hasText: reasons.relation }).getByRole('button').click();
    await expect(page.getByTestId('statement')).toBeVisible();
  });
});
