/** Folders and files that are not as they should be: the program says which and why, and goes on. */
import { rename, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { done, expectSaved, introduce, openDocument, openFolder, reader, rows, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

const good = 'The minister spoke twice in Oslo.\n\nHe said that the bridge stands.\n';

test('an empty folder is said to be empty, and another one opens', async ({ start, scratch }) => {
  const empty = await scratch.folder('empty', {});
  const other = await scratch.folder('other', { 'speech.txt': good });
  const program = await start({ corpus: empty });
  const { page } = program;
  await introduce(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`The folder ${empty} holds no text files.`);
  await expectAccessible(page);

  await test.step('trying again does not help until there is a file', async () => {
    await page.getByTestId('retry-open').click();
    await expect(alert).toContainText('holds no text files');
    await writeFile(scratch.path('empty', 'late.txt'), good);
    await page.getByTestId('retry-open').click();
    await expect(rows(page)).toHaveCount(1);
    await expect(reader(page)).toContainText('The minister spoke twice');
  });

  await test.step('an empty folder chosen while documents are open is refused, and they stay', async () => {
    const empty2 = await scratch.folder('empty2', {});
    await openFolder(program, other);
    await openDocument(page, /The minister spoke twice/);
    await openFolder(program, empty2);
    await expect(page.getByText(`The folder ${empty2} holds no text files.`)).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await expect(reader(page)).toContainText('The minister spoke twice');
  });
});

test('the folder of last time is gone: said, with ways on, and nothing is lost', async ({ start, scratch }) => {
  const dataFolder = scratch.path('data');
  const corpus = await scratch.folder('corpus', { 'speech.txt': good });
  const first = await start({ dataFolder, corpus });
  await introduce(first.page);
  await openDocument(first.page, /The minister spoke twice/);
  await tagWords(first.page, 'the bridge stands', 'The bridge is intact.');
  await done(first.page);
  await expectSaved(first.page);
  await first.close();

  await rename(corpus, scratch.path('elsewhere'));
  const again = await start({ dataFolder });
  const { page } = again;
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`The folder ${corpus} is not there.`);
  await expect(page.getByTestId('choose-folder')).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('retry-open').click();
  await expect(alert).toContainText(`The folder ${corpus} is not there.`);

  await test.step('the samples can be read meanwhile', async () => {
    await page.getByTestId('open-seeds').click();
    await expect(rows(page)).toHaveCount(5);
    await expect(page.getByTestId('claim-list')).toBeHidden();
  });

  await test.step('back in its place, it opens with what was tagged', async () => {
    await rename(scratch.path('elsewhere'), corpus);
    await openFolder(again, corpus);
    await expect(page.getByTestId('claim-list')).toContainText('The bridge is intact.');
  });
});

test('files that cannot be shown are listed with the reason, and the others are open', async ({ start, scratch }) => {
  const corpus = await scratch.folder('corpus', {
    'good.txt': good,
    'sub/deeper/also-good.md': '# A second document here\n\nWith a line of text.\n',
    'huge.txt': '',
    'program.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0, 1, 0, 0, 0]),
    'broken.txt': Uint8Array.from([...new TextEncoder().encode('Il a dit « caf'), 0xe9, ...new TextEncoder().encode(' » au ministre hier soir, et rien de plus.\n')]),
    'empty.txt': '',
    'letter.docx': 'PK not a text',
  });
  await truncate(scratch.path('corpus', 'huge.txt'), 50 * 1024 * 1024);
  const { page } = await start({ corpus });
  await introduce(page);
  await expect(rows(page)).toHaveCount(3);

  await page.getByTestId('problems').click();
  const problem = (path: string) => page.getByTestId('problem-list').getByRole('listitem').filter({ hasText: path });
  await expect(problem('huge.txt')).toContainText('Too large: 52,428,800 bytes; the limit is 16,777,216');
  await expect(problem('program.txt')).toContainText('Not text');
  await expect(problem('empty.txt')).toContainText('Empty: there is nothing to read.');
  await expect(problem('letter.docx')).toContainText('Not a text file (files ending in .docx are not read).');
  await expect(page.getByTestId('problem-list').getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await test.step('bytes that are not UTF-8 are read by a guess, and it is said that it is one', async () => {
    await openDocument(page, /Il a dit/);
    await expect(reader(page)).toContainText('caf\u00e9');
    await page.getByTestId('document-details').click();
    await expect(page.getByTestId('doc-encoding')).toHaveValue('windows-1252');
    await expect(page.getByRole('dialog')).toContainText('a guess from its bytes');
    await page.keyboard.press('Escape');
  });
});

test('links that leave the folder, lead nowhere or go round are listed, never followed', async ({ start, scratch }) => {
  await scratch.folder('private', { 'secret.txt': 'A secret that nobody asked for.\n' });
  const corpus = await scratch.folder('corpus', { 'good.txt': good });
  await symlink(scratch.path('private', 'secret.txt'), scratch.path('corpus', 'out.txt'));
  await symlink(scratch.path('private'), scratch.path('corpus', 'folder-out'));
  await symlink(scratch.path('nowhere.txt'), scratch.path('corpus', 'nowhere.txt'));
  await symlink('round.txt', scratch.path('corpus', 'round.txt'));
  const { page } = await start({ corpus });
  await introduce(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByTestId('problems').click();
  const list = page.getByTestId('problem-list').getByRole('listitem');
  await expect(list).toHaveCount(4);
  await expect(list.filter({ hasText: 'out.txt' })).toContainText(`A link that leaves the folder; not followed (it leads to ${scratch.path('private', 'secret.txt')}).`);
  await expect(list.filter({ hasText: 'folder-out' })).toContainText('A link that leaves the folder');
  await expect(list.filter({ hasText: 'nowhere.txt' })).toContainText('A link that leads nowhere');
  await expect(list.filter({ hasText: 'round.txt' })).toContainText('in a circle');
  await expect(page.getByText('A secret')).toHaveCount(0);
});

test('a file deleted or changed while it is open: its text and its tags stay, and it is said', async ({ start, scratch, complaints }) => {
  const dataFolder = scratch.path('data');
  const corpus = await scratch.folder('corpus', { 'a.txt': good, 'b.txt': 'Another page, read later on.\n' });
  const program = await start({ dataFolder, corpus });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /The minister spoke twice/);
  await tagWords(page, 'the bridge stands', 'The bridge is intact.');
  await done(page);
  await expectSaved(page);

  await unlink(scratch.path('corpus', 'a.txt'));
  await expect(page.getByText('a.txt was deleted while the program was running.')).toBeVisible();
  await expect(rows(page).filter({ hasText: 'The minister' })).toContainText('The file was deleted; its text is kept.');
  await expect(reader(page)).toContainText('the bridge stands');
  await expectAccessible(page);

  await test.step('left and opened again, it is still there', async () => {
    await openDocument(page, /Another page/);
    await openDocument(page, /The minister spoke twice/);
    await expect(reader(page)).toContainText('the bridge stands');
    await tagWords(page, 'spoke twice', 'He spoke two times.');
    await done(page);
    await expectSaved(page);
  });

  await test.step('a file that another program writes is shown as it is then, and that is said', async () => {
    await openDocument(page, /Another page/);
    await writeFile(scratch.path('corpus', 'b.txt'), 'Another page, written anew.\n');
    await expect(page.getByText('b.txt has changed. This is its text as it is now.')).toBeVisible();
    await expect(reader(page)).toContainText('written anew');
  });

  await test.step('after the next start, too', async () => {
    await program.close();
    const again = await start({ dataFolder });
    await openDocument(again.page, /The minister spoke twice/);
    await expect(again.page.getByText('This is the text as it was when it was tagged')).toBeVisible();
    await expect(again.page.getByTestId('claim-list').getByRole('button')).toHaveCount(2);
    await expect(reader(again.page)).toContainText('the bridge stands');
    await openDocument(again.page, /Another page/);
    await expect(reader(again.page)).toContainText('written anew');
  });
  forgetMissing(complaints);
});

test('the whole folder disappears while it is open', async ({ start, scratch, complaints }) => {
  const corpus = await scratch.folder('corpus', { 'a.txt': good, 'b.txt': 'Another page, read later on.\n' });
  const { page } = await start({ corpus });
  await introduce(page);
  await openDocument(page, /The minister spoke twice/);
  await tagWords(page, 'the bridge stands', 'The bridge is intact.');
  await expectSaved(page);
  await rm(corpus, { recursive: true });
  await page.getByTestId('documents').getByRole('button', { name: /Another page/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'b.txt' })).toBeVisible();
  await page.getByTestId('documents').getByRole('button', { name: /The minister/ }).click();
  await expect(reader(page)).toContainText('the bridge stands');
  forgetMissing(complaints);
});

/** The browser says of every text that is gone that it was not found; that is what is tested here. */
function forgetMissing(complaints: string[]): void {
  const others = complaints.filter((complaint) => !/status of 404/.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}
