/** Two windows with one document open, whose file changes: its claims follow once, and words stay where they were picked. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Change } from '../../src-common/core/claims/change.ts';
import { done, expectSaved, introduce, notices, openDocument, reader, secondWindow, selectWords, tagWords } from '../support/analyst.ts';
import { bridge, ending, harbour, opening } from '../support/council-page.ts';
import { expect, test } from '../support/scratch.ts';

const text = `${[opening, bridge, harbour, ending].join('\n\n')}\n`;

test('two windows follow one changed file: once, with the words that one of them is picking', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const dataFolder = scratch.path('data');
  const file = scratch.path('corpus', 'council.txt');
  const corpus = await scratch.folder('corpus', { 'council.txt': text, 'other.txt': 'Another page, about the weather.\n' });
  const { page: one } = await start({ dataFolder, corpus });
  await introduce(one);
  await openDocument(one, /The council met/);
  await tagWords(one, bridge, 'The bridge is intact.');
  await done(one);
  await tagWords(one, harbour, 'Two pillars are cracked.');
  await done(one);
  await expectSaved(one);
  const two = await secondWindow(one);
  await openDocument(two, /The council met/);
  const claims = (page: Page) => page.getByTestId('claim-list').getByRole('button');
  await expect(claims(two)).toHaveCount(2);

  await test.step('both show the new text with its claims, and say the same', async () => {
    await writeFile(file, `A note from the editors.\n\n${text}`);
    for (const page of [one, two]) {
      await expect(reader(page)).toContainText('A note from the editors.');
      await expect(claims(page)).toHaveCount(2);
      await expect(notices(page)).toContainText('council.txt has changed. Its 2 claims went along.');
      await expectSaved(page);
    }
    const changes = await journal(dataFolder);
    const moves = changes.filter(({ kind }) => kind === 'revision').flatMap(({ operations }) => operations).filter(({ type, field }) => type === 'claim' && field === 'documentId');
    expect(moves).toHaveLength(2);
  });

  await test.step('one picks words while the other takes the claim along', async () => {
    await claims(two).filter({ hasText: 'Two pillars' }).click();
    await expect(two.getByTestId('statement')).toBeVisible();
    await two.keyboard.press('Alt+m');
    await expect(two.getByTestId('pick-banner')).toBeVisible();
    await writeFile(file, `One more line, and another note from the editors.\n\nA note from the editors.\n\n${text}`);
    await expect(reader(one)).toContainText('One more line');
    await expect(reader(two)).not.toContainText('One more line');
    await selectWords(two, 'visible cracks');
    await two.keyboard.press('Enter');
    await expect(reader(two)).toContainText('One more line');
    await expect(two.getByTestId('claim-form')).toContainText('“visible cracks”');
    await expectSaved(two);
    await claims(one).filter({ hasText: 'Two pillars' }).click();
    await expect(one.getByTestId('claim-form')).toContainText('“visible cracks”');
    await done(two);
    await done(one);
  });

  await test.step('the history says what moved it, and names nobody who did nothing', async () => {
    await claims(one).filter({ hasText: 'The bridge' }).click();
    await one.keyboard.press('Alt+h');
    const newest = one.getByTestId('history').getByRole('listitem').first();
    await expect(newest).toContainText('because the document changed');
    await expect(newest).not.toContainText('Mira Kessler');
    await one.keyboard.press('Escape');
  });

  await test.step('emptied for a while: it is said, and nothing is lost', async () => {
    await done(one);
    await writeFile(file, '');
    await expect(notices(one)).toContainText('Empty: there is nothing to read');
    await expect(claims(one)).toHaveCount(2);
    await writeFile(file, text);
    for (const page of [one, two]) {
      await expect(reader(page)).not.toContainText('editors');
      await expect(claims(page)).toHaveCount(2);
    }
  });
});

/** The Changes on disk, in order. */
async function journal(dataFolder: string): Promise<Change[]> {
  const [workspace = ''] = await readdir(`${dataFolder}/workspaces`);
  const folder = `${dataFolder}/workspaces/${workspace}/journal`;
  const [name = ''] = (await readdir(folder)).filter((other) => /^changes-\d+\.journal$/.test(other)).sort().reverse();
  const lines = (await readFile(`${folder}/${name}`, 'utf8')).split('\n').filter((line) => line.includes('"operations"'));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Change);
}
