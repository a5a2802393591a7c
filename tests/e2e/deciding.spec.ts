/** Two colleagues' sets decided about from beginning to end by keyboard; what became of the tags is then read by one of their authors. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { expectSaved, notices, reader } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { importByKeyboard, introduceByKeyboard, press } from '../support/by-keyboard.ts';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { compareSets } from '../support/sample-sets/compare-sets.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const [ines, tomasz] = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
const script = compareSets(ines, tomasz);
const reasons = { rejected: 'Repeats the sentence before it.', taken: 'Nearer to the printed words.', written: 'Neither says who forecast it.' };

const grid = (page: Page): Locator => page.getByTestId('all-sets-grid');
/** The row that the keys are on. */
const current = (page: Page): Locator => grid(page).locator('[role="row"][data-at]');
const state = (page: Page): Locator => current(page).getByTestId('row-state');

const sample = (index: number): string => join(projectRoot, 'seeds', 'annotations', samples[index]?.fileName ?? '');

/** To the next undecided row on which both, or one of them alone, have a claim. */
async function toRow(page: Page, match: RegExp, tagged: number): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const row = current(page);
    const empty = await row.getByTestId('set-cell').filter({ hasText: 'Not tagged' }).count();
    if (match.test(await row.getAttribute('data-match') ?? '') && empty === 2 - tagged && await row.getAttribute('data-state') === 'open') return;
    await press(page, 'u');
  }
  throw new Error('no such row');
}

/** The reason of a rejection, or of a decision that was made: a kind by its digit, then words. */
async function giveWhy(page: Page, kind: string, words: string): Promise<void> {
  await expect(page.getByTestId('why-done')).toBeVisible();
  await press(page, kind, 'Tab');
  await page.keyboard.type(words);
  await press(page, 'Enter');
  await expect(page.getByTestId('why-done')).toBeHidden();
  await expect(grid(page)).toBeFocused();
}

test('two sets are decided about by keyboard alone, and their author reads what became of the claims, and why', async ({ start, scratch }) => {
  const exported = scratch.path('decided.jsonld');
  let program = await start({ dataFolder: scratch.path('mira') });
  let { page } = program;
  await introduceByKeyboard(page, 'Mira Kessler');
  await importByKeyboard(program, sample(0), false, ines.name);
  await importByKeyboard(program, sample(1), false, tomasz.name);

  await test.step('none of the sets is one’s own: all are in columns, and counted as the script says', async () => {
    await press(page, 'Mod+3');
    await expect(grid(page)).toBeFocused();
    const rows = script.pairs.length + script.onlyA.length + script.onlyB.length;
    await expect(page.getByTestId('decide-counts-everywhere')).toContainText(
      `${rows} passages: ${script.sameSpan} same, ${script.otherSpan} overlapping, ${script.onlyA.length + script.onlyB.length} by one only; ${script.pairs.length} tagged by all`);
    await expect(page.getByTestId('decide-counts-everywhere')).toContainText(`${rows} undecided`);
    await expectAccessible(page);
  });

  await test.step('what only Ines has is rejected; a rejection without a reason is not made', async () => {
    await toRow(page, /one/, 1);
    await press(page, 'x');
    await expect(page.getByTestId('why-wrong-span')).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('alert')).toHaveText('A rejection needs a reason: a kind or words.');
    await giveWhy(page, '5', reasons.rejected);
    await expect(state(page)).toHaveText(`RejectedNot a claim: ${reasons.rejected}`);
  });

  await test.step('of what both have one is taken, by the digit of its column, and the why follows', async () => {
    await toRow(page, /overlapping/, 2);
    await press(page, '2');
    await expect(state(page)).toHaveText('Taken from Tomasz Breuer');
    await press(page, 'y');
    await giveWhy(page, '1', reasons.taken);
    await expect(state(page)).toContainText(reasons.taken);
  });

  await test.step('another is written anew, in the text, and one comes back to the same passage', async () => {
    await toRow(page, /overlapping/, 2);
    await press(page, 'w');
    await expect(page.getByTestId('statement')).toBeFocused();
    await page.keyboard.type('Written by the one who decides.');
    await press(page, 'Mod+Enter');
    await expect(reader(page)).toBeFocused();
    await press(page, 'Alt+ArrowLeft');
    await expect(grid(page)).toBeFocused();
    await expect(state(page)).toContainText('Written anew');
    await press(page, 'y');
    await giveWhy(page, '2', reasons.written);
  });

  await test.step('claims are merged, the decision is taken back, and made again', async () => {
    await toRow(page, /overlapping/, 2);
    await press(page, 'm');
    await expect(state(page)).toContainText('Merged');
    await press(page, 'Mod+z');
    await expect(state(page)).toHaveText('Undecided');
    await press(page, 'Mod+Shift+z');
    await expect(state(page)).toContainText('Merged');
  });

  await test.step('what is unanimous is looked at and taken by one key', async () => {
    await press(page, 'a');
    await expect(page.getByTestId('take-unanimous')).toBeFocused();
    const count = await page.getByTestId('unanimous-list').getByRole('listitem').count();
    expect(count).toBeGreaterThan(0);
    await expectAccessible(page);
    await press(page, 'Enter');
    await expect(notices(page)).toContainText(`${count} unanimous passage`);
    const rows = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    await expect(page.getByTestId('decide-counts-here')).toContainText(`${rows - 4 - count} undecided`);
  });

  await test.step('the sources of a passage are asked about', async () => {
    await press(page, 'Home', 'e');
    await expect(page.getByRole('dialog')).toContainText('The same source');
    await press(page, 'Escape');
    await expect(grid(page)).toBeFocused();
  });

  await test.step('passages of one kind are shown by key', async () => {
    await press(page, 'f', 'f', 'f', 'f');
    await expect(page.getByTestId('decide-filter')).toHaveValue('undecided');
    expect(await grid(page).locator('[data-state="decided"]').count()).toBe(0);
    await press(page, 'f', 'f');
    await expect(page.getByTestId('decide-filter')).toHaveValue('all');
  });

  await test.step('the decided set goes out as any other', async () => {
    await expectSaved(page);
    await press(page, 'Mod+e');
    await expect(page.getByTestId('export')).toBeFocused();
    await chooseByKeyboard(program, exported, () => press(page, 'Enter'));
    await expect(notices(page)).toContainText(exported);
    const file = JSON.parse(await readFile(exported, 'utf8')) as { rulings: { outcome: string; reason?: string }[]; decidedFrom: { label: string }[] };
    expect(file.decidedFrom.map(({ label }) => label).sort()).toEqual([ines.name, tomasz.name].sort());
    expect(file.rulings.flatMap(({ reason }) => reason ?? []).sort()).toEqual(Object.values(reasons).sort());
    await program.close();
  });

  await test.step('in Ines’ own window: what was decided about her claims, with the three reasons', async () => {
    program = await start({ dataFolder: scratch.path('ines') });
    ({ page } = program);
    await introduceByKeyboard(page, ines.author.name);
    await importByKeyboard(program, sample(0), true, ines.name);
    await importByKeyboard(program, exported, false, 'Decided, round 1');
    await press(page, 'Mod+4');
    const row = (fate: string): Locator => page.locator(`[data-testid="fate"][data-fate="${fate}"]`);
    await expect(page.locator('[data-stop]').first()).toBeFocused();
    for (const words of Object.values(reasons)) await expect(page.getByTestId('fate').filter({ hasText: words })).toHaveCount(1);
    await expect(row('rejected')).toContainText('by Mira Kessler');
    await expect(row('changed').filter({ hasText: reasons.written }).locator('[data-field="statement"]')).toContainText('Written by the one who decides.');
    await expectAccessible(page);
  });

  await test.step('a reason becomes a rule by two keys, a passage an example by two more', async () => {
    const rejected = page.locator('[data-fate="rejected"] [data-stop]');
    for (let step = 0; step < 40 && !(await rejected.evaluate((element) => element === document.activeElement)); step += 1) await press(page, 'n');
    await press(page, 'r');
    await expect(page.getByTestId('lesson-words')).toHaveValue(reasons.rejected);
    await press(page, 'Enter');
    await expect(notices(page).getByRole('status').filter({ hasText: 'Added to the definition of “Not a claim”' }).getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(rejected).toBeFocused();
    await press(page, 'e');
    await expect(page.getByTestId('lesson-words')).toBeFocused();
    await press(page, 'Enter');
    await expect(notices(page)).toContainText('example');
    await press(page, 'Enter');
    await expect(reader(page)).toBeVisible();
    await press(page, 'Alt+ArrowLeft');
    await expect(rejected).toBeFocused();
    await program.close();
  });
});
