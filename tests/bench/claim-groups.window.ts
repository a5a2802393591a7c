/**
 * Claim groups in the window: 20,000 claims, 2,000 sources, 5,000 relations,
 * 3,000 groups. Whether the view can be used in a second, and whether anything
 * waits while candidates are made ready. The limits are the project's.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import { introduce } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';
import type { HowMany } from './many-links.ts';
import { scrollFrames, timeOf } from './measure-in-window.ts';

type InWindow = typeof import('./many-links.ts');
const many: HowMany = { claims: 20_000, sources: 2000, relations: 5000, groups: 3000, members: 5 };

test('claim groups', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const lines: string[] = [];
  const say = (what: string, ms: number, limit: number | null = null): void => {
    lines.push(`  ${what.padEnd(52)}${`${ms.toFixed(1)} ms`.padStart(12)}${limit === null ? '' : `limit ${limit}${ms > limit ? ' – OVER' : ''}`.padStart(20)}`);
  };
  try {
    const first = await startProgram({ dataFolder });
    await introduce(first.page);
    const { analyst } = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as { analyst: Analyst };
    await first.page.evaluate(await bundleForWindow('tests/bench/many-links.ts', 'linksBench'));
    await first.page.evaluate(async ([me, all]) => {
      const database = (await indexedDB.databases()).find(({ name }) => name?.startsWith('attest-'));
      await (window as unknown as { linksBench: InWindow }).linksBench.fill((database?.name ?? '').slice('attest-'.length), me, all);
    }, [analyst, many] as const);
    await first.close();

    const { page, close } = await startProgram({ dataFolder });
    try {
      await page.locator('[data-testid="tab-view.claims"] .tabular').waitFor({ timeout: 60_000 });
      const tab = '[data-testid="tab-view.groups"]';
      const shown = '[data-testid="group-page"] [data-testid="wordings"] tbody tr';
      // What is done at idle times stands in the way of nothing longer than this.
      await page.evaluate(() => {
        const steps = { count: 0, longest: 0, all: 0 };
        Object.assign(window, { idleSteps: steps });
        const ask = window.requestIdleCallback.bind(window);
        window.requestIdleCallback = (run, options) => ask((deadline) => {
          const left = deadline.timeRemaining();
          const began = performance.now();
          run(deadline);
          const over = performance.now() - began - left;
          steps.count += 1;
          steps.all += performance.now() - began;
          steps.longest = Math.max(steps.longest, over);
        }, options);
      });
      say('the view opens at once after loading', await timeOf(page, { selector: tab, value: null, until: shown }), 1000);
      await page.waitForTimeout(8000);
      const idle = await page.evaluate(() => (window as unknown as { idleSteps: { count: number; longest: number; all: number } }).idleSteps);
      say('idle work went on longer than it was given, at most', idle.longest, 8);
      say('idle work in all', idle.all);
      await page.locator('[data-testid="tab-view.read"]').click();
      say('the view opens again', await timeOf(page, { selector: tab, value: null, until: shown }), 1000);
      for (const place of [2, 3, 4]) say(`group ${place} of the list`, await timeOf(page, { selector: `.groups nav li:nth-child(${place}) button`, value: null, until: shown }), 100);
      const { frames, late, longest } = await scrollFrames(page, '.groups nav', 100, 3000);
      lines.push(`  scrolling the list: ${late} of ${frames} frames late, longest ${longest.toFixed(0)} ms`);
      say('which claim comes in: the question opens', await timeOf(page, { selector: '[data-testid="add-member"]', value: null, until: '[data-testid="link-pick"]' }), 1000);
      await page.keyboard.press('Escape');
    } finally {
      await close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\nClaim groups, ${JSON.stringify(many)}\n${lines.join('\n')}\n`);
  expect(lines.length).toBeGreaterThan(5);
});
