/**
 * Twenty analysts with 5,000 claims each over 500 documents, in the window: two
 * sets side by side, all sets in columns, agreement without and with intervals,
 * and stopping it. The limits are the project's.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'playwright/test';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { documentIdOf } from '../../src-common/core/claims/identifiers.ts';
import { introduce } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';
import { timeOf } from './measure-in-window.ts';

type InWindow = typeof import('./many-analysts.ts');

const [analysts, documents, each] = [20, 500, 10];
const text = (index: number): string => `Document ${index}\n\n${'word '.repeat(1240)}`;
const pathOf = (index: number): string => `${index}.txt`;

test('many analysts', async () => {
  test.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const [dataFolder, corpus] = [join(folder, 'data'), join(folder, 'corpus')];
  const lines: string[] = [];
  const say = (what: string, ms: number, limit: number | null = null): void => {
    lines.push(`  ${what.padEnd(52)}${`${ms.toFixed(0)} ms`.padStart(12)}${limit === null ? '' : `limit ${limit}${ms > limit ? ' – OVER' : ''}`.padStart(20)}`);
  };
  try {
    await Promise.all([mkdir(dataFolder), mkdir(corpus)]);
    for (let index = 0; index < documents; index += 1) await writeFile(join(corpus, pathOf(index)), text(index));
    const disk = Array.from({ length: documents }, (_, index) => {
      const sha256 = createHash('sha256').update(text(index)).digest('hex');
      return { id: documentIdOf(pathOf(index), sha256), sha256, length: text(index).length };
    });
    const first = await startProgram({ dataFolder, corpus });
    await introduce(first.page);
    const { analyst } = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as { analyst: Analyst };
    await first.page.evaluate(await bundleForWindow('tests/bench/many-analysts.ts', 'analystBench'));
    await first.page.evaluate(async ([me, all, many, few]) => {
      const database = (await indexedDB.databases()).find(({ name }) => name?.startsWith('attest-'));
      const { fill } = (window as unknown as { analystBench: InWindow }).analystBench;
      await fill((database?.name ?? '').slice('attest-'.length), me, all, many, few);
    }, [analyst, disk, analysts, each] as const);
    await first.close();

    const { page, close } = await startProgram({ dataFolder, corpus });
    try {
      await page.locator('[data-testid="tab-view.claims"] .tabular').waitFor({ timeout: 60_000 });
      await page.getByTestId('documents').getByRole('listitem').getByRole('button').first().click();
      await page.waitForTimeout(5000);
      const tab = (name: string): string => `[data-testid="tab-view.${name}"]`;
      say('side by side opens, with the counts of all', await timeOf(page, { selector: tab('compare'), value: null, until: '[data-view="compare"] [role="grid"] .row' }), 1000);
      say('all sets opens', await timeOf(page, { selector: '[data-testid="mode-all"]', value: null, until: '[data-testid="all-sets-grid"] .row' }), 1000);
      const began = Date.now();
      await page.waitForFunction(() => /\d/.test(document.querySelector('[data-testid="decide-counts-everywhere"]')?.textContent ?? ''), null, { polling: 50, timeout: 60_000 });
      say('counts of all documents, while idle', Date.now() - began);
      await page.locator(tab('read')).click();
      say('all sets opens again', await timeOf(page, { selector: tab('compare'), value: null, until: '[data-testid="all-sets-grid"] .row' }), 1000);
      await agreement(page, tab('agreement'), say);
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\n${analysts} analysts, ${analysts * documents * each} claims, ${documents} documents\n${lines.join('\n')}\n`);
  expect(lines.length).toBeGreaterThan(5);
});

/** Agreement over all of it; every frame is watched meanwhile. */
async function agreement(page: Page, tab: string, say: (what: string, ms: number, limit?: number) => void): Promise<void> {
  const watched = await page.evaluate(async (selector) => {
    const work = (): string => document.querySelector<HTMLElement>('[data-testid="agreement-work"]')?.dataset['work'] ?? '';
    const began = performance.now();
    document.querySelector<HTMLElement>(selector)?.click();
    const at = { open: 0, figures: 0, done: 0, longest: 0, steps: 0 };
    let last = began;
    let shown = '';
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const now = performance.now();
        at.longest = Math.max(at.longest, now - last);
        last = now;
        const is = work();
        const value = document.querySelector('[data-testid="agreement-work"] progress')?.getAttribute('value') ?? String(document.querySelector<HTMLProgressElement>('[data-testid="agreement-work"] progress')?.value);
        if (value !== shown) at.steps += 1;
        shown = value;
        if (at.open === 0 && is !== '') at.open = now - began;
        if (at.figures === 0 && (is === 'intervals' || is === 'done')) at.figures = now - began;
        if (is === 'done' || is === 'failed') {
          at.done = now - began;
          resolve();
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    return at;
  }, tab);
  say('agreement opens', watched.open, 1000);
  say('all figures, without intervals', watched.figures, 3000);
  say('with intervals', watched.done, 30_000);
  say('longest wait for a frame meanwhile', watched.longest);
  say('how often the bar moved (times, not ms)', watched.steps);
  // Something else counts: the figures are made anew, and stopped in the middle.
  await page.getByTestId('agreement-regions').click();
  say('cancel', await timeOf(page, { selector: '[data-testid="agreement-cancel"]', value: null, until: '[data-testid="agreement-work"][data-work="stopped"]' }));
}
