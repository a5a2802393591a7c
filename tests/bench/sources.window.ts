/**
 * The Sources view in the window at 20,000 claims, 2,000 sources and 5,000
 * relations: until it can be used, and until the page of another source is
 * there, and whether its lists scroll without a late frame. The limits are the
 * project's.
 */
import { expect, test } from 'playwright/test';
import { scrollFrames, threadTime, timeOf } from './measure-in-window.ts';
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
    await time('what it relays', '[data-testid="source-list-relays"]', null, '[data-testid="source-claim-list"]');
    for (const [what, list] of [['the list of sources', 'nav:has([data-testid="source-search"]) .rows > *'], ['what it relays', '[data-testid="source-claim-list"]']] as const) {
      await worked();
      const { frames, late, longest } = await scrollFrames(page, list, 100, 2500);
      lines.push(`  ${`scrolling ${what}: late frames`.padEnd(44)}${`${late} of ${frames}`.padStart(12)}   longest ${longest.toFixed(0)} ms, work a frame ${((await worked()) / frames).toFixed(1)} ms (16.7 is a frame)`);
    }
  });
  process.stdout.write(`\nSources in the window, 20,000 claims, 2,000 sources, 5,000 relations\n${lines.join('\n')}\n`);
  expect(lines.length).toBe(8);
});
