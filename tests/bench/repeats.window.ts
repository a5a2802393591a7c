/**
 * Repeats over 10,000 documents: a claim is made of a sentence that stands in
 * every hundredth of them. How long until all are found the first time, when
 * every text is read, and the second, when fingerprints say which ones may have
 * it; the frames that come late meanwhile, beside an idle window, and how much
 * the window's own thread had to do.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { done, introduce, openDocument, selectWords } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { threadTime } from './measure-in-window.ts';
import { manyTexts, quotation } from './many-texts.ts';

const documents = 10_000;

interface Frames { ms: number; count: number; late: number; longest: number }

/** Frames until so many other places are said; null: for three seconds. */
function framesUntil(page: Page, words: string | null): Promise<Frames> {
  return page.evaluate(async (words) => {
    const aside = document.querySelector('[data-pane="inspector"]');
    const began = performance.now();
    const gaps: number[] = [];
    for (let last = began; words === null ? last - began < 3000 : !aside?.textContent?.includes(words);) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      gaps.push(now - last);
      last = now;
    }
    return { ms: performance.now() - began, count: gaps.length, late: gaps.filter((gap) => gap > 25).length, longest: Math.max(...gaps) };
  }, words);
}

test('repeats over a corpus', async () => {
  test.setTimeout(900_000);
  const root = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const corpus = join(root, 'corpus');
  const lines: string[] = [];
  try {
    await mkdir(corpus);
    for (const [number, text] of manyTexts(documents).entries()) await writeFile(join(corpus, `${String(number).padStart(5, '0')}.txt`), text);
    const { page, close } = await startProgram({ dataFolder: join(root, 'data'), corpus });
    try {
      await introduce(page);
      await openDocument(page, /^Text 0\./);
      await page.waitForTimeout(4000);
      const worked = await threadTime(page);
      const said = async (what: string, { ms, count, late, longest }: Frames): Promise<void> => {
        lines.push(`  ${what.padEnd(36)}${ms.toFixed(0).padStart(7)} ms, ${count} frames, ${late} late, longest ${longest.toFixed(0)} ms; the window's thread worked ${(await worked()).toFixed(0)} ms`);
      };
      await said('an idle window', await framesUntil(page, null));
      const others = `Also at ${documents / 100 - 1} other places`;
      await selectWords(page, 'will stand for another forty years');
      await page.keyboard.press('Enter');
      await page.getByTestId('next-repeat').waitFor();
      await worked();
      await said('every text is read', await framesUntil(page, others));
      await page.locator('[data-testid="repeats"]', { hasNotText: 'Looking through' }).waitFor({ timeout: 300_000 });
      await done(page);
      await selectWords(page, quotation.slice(1, 50));
      await page.keyboard.press('Enter');
      await worked();
      await said('a second sentence, by fingerprints', await framesUntil(page, others));
      lines.push(`  load of the machine                 ${loadavg().map((load) => load.toFixed(1)).join(', ')}`);
    } finally {
      await close();
    }
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\nRepeats over ${documents} documents\n${lines.join('\n')}\n`);
  expect(lines).toHaveLength(4);
});
