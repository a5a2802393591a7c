/**
 * Timeline and source network in the window at 20,000 claims, 2,000 sources and
 * 5,000 relations: until they are drawn, and how many frames come late while
 * they are moved and enlarged. What says more than one machine's times is how a
 * late frame compares with frames in which nothing is drawn, in the same run.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'playwright/test';
import { threadTime, timeOf, type Frames } from './measure-in-window.ts';
import { inWindowWithSources } from './window-with-sources.ts';

/** For so long, a turn of the wheel every frame; none: an idle window in the same run. */
function wheelFrames(page: Page, selector: string | null, wheel: { deltaX: number; deltaY: number; ctrlKey: boolean; back: boolean }, ms: number): Promise<Frames> {
  return page.evaluate(async ([selector, { deltaX, deltaY, ctrlKey, back }, ms]) => {
    const target = selector === null ? null : document.querySelector(selector);
    const box = target?.getBoundingClientRect();
    const times: number[] = [];
    await new Promise<void>((resolve) => {
      const frame = (now: number): void => {
        times.push(now);
        const sign = back && Math.floor(times.length / 20) % 2 === 1 ? -1 : 1;
        target?.dispatchEvent(new WheelEvent('wheel', { deltaX: deltaX * sign, deltaY: deltaY * sign, ctrlKey, clientX: (box?.left ?? 0) + (box?.width ?? 0) * 0.6, clientY: (box?.top ?? 0) + 200, bubbles: true, cancelable: true }));
        if (now - (times[0] ?? now) < ms) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    return { frames: gaps.length, late: gaps.filter((gap) => gap > 25).length, longest: Math.max(...gaps) };
  }, [selector, wheel, ms] as const);
}

test('charts', async () => {
  const lines: string[] = [];
  await inWindowWithSources(async (page) => {
    const worked = await threadTime(page);
    const time = async (what: string, selector: string, until: string): Promise<void> => {
      await worked();
      const shown = await timeOf(page, { selector, value: null, until });
      lines.push(`  ${what.padEnd(44)}${shown.toFixed(0).padStart(7)} ms (${(await worked()).toFixed(0)} ms of work)   limit 1000${shown > 1000 ? ' – OVER' : ''}`);
    };
    const idle = await wheelFrames(page, null, { deltaX: 0, deltaY: 0, ctrlKey: false, back: false }, 2000);
    lines.push(`  ${'nothing is moved: late frames'.padEnd(44)}${`${idle.late} of ${idle.frames}`.padStart(12)}   longest ${idle.longest.toFixed(0)} ms`);
    // A picture that stood still would have no late frame either.
    const look = (chart: string): Promise<string> => page.evaluate((chart) => document.querySelector<HTMLCanvasElement>(`[data-testid="${chart}"] canvas`)?.toDataURL() ?? '', chart);
    const frames = async (what: string, chart: string, wheel: { deltaX: number; deltaY: number; ctrlKey: boolean; back: boolean }): Promise<void> => {
      const before = await look(chart);
      await wheelFrames(page, `[data-testid="${chart}"]`, { ...wheel, back: false }, 150);
      expect(await look(chart)).not.toBe(before);
      await worked();
      const { frames: all, late, longest } = await wheelFrames(page, `[data-testid="${chart}"]`, wheel, 2500);
      lines.push(`  ${what.padEnd(44)}${`${late} of ${all}`.padStart(12)}   longest ${longest.toFixed(0)} ms, work a frame ${((await worked()) / all).toFixed(1)} ms (16.7 is a frame)`);
    };
    await time('open the timeline', '[data-testid="tab-view.charts"]', '[data-testid="timeline"] canvas');
    await page.waitForTimeout(2500);
    await frames('timeline: moved along, late frames', 'timeline', { deltaX: 12, deltaY: 0, ctrlKey: false, back: true });
    await frames('timeline: enlarged and back', 'timeline', { deltaX: 0, deltaY: -24, ctrlKey: true, back: true });
    await time('the timeline as a table', '[data-testid="as-table"]', '[data-testid="timeline-table"] tbody tr');
    await time('and as a picture again', '[data-testid="as-table"]', '.canvas:not(.away) [data-testid="timeline"] canvas');
    await time('open the network, all laid out', '[data-testid="picture-network"]', '[data-testid="network"][aria-label*=" 30 sources"]');
    await page.waitForTimeout(1000);
    await frames('network: enlarged and back', 'network', { deltaX: 0, deltaY: -24, ctrlKey: true, back: true });
    await time('the network as two tables', '[data-testid="as-table"]', '[data-testid="lines-table"] tbody tr');
    await time('and as a picture again', '[data-testid="as-table"]', '.canvas:not(.away) [data-testid="network"] canvas');
    await page.getByTestId('most-sources').selectOption('300');
    await page.locator('[data-testid="network"][aria-label*=" 300 sources"]').waitFor({ timeout: 30_000 });
    await frames('network of 300: enlarged and back', 'network', { deltaX: 0, deltaY: -24, ctrlKey: true, back: true });
  });
  process.stdout.write(`\nCharts in the window, 20,000 claims, 2,000 sources, 5,000 relations\n${lines.join('\n')}\n`);
  expect(lines.length).toBe(11);
});
