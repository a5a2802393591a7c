/**
 * The claims table in the window at 100,000 claims: once with the table opened
 * and searched, sorted or filtered as soon as the program has loaded, each after a
 * start of its own, and all of it a few seconds later. The
 * limits are the project's; what says more than the times of one machine is how
 * they stand to the plain way in the same window.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'playwright/test';
import { introduce, openDocument, tagWords } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';
import { plainScrollFrames, scrollFrames, threadTime, timeOf, timesOf, timeUntil, type Doing } from './measure-in-window.ts';

type InWindow = typeof import('./fill-in-window.ts');
declare global { interface Window { attestBench: InWindow } }

const count = 100_000;
const tab: Doing = { selector: '[data-testid="tab-view.claims"]', value: null, until: '[data-testid="claims-grid"] [aria-selected]' };
const search = (value: string): Doing => ({ selector: '[data-testid="table-search"]', value });
const sort = (column: string): Doing => ({ selector: `[data-testid="sort-${column}"]`, value: null });
const clickOn = (selector: string): Doing => ({ selector, value: null });

test('the claims table', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const lines: string[] = [];
  const say = (what: string, figure: string, limit = ''): void => { lines.push(`  ${what.padEnd(52)}${figure.padStart(16)}${limit.padStart(20)}`); };
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  let worked = async (): Promise<number> => 0;
  const time = async (page: Page, what: string, doing: Doing, limit: number | null = 100): Promise<number> => {
    await worked();
    const shown = await timeOf(page, doing);
    say(what, `${ms(shown)} (${ms(await worked())})`, limit === null ? '' : `limit ${limit}${shown > limit ? ' – OVER' : ''}`);
    return shown;
  };
  try {
    const alone = await letterAlone();
    const first = await startProgram({ dataFolder });
    await introduce(first.page);
    await first.page.evaluate(await bundleForWindow('tests/bench/fill-in-window.ts', 'attestBench'));
    const plain = await first.page.evaluate(async (many) => {
      const database = (await indexedDB.databases()).find(({ name }) => name?.startsWith('attest-'));
      await window.attestBench.fill((database?.name ?? '').slice('attest-'.length), many);
      return window.attestBench.plainTimes(many);
    }, count);
    await first.close();

    say('plain search, plain sort by collation', `${ms(plain.search)}, ${ms(plain.sort)}`);
    /** In a start of its own. `pause`: how long after the table has opened, in ms. */
    const after = async (pause: number, what: string, doing: readonly Doing[], then: (page: Page) => Promise<void> = async () => undefined): Promise<number> => {
      const { page, close } = await startProgram({ dataFolder });
      try {
        const [opened = NaN, ...times] = await timesOf(page, [{ ...tab, selector: `${tab.selector}:has(.tabular)` }, ...doing.map((one, turn) => (turn === 0 ? { ...one, pause } : one))]);
        const last = times.at(-1) ?? NaN;
        say(`open, and ${pause > 0 ? `${pause} ms later` : 'at once'} ${what}`, `${ms(opened)}, ${times.map(ms).join(', ')}`, `limit 1000, 100${opened > 1000 || Math.max(...times) > 100 ? ' – OVER' : ''}`);
        await then(page);
        return last;
      } finally {
        await close();
      }
    };
    lines.push('As soon as the program has loaded, each after a start of its own');
    const statusFilter = [clickOn('[data-testid="facet-status"]'), clickOn('[popover]:popover-open li:nth-child(3) input')];
    const searched = await after(0, 'search', [search('photograph secretary')], async (page) => {
      say('  all claims found after', ms(await timeUntil(page, '[data-testid="claims-grid"][aria-busy="false"]')));
      say('  search taken back', ms(await timeOf(page, search(''))), 'limit 100');
    });
    const sorted = await after(0, 'sort by statement', [sort('statement')]);
    await after(0, 'list and filter by status', statusFilter);
    // As long as a hand takes to get there.
    await after(1000, 'sort by statement', [sort('statement')]);
    await after(1000, 'sort by source', [sort('saidBy')]);
    await after(1000, 'list, filter by status', statusFilter);
    await after(1000, 'search', [search('photograph secretary')]);
    say('plain way ÷ table: search, sort', `${(plain.search / searched).toFixed(1)}, ${(plain.sort / sorted).toFixed(1)}`);

    const { page, close } = await startProgram({ dataFolder });
    try {
      await page.locator('[data-testid="tab-view.claims"] .tabular').waitFor({ timeout: 60_000 });
      worked = await threadTime(page);
      lines.push('Five seconds after loading');
      await page.waitForTimeout(5000);
      await time(page, 'open', tab, 1000);
      for (const words of ['p', 'ph', 'pho', 'photograph', 'photograph secretary', 'secretary', '']) await time(page, `search “${words}”`, search(words));
      for (const column of ['statement', 'statement', 'saidBy', 'document', 'stated', 'reliability', 'tags', 'status']) await time(page, `sort by ${column}`, sort(column));
      for (const facet of ['status', 'document']) {
        await time(page, `list of filter ${facet}`, clickOn(`[data-testid="facet-${facet}"]`), null);
        const box = '[popover]:popover-open li:nth-child(3) input';
        await time(page, `filter by ${facet}`, clickOn(box));
        await time(page, `search within ${facet}`, search('treaty'));
        await time(page, 'all filters off', clickOn('[data-testid="clear-filters"]'));
        await page.keyboard.press('Escape');
      }
      const grid = '[data-testid="claims-grid"]';
      for (const [what, step] of [['wheel, 100 px', 100], ['fast, 700 px', 700], ['scroll bar, 20000 px', 20_000]] as const) {
        await page.evaluate((selector) => { document.querySelector(selector)!.scrollTop = 0; }, grid);
        await worked();
        const { frames, late, longest, work: most } = await scrollFrames(page, grid, step, 3000);
        const work = (await worked()) / frames;
        say(`scrolling, ${what} a frame: late frames`, `${late} of ${frames}`, `longest ${longest.toFixed(0)} ms`);
        const plainly = await plainScrollFrames(page, grid, step, 3000);
        const plainWork = (await worked()) / plainly.frames;
        say('  a plain list of the same words', `${plainly.late} of ${plainly.frames}`, `longest ${plainly.longest.toFixed(0)} ms`);
        say('  a frame’s work, 95 of 100: table, plain list', `${most.toFixed(1)}, ${plainly.work.toFixed(1)} ms`, `limit 16.7${most > 16.7 ? ' – OVER' : ''}`);
        say('  work a frame, table ÷ plain list', `${ms(work)} ÷ ${ms(plainWork)}`, (work / plainWork).toFixed(2));
      }
      await time(page, 'group by source', { selector: '[data-testid="table-group"]', value: null }, null);
      await editing(page, say, worked, alone);
    } finally {
      await close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\nThe claims table in the window, ${count} claims: until drawn (of it, work of the window)\n${lines.join('\n')}\n`);
  expect(lines.length).toBeGreaterThan(20);
});

/** @returns work of the window for a letter in the claim form until it is stored and drawn, in ms */
async function typing(page: Page, worked: () => Promise<number>): Promise<number> {
  const letters = 20;
  await openDocument(page, /^Xi meets Lavrov/);
  await tagWords(page, 'partnership', 'A second claim.');
  // What is made ready at idle times is no work of these letters.
  await page.waitForTimeout(3000);
  await worked();
  // Slowly, so that each letter is stored by itself.
  await page.keyboard.type('x'.repeat(letters), { delay: 400 });
  return (await worked()) / letters;
}

/** The same in a corpus of its own: what is typed would come back from its journal in the place of the claims that are filled in. */
async function letterAlone(): Promise<number> {
  const { page, close } = await startProgram();
  try {
    await introduce(page);
    return await typing(page, await threadTime(page));
  } finally {
    await close();
  }
}

/** What an edit costs while so many claims are loaded: in the claim form, and with the table on show. `alone`: a letter where there are none. */
async function editing(page: Page, say: (what: string, figure: string, limit?: string) => void, worked: () => Promise<number>, alone: number): Promise<void> {
  await page.getByTestId('tab-view.read').click();
  const letter = await typing(page, worked);
  say('a letter in the claim form, stored and drawn', `${letter.toFixed(1)} ms`);
  say('  the same ÷ without these claims', `÷ ${alone.toFixed(1)} ms`, (letter / alone).toFixed(2));
  await page.getByTestId('tab-view.claims').click();
  await page.locator('[data-testid="claims-grid"] [aria-selected]').first().waitFor();
  await page.waitForTimeout(3000);
  const undone: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    undone.push(await page.evaluate(async () => {
      const began = performance.now();
      document.querySelector('[data-testid="claims-grid"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }));
      // What waits for the change runs before this.
      await Promise.resolve();
      return performance.now() - began;
    }));
    await page.waitForTimeout(500);
  }
  undone.sort((a, b) => a - b);
  say('an edit with the table on show, before it is drawn', `${undone[2]?.toFixed(1)} ms`, 'limit 16');
}
