/** The whole job, by mouse: open, read, tag, quit, start again, find, export, import elsewhere. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test } from '../support/end-to-end.ts';
import { readerOf } from '../support/reader-of.ts';
import { expectSaved, expectWholeClaim, goldenJob, job } from '../support/main-job.ts';
import { runFromPalette } from '../support/run-from-palette.ts';
import { comparable } from '../support/same-set.ts';
import { dragOver } from '../support/words-on-screen.ts';

test('the whole job by mouse @whole-job', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-job-'));
  const dataFolder = join(folder, 'data');
  const exported = join(folder, 'mira.jsonld');

  let program = await start({ dataFolder });
  let { page } = program;
  await test.step('introduce oneself and open the document', async () => {
    await page.getByTestId('analyst-name').fill(job.analyst);
    await page.getByTestId('save-identity').click();
    await page.getByTestId('documents').getByRole('button', { name: job.document }).click();
    await expect(readerOf(page)).toContainText(job.passage);
  });

  await test.step('tag the claim', async () => {
    await dragOver(page, job.passage);
    await page.getByTestId('action-tag').click();
    await page.getByTestId('statement').click();
    await page.keyboard.type(job.statement);

    await page.getByTestId('add-source').click();
    await page.keyboard.type(job.reports);
    await page.getByRole('option', { name: `${job.reports} anonymous` }).click();
    await page.getByTestId('pick-cue').click();
    await dragOver(page, job.reportsCue);
    await page.getByTestId('take-pick').click();

    await page.getByTestId('add-source').click();
    await page.keyboard.type(job.speaker);
    await page.getByRole('option', { name: `${job.speaker} person` }).click();
    await page.getByTestId('pick-cue').click();
    await dragOver(page, job.speakerCue);
    await page.getByTestId('take-pick').click();
    await page.getByTestId('pick-name-words').click();
    await dragOver(page, job.speakerName, 1);
    await page.getByTestId('take-pick').click();

    await page.getByTestId('claim-form').getByText('Unsupported', { exact: true }).click();
    await page.getByTestId('pick-marker').click();
    await dragOver(page, job.marker);
    await page.getByTestId('take-pick').click();
    await expectWholeClaim(page);
    await page.getByTestId('done').click();
    await expectSaved(page);
  });

  await test.step('quit', async () => {
    await program.close();
  });

  await test.step('start again and find it', async () => {
    program = await start({ dataFolder });
    ({ page } = program);
    const row = page.getByTestId('claim-list').getByRole('button', { name: job.statement });
    await row.click();
    await expectWholeClaim(page);
    await expect(page.getByTestId('chain').getByTestId('link').last()).toContainText(`“${job.speakerCue}”`);
  });

  await test.step('export it', async () => {
    await chooseFile(program, {
      kind: 'file',
      path: exported,
      open: async () => {
        await runFromPalette(page, 'Export annotation set');
        await page.getByTestId('format-w3c').check();
        await page.getByTestId('export').click();
      },
    });
    await expect(page.getByTestId('notices')).toContainText(exported);
    expect(comparable(await readFile(exported, 'utf8'))).toEqual(comparable(goldenJob));
    await program.close();
  });

  await test.step('import it into an empty profile, and compare', async () => {
    const again = join(folder, 'again.jsonld');
    program = await start({ dataFolder: join(folder, 'other') });
    ({ page } = program);
    await page.getByTestId('analyst-name').fill('Somebody Else');
    await page.getByTestId('save-identity').click();
    await chooseFile(program, { kind: 'file', path: exported, open: () => runFromPalette(page, 'Import annotation set') });
    await expect(page.getByTestId('import-summary')).toContainText('Claims to add1');
    await page.getByTestId('import-accept').click();
    await expect(page.getByTestId('notices')).toContainText('1 claim imported');
    await expectSaved(page);
    await chooseFile(program, {
      kind: 'file', path: again,
      open: async () => { await runFromPalette(page, 'Export annotation set'); await page.getByTestId('export').click(); },
    });
    await expect(page.getByTestId('notices')).toContainText(again);
    const [first, second] = [await readFile(exported, 'utf8'), await readFile(again, 'utf8')];
    expect(withoutTimeOfExport(second)).toEqual(withoutTimeOfExport(first));
    await program.close();
  });
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function withoutTimeOfExport(file: string): string {
  return file.replace(/"generated": "[^"]*"/, '"generated": "…"');
}
