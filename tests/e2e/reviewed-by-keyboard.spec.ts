/**
 * The two sample sets reviewed end to end by keyboard alone: compared, three
 * opinions with reasons on claims of one of them, decided, exported; and the
 * author reads the three reasons in a profile of her own.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { expectSaved, notices, reader } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { importByKeyboard, introduceByKeyboard, press } from '../support/by-keyboard.ts';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { compareSets } from '../support/sample-sets/compare-sets.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test, type Program } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const [ines, tomasz] = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
const script = compareSets(ines, tomasz);
const sample = (index: number): string => join(projectRoot, 'seeds', 'annotations', samples[index]?.fileName ?? '');
const opinions = [
  { key: '1', named: 'Strongly disagree', reason: 'The denial stands two sentences on.' },
  { key: '2', named: 'Disagree', reason: 'The cue belongs to the ministry, not to the agency.' },
  { key: '4', named: 'Agree', reason: 'Rightly kept apart from the forecast.' },
];

const grid = (page: Page): Locator => page.getByTestId('all-sets-grid');
const current = (page: Page): Locator => grid(page).locator('[role="row"][data-at]');

/** Runs a command by its name, without the mouse. */
async function runByKeys(page: Page, name: string): Promise<void> {
  await press(page, 'Mod+k');
  await expect(page.getByTestId('palette')).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name);
  await press(page, 'Enter');
}

/** To the next row after this one in which Ines has a claim, with the keys on it. */
async function toNextOfInes(page: Page): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await press(page, 'n');
    const cell = current(page).getByTestId('set-cell').first();
    if (!(await cell.textContent())?.includes('Not tagged')) return;
  }
  throw new Error('no such row');
}

test('compare, three opinions with reasons, a decided set, export; the author reads the reasons', async ({ start, scratch }) => {
  const [review, decided] = [scratch.path('review.jsonld'), scratch.path('decided.jsonld')];
  let program: Program = await start({ dataFolder: scratch.path('mira') });
  let { page } = program;
  await introduceByKeyboard(page, 'Mira Kessler');
  await importByKeyboard(program, sample(0), false, ines.name);
  await importByKeyboard(program, sample(1), false, tomasz.name);

  await test.step('compare: what the script counts', async () => {
    await press(page, 'Mod+3');
    await expect(grid(page)).toBeFocused();
    await expect(page.getByTestId('decide-counts-everywhere')).toContainText(
      `${script.sameSpan} same, ${script.otherSpan} overlapping, ${script.onlyA.length + script.onlyB.length} by one only`);
  });

  for (const { key, reason } of opinions) await test.step(`an opinion, with “${reason}”`, async () => {
    await toNextOfInes(page);
    await press(page, 'ArrowLeft');
    await expect(grid(page)).toBeFocused();
    await press(page, 'Enter');
    await expect(reader(page)).toBeFocused();
    await press(page, key, 'Alt+y');
    await press(page, 'Tab');
    await expect(page.getByTestId('reason')).toBeFocused();
    await page.keyboard.type(reason);
    await press(page, 'Mod+Enter');
    await expect(notices(page)).toContainText(t('review.given'));
    await press(page, 'Alt+ArrowLeft');
    await expect(grid(page)).toBeFocused();
  });

  await test.step('decide: one taken, one rejected, with reasons', async () => {
    await press(page, 'u', '1');
    await expect(current(page).getByTestId('row-state')).toContainText('Taken from');
    await press(page, 'u', 'x');
    await expect(page.getByTestId('why-wrong-span')).toBeFocused();
    await press(page, '5', 'Tab');
    await page.keyboard.type('A heading.');
    await press(page, 'Enter');
    await expect(grid(page)).toBeFocused();
    await expectSaved(page);
  });

  await test.step('export: the review to its author, and the decided set', async () => {
    await chooseByKeyboard(program, review, () => runByKeys(page, t('app.command.file.exportReview')));
    await expect(notices(page)).toContainText(review);
    await press(page, 'Mod+e');
    await expect(page.getByTestId('export')).toBeFocused();
    await chooseByKeyboard(program, decided, () => press(page, 'Enter'));
    await expect(notices(page)).toContainText(decided);
    const file = JSON.parse(await readFile(decided, 'utf8')) as { rulings: { outcome: string }[] };
    expect(file.rulings.map(({ outcome }) => outcome).sort()).toEqual(['rejected', 'taken']);
    await program.close();
  });

  await test.step('in a profile of her own, Ines reads the three reasons, and what was decided', async () => {
    program = await start({ dataFolder: scratch.path('ines') });
    ({ page } = program);
    await introduceByKeyboard(page, ines.author.name);
    await importByKeyboard(program, sample(0), true, ines.name);
    await importByKeyboard(program, review, false, 'Mira Kessler');
    await importByKeyboard(program, decided, false, 'Decided, round 1');
    await press(page, 'Mod+4');
    // An opinion without a proposal leaves nothing to decide: all that was said is one key away.
    await expect(page.getByTestId('inbox-show-all')).toBeFocused();
    await press(page, 'Enter');
    await expect(page.locator('[data-stop]').first()).toBeFocused();
    await expect(page.getByTestId('inbox-claim')).toHaveCount(opinions.length);
    for (const { named, reason } of opinions) {
      const claim = page.getByTestId('inbox-claim').filter({ hasText: reason });
      await expect(claim).toHaveCount(1);
      await expect(claim).toContainText(named);
    }
    await expectAccessible(page);
    await program.close();
  });
});
