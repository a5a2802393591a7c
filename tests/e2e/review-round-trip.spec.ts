/**
 * A set goes to a colleague, is answered, comes back, and is decided: once by
 * mouse, once by keyboard alone.
 */
import type { Page } from 'playwright-core';
import { chooseByKeyboard } from '../support/choose-by-keyboard.ts';
import { chooseFile } from '../support/choose-file.ts';
import { done, exportTo, expectSaved, introduce, notices, reader, tagWords } from '../support/analyst.ts';
import { readerOf } from '../support/reader-of.ts';
import { expectDecided, expectInTable, review } from '../support/review-job.ts';
import { runFromPalette } from '../support/run-from-palette.ts';
import { expect, test, type Program } from '../support/scratch.ts';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key.replace('Mod', modifier));
}

/** Ana tags two claims and hands them on. */
async function tagAndExport(program: Program, path: string): Promise<void> {
  const { page } = program;
  await introduce(page, review.author);
  await expect(reader(page)).toBeFocused();
  for (const { words, statement } of [review.disagreed, review.agreed]) {
    await tagWords(page, words, statement);
    await press(page, 'Alt+8');
    await done(page);
  }
  await exportTo(program, path);
  await expectSaved(page);
}

test('a review goes round by mouse @whole-job', async ({ start, scratch }) => {
  const [anas, bens] = [scratch.path('ana.jsonld'), scratch.path('ben.jsonld')];
  const dataFolder = scratch.path('ana');
  let program = await start({ dataFolder });
  await tagAndExport(program, anas);
  await program.close();

  await test.step('Ben answers', async () => {
    program = await start({ dataFolder: scratch.path('ben') });
    const { page } = program;
    await introduce(page, review.reviewer);
    await chooseFile(program, { kind: 'file', path: anas, open: () => runFromPalette(page, 'Import annotation set') });
    await page.getByTestId('import-accept').click();
    const list = page.getByTestId('claim-list');
    await list.getByRole('button', { name: review.agreed.statement }).click();
    await page.getByTestId('opinion-agree').click();
    await page.getByTestId('give-answer').click();
    await expect(list.getByTestId('answer-mark')).toHaveAttribute('title', `${review.reviewer}: Agree`);

    await list.getByRole('button', { name: review.disagreed.statement }).click();
    await page.getByTestId('opinion-disagree').click();
    await page.getByTestId('instead-status').click();
    await page.getByTestId('proposed-status').selectOption(review.proposedStatus);
    await page.getByTestId('instead-statement').click();
    await page.getByTestId('proposed-statement').fill(review.proposedStatement);
    await page.getByTestId('reason-term').selectOption(review.reasonTerm);
    await page.getByTestId('reason').fill(review.reason);
    // Away and back: what was begun waits with its claim.
    await reader(page).click({ position: { x: 5, y: 5 } });
    await press(page, 'Escape', 'Escape');
    await expect(list.getByTestId('answer-mark').first()).toHaveAttribute('title', 'An answer was begun and not given yet');
    await list.getByRole('button', { name: review.disagreed.statement }).click();
    await expect(page.getByTestId('proposed-statement')).toHaveValue(review.proposedStatement);
    await page.getByTestId('comment').fill(review.comment);
    await page.getByTestId('give-answer').click();
    await expect(list.getByTestId('answer-mark')).toHaveCount(2);

    await page.getByTestId('tab-view.reviews').click();
    await page.getByTestId('inbox-given').click();
    await expect(page.getByTestId('inbox-claim')).toHaveCount(2);
    await chooseFile(program, { kind: 'file', path: bens, open: () => page.getByTestId('export-review').click() });
    await expect(notices(page)).toContainText(bens);
    await program.close();
  });

  await test.step('Ana decides', async () => {
    program = await start({ dataFolder });
    const { page } = program;
    await page.getByTestId('tab-view.reviews').click();
    await chooseFile(program, { kind: 'file', path: bens, open: () => page.getByTestId('inbox-import').click() });
    await page.getByTestId('import-accept').click();
    await expect(page.getByTestId('tab-view.reviews')).toHaveText(/Reviews\s*2/);
    const claim = page.getByTestId('inbox-claim');
    await expect(claim).toHaveCount(1);
    await claim.getByTestId('proposal-status').getByTestId('accept').click();
    await claim.getByTestId('proposal-statement').getByTestId('decline').click();
    await page.getByTestId('inbox-show-all').click();
    await expect(claim).toHaveCount(2);
    await expectDecided(page);
    await page.getByTestId('tab-view.claims').click();
    await expectInTable(page);
    await expectSaved(page);
  });
});

test('a review goes round by keyboard alone', async ({ start, scratch }) => {
  const [anas, bens] = [scratch.path('ana.jsonld'), scratch.path('ben.jsonld')];
  const dataFolder = scratch.path('ana');
  const command = async (page: Page, words: string): Promise<void> => {
    await press(page, 'Mod+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
  };
  const introduceByKeys = async (page: Page, name: string): Promise<void> => {
    await expect(page.getByTestId('analyst-name')).toBeFocused();
    await page.keyboard.type(name);
    await press(page, 'Enter');
    await expect(readerOf(page)).toBeFocused();
  };
  const importByKeys = async (program: Program, path: string): Promise<void> => {
    await chooseByKeyboard(program, path, () => press(program.page, 'Mod+i'));
    await expect(program.page.getByTestId('import-accept')).toBeFocused();
    await press(program.page, 'Enter');
    await expect(program.page.getByRole('dialog')).toBeHidden();
  };

  let program = await start({ dataFolder });
  await introduceByKeys(program.page, review.author);
  for (const { words, statement } of [review.disagreed, review.agreed]) {
    await tagWords(program.page, words, statement);
    await press(program.page, 'Alt+8');
    await done(program.page);
  }
  await press(program.page, 'Mod+e');
  await expect(program.page.getByTestId('export')).toBeFocused();
  await chooseByKeyboard(program, anas, () => press(program.page, 'Enter'));
  await expect(notices(program.page)).toContainText(anas);
  await program.close();

  await test.step('Ben answers', async () => {
    program = await start({ dataFolder: scratch.path('ben') });
    const { page } = program;
    await introduceByKeys(page, review.reviewer);
    await importByKeys(program, anas);
    // In the text, the digit alone says how far one agrees; Enter goes into the answer.
    await expect(readerOf(page)).toBeFocused();
    await press(page, 'n', 'n', '4', 'Mod+Enter');
    await expect(notices(page)).toContainText('Answer given');
    // Back over the claim just answered to the one before.
    await press(page, 'p', 'p', 'Enter');
    await expect(page.getByTestId('opinion-neutral')).toBeFocused();
    await press(page, '2', 'Alt+e');
    await expect(page.getByTestId('proposed-status')).toBeFocused();
    await page.keyboard.type('Unsup');
    await press(page, 'Alt+w');
    await expect(page.getByTestId('proposed-statement')).toBeFocused();
    await press(page, 'Mod+a');
    await page.keyboard.type(review.proposedStatement);
    await press(page, 'Alt+y');
    await page.keyboard.type(review.reasonTerm);
    await press(page, 'Tab');
    await page.keyboard.type(review.reason);
    await press(page, 'Alt+o');
    await expect(page.getByTestId('comment')).toBeFocused();
    await page.keyboard.type(review.comment);
    await press(page, 'Mod+Enter');
    await expect(page.getByTestId('claim-list').getByTestId('answer-mark')).toHaveCount(2);
    await chooseByKeyboard(program, bens, () => command(page, 'Export your review'));
    await expect(notices(page)).toContainText(bens);
    await program.close();
  });

  await test.step('Ana decides', async () => {
    program = await start({ dataFolder });
    const { page } = program;
    await expect(readerOf(page)).toBeFocused();
    await importByKeys(program, bens);
    await press(page, 'Mod+4');
    const at = page.locator('[data-stop]:focus');
    // Proposals stand in the order of the form: the words, then the status.
    await expect(at).toContainText(review.proposedStatement);
    // To its place in the text, where the same keys decide, and back to the row.
    await press(page, 'Enter');
    await expect(page.getByTestId('colleagues-say')).toBeVisible();
    await press(page, 'Alt+a');
    await expect(at).toContainText(review.proposedStatement);
    await press(page, 'Alt+ArrowLeft');
    await expect(at).toContainText(review.proposedStatement);
    await press(page, 'c');
    await expect(page.getByTestId('comment')).toBeFocused();
    await page.keyboard.type('The one in Oslo.');
    await press(page, 'Mod+Enter');
    await expect(page.getByTestId('inbox-claim')).toContainText('The one in Oslo.');
    await expect(at).toContainText(review.proposedStatement);
    await press(page, 'd');
    await expect(at).toContainText(review.proposedStatus);
    await press(page, 'a');
    await expect(page.getByTestId('inbox-show-all')).toBeFocused();
    await press(page, 'Enter');
    await expectDecided(page);
    await press(page, 'Mod+2');
    await expectInTable(page);

    // The claim that was opened from the reviews is still open in the text.
    await press(page, 'Mod+1', 'Alt+h');
    const history = page.getByTestId('history');
    await expect(history).toContainText(`From ${review.reviewer}. Opinion: disagree`);
    await expect(history).toContainText('Unsupported');
    await press(page, 'Escape');
    await expectSaved(page);
  });
});
