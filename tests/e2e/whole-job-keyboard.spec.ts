/** The whole job with the keyboard alone: no click, no drag, nowhere. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { expect, test } from '../support/end-to-end.ts';
import { readerOf } from '../support/reader-of.ts';
import { expectSaved, expectWholeClaim, goldenJob, job } from '../support/main-job.ts';
import { comparable } from '../support/same-set.ts';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key.replace('Mod', modifier));
}

/** Finds words and leaves them selected. */
async function findWords(page: Page, words: string): Promise<void> {
  await press(page, 'Mod+f');
  await expect(page.getByTestId('find')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('search')).toContainText(/1 of \d/);
  await press(page, 'Escape');
  await expect(readerOf(page)).toBeFocused();
}

async function pick(page: Page, key: string, select: () => Promise<void>): Promise<void> {
  await press(page, key);
  await expect(page.getByTestId('pick-banner')).toBeVisible();
  await expect(readerOf(page)).toBeFocused();
  await select();
  await press(page, 'Enter');
  await expect(page.getByTestId('pick-banner')).toBeHidden();
}

test('the whole job by keyboard alone @whole-job', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-job-'));
  const dataFolder = join(folder, 'data');
  const exported = join(folder, 'mira.jsonld');

  let program = await start({ dataFolder });
  let { page } = program;
  await test.step('introduce oneself and open the document', async () => {
    await expect(page.getByTestId('analyst-name')).toBeFocused();
    await page.keyboard.type(job.analyst);
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    // To the list of documents, away from the first one and back to it.
    await expect(readerOf(page)).toBeFocused();
    await press(page, 'Shift+F6', 'ArrowDown', 'Enter');
    await expect(readerOf(page)).toContainText('China denies allegations');
    await expect(readerOf(page)).toBeFocused();
    await press(page, 'Alt+ArrowUp');
    await expect(readerOf(page)).toContainText(job.passage);
    await expect(readerOf(page)).toBeFocused();
  });

  await test.step('tag the claim', async () => {
    await findWords(page, job.passage);
    await press(page, 'Enter');
    await expect(page.getByTestId('statement')).toBeFocused();
    await page.keyboard.type(job.statement);

    await press(page, 'Alt+s');
    await page.keyboard.type(job.reports);
    await expect(page.getByRole('option', { name: `${job.reports} anonymous` })).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(page.getByTestId('link')).toHaveCount(2);
    await pick(page, 'Alt+c', () => findWords(page, job.reportsCue));

    await expect(page.getByTestId('add-source')).toBeFocused();
    await page.keyboard.type(job.speaker);
    await expect(page.getByRole('option', { name: `${job.speaker} person` })).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(page.getByTestId('link')).toHaveCount(3);
    // The pick starts at the sentence of the passage: "Without providing any evidence, he claimed …".
    await pick(page, 'Alt+c', () => press(page, 'Mod+ArrowRight', 'Mod+ArrowRight', 'Mod+ArrowRight', 'Mod+ArrowRight', 'Mod+Shift+ArrowRight', 'Mod+Shift+ArrowRight'));
    await expect(page.getByTestId('cue').last()).toHaveText(`“${job.speakerCue}”`);
    await pick(page, 'Alt+n', async () => {
      await findWords(page, 'Stoltenberg repeatedly');
      await press(page, 'Mod+Shift+ArrowLeft');
    });
    await pick(page, 'Alt+m', () => press(page, 'Mod+Shift+ArrowRight', 'Mod+Shift+ArrowRight', 'Mod+Shift+ArrowRight', 'Mod+Shift+ArrowRight'));
    await press(page, 'Alt+3');
    await expectWholeClaim(page);
    await press(page, 'Mod+Enter');
    await expect(readerOf(page)).toBeFocused();
    await expectSaved(page);
    await program.close();
  });

  await test.step('start again and find it', async () => {
    program = await start({ dataFolder });
    ({ page } = program);
    await expect(page.getByTestId('claim-list')).toContainText(job.statement);
    // The text has the focus from the start.
    await expect(readerOf(page)).toBeFocused();
    await press(page, 'Mod+k');
    await page.keyboard.type('decisive enabler');
    await expect(page.getByRole('option', { name: job.statement })).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expectWholeClaim(page);
  });

  await test.step('export it', async () => {
    await press(page, 'Mod+e');
    await expect(page.getByTestId('export')).toBeFocused();
    await chooseByKeyboard(program, exported, () => press(page, 'Enter'));
    await expect(page.getByTestId('notices')).toContainText(exported);
    expect(comparable(await readFile(exported, 'utf8'))).toEqual(comparable(goldenJob));
    await program.close();
  });

  await test.step('import it into an empty profile', async () => {
    program = await start({ dataFolder: join(folder, 'other') });
    ({ page } = program);
    await expect(page.getByTestId('analyst-name')).toBeFocused();
    await page.keyboard.type(job.analyst);
    await press(page, 'Enter');
    await expect(readerOf(page)).toBeFocused();
    await chooseByKeyboard(program, exported, () => press(page, 'Mod+i'));
    await expect(page.getByTestId('import-accept')).toBeFocused();
    // Work continued on another machine: the set becomes one's own to edit.
    await press(page, 'Shift+Tab', 'Shift+Tab', 'Space');
    await expect(page.getByTestId('import-as-mine')).toBeChecked();
    await press(page, 'Tab', 'Tab', 'Enter');
    await expect(page.getByTestId('notices')).toContainText('1 claim imported');
    await press(page, 'Escape', 'n', 'Enter');
    await expect(page.getByTestId('statement')).toBeFocused();
    await expect(page.getByTestId('statement')).toBeEditable();
    await expectSaved(page);
    await program.close();
  });
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
