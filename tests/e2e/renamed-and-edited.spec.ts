/** Files that were renamed and edited while the program was closed: one that is told by its text, one that has to be asked about. */
import { rm, writeFile } from 'node:fs/promises';
import { done, expectSaved, introduce, notices, openDocument, reader, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

const bridge = 'The minister said that the northern bridge stands firm after the flood of last week.';
const sacks = 'A letter says little of bridges, and much of the people who cross them every day.';
const report = `${Array.from({ length: 20 }, (_, at) => `Sentence number ${at} of the report speaks of matter ${(at * 7) % 13} and of nothing else.`).join(' ')}\n\n${bridge}\n`;
const letter = `${Array.from({ length: 20 }, (_, at) => `In line ${at} she writes to her brother about the ${['sea', 'farm', 'school'][at % 3] ?? ''} and asks for ${at * 3} sacks.`).join(' ')}\n\n${sacks}\n`;

test('claims find the files that were renamed and edited, or the desk asks which', async ({ start, scratch }) => {
  test.setTimeout(180_000);
  const dataFolder = scratch.path('data');
  const corpus = await scratch.folder('corpus', { 'report.txt': report, 'letter.txt': letter });
  let program = await start({ dataFolder, corpus });
  await introduce(program.page);
  await openDocument(program.page, /Sentence number 0/);
  await tagWords(program.page, bridge, 'The bridge is intact.');
  await done(program.page);
  await openDocument(program.page, /In line 0/);
  await tagWords(program.page, sacks, 'The letter is about people.');
  await done(program.page);
  await expectSaved(program.page);
  await program.close();

  await rm(scratch.path('corpus', 'report.txt'));
  await rm(scratch.path('corpus', 'letter.txt'));
  await writeFile(scratch.path('corpus', 'final.txt'), `Corrected on Tuesday.\n\n${report}`);
  await writeFile(scratch.path('corpus', 'copy-one.txt'), `${letter}\nOne more line, by her own hand.\n`);
  await writeFile(scratch.path('corpus', 'copy-two.txt'), `To be kept.\n\n${letter}`);
  program = await start({ dataFolder, corpus });
  const { page } = program;
  const pairs = page.getByTestId('repair-pairs');

  await test.step('what is nearly the same text is followed, and said', async () => {
    await expect(notices(page)).toContainText('report.txt is taken to be final.txt, renamed and edited');
    await expect(page.getByTestId('tab-view.repair')).toHaveText(/Repair\s*1/);
  });

  await test.step('the desk asks about the other, by keyboard', async () => {
    await page.keyboard.press('ControlOrMeta+6');
    await expect(pairs.getByRole('listitem')).toHaveCount(2);
    await expect(pairs).toContainText('letter.txt is no longer in the folder; its claim lies in the text that was kept. These new files may be it');
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 600 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pairs.getByRole('button', { name: /^copy-two\.txt, \d\d% the same$/ }).focus();
    await page.keyboard.press('Enter');
    await expect(pairs).not.toContainText('letter.txt is no longer');
    await expect(pairs).toContainText('letter.txt is taken to be copy-two.txt');
    await page.keyboard.press('ControlOrMeta+1');
    await openDocument(page, /^In line 0.* 1$/s);
    await expect(page.getByTestId('claim-list')).toContainText('The letter is about people.');
    await expect(reader(page)).toContainText('To be kept.');
  });

  await test.step('what was taken for another is taken back, and stays so', async () => {
    await page.keyboard.press('ControlOrMeta+6');
    await pairs.getByRole('listitem').filter({ hasText: 'report.txt' }).getByRole('button', { name: 'They are two documents' }).focus();
    await page.keyboard.press('Enter');
    await expect(pairs).not.toContainText('report.txt');
    await expect(notices(page)).toContainText('report.txt and final.txt are two documents.');
    await expectSaved(page);
    await program.close();
    program = await start({ dataFolder, corpus });
    await openDocument(program.page, /^Sentence number 0/);
    await expect(program.page.getByTestId('claim-list')).toContainText('The bridge is intact.');
    await expect(reader(program.page)).not.toContainText('Corrected on Tuesday.');
  });
});
