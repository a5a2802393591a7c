/** What is typed is stored as it is typed, can be taken back later, and lies on disk a second time. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addSource, done, expectSaved, introduce, notices, openDocument, pickWords, reader, rows, selectWords, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

const passage = 'Iran and North Korea provided drones, ammunition, etc. to Russia';

/** Every field of the form, as the next test fills it. */
async function expectEveryField(page: Page): Promise<void> {
  await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia.');
  const links = page.getByTestId('chain').getByTestId('link');
  await expect(links).toHaveText([/HiFred Technology Company Ltd\s*outlet/, /Reuters\s*reporter/, /Jens Stoltenberg\s*speaker, C/]);
  await expect(links.nth(2)).toContainText('“he claimed”');
  await expect(page.getByTestId('signal-unsupported')).toBeChecked();
  await expect(page.getByTestId('signal-disputed')).toBeChecked();
  await expect(page.getByTestId('override')).toHaveValue('disputed');
  await expect(page.getByTestId('override-reason')).toHaveValue('The denial is the news here.');
  await expect(page.getByTestId('markers')).toContainText('“Without providing any evidence”');
  await expect(page.getByTestId('reliability').getByRole('radio', { name: /^C/ })).toBeChecked();
  await expect(page.getByTestId('credibility').getByRole('radio', { name: /^4/ })).toBeChecked();
  await expect(page.getByTestId('stated-text')).toHaveValue('September 6');
  await expect(page.getByTestId('stated-value')).toHaveValue('2024-09-06');
  await expect(page.getByTestId('stated-basis')).toHaveValue('The page is dated 2024-09-08.');
  await expect(page.getByTestId('confidence').getByRole('radio', { name: /^Moderate/ })).toBeChecked();
  await expect(page.getByTestId('tags').getByRole('listitem')).toHaveText(['weapons', 'third parties']);
  await expect(page.getByTestId('note')).toHaveValue('Compare with 001.\nSecond line.');
}

test('every field is there again after a restart, without a save button', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const dataFolder = scratch.path('data');
  const first = await start({ dataFolder });
  const { page } = first;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, passage, 'Iran and North Korea arm Russia.');
  await addSource(page, 'Reuters', 'agency');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await pickWords(page, 'Alt+c', 'he claimed');
  await page.getByTestId('signal-unsupported').press('Space');
  await page.getByTestId('signal-disputed').press('Space');
  await page.getByTestId('override').selectOption('disputed');
  await page.getByTestId('override-reason').fill('The denial is the news here.');
  await pickWords(page, 'Alt+m', 'Without providing any evidence');
  await page.getByTestId('reliability').getByRole('radio', { name: /^C/ }).click();
  await page.getByTestId('credibility').getByRole('radio', { name: /^4/ }).click();
  await pickWords(page, 'Alt+d', 'September 6');
  await page.getByTestId('stated-value').fill('2024-09-06');
  await page.getByTestId('stated-basis').fill('The page is dated 2024-09-08.');
  await page.getByTestId('want-confidence').click();
  await page.getByTestId('confidence').getByRole('radio', { name: /^Moderate/ }).click();
  await page.keyboard.press('Alt+t');
  for (const tag of ['weapons', 'third parties']) {
    await page.getByTestId('add-tag').fill(tag);
    await page.getByTestId('add-tag').press('Enter');
  }
  await page.keyboard.press('Alt+o');
  await expect(page.getByTestId('note')).toBeFocused();
  await page.keyboard.type('Compare with 001.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second line.');
  // Closed while the last words are typed: they count, too.
  await first.close();

  const again = await start({ dataFolder });
  await again.page.getByTestId('claim-list').getByRole('button', { name: 'Iran and North Korea arm Russia.' }).click();
  await expectEveryField(again.page);
  await expectSaved(again.page);

  await test.step('a date that is none is not stored, and is said', async () => {
    await again.page.getByTestId('stated-value').fill('last Friday');
    await again.page.getByTestId('note').focus();
    await expect(again.page.getByRole('alert')).toContainText('“last Friday” is not an EDTF date.');
    await expectAccessible(again.page);
    await again.page.getByTestId('stated-value').fill('2024-09-06');
    await again.page.getByTestId('note').focus();
    await expect(again.page.getByRole('alert')).toHaveCount(0);
  });
});

test('undo and redo go across documents and over a restart', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const dataFolder = scratch.path('data');
  let program = await start({ dataFolder });
  let { page } = program;
  const list = () => page.getByTestId('claim-list').getByRole('button');
  const current = () => rows(page).and(page.locator('[aria-current="page"]'));
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, passage, 'Iran and North Korea arm Russia.');
  await done(page);
  await openDocument(page, /^China denies allegations/);
  await tagWords(page, 'NATO should reflect on its role', 'NATO has a part in it.');
  await done(page);
  await expect(list()).toHaveCount(1);

  await test.step('back through the second document to the first', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('statement')).toHaveValue('');
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(list()).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(current()).toContainText('He warned again');
    await expect(page.getByTestId('statement')).toHaveValue('');
  });

  await test.step('a restart between', async () => {
    await expectSaved(page);
    await program.close();
    program = await start({ dataFolder });
    page = program.page;
    await expect(list()).toHaveCount(1);
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia.');
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(current()).toContainText('China denies allegations');
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+y');
    await expect(page.getByTestId('statement')).toHaveValue('NATO has a part in it.');
  });

  await test.step('nothing is left to redo, and a new edit keeps it so', async () => {
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByTestId('statement')).toHaveValue('NATO has a part in it.');
    await page.keyboard.press('3');
    await expect(page.getByTestId('signal-unsupported')).toBeChecked();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('signal-unsupported')).not.toBeChecked();
    await expect(page.getByTestId('statement')).toHaveValue('NATO has a part in it.');
  });

  await test.step('in a text field, undo is the field’s own', async () => {
    await page.getByTestId('statement').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' X');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(list()).toHaveCount(0);
    await expect(page.getByTestId('statement')).toBeVisible();
  });
});

test('deleting asks nothing and is taken back from the notice', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, passage, 'Iran and North Korea arm Russia.');
  await page.getByTestId('signal-inferred').press('Space');
  await page.getByTestId('delete-claim').click();
  await expect(page.getByTestId('claim-list')).toBeHidden();
  await expect(reader(page)).toBeFocused();
  await expect(notices(page)).toContainText('Claim deleted.');
  await expectAccessible(page);
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia.');
  await expect(page.getByTestId('signal-inferred')).toBeChecked();
  await expectSaved(page);

  await test.step('also after something else was done meanwhile, which stays', async () => {
    await page.getByTestId('delete-claim').click();
    await selectWords(page, 'once again');
    await page.keyboard.press('h');
    await expect(page.getByTestId('promote')).toBeVisible();
    await notices(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia.');
    await reader(page).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('claim-list').getByRole('button')).toHaveText([/“once again”/, /“Iran and North Korea/]);
  });
});

test('a checked copy lies on disk after the next start and can be restored', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const dataFolder = scratch.path('data');
  const first = await start({ dataFolder });
  await introduce(first.page);
  await openDocument(first.page, /^He warned again/);
  await tagWords(first.page, passage, 'Iran and North Korea arm Russia.');
  await done(first.page);
  await expectSaved(first.page);
  await first.close();

  const { page } = await start({ dataFolder });
  await expect(page.getByTestId('disk-line')).toContainText(/^On disk$/);
  const names = (await readdir(join(dataFolder, 'workspaces', 'seeds', 'snapshots'))).filter((name) => name.endsWith('.attest-snapshot'));
  expect(names.length).toBeGreaterThan(0);

  await page.getByTestId('claim-list').getByRole('button').click();
  await page.getByTestId('delete-claim').click();
  await tagWords(page, 'many of the weapons used by Russia', 'A claim of later.');
  await done(page);

  await page.getByTestId('disk-line').click();
  const list = page.getByTestId('snapshots').getByRole('radio');
  const before = await list.count();
  await page.getByTestId('snapshot-now').click();
  await expect(list).toHaveCount(before + 1);
  await expect(page.getByTestId('snapshots').getByText('sound')).toHaveCount(before + 1);
  await list.last().check();
  await expect(page.getByTestId('restore-preview')).toContainText('1 comes back, 1 goes');
  await expect(page.getByTestId('restore-claims')).toContainText('A claim of later.');
  await expectAccessible(page);
  await page.getByTestId('restore').click();
  await expect(notices(page)).toContainText('The snapshot is restored');
  await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(1);
  await expect(page.getByTestId('claim-list')).toContainText('Iran and North Korea arm Russia.');
  await expectSaved(page);

  await test.step('and undo leads back to what was there before the restoring', async () => {
    await notices(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(1);
    await expect(page.getByTestId('claim-list')).toContainText('A claim of later.');
    await expectSaved(page);
  });
});
