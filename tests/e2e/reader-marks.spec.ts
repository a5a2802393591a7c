/** Marks in the text: what overlaps is told apart, and what lies under the pointer is the innermost first. */
import type { Page } from 'playwright-core';
import { expect, test } from '../support/end-to-end.ts';
import { readerOf } from '../support/reader-of.ts';
import { dragOver, wordsOnScreen } from '../support/words-on-screen.ts';

const outer = 'Iran and North Korea provided drones, ammunition, etc. to Russia';
const inner = 'North Korea';

/** Words of each registered highlight of a mark, by its name without the counter of the reader. */
async function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const words: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!/-(content|cue|marker|source)-/.test(name)) continue;
      words[name.replace(/^attest-\d+-/, '')] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return words;
  });
}

test('nested passages are drawn apart and picked one by one', async ({ program }) => {
  const { page } = program;
  await page.getByTestId('analyst-name').fill('Mira Kessler');
  await page.getByTestId('save-identity').click();
  await page.getByTestId('documents').getByRole('button', { name: /^He warned again/ }).click();
  await expect(readerOf(page)).toContainText(outer);
  for (const words of [outer, inner]) {
    await dragOver(page, words);
    const place = (await readerOf(page).boundingBox())?.y;
    await page.getByTestId('action-highlight').click();
    await expect.poll(async () => Object.values(await painted(page)).flat()).toContain(words);
    // Whatever is stored of the document, the page stays where it is.
    await page.waitForTimeout(200);
    expect((await readerOf(page).boundingBox())?.y).toBe(place);
  }
  const names = await painted(page);
  const laneOf = (words: string): string | undefined => Object.entries(names).find(([, all]) => all.includes(words))?.[0].replace('-current', '').split('-').at(-1);
  expect(laneOf(outer)).toBe('0');
  expect(laneOf(inner)).toBe('1');

  const current = async (): Promise<string[]> => Object.entries(await painted(page)).filter(([name]) => name.endsWith('-current')).flatMap(([, words]) => words);
  const { from } = await wordsOnScreen(page, 'provided drones');
  await page.mouse.click(from.x + 20, from.y);
  await expect.poll(current).toEqual([outer]);
  const both = await wordsOnScreen(page, inner);
  await page.waitForTimeout(600);
  await page.mouse.click(both.from.x + 20, both.from.y);
  await expect.poll(current).toEqual([inner]);
  await page.waitForTimeout(600);
  await page.mouse.click(both.from.x + 20, both.from.y);
  await expect.poll(current).toEqual([outer]);
});

test('re-flowing keeps the place, the passage and the words', async ({ program }) => {
  const { page } = program;
  await page.getByTestId('analyst-name').fill('Mira Kessler');
  await page.getByTestId('save-identity').click();
  await page.getByTestId('documents').getByRole('button', { name: /^Xi meets Lavrov/ }).click();
  const text = readerOf(page);
  const before = await text.evaluate((element) => element.textContent);
  const words = 'to promote a multipolar world';
  await dragOver(page, words);
  const selected = await page.evaluate(() => getSelection()?.toString());
  const height = (await text.boundingBox())?.height ?? 0;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('re-flow');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await text.boundingBox())?.height ?? 0).not.toBe(height);
  const box = await page.evaluate(() => {
    const rect = getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { top: rect?.top ?? -1, bottom: rect?.bottom ?? Infinity, screen: innerHeight };
  });
  expect(box.top).toBeGreaterThan(0);
  expect(box.bottom).toBeLessThan(box.screen);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
  expect(await text.evaluate((element) => element.textContent)).toBe(before);
});
