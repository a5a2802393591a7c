/** Sets out to files of every kind; a file that was there is replaced only when asked, and whole. */
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { addSource, askForExport, done, expectSaved, exportTo, introduce, notices, openDocument, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test, type Program } from '../support/scratch.ts';

const passage = 'Iran and North Korea provided drones, ammunition, etc. to Russia';

async function tagOne({ page }: Program, statement: string): Promise<void> {
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, passage, statement);
  await page.keyboard.press('Alt+3');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await done(page);
  await expectSaved(page);
}

test('as a table and as a report', async ({ program, scratch }) => {
  const { page } = program;
  await scratch.folder('out', {});
  await tagOne(program, '=HYPERLINK("https://example.com","<b>Iran</b> arms Russia")');

  await test.step('what a format cannot hold is said before and after', async () => {
    await askForExport(page, 'csv');
    await page.getByTestId('file-cancel').click();
    await expect(page.getByRole('dialog', { name: 'Export annotation set' })).toContainText('Cannot hold');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('CSV: no cell is a formula', async () => {
    const csv = await exportTo(program, scratch.path('out', 'set.csv'), 'csv');
    expect(csv).toContain(passage);
    expect(csv).toContain('unsupported');
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
    expect(csv).toContain('HYPERLINK');
  });

  await test.step('HTML: words stay words', async () => {
    const html = await exportTo(program, scratch.path('out', 'set.html'), 'html');
    expect(html).toContain('&lt;b&gt;Iran&lt;/b&gt; arms Russia');
    expect(html).not.toContain('<b>Iran');
    expect(html).not.toMatch(/<script|https?:\/\/(?!example\.com)[^"'\s<]*\.(css|js)/);
    expect(html).toContain(passage);
    expect(html).toContain('Jens Stoltenberg');
  });
});

test('replacing, declining to, and targets that cannot be written', async ({ program, scratch }) => {
  test.setTimeout(90_000);
  test.skip(program.answerDialog !== null, 'the dialog drawn in the window asks; a system’s own does it itself');
  const { page } = program;
  await scratch.folder('out', { 'set.jsonld': 'what was there before' });
  await tagOne(program, 'Iran and North Korea arm Russia.');
  const target = scratch.path('out', 'set.jsonld');
  const name = page.getByTestId('file-name');

  await test.step('the file is there: asked, declined, untouched', async () => {
    await askForExport(page, 'w3c');
    await name.fill(target);
    await page.getByTestId('file-ok').click();
    await expect(page.getByRole('alert')).toContainText(`${target} is already there. Replace it?`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Choose another name' }).click();
    await page.getByTestId('file-cancel').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await readFile(target, 'utf8')).toBe('what was there before');
  });

  await test.step('a name without extension means the same file', async () => {
    await askForExport(page, 'w3c');
    await name.fill(scratch.path('out', 'set'));
    await page.getByTestId('file-ok').click();
    await expect(page.getByRole('alert')).toContainText('is already there. Replace it?');
    await page.getByTestId('file-replace').click();
    await expect(notices(page)).toContainText(`1 claim written to ${target}.`);
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(await readdir(scratch.path('out'))).toEqual(['set.jsonld']);
  });

  await test.step('a folder that is not there, and a path below a file', async () => {
    await askForExport(page, 'w3c');
    await name.fill(scratch.path('nowhere', 'set.jsonld'));
    await page.getByTestId('file-ok').click();
    await expect(page.getByRole('alert').filter({ hasText: 'nowhere' })).toContainText(`The folder ${scratch.path('nowhere')} is not there.`);
    await name.fill(scratch.path('out', 'set.jsonld', 'below.jsonld'));
    await page.getByTestId('file-ok').click();
    await expect(page.getByRole('alert').filter({ hasText: 'below.jsonld' })).toContainText('could not be written');
    await page.getByTestId('file-cancel').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ total: 1 });
  });

  await test.step('writing fails: said, the file of before is whole, the claims are as they were', async () => {
    const before = await readFile(target, 'utf8');
    await askForExport(page, 'w3c');
    await name.fill(target);
    await page.getByTestId('file-ok').click();
    await expect(page.getByTestId('file-replace')).toBeVisible();
    // Nobody, root either, writes below a file.
    await rename(scratch.path('out'), scratch.path('moved'));
    await writeFile(scratch.path('out'), 'a file now');
    await page.getByTestId('file-replace').click();
    const failure = notices(page).getByRole('alert');
    await expect(failure).toContainText('The set was not exported.');
    await expect(failure).toContainText(`${target} could not be written`);
    await expect(failure).toContainText('Everything you tagged is as it was.');
    await expect(page.getByRole('dialog', { name: 'Export annotation set' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await readFile(scratch.path('moved', 'set.jsonld'), 'utf8')).toBe(before);
    expect(await readdir(scratch.path('moved'))).toEqual(['set.jsonld']);
    await expect(page.getByTestId('claim-list')).toContainText('Iran and North Korea arm Russia.');
  });
});

test('the dialog goes through folders by mouse', async ({ program, scratch }) => {
  test.skip(program.answerDialog !== null, 'a system’s own dialog');
  const { page } = program;
  await scratch.folder('place', { 'inner/first.jsonld': '{}', 'inner/letter.txt': 'not for here' });
  await tagOne(program, 'Iran and North Korea arm Russia.');
  await chooseFile(program, { kind: 'file', path: scratch.path('place', 'mine.jsonld'), open: () => askForExport(page, 'w3c') });
  await askForExport(page, 'w3c');
  const entries = page.getByTestId('file-entries');
  await expect(entries.getByRole('button')).toHaveText([/inner/, /mine\.jsonld/]);
  await entries.getByRole('button', { name: 'inner' }).click();
  await expect(entries.getByRole('button')).toHaveText([/first\.jsonld/]);
  await page.getByRole('button', { name: 'Parent folder' }).click();
  await page.getByTestId('file-folder').fill(scratch.path('place', 'missing'));
  await page.getByTestId('file-go').click();
  await expect(page.getByRole('alert')).toContainText('is not there');
  await page.getByTestId('file-folder').fill(scratch.path('place', 'inner'));
  await page.getByTestId('file-go').click();
  await entries.getByRole('button', { name: 'first.jsonld' }).click();
  await expect(page.getByTestId('file-name')).toHaveValue('first.jsonld');
  await page.getByTestId('file-name').fill('second.jsonld');
  await page.getByTestId('file-ok').click();
  await expect(notices(page)).toContainText(scratch.path('place', 'inner', 'second.jsonld'));
});
