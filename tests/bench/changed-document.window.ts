/**
 * A document of 1,000,000 characters with 10,000 claims changes on disk, 5 % of
 * its paragraphs, while it is open: how long until all claims are found again
 * and stored, and what frames the window leaves out meanwhile, and before that when it is opened. The same search
 * on the window's own thread is what it is held against.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { documentIdOf } from '../../src-common/core/claims/identifiers.ts';
import { keepText } from '../../src-main/services/kept-texts.ts';
import { introduce } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';
import { changedText, claimsPerText, longText } from './changed-document.ts';

interface Frame { at: number; gap: number }

/** Every frame until a notice has these words, or for so many ms. The notices are looked up once: looking them up at every frame would be what is measured. */
function framesUntil(page: Page, words: string | number): Promise<Frame[]> {
  return page.evaluate(async (until) => {
    const notices = document.querySelector('[data-testid="notices"]');
    const frames: Frame[] = [];
    const began = performance.now();
    let last = began;
    while (typeof until === 'number' ? last - began < until : !notices?.textContent?.includes(until)) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push({ at: now - began, gap: now - last });
      last = now;
    }
    return frames;
  }, words);
}

/** Late: more than one and a half frames of 60 in a second after the one before. */
function lateWords(frames: readonly Frame[]): string {
  const late = frames.filter(({ gap }) => gap > 25).map(({ at, gap }) => `${gap.toFixed(0)} at ${at.toFixed(0)}`);
  return [`${frames.length}, ${late.length}`, ...(late.length > 0 ? [`ms: ${late.join(', ')}`] : [])].join(' ');
}

interface Opening { shown: number; marked: number; frames: Frame[] }

/** Runs before the window's own scripts: when the words of the text and the marks on them were drawn, and every frame of the first ten seconds. */
function watchOpening(): void {
  const opening: Opening = { shown: NaN, marked: NaN, frames: [] };
  window.attestOpening = opening;
  let last = 0;
  const frame = (now: number): void => {
    opening.frames.push({ at: now, gap: now - last });
    last = now;
    if (Number.isNaN(opening.shown) && document.querySelector('[data-pane="reader"] .reader-block')) opening.shown = now;
    if (Number.isNaN(opening.marked) && [...CSS.highlights.values()].some(({ size }) => size > 5)) opening.marked = now;
    if (now < 10_000) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Who was introduced: the claims are theirs, so that they are marked in the text. */
async function analystIn(dataFolder: string): Promise<Analyst> {
  const { analyst } = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as { analyst: Analyst };
  return analyst;
}

type InWindow = typeof import('./changed-document.ts');
declare global { interface Window { attestChanged: InWindow; attestOpening: Opening } }

test('a document that changes', async () => {
  const root = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const [dataFolder, corpus] = [join(root, 'data'), join(root, 'corpus')];
  const lines: string[] = [];
  try {
    const text = longText();
    await mkdir(corpus, { recursive: true });
    await writeFile(join(corpus, 'long.txt'), text);
    const textSha256 = createHash('sha256').update(text).digest('hex');
    const first = await startProgram({ dataFolder, corpus });
    await introduce(first.page);
    await first.page.evaluate(await bundleForWindow('tests/bench/changed-document.ts', 'attestChanged'));
    const here = await first.page.evaluate(async ([id, hash, author]) => {
      const database = (await indexedDB.databases()).find(({ name }) => name?.startsWith('attest-'));
      await window.attestChanged.fill((database?.name ?? '').slice('attest-'.length), id, hash, author);
      return window.attestChanged.resolveHere();
    }, [documentIdOf('long.txt', textSha256), textSha256, await analystIn(dataFolder)] as const);
    await first.close();
    const [workspace] = await readdir(join(dataFolder, 'workspaces'));
    await keepText(join(dataFolder, 'workspaces', workspace ?? '', 'texts'), textSha256, text);

    const { page, close } = await startProgram({ dataFolder, corpus });
    try {
      await page.addInitScript(watchOpening);
      await page.reload();
      await page.locator('[data-pane="reader"] [role="document"]').waitFor();
      await expect(page.getByTestId('tab-view.claims')).toContainText('10,000');
      await page.waitForTimeout(4000);
      const { shown, marked, frames: opening } = await page.evaluate(() => window.attestOpening);
      lines.push(
        `  opening it: its words, its marks       ${shown.toFixed(0)} ms, ${marked.toFixed(0)} ms after the window began to load`,
        `  frames of the three seconds from then  ${lateWords(opening.filter(({ at }) => at >= shown && at < shown + 3000))}`,
      );
      const still = await framesUntil(page, 3000);
      const measured = framesUntil(page, 'has changed');
      await writeFile(join(corpus, 'long.txt'), changedText(text));
      const moving = await measured;
      // Within a quarter of a minute the first snapshot of the session with work in it is written.
      const after = await framesUntil(page, 18_000);
      const snapshots = await readdir(join(dataFolder, 'workspaces', workspace ?? '', 'snapshots'));
      const worker = await page.evaluate(() => performance.getEntriesByName('attest: passages found again').at(-1)?.duration ?? NaN);
      lines.push(
        `  until all are found and on record      ${moving.at(-1)?.at.toFixed(0)} ms`,
        `  the search in the worker, its clock    ${worker.toFixed(0)} ms`,
        `  the search on the window's own thread  ${here.ms.toFixed(0)} ms, ${here.found} of ${here.count} found; worker ÷ window ${(worker / here.ms).toFixed(2)}`,
        `  frames before, of them late            ${lateWords(still)}`,
        `  frames meanwhile, of them late         ${lateWords(moving)}`,
        `  frames after, of them late             ${lateWords(after)}`,
        `  snapshots written by then              ${snapshots.length}`,
        `  load of the machine                    ${loadavg().map((load) => load.toFixed(1)).join(', ')}`,
      );
    } finally {
      await close();
    }
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\n${claimsPerText} claims in a document that changes while it is open\n${lines.join('\n')}\n`);
  expect(lines).toHaveLength(10);
});
