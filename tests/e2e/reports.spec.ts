/** Reports on a group, a source, a document and the corpus: chosen, looked at, saved, and read in a browser of their own. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../src-main/hosts/chromium/find-browser.ts';
import { addSource, done, expectSaved, introduce, notices, openDocument, runByPalette, selectWords, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import { expect, test, type Program } from '../support/scratch.ts';

const passage = 'Iran and North Korea provided drones, ammunition, etc. to Russia';
const hostile = '<img src=x onerror=alert(1)> *arms* Russia';

async function saveReport(program: Program, path: string, format: 'html' | 'markdown'): Promise<string> {
  const { page } = program;
  await page.getByTestId(`report-${format}`).check();
  await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('make-report').click() });
  await expect(notices(page)).toContainText(path);
  await expect(page.getByTestId('make-report')).toBeHidden();
  return readFile(path, 'utf8');
}

/** The file as whoever gets it sees it: alone in a browser, at three widths, without a request. */
async function readAlone(browser: Browser, file: string): Promise<void> {
  for (const [width, height] of [[1000, 900], [400, 800]] as const) {
    const page = await browser.newPage({ viewport: { width, height } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(error.message));
    await page.goto(`file://${file}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(page);
    expect(asked).toEqual([`file://${file}`]);
    await page.close();
  }
}

test('four subjects, by keys and by mouse', async ({ program, scratch }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await scratch.folder('out', {});
  const at = (name: string): string => scratch.path('out', name);
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, passage, hostile);
  await page.keyboard.press('Alt+3');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await done(page);
  await tagWords(page, 'decisive supporter', 'China supports Russia decisively.');
  await done(page);
  await expectSaved(page);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    await test.step('the document on the screen, by one key; the preview shows it', async () => {
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await expect(page.getByRole('dialog', { name: 'Report on a document' })).toBeVisible();
      await expect(page.getByTestId('report-preview')).toContainText(hostile);
      await expectAccessible(page);
      const html = await saveReport(program, at('document.html'), 'html');
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; *arms* Russia');
      expect(html).not.toContain('<img');
      expect(html).toContain(`<q>${passage}</q>`);
      await readAlone(browser, at('document.html'));
    });

    await test.step('the corpus, from the palette, as Markdown', async () => {
      await runByPalette(page, 'app.command.file.reportCorpus');
      await page.getByTestId('report-markdown').check();
      await expect(page.getByTestId('report-preview')).toContainText('# ');
      const words = await saveReport(program, at('corpus.md'), 'markdown');
      expect(words).toContain('\\<img src=x onerror=alert(1)\\> \\*arms\\* Russia');
      expect(words).toContain(`> ${passage}`);
    });

    await test.step('the source of the open claim', async () => {
      await selectWords(page, passage);
      await page.getByTestId('claim-list').getByRole('button', { name: /arms/ }).first().click();
      await runByPalette(page, 'app.command.file.reportSource');
      await expect(page.getByRole('dialog', { name: 'Report on a source' })).toBeVisible();
      const html = await saveReport(program, at('source.html'), 'html');
      expect(html).toContain('<h1 dir="auto">Jens Stoltenberg</h1>');
      await readAlone(browser, at('source.html'));
    });

    await test.step('a claim group, by mouse; relations left out', async () => {
      await page.keyboard.press('ControlOrMeta+2');
      await expect(page.getByRole('grid')).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Shift+g');
      await expect(page.getByTestId('roots-count')).toBeVisible();
      await page.getByTestId('report-group').click();
      await page.getByTestId('report-part-opinions').uncheck();
      const html = await saveReport(program, at('group.html'), 'html');
      expect(html).toMatch(/\d passages?, 1 outlet, \d roots?/);
      expect(html).toContain('opinions, comments and decisions');
      await readAlone(browser, at('group.html'));
    });

    await test.step('a file that is there is kept unless one says so', async () => {
      test.skip(program.answerDialog !== null, 'a system’s own dialog asks by itself');
      await writeFile(at('kept.html'), 'before');
      await page.getByTestId('report-group').click();
      await page.getByTestId('make-report').click();
      await page.getByTestId('file-name').fill(at('kept.html'));
      await page.getByTestId('file-ok').click();
      await expect(page.getByRole('alert')).toContainText('is already there. Replace it?');
      await page.getByRole('button', { name: 'Choose another name' }).click();
      await page.getByTestId('file-cancel').click();
      expect(await readFile(at('kept.html'), 'utf8')).toBe('before');
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    });
  } finally {
    await browser.close();
  }
});
