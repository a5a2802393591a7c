/**
 * From a key to "Saved", with the journal and without: two programs side by
 * side, asked in turn, so that whatever else the machine does meets both. The
 * one without answers the journal's calls on the bridge itself and writes
 * nothing; the program knows no such switch.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Page } from 'playwright-core';
import { expect, test } from 'playwright/test';
import { introduce, openDocument, tagWords } from '../support/analyst.ts';
import { projectRoot, startProgram, type Program } from '../support/start-program.ts';

const keys = 300;
const { chromium } = createRequire(join(projectRoot, 'out', 'chromium', 'host.cjs'))('playwright-core') as { chromium: BrowserType };

test('from a key to saved, journal on and off', async () => {
  test.setTimeout(600_000);
  const folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'attest-bench-'))));
  const [on, off] = [await ready(folders[0]!, false), await ready(folders[1]!, true)];
  try {
    const times = { on: [] as number[], off: [] as number[] };
    for (let at = 0; at < keys + 20; at += 1) {
      // In turn, and each first as often as the other.
      for (const which of at % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
        const time = await keyToSaved((which === 'on' ? on : off).page);
        if (at >= 20) times[which].push(time);
      }
    }
    const line = (name: string, list: number[]): string => `  ${name.padEnd(14)}${[0.5, 0.95, 0.99].map((part) => `${quantile(list, part).toFixed(2)} ms`.padStart(12)).join('')}`;
    const ratio = (part: number): string => (quantile(times.on, part) / quantile(times.off, part)).toFixed(3);
    process.stdout.write(`\nFrom a key to saved, ${keys} keys each, in turn: p50, p95, p99\n${line('journal on', times.on)}\n${line('journal off', times.off)}\n  on ÷ off      ${ratio(0.5).padStart(12)}${ratio(0.95).padStart(12)}${ratio(0.99).padStart(12)}   limit 1.05 at p95\n`);
    expect(times.on).toHaveLength(keys);
  } finally {
    await on.close();
    await off.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A program with a claim open, whose signals a digit sets. */
async function ready(dataFolder: string, withoutJournal: boolean): Promise<Program> {
  const launch = chromium.launchPersistentContext.bind(chromium);
  if (withoutJournal) chromium.launchPersistentContext = async (...args) => answeringJournal(await launch(...args));
  const program = await startProgram({ dataFolder });
  chromium.launchPersistentContext = launch;
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'many of the weapons used by Russia', 'A claim.');
  await page.keyboard.press('Escape');
  await page.locator('[data-testid="saved"].saved').waitFor();
  await page.evaluate(() => {
    const line = document.querySelector('[data-testid="saved"]')!;
    let began = 0;
    let writing = false;
    window.addEventListener('keydown', () => { began = performance.now(); writing = false; }, true);
    new MutationObserver(() => {
      if (line.classList.contains('saving')) writing = true;
      else if (writing && began > 0) {
        (window as unknown as { took: number | null }).took = performance.now() - began;
        began = 0;
      }
    }).observe(line, { attributes: true, attributeFilter: ['class'], subtree: false });
  });
  return program;
}

async function keyToSaved(page: Page): Promise<number> {
  await page.evaluate(() => { (window as unknown as { took: number | null }).took = null; });
  await page.keyboard.press('Alt+3');
  const took = await page.waitForFunction(() => (window as unknown as { took: number | null }).took, null, { polling: 10, timeout: 10_000 });
  return await took.jsonValue() as number;
}

/** The context, its bridge answering what the journal is asked by itself. */
function answeringJournal(context: BrowserContext): BrowserContext {
  const expose = context.exposeBinding.bind(context);
  let count = 0;
  const answers: Record<string, (args: { changes?: { sequence: number; hash: string }[] }) => unknown> = {
    'journal.open': () => ({ count: 0, hash: null, replica: null, lost: 0, headMissing: false, setAside: null }),
    'journal.append': ({ changes = [] }) => {
      count = changes.at(-1)?.sequence ?? count;
      return { count, hash: changes.at(-1)?.hash ?? null };
    },
  };
  context.exposeBinding = (name, callback, ...rest) => expose(name, (source, message: string) => {
    const { name: call, args } = JSON.parse(message) as { name: string; args: never };
    const answer = answers[call];
    return (answer ? JSON.stringify({ ok: true, value: answer(args) }) : (callback as (...given: unknown[]) => unknown)(source, message)) as never;
  }, ...rest);
  return context;
}

function quantile(list: readonly number[], part: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
