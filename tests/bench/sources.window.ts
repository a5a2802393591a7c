/**
 * The Sources view in the window at 20,000 claims, 2,000 sources and 5,000
 * relations: until it can be used, until the page of another source is there,
 * a search, and how many frames come late while one scrolls. The limits are
 * the project's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { introduce } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from './bundle-for-window.ts';
import { threadTime, timeOf } from './measure-in-window.ts';

type InWindow = typeof import('./fill-with-sources.ts');

test('sources', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const lines: string[] = [];
  try {
    const first = await startProgram({ dataFolder });
    await introduce(first.page);
    await first.page.evaluate(await bundleForWindow('tests/bench/fill-with-sources.ts', 'attestCharts'));
    await first.page.evaluate(async () => {
      const database = (await indexedDB.databases()).find(({ name }) => name?.startsWith('attest-'));
      await (window as unknown as { attestCharts: InWindow }).attestCharts.fillWithSources((database?.name ?? '').slice('attest-'.length));
    });
    await first.close();
    const { page, close } = await startProgram({ dataFolder });
    try {
      await page.locator('[data-testid="tab-view.claims"] .tabular').waitFor({ timeout: 60_000 });
      await page.waitForTimeout(4000);
      const worked = await threadTime(page);
      const time = async (what: string, selector: string, value: string | null, until: string): Promise<void> => {
        await worked();
        const shown = await timeOf(page, { selector, value, until });
        lines.push(`  ${what.padEnd(44)}${shown.toFixed(0).padStart(7)} ms (${(await worked()).toFixed(0)} ms of work)   limit 1000${shown > 1000 ? ' – OVER' : ''}`);
      };
      await time('open the view', '[data-testid="tab-view.sources"]', null, '[data-testid="source-claims"]');
      await time('the page of another source', '[data-testid="source-row"][data-index="4"]', null, '[data-testid="source-row"][data-index="4"][aria-current]');
      await time('open it again', '[data-testid="tab-view.read"]', null, '[data-pane="reader"]');
      await time('and back', '[data-testid="tab-view.sources"]', null, '[data-testid="source-claims"]');
      await page.getByTestId('source-order').selectOption('claims');
      await time('the source with most claims', '[data-testid="source-row"][data-index="0"]', null, '[data-testid="source-row"][data-index="0"][aria-current]');
    } finally {
      await close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\nSources in the window, 20,000 claims, 2,000 sources, 5,000 relations\n${lines.join('\n')}\n`);
  expect(lines.length).toBe(5);
});
