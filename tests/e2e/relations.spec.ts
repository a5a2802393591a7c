/**
 * Who says so, on the seeds: claims are related and gathered through the
 * controls of the window, within a document and across documents, and the roots
 * that the program counts are those that were worked out by hand beforehand.
 */
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { addSource, chooseImport, done, exportTo, introduce, notices, openDocument, reader, tagWords, withoutTime } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { fileWithoutLinks, sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test } from '../support/scratch.ts';

const list = (page: Page) => page.getByTestId('claim-list').getByRole('button');
const pick = (page: Page) => page.getByTestId('link-pick');
const relations = (page: Page) => page.getByTestId('relation');

const documents = { accusation: /^He warned again/, denial: /^China denies allegations/, ambassador: /^Chinese Ambassador/, professor: /Xi meets/ };

/** What was expected before anything was counted; the reasons, passage by passage: tests/core/roots/seed-roots.test.ts. */
const expected = {
  // NATO defines it so, and its Secretary General, who speaks for NATO, says it twice on one page.
  accusation: { count: '2 passages, 1 outlet, 1 root', roots: ['NATO'], routes: 2 },
  // One spokesman of one ministry, on two pages.
  denial: { count: '2 passages, 2 outlets, 1 root', roots: ['Ministry of Foreign Affairs of China'], routes: 2 },
  // Title and text of one page, both the ambassador's words, who speaks for the ministry.
  allies: { count: '2 passages, 1 outlet, 1 root', roots: ['Ministry of Foreign Affairs of China'], routes: 1 },
  // The excerpt above the article repeats the quotation: one page, one professor.
  quotation: { count: '2 passages, 1 outlet, 1 root', roots: ['Li Haidong'], routes: 1 },
};

/** Shows a claim of the open document; the focus is then in the text. */
async function showClaim(page: Page, statement: string, occurrence = 0): Promise<void> {
  await reader(page).focus();
  await page.keyboard.press('Escape');
  await list(page).filter({ hasText: statement }).nth(occurrence).click();
  await expect(page.getByTestId('statement')).toHaveValue(statement);
  await reader(page).focus();
}

/** Puts the current claim and another one, found by its words, into a group. */
async function gatherWith(page: Page, words: string): Promise<void> {
  await page.keyboard.press('g');
  await pick(page).fill(words);
  await pick(page).press('Enter');
  await expect(pick(page)).toBeHidden();
  await expect(page.getByTestId('claim-group')).toBeVisible();
  await reader(page).focus();
}

async function expectGroup(page: Page, { count, roots, routes }: { count: string; roots: string[]; routes: number }): Promise<void> {
  await page.keyboard.press('g');
  await expect(page.getByTestId('roots-count')).toHaveText(count);
  await expect(page.getByTestId('root').locator('> b')).toHaveText(roots);
  await expect(page.getByTestId('route')).toHaveCount(routes);
  await expect(page.getByTestId('wording')).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+1');
  await expect(reader(page)).toBeFocused();
}

/** Finishes a relation in its dialog, by keys. */
async function say(page: Page, kind: string, independent: string): Promise<void> {
  await expect(page.getByTestId('relate-dialog')).toBeVisible();
  await page.keyboard.press(kind);
  await page.keyboard.press(independent);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('relate-dialog')).toBeHidden();
}

test('an accusation and its denial, a denial of an alliance, a quotation printed twice', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  const [ines] = sampleSets();
  const file = scratch.path('ines-calloway.jsonld');
  if (ines) await writeFile(file, fileWithoutLinks(ines));
  await chooseImport(program, file);
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(1);

  await test.step('the accusation: two passages of one page, gathered by key', async () => {
    await openDocument(page, documents.accusation);
    await showClaim(page, 'China is a decisive enabler of Russia’s war in Ukraine.');
    await gatherWith(page, 'decisive enabler of Russia’s war against');
    await expectGroup(page, expected.accusation);
  });

  await test.step('its denial answers it: stepped to with the usual keys', async () => {
    await showClaim(page, 'Stoltenberg’s remarks are full of Cold War thinking and bias.');
    await page.keyboard.press('r');
    await expect(page.getByTestId('relate-banner')).toContainText('Stoltenberg’s remarks');
    await expect(page.getByTestId('take-other')).toBeDisabled();
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect(page.getByTestId('statement')).toHaveValue('China is a decisive enabler of Russia’s war in Ukraine.');
    await page.keyboard.press('Enter');
    await say(page, '4', 'u');
    await expect(page.getByTestId('statement')).toHaveValue(/^Stoltenberg’s remarks/);
    await expect(relations(page)).toHaveText([/responds to China is a decisive enabler/]);
    await expect(page.getByTestId('link-marks').getByRole('button')).toHaveCount(2);
    await gatherWith(page, 'no military support');
    await expectGroup(page, expected.denial);
  });

  await test.step('and contradicts it from another document: looked for there, with the way back', async () => {
    await openDocument(page, documents.denial);
    await showClaim(page, 'China has given Russia no military support or technology that would make the war worse.');
    await page.keyboard.press('r');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(reader(page)).toBeFocused();
    await list(page).filter({ hasText: 'China is a decisive enabler' }).click();
    await reader(page).focus();
    await page.keyboard.press('Enter');
    await say(page, '2', 'y');
    await expect(page.getByTestId('statement')).toHaveValue(/^China has given Russia no military support/);
    await expect(relations(page)).toHaveText([/contradicts China is a decisive enabler.*independent.*He warned again/]);
    await reader(page).focus();
    await page.keyboard.press('f');
    await expect(page.getByTestId('statement')).toHaveValue('China is a decisive enabler of Russia’s war in Ukraine.');
    await expect(relations(page)).toHaveText([/contradicts|is responded to by/, /contradicts|is responded to by/]);
    await page.keyboard.press('b');
    await expect(page.getByTestId('statement')).toHaveValue(/^China has given Russia no military support/);
  });

  await test.step('not allies, title and text, and what contradicts it: from the list', async () => {
    await openDocument(page, documents.ambassador);
    await showClaim(page, 'China and Russia are not allies.', 1);
    await gatherWith(page, 'China and Russia are not allies');
    await expectGroup(page, expected.allies);
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    await pick(page).fill('deepening an alliance');
    await pick(page).press('Enter');
    await say(page, '2', 'y');
    await expect(relations(page)).toHaveText([/contradicts China and Russia are deepening an alliance/]);
  });

  await test.step('taken back, put back, changed, removed', async () => {
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(relations(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(relations(page)).toHaveCount(1);
    await page.getByTestId('change-relation').click();
    await expect(page.getByTestId('type-contradicts')).toBeChecked();
    await say(page, '4', 'n');
    await expect(relations(page)).toHaveText([/responds to .*not independent/]);
    await page.getByTestId('remove-relation').click();
    await expect(relations(page)).toHaveCount(0);
    await expect(notices(page)).toContainText('Relation removed.');
  });

  await test.step('the professor’s quotation, found as a candidate with its reason', async () => {
    await openDocument(page, documents.professor);
    await showClaim(page, 'China and Russia aim at nobody but will fight side by side if they or world peace are threatened.');
    const candidate = page.getByTestId('candidate').filter({ hasText: 'China and Russia aim at nobody' });
    await expect(candidate).toContainText('same words, same speaker');
    await candidate.getByTestId('add-candidate').click();
    await expect(page.getByTestId('claim-group')).toContainText('2 passages, 1 outlet, 1 root');
    await reader(page).focus();
    await expectGroup(page, expected.quotation);
  });
});

test('a chain of four and a claim nobody holds: related and grouped in the table, out and in unchanged', async ({ start, scratch }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await openDocument(page, documents.professor);
  await tagWords(page, 'China and Russia have embarked on a new path of harmonious coexistence', 'They have found a new way.');
  for (const [name, kind] of [['Excerpting page', 'outlet'], ['Global Times', 'outlet'], ['Xinhua', 'agency'], ['Xi Jinping', 'person']] as const) await addSource(page, name, kind);
  await expect(page.getByTestId('chain').getByTestId('link')).toHaveText([/Excerpting page/, /Global Times/, /Xinhua/, /Xi Jinping/]);
  await done(page);
  await openDocument(page, documents.ambassador);
  await tagWords(page, 'prior knowledge', 'China knew beforehand.');
  for (const link of await page.getByTestId('chain').getByTestId('link').all()) {
    await link.click();
    await page.getByTestId('chain').getByRole('button', { name: 'Remove' }).click();
  }
  await done(page);

  await test.step('two rows, one command each', async () => {
    await page.keyboard.press('ControlOrMeta+2');
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('r');
    await say(page, '2', 'n');
    await page.keyboard.press('Shift+g');
    await expect(page.getByTestId('roots-count')).toHaveText('2 passages, 2 outlets, 2 roots');
    await expect(page.getByTestId('wording')).toHaveText([/prior knowledge.*nobody named.*contradicts/, /harmonious coexistence.*Xi Jinping.*contradicts/]);
    await page.keyboard.press('F2');
    await page.getByTestId('group-statement').fill('Two claims in one group');
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByTestId('facet-group').click();
    await expect(page.getByRole('group', { name: 'Claim group' })).toContainText('Two claims in one group');
    await page.keyboard.press('Escape');
  });

  await test.step('the way of its words is all there in the picture and in its table', async () => {
    await page.keyboard.press('ControlOrMeta+8');
    await page.getByText('The same as a table').click();
    await expect(page.getByTestId('roots-table').getByRole('row')).toHaveText([/Who/, /Excerpting page.*has it from.*Global Times/, /Global Times.*has it from.*Xinhua/, /Xinhua.*has it from.*Xi Jinping/]);
    await expect(page.getByTestId('roots-picture').locator('rect')).toHaveCount(5);
  });

  const before = await exportTo(program, scratch.path('before.jsonld'));
  expect(before).toContain('urn:attest:link:group');
  await program.close();
  const next = await start();
  await introduce(next.page);
  await chooseImport(next, scratch.path('before.jsonld'));
  await next.page.getByTestId('import-as-mine').check();
  await next.page.getByTestId('import-accept').click();
  await expect(next.page.getByTestId('tab-view.groups')).toContainText('1');
  expect(withoutTime(await exportTo(next, scratch.path('after.jsonld')))).toEqual(withoutTime(before));
});
