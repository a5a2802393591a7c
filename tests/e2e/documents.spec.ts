/** The folder and its documents: facts, regions, encodings, the manifest, and ten thousand files. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { done, expectSaved, introduce, notices, openDocument, openFolder, reader, rows, runByPalette, selectWords, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { encodeWith } from '../support/encode-with.ts';
import { expect, test } from '../support/scratch.ts';

const speech = 'The minister spoke twice in Oslo.\n\nHe said that the bridge stands.\n\nPhoto by the agency.\n';

test('facts and regions of a document, kept with the workspace, written only when asked', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const dataFolder = scratch.path('data');
  const corpus = await scratch.folder('corpus', { 'speech.txt': speech, 'deep/er/report.md': '# A report from below\n\nIt is short.\n' });
  const program = await start({ dataFolder, corpus });
  const { page } = program;
  const dialog = page.getByRole('dialog', { name: 'Document details' });
  await introduce(page);
  await expect(rows(page)).toHaveText([/A report from below/, /The minister spoke twice/]);
  await openDocument(page, /The minister spoke twice/);
  await expect(page.getByText('outlet unknown · date unknown')).toBeVisible();

  await test.step('what does not fit is said and not stored', async () => {
    await page.keyboard.press('ControlOrMeta+d');
    await page.getByTestId('doc-outlet').fill('Oslo Courier');
    for (const [field, wrong, says, right] of [
      ['doc-date', 'last Friday', '“last Friday” is not an EDTF date', '2024-09~'],
      ['doc-url', 'courier', '“courier” is not a web address', 'https://courier.example/1'],
      ['doc-language', 'english please', '“english please” is not a language tag', 'en-GB'],
    ] as const) {
      await page.getByTestId(field).fill(wrong);
      await page.getByTestId('save-document').click();
      await expect(dialog.getByRole('alert')).toContainText(says);
      await expect(page.getByTestId(field)).toHaveAttribute('aria-invalid', 'true');
      await page.getByTestId(field).fill(right);
    }
    await page.getByTestId('doc-title').fill('Minister on the bridge');
    await expectAccessible(page);
    await page.getByTestId('save-document').click();
    await expect(dialog).toBeHidden();
    await expect(rows(page).filter({ hasText: 'Minister on the bridge' })).toContainText('Oslo Courier, 2024-09~');
    await expect(page.getByText('Oslo Courier · 2024-09~ · en-GB')).toBeVisible();
  });

  await test.step('a new claim begins with the outlet', async () => {
    await tagWords(page, 'the bridge stands', 'The bridge is intact.');
    await expect(page.getByTestId('chain').getByTestId('link')).toHaveText([/Oslo Courier\s*outlet/]);
    await done(page);
  });

  await test.step('a region is marked, and taken back', async () => {
    await selectWords(page, 'Photo by the agency.');
    await page.keyboard.press('ControlOrMeta+d');
    await page.getByTestId('region-kind').selectOption('caption');
    await page.getByTestId('add-region').click();
    await expect(dialog.getByRole('listitem')).toContainText('“Photo by the agency.”');
    await page.keyboard.press('Escape');
    await selectWords(page, 'spoke twice');
    await page.keyboard.press('ControlOrMeta+d');
    await page.getByTestId('add-region').click();
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Remove region: boilerplate' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expectSaved(page);
  });

  await test.step('nothing was written into the folder so far', async () => {
    await expect(access(scratch.path('corpus', 'corpus.json'))).rejects.toThrow();
    await runByPalette(page, 'app.command.file.writeManifest');
    await expect(notices(page)).toContainText(`Details of 2 documents written to ${scratch.path('corpus', 'corpus.json')}.`);
    const manifest = JSON.parse(await readFile(scratch.path('corpus', 'corpus.json'), 'utf8')) as { documents: unknown[] };
    expect(manifest.documents).toContainEqual({
      path: 'speech.txt', title: 'Minister on the bridge', outlet: 'Oslo Courier', publishedOn: '2024-09~', url: 'https://courier.example/1', language: 'en-GB',
      regions: [{ kind: 'caption', start: speech.indexOf('Photo'), end: speech.trimEnd().length, exact: 'Photo by the agency.' }],
    });
    expect(await readFile(scratch.path('corpus', 'speech.txt'), 'utf8')).toBe(speech);
    await program.close();
  });

  await test.step('another profile has it all from the manifest', async () => {
    const other = await start({ dataFolder: scratch.path('other'), corpus });
    await introduce(other.page, 'Somebody Else');
    await openDocument(other.page, 'Minister on the bridge');
    await expect(other.page.getByText('Oslo Courier · 2024-09~ · en-GB')).toBeVisible();
    await other.page.getByTestId('document-details').click();
    await expect(other.page.getByTestId('doc-url')).toHaveValue('https://courier.example/1');
    await expect(other.page.getByRole('dialog').getByRole('listitem')).toHaveText([/caption.*“Photo by the agency\.”/]);
  });
});

test('a wrong guess of an encoding is corrected, and the correction remembered', async ({ start, scratch }) => {
  const dataFolder = scratch.path('data');
  const western = 'Der Minister für Verkehr sagte, die Brücke stünde. “Alles ist möglich”, meinte er später.';
  const japanese = '外務省の報道官は、橋は無傷であると述べた。記者会見は東京で行われた。';
  const corpus = await scratch.folder('corpus', {
    'western.txt': await encodeWith(western, 'windows-1252'),
    'japanese.txt': await encodeWith(japanese, 'shift_jis'),
    'sixteen.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('A text in two bytes each.', 'utf16le')]),
  });
  const program = await start({ dataFolder, corpus });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /外務省の報道官/);
  await expect(reader(page)).toContainText(japanese);
  await openDocument(page, /A text in two bytes/);
  await openDocument(page, /Der Minister/);
  await expect(reader(page)).toContainText(western);

  await tagWords(page, 'Alles ist möglich', 'Anything goes.');
  await done(page);

  await test.step('read as something else, and what does not fit is refused', async () => {
    await page.getByTestId('document-details').click();
    await page.getByTestId('doc-encoding').selectOption('utf-8');
    await page.getByTestId('reread').click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('is not valid utf-8. It stays as it was; choose another encoding.');
    await page.getByTestId('doc-encoding').selectOption('windows-1251');
    await page.getByTestId('reread').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(reader(page)).toContainText('Der Minister fьr Verkehr');
    await expectSaved(page);
  });

  await test.step('what was tagged stays with the text it was tagged in', async () => {
    await expect(rows(page)).toHaveCount(4);
    await expect(page.getByTestId('claim-list')).toBeHidden();
    await openDocument(page, /Der Minister für/);
    await expect(reader(page)).toContainText(western);
    await expect(page.getByTestId('claim-list')).toContainText('“Alles ist möglich”');
    await openDocument(page, /Der Minister fьr/);
  });

  await test.step('after a restart, as chosen; then put right', async () => {
    await program.close();
    const { page: again } = await start({ dataFolder });
    await expect(reader(again)).toContainText('Der Minister fьr Verkehr');
    await again.getByTestId('document-details').click();
    await expect(again.getByRole('dialog')).toContainText('chosen by you');
    await again.getByTestId('doc-encoding').selectOption('windows-1252');
    await again.getByTestId('reread').click();
    await expect(reader(again)).toContainText(western);
    await expect(rows(again)).toHaveCount(3);
    await expect(again.getByTestId('claim-list')).toContainText('“Alles ist möglich”');
  });
});

test('a file whose encoding cannot be settled is listed, and read as its reader says', async ({ start, scratch }) => {
  const dataFolder = scratch.path('data');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const corpus = await scratch.folder('corpus', {
    'speech.txt': speech,
    'pasted.txt': Buffer.concat([bytes('Le ministre a dit hier que l’été était passé, et que le café '), Buffer.from([0xe9]), bytes(' fermé.\n')]),
  });
  const program = await start({ dataFolder, corpus });
  const { page } = program;
  await introduce(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByTestId('problems').click();
  const problem = page.getByTestId('problem-list').getByRole('listitem');
  await expect(problem).toContainText('Its encoding could not be settled (UTF-8, but for the byte at');
  const choice = page.getByRole('combobox', { name: 'Encoding of pasted.txt' });
  await choice.selectOption('gb18030');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(problem.getByRole('alert')).toContainText('pasted.txt is not valid gb18030. It stays as it was');
  await expectAccessible(page);
  await choice.selectOption('windows-1252');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByTestId('problem-list')).toBeHidden();
  await expect(reader(page)).toContainText('Le ministre a dit hier que lâ€™Ã©tÃ©');
  await expect(reader(page)).toContainText('é fermÃ©.');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByTestId('problems')).toHaveCount(0);
  await expectSaved(page);
  await program.close();

  const { page: again } = await start({ dataFolder });
  await expect(rows(again)).toHaveCount(2);
  await expect(again.getByTestId('problems')).toHaveCount(0);
  await expect(reader(again)).toContainText('é fermÃ©.');
});

test('a manifest that is wrong is said to be, and left as it is', async ({ start, scratch }) => {
  const corpus = await scratch.folder('corpus', { 'speech.txt': speech, 'corpus.json': '{"attest": "corpus/1", "documents": [' });
  const { page } = await start({ corpus });
  await introduce(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByTestId('problems').click();
  await expect(page.getByTestId('problem-list')).toContainText('Not valid JSON at line 1');
  await page.keyboard.press('Escape');
  await runByPalette(page, 'app.command.file.writeManifest');
  await expect(notices(page).getByRole('alert')).toContainText('corpus.json cannot be read');
  expect(await readFile(scratch.path('corpus', 'corpus.json'), 'utf8')).toBe('{"attest": "corpus/1", "documents": [');
});

test('ten thousand files: progress, the list, its filter, and the folders of before', async ({ start, scratch }) => {
  test.setTimeout(120_000);
  const small = await scratch.folder('small', { 'speech.txt': speech });
  const big = await scratch.folder('big', {});
  for (let folder = 0; folder < 100; folder += 1) {
    const name = `part-${String(folder).padStart(2, '0')}`;
    await mkdir(scratch.path('big', name));
    await Promise.all(Array.from({ length: 100 }, (_, file) => writeFile(
      scratch.path('big', name, `${file}.txt`), `Report number ${folder * 100 + file} of the series\n\nNothing happened on that day.\n`)));
  }
  const dataFolder = scratch.path('data');
  const program = await start({ dataFolder, corpus: small });
  const { page } = program;
  await introduce(page);
  await expect(rows(page)).toHaveCount(1);
  await openFolder(program, big);
  await expect(page.getByText(/Reading file [\d,]+ of 10,000/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(', 10,000 documents')).toBeVisible({ timeout: 60_000 });
  await expect(rows(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(100);

  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(page.getByTestId('filter-documents')).toBeFocused();
  await page.keyboard.type('number 4321 ');
  await expect(page.getByText('1 of 10,000')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(reader(page)).toContainText('Report number 4321 of the series');
  await expectAccessible(page);
  await page.getByTestId('filter-documents').fill('nothing like it');
  await expect(page.getByText('No document matches “nothing like it”.')).toBeVisible();
  await page.getByTestId('filter-documents').fill('');

  await test.step('the last folder is opened by itself, the one before is one choice away', async () => {
    await program.close();
    const { page: again } = await start({ dataFolder });
    await expect(again.getByText(', 10,000 documents')).toBeVisible({ timeout: 60_000 });
    await expect(reader(again)).toContainText('Report number 4321 of the series');
    await again.getByTestId('open-palette').click();
    await again.getByTestId('palette').fill('small');
    await again.getByRole('option', { name: small }).click();
    await expect(rows(again)).toHaveCount(1);
    await expect(reader(again)).toContainText('The minister spoke twice');
  });
});
