/** A window on 20,000 claims, 2,000 sources and 5,000 relations, as they come from the database at a start. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { introduce } from '../support/analyst.ts';
import { startProgram } from '../support/start-program.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';

type InWindow = typeof import('./fill-with-sources.ts');

/** Fills a new workspace, starts the program on it, waits until it has come to rest and measures; nothing is left on the disk. */
export async function inWindowWithSources(measure: (page: Page) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
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
      await measure(page);
    } finally {
      await close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
