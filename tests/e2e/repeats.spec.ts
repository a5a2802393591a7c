/** A passage that stands in several documents, printed in several ways: said while reading, and gone through by keys, there and back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { introduce, notices, openDocument, reader, selectWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

const said = '“We will never accept these terms”, the envoy said on Friday.';
const files = {
  'a-morning.txt': `The morning paper. Nothing else happened.\n\n${said}\n\nThe weather stayed fair, and the harbour was open.\n`,
  'b-evening.txt': 'The evening paper. An envoy spoke.\n\n"We will never accept\nthese terms", the envoy\nsaid on Friday. The harbour was closed.\n\nAsked again, he repeated: «We will never accept these terms», the envoy said on Friday.\n',
  'c-sports.txt': 'The sports paper. They will never accept these terms, the referee said on Sunday.\n',
  'd-weekly.txt': 'The weekly. In short: we will never accept these terms, the envoy said on Friday!\n',
};

const bar = (page: Page) => page.getByTestId('repeats-bar');
const selected = (page: Page): Promise<string> => page.evaluate(() => (getSelection()?.toString() ?? '').replace(/\s+/gu, ' '));
const current = (page: Page) => page.getByTestId('documents').locator('[aria-current="page"]');

test('the same words in other documents, by keyboard, there and back', async ({ start, scratch }) => {
  const { page } = await start({ dataFolder: scratch.path('data'), corpus: await scratch.folder('corpus', files) });
  await introduce(page);
  await openDocument(page, /The morning paper/);

  await test.step('a selection of a word or two says nothing, a sentence says where else it stands', async () => {
    await selectWords(page, 'the envoy');
    await expect(page.getByRole('contentinfo')).toContainText('9 characters');
    await selectWords(page, said);
    await expect(page.getByRole('contentinfo')).toContainText('3 other places with these words');
  });

  await test.step('so does the claim that is made of it', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('The terms will not be accepted.');
    await expect(page.getByTestId('repeats')).toContainText('Also at 3 other places');
    await expect(page.getByRole('contentinfo')).toContainText('3 other places with these words');
    await expect(page.getByTestId('repeats')).toContainText('In 2 other documents');
    await expect(page.getByTestId('repeats-elsewhere').getByRole('listitem')).toHaveText([/The evening paper.*2 times/s, /The weekly/]);
    await expectAccessible(page);
  });

  await test.step('a key goes from one to the next, through the documents, and back to the claim', async () => {
    const places: [document: RegExp, words: RegExp, at: number][] = [
      [/The evening paper/, /^"We will never accept these terms", the envoy said on Friday\.$/, 2],
      [/The evening paper/, /^«We will never accept these terms», the envoy said on Friday\.$/, 3],
      [/The weekly/, /^we will never accept these terms, the envoy said on Friday$/, 4],
    ];
    for (const [document, words, at] of places) {
      await page.keyboard.press('Alt+j');
      await expect(current(page)).toContainText(document);
      await expect(bar(page)).toContainText(`place ${at} of 4`);
      await expect.poll(() => selected(page)).toMatch(words);
      await expect(reader(page)).toBeFocused();
    }
    await expectAccessible(page);
    await page.keyboard.press('Alt+j');
    await expect(current(page)).toContainText('The morning paper');
    await expect(page.getByTestId('statement')).toHaveValue('The terms will not be accepted.');
    await expect(bar(page)).toBeHidden();
  });

  await test.step('from the midst of it another key goes back at once', async () => {
    await page.keyboard.press('Alt+j');
    await expect(bar(page)).toContainText('place 2 of 4');
    await page.keyboard.press('Alt+Shift+j');
    await expect(current(page)).toContainText('The morning paper');
    await expect(page.getByTestId('statement')).toHaveValue('The terms will not be accepted.');
    await expect(reader(page)).toBeFocused();
  });

  await test.step('or one stays: what is found there is tagged', async () => {
    await page.keyboard.press('Alt+j');
    await expect(bar(page)).toBeVisible();
    await expect.poll(() => selected(page)).toMatch(/^"We will never accept these terms"/);
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('claim-form')).toBeVisible();
    await expect(page.getByTestId('statement')).toBeFocused();
    await page.keyboard.type('The envoy rejects the terms.');
    await expect(page.getByTestId('repeats')).toContainText('Also at 3 other places');
    await page.keyboard.press('Alt+Shift+j');
    await expect(page.getByTestId('statement')).toHaveValue('The terms will not be accepted.');
    // Other words were looked for meanwhile.
    await expect(page.getByTestId('repeats')).toContainText('In 2 other documents');
    await page.keyboard.press('Alt+j');
    await expect(bar(page)).toContainText('place 2 of 4');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(current(page)).toContainText('The evening paper');
  });

  await test.step('while words are picked, the other places of the open document are offered', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+m');
    await expect(page.getByTestId('pick-banner')).toBeVisible();
    await selectWords(page, 'the envoy said on Friday', 1);
    await expect(page.getByRole('contentinfo')).toContainText('another place with these words');
    await page.keyboard.press('Alt+j');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^the envoy\s*\n\s*said on Friday$/);
    await expect(page.getByTestId('pick-banner')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the list of claims says which of them stand elsewhere, and a key goes on from its row', async () => {
    await expect(page.getByTestId('pick-banner')).toBeHidden();
    await reader(page).focus();
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('claim-list')).toBeVisible({ timeout: 500 });
    }).toPass();
    const row = page.getByTestId('claim-list').getByRole('button');
    await expect(row).toHaveCount(1);
    await expect(row.getByTestId('repeat-mark')).toHaveText('1 more here, 2 in 2 other documents');
    await expectAccessible(page);
    await row.focus();
    await expect(page.getByRole('contentinfo')).toContainText('3 other places with these words');
    await page.keyboard.press('Alt+j');
    await expect(page.getByTestId('statement')).toHaveValue('The envoy rejects the terms.');
    await expect.poll(() => selected(page)).toMatch(/^«We will never accept these terms», the envoy said on Friday\.$/);
    await expect(reader(page)).toBeFocused();
  });
});

test('the list of claims says at once what stands twice in the document', async ({ start, scratch }) => {
  const { page } = await start({ dataFolder: scratch.path('data'), corpus: await scratch.folder('corpus', files) });
  await introduce(page);
  await openDocument(page, /The evening paper/);
  for (const words of ['An envoy spoke', 'We will never accept\nthese terms', 'The harbour was closed']) {
    await selectWords(page, words);
    await page.keyboard.press('h');
  }
  await reader(page).focus();
  await page.keyboard.press('Escape');
  const rows = page.getByTestId('claim-list').getByRole('button');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1).getByTestId('repeat-mark')).toContainText('1 more');
  await expect(page.getByTestId('repeat-mark')).toHaveCount(1);
});

test('documents that change, come and go while their words are on show', async ({ start, scratch }) => {
  const corpus = await scratch.folder('corpus', files);
  const { page } = await start({ dataFolder: scratch.path('data'), corpus });
  await introduce(page);
  await openDocument(page, /The morning paper/);
  await selectWords(page, said);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The terms will not be accepted.');
  await expect(page.getByTestId('repeats')).toContainText('Also at 3 other places');
  await writeFile(join(corpus, 'd-weekly.txt'), `The weekly, in a second edition. ${said} And again: ${said}\n`);
  await expect(page.getByTestId('repeats')).toContainText('Also at 4 other places');
  await writeFile(join(corpus, 'e-late.txt'), `The late paper. ${said}\n`);
  await expect(page.getByTestId('repeats')).toContainText('Also at 5 other places');
  await expect(page.getByTestId('repeats-elsewhere').getByRole('listitem')).toHaveText([/The evening paper.*2 times/s, /The weekly, in a second edition.*2 times/s, /The late paper/]);
  await page.getByTestId('repeats-elsewhere').getByRole('button').nth(1).click();
  await expect(current(page)).toContainText('The weekly, in a second edition');
  await expect.poll(() => selected(page)).toBe(said);

  // The passage where the way began moves meanwhile: the way back leads to where it stands now.
  await expect(bar(page)).toBeVisible();
  await writeFile(join(corpus, 'a-morning.txt'), `The morning paper, in a second edition.\n\n${said}\n\nThe weather stayed fair, and the harbour was open.\n`);
  await expect(notices(page)).toContainText('a-morning.txt has changed.');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Alt+Shift+j');
  await expect(reader(page)).toContainText('The morning paper, in a second edition');
  await expect(page.getByTestId('statement')).toHaveValue('The terms will not be accepted.');
  await expect(page.getByTestId('repeats')).toContainText('Also at 5 other places');
});
