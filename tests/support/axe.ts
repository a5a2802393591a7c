/** Accessibility of what is on the screen, by axe-core (WCAG 2.2 A and AA, and best practice). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Would fetch style sheets by itself; ours are all in the page.
  preload: false,
};

/** Fails with each rule that is broken, what is wrong, and where. */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // By the debugger, as every evaluation: the page's policy allows no other script.
  if (!isThere) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (wishes) => (window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(document, wishes),
    options,
  );
  const found = violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact ?? 'minor'}): ${help}\n    ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary?.split('\n').slice(1).join('; ') ?? ''}`));
  expect(found, found.join('\n')).toEqual([]);
}
