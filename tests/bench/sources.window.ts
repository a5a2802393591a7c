/**
 * The Sources view in the window at 20,000 claims, 2,000 sources and 5,000
 * relations: until it can be used, and until the page of another source is
 * there. The limits are the project's.
 */
import { expect, test } from 'playwright/test';
import { threadTime, timeOf } from './measure-in-window.ts';
import { inWindowWithSources } from './window-with-sources.ts';

test('sources', async () => {
  const lines: string[] = [];
  await inWindowWithSources(async (page) => {
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
  });
  process.stdout.write(`\nSources in the window, 20,000 claims, 2,000 sources, 5,000 relations\n${lines.join('\n')}\n`);
  expect(lines.length).toBe(5);
});
